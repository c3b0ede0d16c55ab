import Testing

@testable import Exports

@Suite struct `Slack exports` {
    private static let message = #"[{"user":"U0ADA","text":"hi","ts":"1700000001.000000"}]"#

    @Test func `users are accounts with name, handle, address and traits`() throws {
        let export = try SlackExamples.read(SlackExamples.export(["general/2024-01-31.json": "[]"]))
        #expect(
            export.accounts == [
                Account(platform: "slack", id: "U0ADA", email: "ada@example.org", name: "Ada Byron", handle: "ada"),
                Account(platform: "slack", id: "U0BOB", name: "Bob Stone", handle: "bob", traits: .deactivated),
                Account(platform: "slack", id: "U0CAL", handle: "cal", traits: .guest),
                Account(platform: "slack", id: "U0EXT", name: "Eve Extern", handle: "ext", traits: .external),
                Account(platform: "slack", id: "U0APP", name: "Build app", handle: "app", traits: .bot),
                Account(platform: "slack", id: "U0NEW", traits: .unlisted),
            ])
        #expect(export.format == "slack")
        #expect(export.inputName == "export")
    }

    @Test func `folders are channels by name or by id, of the kind of the list they stand in`() throws {
        let export = try SlackExamples.read(
            SlackExamples.export(
                [
                    "C0HELP/2024-01-31.json": Self.message, "general/2024-01-31.json": Self.message,
                    "secret/2024-01-31.json": Self.message, "D0AB/2024-01-31.json": Self.message,
                    "mpdm-ada--bob-1/2024-01-31.json": Self.message, "stray/2024-01-31.json": Self.message,
                ],
                lists: [
                    "groups.json": #"[{"id":"G0SEC","name":"secret","members":["U0ADA"]}]"#,
                    "dms.json": #"[{"id":"D0AB","created":1,"members":["U0ADA","U0BOB"]}]"#,
                    "mpims.json": #"[{"id":"G0MP","name":"mpdm-ada--bob-1","members":[]}]"#,
                ]))
        let found = export.drafts.map {
            "\($0.space.id) \($0.space.name) \($0.space.kind.rawValue) \($0.space.members)"
        }
        #expect(
            found == [
                "C0HELP help-data public []", "D0AB D0AB direct [0, 1]", "C0GEN general public [0, 1, 5]",
                "G0MP mpdm-ada--bob-1 group []", "G0SEC secret private [0]", "stray stray private []",
            ])
        #expect(export.tally.warnings == ["1 folder is in no channel list and taken as private"])
    }

    @Test func `lists that are empty say nothing of what is private`() throws {
        let export = try SlackExamples.read(
            .memory(["channels.json": "[]", "groups.json": "[]", "general/2024-01-31.json": Self.message]))
        #expect(export.drafts.map(\.space.kind) == [.publicChannel])
        #expect(export.tally.warnings.first?.contains("taken as public channels") == true)
    }

    @Test func `a name is found however its accents are composed`() throws {
        let lists = ["channels.json": "[{\"id\":\"C1\",\"name\":\"caf\u{E9}\"}]"]
        let export = try SlackExamples.read(
            SlackExamples.export(["cafe\u{301}/2024-01-31.json": Self.message], lists: lists))
        #expect(export.drafts.map(\.space.id) == ["C1"])
    }

    @Test func `day files alone are read, and names come from the messages`() throws {
        let export = try SlackExamples.read(
            .memory([
                "general/2024-01-31.json": """
                [{"user":"U0ADA","text":"hi","ts":"1700000001.000000",
                  "user_profile":{"real_name":"Ada Byron","name":"ada","team":"T01","is_restricted":true}},
                 {"user":"U0ADA","text":"<@U0BOB>","ts":"1700000002.000000"}]
                """,
                "D012345678/2024-01-31.json": Self.message,
            ]))
        #expect(export.accounts.map(\.id) == ["U0ADA", "U0BOB"])
        #expect(export.accounts[0].name == "Ada Byron")
        #expect(export.accounts[0].traits == [.unlisted, .guest])
        #expect(export.drafts.map(\.space.kind) == [.directMessage, .publicChannel])
        #expect(export.tally.warnings.count == 2)
    }

    @Test func `people of another organisation are external, by list or by message`() throws {
        let export = try SlackExamples.general(
            """
            {"user":"U0PAL","text":"hi","ts":"1700000001.000000","user_team":"T77",
             "user_profile":{"real_name":"Pia Partner","name":"pia"}}
            """,
            #"{"user":"U0OLD","text":"hi","ts":"1700000002.000000","user_team":"T01"}"#)
        let strangers = export.accounts.suffix(2)
        #expect(strangers.map(\.name) == ["Pia Partner", nil])
        #expect(strangers.map(\.traits) == [[.unlisted, .external], [.unlisted]])
    }

    @Test func `workspaces of an organisation are read together and their channels kept apart`() throws {
        let channels = #"[{"id":"C1","name":"general","members":[]}]"#
        let source = Source.memory([
            "org_users.json": SlackExamples.users, "channels.json": channels,
            "general/2024-01-31.json": Self.message,
            "teams/sales/channels.json": channels, "teams/sales/users.json": SlackExamples.users,
            "teams/sales/general/2024-01-31.json": Self.message,
            "teams/legal/channels.json": channels, "teams/legal/general/2024-01-31.json": Self.message,
        ])
        let export = try SlackExamples.read(source)
        #expect(export.drafts.map(\.space.id) == ["C1", "legal/C1", "sales/C1"])
        #expect(export.drafts.map(\.space.name) == ["general", "legal/general", "sales/general"])
        #expect(export.accounts.count == 5)
        #expect(Reader.slack.recognise(source)?.contains("Enterprise Grid") == true)
    }

    @Test func `a channel that two workspaces share is one space`() throws {
        let channels = #"[{"id":"C0SHARED01","name":"general","members":[]}]"#
        let source = Source.memory([
            "org_users.json": SlackExamples.users,
            "teams/sales/channels.json": channels, "teams/sales/general/2024-01-31.json": Self.message,
            "teams/legal/channels.json": channels, "teams/legal/general/2024-01-31.json": Self.message,
        ])
        let settled = try Settled.of([SlackExamples.read(source)])
        #expect(settled.log.spaces.map(\.space.id) == ["C0SHARED01"])
        #expect(settled.log.count == 1)
        #expect(settled.coverage.duplicates == 1)
    }

    @Test func `replies in a later day file keep the key of their root`() throws {
        let export = try SlackExamples.read(
            SlackExamples.export([
                "general/2024-01-30.json": #"[{"user":"U0ADA","text":"?","ts":"1700000001.000000"}]"#,
                "general/2024-01-31.json":
                    #"[{"user":"U0BOB","text":"!","ts":"1700090001.000000","thread_ts":"1700000001.000000"}]"#,
            ]))
        #expect(export.drafts.count == 1)
        #expect(export.drafts[0].parentKey == [0, 1_700_000_001_000_000])
    }

    @Test func `a broken day file is counted and warned of, and the others are read`() throws {
        let export = try SlackExamples.read(
            SlackExamples.export([
                "general/2024-01-29.json": "<html>", "general/2024-01-30.json": Self.message,
                "general/2024-01-31.json":
                    "[{\"user\":\"U0ADA\",\"text\":\"kept\",\"ts\":\"1700000002.000000\"},\n{\"te",
            ]))
        #expect(export.tally.read == 2)
        #expect(
            export.tally.skipped == ["unreadable file": .init(count: 2, firstAt: "export/general/2024-01-29.json:1")])
        #expect(export.tally.warnings.count == 2)
        #expect(export.tally.warnings[1].hasPrefix("export/general/2024-01-31.json:2: the text ends"))
    }

    @Test func `an export of which nothing can be read is an error`() {
        for files in [[:], ["users.json": SlackExamples.users], ["general/2024-01-31.json": "not JSON"]] {
            let error = #expect(throws: InputError.self) { try SlackExamples.read(.memory(files)) }
            #expect(error?.kind == .data)
        }
    }

    @Test func `a broken user list is warned of and the messages are read`() throws {
        let export = try SlackExamples.read(
            SlackExamples.export(["general/2024-01-31.json": Self.message], lists: ["users.json": "{]"]))
        #expect(export.tally.read == 1)
        #expect(export.tally.skipped["unreadable file"]?.firstAt == "export/users.json:1")
        #expect(export.accounts.first?.traits == .unlisted)
    }

    @Test func `any number of threads gives the same export`() throws {
        var generator = SeededGenerator(state: 11)
        var files: [String: String] = [:]
        let filler = String(repeating: "so many words ", count: 40_000)
        for channel in 0..<12 {
            for day in 10..<20 {
                let messages = (0..<20).map { number in
                    let user = Int.random(in: 0..<60, using: &generator)
                    let other = Int.random(in: 0..<60, using: &generator)
                    return
                        #"{"user":"U9X\#(user)","text":"<@U9Y\#(other)> hi","ts":"17000\#(day)\#(number + 100).000001"}"#
                }
                let long = #"{"user":"U0ADA","text":"\#(filler)","ts":"1700000001.00000\#(channel % 10)"}"#
                files["channel-\(channel)/2024-01-\(day).json"] = "[" + (messages + [long]).joined(separator: ",") + "]"
            }
        }
        let source = SlackExamples.export(files)
        #expect(SlackWork.units(SlackLayout(source.entries), source.entries).count > 8)
        let one = try SlackExamples.read(source, threads: 1)
        #expect(one.tally.read == 12 * 10 * 21)
        for threads in [2, 3, 8] {
            let other = try SlackExamples.read(source, threads: threads)
            #expect(other.accounts == one.accounts)
            #expect(other.tally == one.tally)
            #expect(other.drafts.map(\.space) == one.drafts.map(\.space))
            #expect(other.drafts.map(\.author) == one.drafts.map(\.author))
            #expect(other.drafts.map(\.key) == one.drafts.map(\.key))
            #expect(other.drafts.map(\.mentions) == one.drafts.map(\.mentions))
            #expect(other.drafts.map(\.mentionEnd) == one.drafts.map(\.mentionEnd))
        }
    }
}
