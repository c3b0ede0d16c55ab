import Testing

@testable import Exports

@Suite struct `Issues of Jira` {
    private static let issue = #"""
        {"id":"1","key":"HELP-12","fields":{"summary":"Printer beeps","project":{"key":"HELP","name":"Help desk"},"created":"2016-03-03T13:40:01.000+0000","description":"Who knows [~accountid:5:b]?",
         "reporter":{"accountId":"5:a","displayName":"Ana Sol","emailAddress":"ana@hollowell.example","active":true},"attachment":[{"id":"9"}],
         "comment":{"total":5,"comments":[
          {"id":"101","author":{"accountId":"5:b","displayName":"Ben"},"created":"2016-03-03T14:40:01.000+0100","updated":"2016-03-03T14:41:01.000+0100",
           "body":{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"mention","attrs":{"id":"5:a","text":"@Ana"}},{"type":"text","text":" hold the key"}]},{"type":"blockquote","content":[{"type":"text","text":"why?"}]}]}},
          {"id":"102","author":{"accountId":"5:c","displayName":"Robot","accountType":"app"},"created":"2016-03-03T15:40:01.000+0000","body":"linked"},
          {"id":"103","author":{"accountId":"5:b"},"created":"2016-03-03T15:41:01.000+0000","body":"between us","visibility":{"type":"role","value":"Administrators"}},
          {"id":"104","author":{"accountId":"5:a"},"created":"late","body":"x"}]}}}
        """#
    private static let secret =
        #"{"key":"HELP-13","fields":{"summary":"Pay","security":{"id":"1"},"created":"2016-03-04T13:40:01.000+0000","reporter":{"name":"jdoe","displayName":"J. Doe","active":false}}}"#

    private func read(_ files: [String: String]) throws -> Export {
        let source = Source.memory(files)
        #expect(try Reader.choose(for: source).reader.name == "jira")
        return try Reader.jira.read(source, Reader.Settings())
    }

    @Test(arguments: [true, false]) func `comments answer their issue, alone or in pages`(isPage: Bool) throws {
        let list = Self.issue + "," + Self.secret
        let export = try read(["search.json": isPage ? #"{"startAt":0,"issues":["# + list + "]}" : "[\(list)]"])
        let draft = export.drafts[0]
        #expect(draft.space == Space(id: "HELP", name: "Help desk") && draft.count == 3)
        #expect(draft.parentKey == [0, draft.key[0], draft.key[0]] && draft.link == [.none, .thread, .thread])
        #expect(draft.time[1] == 1_457_012_401_000_000)
        #expect(draft.mentionNumbers(0) == [1] && draft.mentionNumbers(1) == [0])
        #expect(draft.cues[0].contains(.file) && draft.cues[1].contains(.edited) && draft.cues[2].contains(.automatic))
        #expect(!draft.cues[1].hasAny(of: .asking))
        #expect(export.drafts[1].space.kind == .privateChannel)
        #expect(
            export.accounts.map(\.id) == ["5:a", "5:b", "5:c", "jdoe"]
                && export.accounts[3].traits.contains(.deactivated))
        #expect(
            export.tally.skipped.mapValues(\.count) == [
                "comment that only some may read": 1, "time not understood": 1,
            ])
        #expect(export.tally.warnings.count == 1)
    }

    @Test func `a table has a column for every comment, all of one name`() throws {
        let table = """
            Summary,Issue key,Issue id,Project key,Reporter,Reporter Id,Created,Description,Comment,Comment,Comment
            Printer beeps,HELP-12,1,HELP,Ana Sol,5:a,15/Jan/21 3:14 PM,"Who knows,
            [~ben]?",15/Jan/21 4:00 PM;ben;Hold the key; then wait,16/Jan/21 9:00 AM;5:a;thanks,
            No comments,HELP-13,2,HELP,Ben,ben,16/Jan/21 3:14 PM,,,,
            ,,,,Ben,ben,16/Jan/21 3:14 PM,without a key,,,
            Odd,HELP-14,3,HELP,Ben,ben,17/Jan/21 3:14 PM,,no parts,,17/Jan/21 4:14 PM;ben;
            """
        let export = try read(["jira.csv": table])
        let draft = export.drafts[0]
        #expect(draft.count == 6 && draft.space.id == "HELP")
        #expect(draft.parentKey == [0, draft.key[0], draft.key[0], 0, 0, draft.key[4]])
        #expect(draft.time[0] == 1_610_723_640_000_000 && draft.time[1] == 1_610_726_400_000_000)
        #expect(draft.mentionNumbers(0).map { export.accounts[Int($0)].id } == ["ben"])
        #expect(export.tally.skipped.mapValues(\.count) == ["no id": 1, "comment not understood": 1])
        #expect(export.tally.skipped["no id"]?.firstAt == "export:5")
        #expect(export.tally.warnings == ["6 times name no zone and were read as UTC"])
    }

    @Test func `numeric dates that may be read two ways are asked about`() {
        let table = "Summary,Issue key,Reporter,Created\nA,HELP-1,Ana,3/4/2021 3:14 PM\nB,HELP-2,Ana,5/6/2021 3:14 PM\n"
        #expect { try read(["jira.csv": table]) } throws: { "\($0)".contains("--date-order") }
    }
}
