import Testing

@testable import Exports

private func read(
    _ text: String, name: String = "table.csv", _ change: (inout Reader.Settings) -> Void = { _ in }
) throws -> Export {
    var settings = Reader.Settings()
    change(&settings)
    return try Reader.table.read(memoryTable(text, name: name), settings)
}

extension SpaceDraft {
    /// Mentions of message `row`.
    fileprivate func mentioned(_ row: Int) -> [UInt32] {
        Array(mentions[(row == 0 ? 0 : Int(mentionEnd[row - 1]))..<Int(mentionEnd[row])])
    }
}

@Suite struct MessageTableReaderTests {
    @Test func `a plain table gives accounts, spaces and linked messages`() throws {
        let export = try read(
            """
            Message ID,Sender,Created At,Channel,Reply-To,Body
            1,ann@x.org,2024-05-01T10:00:00Z,#help,,Who knows how to reset this?
            2,BOB@x.org,2024-05-01T10:05:00Z,#help,1,Press the button
            3,ann@x.org,2024-05-01T10:06:00Z,general,,Hello
            """)
        #expect(export.accounts.map(\.id) == ["ann@x.org", "bob@x.org"])
        #expect(export.accounts.map(\.email) == ["ann@x.org", "bob@x.org"])
        #expect(export.drafts.map(\.space.name) == ["help", "general"])
        #expect(export.drafts[0].author == [0, 1])
        #expect(export.drafts[0].key == [1, 2])
        #expect(export.drafts[0].parentKey == [0, 1])
        #expect(export.drafts[0].link == [.none, .reply])
        #expect(export.drafts[0].time == [1_714_557_600_000_000, 1_714_557_900_000_000])
        #expect(export.tally.read == 3)
        #expect(export.tally.warnings == [])
    }

    @Test func `German headers, semicolons, a title above and a sum below are read`() throws {
        let export = try read(
            "Bericht 2024\r\n\r\nVerfasser;Datum;Nachricht;Kanal\r\nAnn;5.3.2024 13:07;\"Hallo; wer weiß?\";Hilfe\r\n"
                + "Gesamt;;;\r\n", name: "berichte/märz.csv")
        #expect(export.accounts.map(\.id) == ["Ann"])
        #expect(export.drafts.map(\.space.id) == ["Hilfe"])
        #expect(export.tally.skipped == ["footer": ReadTally.Skip(count: 1, firstAt: "berichte/märz.csv:5")])
        #expect(export.tally.warnings.contains("1 time names no zone and was read as UTC"))
    }

    @Test(arguments: ["Nachricht-ID", "Beitrags-ID", "ID du message", "ID wiadomości"])
    func `ids in other languages are ids`(header: String) throws {
        let export = try read(
            "\(header);Autor;Datum;Antwort auf;Text\nx1;a;2024-01-01T10:00:00Z;;q\nx2;b;2024-01-01T10:01:00Z;x1;r\n")
        #expect(export.drafts[0].link == [.none, .reply])
        #expect(export.drafts[0].parentKey[1] == export.drafts[0].key[0])
        #expect(export.tally.warnings == [])
    }

    @Test func `answers that name ids where messages have none are remarked on`() throws {
        let export = try read("author,date,parent,text\na,2024-01-01T10:00:00Z,,x\nb,2024-01-01T10:00:00Z,1,y\n")
        #expect(
            export.tally.warnings == [
                "table.csv: no column gives messages an id, so that nothing can be linked by \"parent\"; name it with --columns id=HEADER"
            ])
    }

    @Test func `a column of parents that is empty is not told to be missing`() throws {
        let rows = "id,author,date,text,parent\n1,a,2024-01-01T10:00:00Z,x,\n2,b,2024-01-01T10:00:00Z,y,\n"
        #expect(try read(rows).tally.warnings == ["no row says which message it answers"])
    }

    @Test func `posts of Discourse answer the number in their topic, else its first post`() throws {
        let export = try read(
            """
            post_id,topic_id,user_id,username,post_number,reply_to_post_number,raw,created_at
            11,12,1,ann,1,,How is it reset?,2024-02-06 18:01:37 UTC
            12,12,2,bob,2,,Hold the key,2024-02-06 18:02:37 UTC
            13,12,3,cy,3,2,Which key?,2024-02-06 18:03:37 UTC
            14,7,3,cy,1,,Another topic?,2024-02-06 18:04:37 UTC
            15,7,1,ann,4,2,Its second post is gone,2024-02-06 18:05:37 UTC
            """)
        let draft = export.drafts[0]
        #expect(draft.link == [.none, .thread, .reply, .none, .reply])
        #expect(draft.parentKey[1] == draft.key[0] && draft.parentKey[2] == draft.key[1])
        #expect(!draft.key.contains(draft.parentKey[4]))
        #expect(draft.cues[0].contains(.questionMark))
    }

    @Test func `without a channel there is one space named after the file`() throws {
        let export = try read("author,date,text\na,2024-01-01,x\n", name: "in/year 2024.csv")
        #expect(export.drafts.map(\.space.id) == ["year 2024"])
    }

    @Test func `a thread's root is the message of that id, else the first by time`() throws {
        let export = try read(
            """
            id,author,time,thread,text
            7,a,2024-01-01T10:00:00Z,7,root
            8,b,2024-01-01T11:00:00Z,7,answer
            x3,c,2024-01-01T12:30:00Z,topic,second
            x4,d,2024-01-01T12:00:00Z,topic,first
            9,e,2024-01-01T13:00:00Z,,alone
            """)
        let draft = export.drafts[0]
        #expect(draft.parentKey == [0, 7, draft.key[3], 0, 0])
        #expect(draft.link == [.none, .thread, .thread, .none, .none])
    }

    @Test func `a parent goes before a thread and nobody answers themselves`() throws {
        let export = try read(
            """
            id,author,time,thread,parent,text
            1,a,2024-01-01T10:00:00Z,1,1,root
            2,b,2024-01-01T11:00:00Z,1,1,x
            3,c,2024-01-01T12:00:00Z,1,2,y
            """)
        #expect(export.drafts[0].parentKey == [0, 1, 2])
        #expect(export.drafts[0].link == [.none, .reply, .reply])
    }

    @Test func `ids are numbers where they are plain ones, else hashes with the top bit set`() {
        func key(_ id: String) -> UInt64 { ByteSlice.with(Array(id.utf8)) { MessageKey.of($0) } }
        #expect(key("9223372036854775807") == UInt64(Int64.max))
        for id in ["9223372036854775808", "007", "0", "-1", "1.5", "a", "99999999999999999999"] {
            #expect(key(id) >> 63 == 1)
        }
        #expect(key("a") != key("b"))
    }

    @Test func `two ids behind one key are found out`() {
        let top = UInt64(1) << 63
        func first(_ keys: [UInt64], _ checks: [UInt32]) -> UInt64? { KeyCollision.first(keys, checks, KeyRows(keys)) }
        #expect(first([top | 5, 7, top | 5], [1, 0, 2]) == top | 5)
        #expect(first([top | 5, 7, top | 5, 7], [1, 0, 1, 3]) == nil)
    }

    @Test func `ids that a spreadsheet has rounded are refused with their line`() throws {
        let error = #expect(throws: InputError.self) {
            try read("id,author,date,text\n1,a,2024-01-01,x\n\"2,00034E+15\",b,2024-01-01,y\n")
        }
        #expect(error?.place == "table.csv:3")
        #expect(error?.what == "the id 2,00034E+15 has been rounded by a spreadsheet")
    }

    @Test func `recipients and names behind an at sign become mentions`() throws {
        let export = try read(
            """
            user_id,user_full_name,sender_email,time,to,text
            u1,Ann Lee,ann.lee@x.org,2024-01-01T10:00:00Z,u2; new@x.org,hi @Bob Stone. and @nobody
            u2,Bob Stone,bob@x.org,2024-01-01T10:01:00Z,,"thanks @annlee, @[Ann Lee] mail a@ann.lee"
            """)
        #expect(export.accounts.map(\.id) == ["u1", "u2", "new@x.org"])
        #expect(export.accounts.map(\.name) == ["Ann Lee", "Bob Stone", nil])
        #expect(export.drafts[0].mentioned(0) == [1, 2, 1])
        #expect(export.drafts[0].mentioned(1) == [0, 0])
        #expect(export.tally.warnings.contains("1 mention names nobody who is known from the table"))
    }

    @Test func `a name of two people names neither`() {
        let book = AccountBook([
            Account(platform: "table", id: "1", email: "kim@x.org", name: "Kim"),
            Account(platform: "table", id: "2", email: "kim@y.org", name: "Kim Other"),
        ])
        #expect(book.number(ofText: Array("kim".utf8)) == Row.none)
        #expect(book.number(ofText: Array("Kim Other".utf8)) == 1)
    }

    @Test func `deleted rows, notices and rows without time or author are counted with their place`() throws {
        let export = try read(
            """
            author,date,text,deleted,type
            a,2024-01-01,x,,message
            b,2024-01-01,x,TRUE,message
            c,2024-01-01,joined,,channel_join
            d,,x,,
            e,soon,x,,
            ,2024-01-01,x,,
            f,2024-01-01,x,0,message,
            g,2024-01-01,x,0,message,more
            """)
        #expect(export.tally.read == 2)
        #expect(
            export.tally.skipped.mapValues(\.firstAt) == [
                "deleted": "table.csv:3", "channel_join": "table.csv:4", "no time": "table.csv:5",
                "time not understood": "table.csv:6", "no author": "table.csv:7",
                "more fields than the header": "table.csv:9",
            ])
    }

    @Test func `strict reading stops at the first bad row`() throws {
        let error = #expect(throws: InputError.self) {
            try read("author,date,text\na,2024-01-01,x\nb,soon,y\n") { $0.strict = true }
        }
        #expect(error?.description == "table.csv:3: time not understood: \"soon\"")
    }

    @Test func `bots are marked, edits too`() throws {
        let export = try read("author,date,text,is_bot,edited\na,2024-01-01,x,true,2024-01-02\nb,2024-01-01,y,,\n")
        #expect(export.accounts[0].traits.contains(.bot) && !export.accounts[1].traits.contains(.bot))
        #expect(export.drafts[0].cues[0].isSuperset(of: [.automatic, .edited]))
        #expect(export.drafts[0].cues[1].isDisjoint(with: [.automatic, .edited]))
    }

    @Test func `what the user says of columns wins`() throws {
        let export = try read("author,who,date,text\nx,ann,2024-01-01,y\n") { $0.columns = ["author": "Who"] }
        #expect(export.accounts.map(\.id) == ["ann"])
    }

    @Test func `an unknown header is answered with those found and the nearest`() {
        let error = #expect(throws: InputError.self) {
            try read("author,date,text\na,2024-01-01,x\n") { $0.columns = ["author": "auther"] }
        }
        #expect(error?.kind == .usage)
        #expect(error?.what == "has no header \"auther\"")
        #expect(
            error?.remedy == "did you mean \"author\"? headers found: \"author\", \"date\", \"text\"")
    }

    @Test func `a table without writers says which headers it has`() {
        let error = #expect(throws: InputError.self) { try read("colour,date,text\nred,2024-01-01,x\n") }
        #expect(error?.description.contains("\"colour\", \"date\", \"text\"") == true)
    }

    @Test func `dates that could be either order are refused unless the caller says which`() throws {
        let text = "author,date,text\na,1/2/2024,x\nb,1/3/2024,y\n"
        let error = #expect(throws: InputError.self) { try read(text) }
        #expect(error?.remedy.contains("--date-order") == true)
        let export = try read(text) { $0.dateOrder = .monthFirst }
        #expect(export.drafts[0].time == [1_704_153_600_000_000, 1_704_240_000_000_000])
    }

    @Test func `rows without an id have keys of their content`() throws {
        let export = try read("author,date,text\na,2024-01-01,x\na,2024-01-01,y\na,2024-01-01,x\n")
        let keys = export.drafts[0].key
        #expect(keys[0] == keys[2] && keys[0] != keys[1])
    }

    @Test(arguments: [1, 2, 4]) func `all threads give the same export`(threads: Int) throws {
        let rows = (0..<600).map { row in
            let parent = row % 3 == 0 ? "" : "\(row / 3)"
            return "\(row),u\(row % 97),2024-01-01T10:00:00Z,c\(row % 7),\(parent),\"text, \(row)\n@u\(row % 13) end\""
        }
        let text = "id,author,time,channel,parent,text\n" + rows.joined(separator: "\n")
        let one = try read(text)
        var settings = Reader.Settings()
        settings.threads = threads
        let many = try MessageTable.read(memoryTable(text), settings, blockSize: 1024)
        #expect(one.accounts == many.accounts)
        #expect(one.tally == many.tally && one.tally.read == 600)
        #expect(one.drafts.map(\.key) == many.drafts.map(\.key))
        #expect(one.drafts.map(\.author) == many.drafts.map(\.author))
        #expect(one.drafts.map(\.mentions) == many.drafts.map(\.mentions))
        #expect(one.drafts.map(\.parentKey) == many.drafts.map(\.parentKey))
    }

    @Test(arguments: [256, 1 << 20]) func `what later rows tell of a writer is heard wherever blocks end`(
        blockSize: Int
    ) throws {
        // Addresses from row 400 on, names from row 500 on: both long after the writers were first met.
        let rows = (0..<600).map { row in
            let (email, name) = (row < 400 ? "" : "u\(row % 7)@x.example", row < 500 ? "" : "Name \(row % 7)")
            return "\(row),u\(row % 7),\(email),\(name),2024-01-01T10:00:00Z,text"
        }
        let text = "id,author,author_email,author_name,time,text\n" + rows.joined(separator: "\n")
        let export = try MessageTable.read(memoryTable(text), Reader.Settings(), blockSize: blockSize)
        #expect(export.accounts.map(\.id) == (0..<7).map { "u\($0)" })
        #expect(export.accounts.map(\.email) == (0..<7).map { "u\($0)@x.example" })
        #expect(export.accounts.map(\.name) == (0..<7).map { "Name \($0)" })
        #expect(export.drafts[0].author == (0..<600).map { UInt32($0 % 7) })
    }

    @Test(arguments: [128, 1 << 20]) func `a name beside an address is heard even when the address was met before`(
        blockSize: Int
    ) throws {
        let plain = (0..<200).map { "\($0),a@x.example,2024-01-01,text\n" }.joined()
        let text = "id,author,time,text\n" + plain + "200,Ann Lee <A@x.example>,2024-01-01,text\n"
        let export = try MessageTable.read(memoryTable(text), Reader.Settings(), blockSize: blockSize)
        #expect(export.accounts.map(\.id) == ["a@x.example"])
        #expect(export.accounts.map(\.name) == ["Ann Lee"])
    }

    @Test func `several files are one export and share accounts and channels`() throws {
        let source = memoryTables([
            ("a.csv", Array("author,date,channel,text\nann,2024-01-01,x,1\n".utf8)),
            ("b.csv", Array("author;date;channel;text\nbob;2024-01-01;x;2\nann;2024-01-02;y;3\n".utf8)),
            ("colours.csv", Array("colour,size\nred,1\n".utf8)),
        ])
        let export = try Reader.table.read(source, Reader.Settings())
        #expect(export.accounts.map(\.id) == ["ann", "bob"])
        #expect(export.drafts.map(\.count) == [2, 1])
        #expect(export.tally.warnings.contains("file 3 of 3 has no column for the author; left out"))
    }

    @Test func `tables of messages are recognised, rosters and user lists are not`() {
        func recognises(_ text: String) -> Bool { Reader.table.recognise(memoryTable(text)) != nil }
        #expect(recognises("Posted by\tDate\tMessage\n"))
        #expect(recognises("id,sender_id,created_at,thread_id\n"))
        #expect(!recognises("email,created,name,department\n"))
        #expect(!recognises("EMPLOYEE_ID,EMPLOYEE_EMAIL,DEPARTMENT,SNAPSHOT,MANAGER_ID,JOIN_DATE\n"))
        #expect(!recognises("from,to,weight\n"))
        #expect(!recognises("{\"channel\": 1}"))
    }
}
