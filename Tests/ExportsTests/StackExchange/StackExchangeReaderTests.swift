import Testing

@testable import Exports

@Suite struct `Stack Exchange dumps` {
    private static let posts = """
        \u{FEFF}<?xml version="1.0" encoding="utf-8"?>
        <posts>
          <row Id="1" PostTypeId="1" AcceptedAnswerId="3" CreationDate="2018-03-12T17:00:45.567" Body="&lt;p&gt;How do I &lt;b&gt;reset&lt;/b&gt; it&lt;/p&gt;&#xA;" OwnerUserId="7" Title="Reset" Tags="&lt;a&gt;" />
          <row Id="2" PostTypeId="2" ParentId="1" CreationDate="2018-03-12T18:00:00.000" Body="Hold it" OwnerUserId="8" LastEditDate="2018-03-13T00:00:00" />
          <row Id="3" PostTypeId="2" ParentId="1" CreationDate="2018-03-12T19:00:00.000" Body="Press it" OwnerDisplayName="Cal &amp; Co" />
          <row Id="4" PostTypeId="5" CreationDate="2018-03-12T19:00:00.000" Body="" OwnerUserId="-1" />
          <row Id="5" PostTypeId="2" ParentId="1" Body="no time" OwnerUserId="7" />
          <row Id="6" PostTypeId="2" ParentId="1" CreationDate="2018-03-12T19:30:00.000" Body="nobody" />
          <row Id="7" PostTypeId="1" CreationDate="2018
        </posts>
        """
    private static let users = """
        <users>
          <row Id="-1" DisplayName="Community" AccountId="-1" />
          <row Id="7" DisplayName="Ann Bell" />
          <row Id="8" DisplayName="Ben" />
        </users>
        """
    private static let comments = """
        <comments>
          <row Id="2" PostId="1" Text="Which one?" CreationDate="2018-03-12T17:10:00.000" UserId="8" />
          <row Id="3" PostId="1" Text="@Ben the red one" CreationDate="2018-03-12T17:11:00.000" UserId="7" />
          <row Id="4" PostId="2" Text="@AnnB did it work? @Zoe" CreationDate="2018-03-12T18:11:00.000" UserId="8" />
        </comments>
        """

    private func read(_ files: [String: String], keepsSketches: Bool = false) throws -> Export {
        let source = Source.memory(files)
        #expect(Reader.stackExchange.recognise(source) != nil)
        var settings = Reader.Settings()
        settings.keepsSketches = keepsSketches
        return try Reader.stackExchange.read(source, settings)
    }

    @Test func `words are kept for the search for replies where it is asked for, and questions open topics`() throws {
        let files = ["Posts.xml": Self.posts, "Users.xml": Self.users, "Comments.xml": Self.comments]
        let draft = try read(files, keepsSketches: true).drafts[0]
        #expect(draft.sketches.count == draft.count)
        #expect(draft.sketches[0] == WordSketch("Reset\nHow do I reset it".utf8))
        #expect(draft.sketches[4] == WordSketch("Which one?".utf8), "comments stand behind the posts")
        #expect(draft.cues.map { $0.contains(.opensTopic) } == [true] + [Bool](repeating: false, count: 6))
        #expect(try read(files).drafts[0].sketches.isEmpty)
    }

    @Test func `give questions, answers and comments, and what was accepted`() throws {
        let export = try read(["Posts.xml": Self.posts, "Users.xml": Self.users, "Comments.xml": Self.comments])
        let draft = export.drafts[0]
        #expect(export.accounts.map(\.id) == ["-1", "7", "8", "~Cal & Co"])
        #expect(export.accounts.map(\.name) == ["Community", "Ann Bell", "Ben", "Cal & Co"])
        #expect(export.accounts[0].traits == .bot && export.accounts[3].traits == .unlisted)
        #expect(draft.author == [1, 2, 3, Row.none, 2, 1, 2])
        #expect(draft.link == [.none, .reply, .accepted, .reply, .reply, .reply, .reply])
        #expect(draft.parentKey == [0, 1, 1, 1, 1, 1, 2])
        #expect(Set(draft.key).count == 7, "a comment's number may be a post's")
        #expect(draft.time[0] == 1_520_874_045_567_000)
        #expect(draft.mentionNumbers(4) == [] && draft.mentionNumbers(5) == [2])
        #expect(
            draft.cues[0].contains(.markedQuestion) && draft.cues[1].contains(.edited) && draft.cues[4].contains(.asks))
    }

    @Test func `count what is no message with its line`() throws {
        let export = try read(["Posts.xml": Self.posts])
        #expect(
            export.tally.skipped == [
                "post that is neither question nor answer": ReadTally.Skip(count: 1, firstAt: "Posts.xml:6"),
                "no time": ReadTally.Skip(count: 1, firstAt: "Posts.xml:7"),
                "row that is no XML": ReadTally.Skip(count: 1, firstAt: "Posts.xml:9"),
            ])
        #expect(export.tally.warnings.count == 2 && export.tally.read == 4)
    }

    @Test func `of several sites keep their numbers apart`() throws {
        let export = try read(["one/Posts.xml": Self.posts, "two/Posts.xml": Self.posts, "two/Users.xml": Self.users])
        #expect(export.drafts.map(\.space.name) == ["one", "two"])
        #expect(export.accounts.filter { $0.id.hasSuffix("/7") }.map(\.id) == ["one/7", "two/7"])
        #expect(export.drafts[1].author[0] == UInt32(export.accounts.firstIndex { $0.id == "two/7" } ?? -1))
    }

    @Test func `on one line are read too, and other XML is none`() throws {
        let line = Self.posts.split(separator: "\n").dropLast(2).joined() + "</posts>"
        #expect(try read(["Posts.xml": line]).tally.read == 4)
        for text in ["<users/>", "", "<posts", "posts"] {
            #expect(Reader.stackExchange.recognise(Source.memory(["Posts.xml": text, "x": ""])) == nil)
        }
    }
}
