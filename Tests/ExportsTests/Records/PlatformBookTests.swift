import Testing

@testable import Exports

struct PlatformBookTests {
    private func message(_ id: String, _ time: Int64, _ conversation: String? = nil) -> PlatformBook.Message {
        var message = PlatformBook.Message(time: time, id: Array(id.utf8))
        message.text = Array("words".utf8)
        message.conversation = conversation.map { Array($0.utf8) }
        return message
    }

    @Test func `a space is as private as the most private that is said of it`() throws {
        var book = PlatformBook(.matrix, platform: "p", inputName: "i", Reader.Settings())
        let space = book.space(Array("a".utf8), name: Array("A".utf8))
        book.add(message("1", 1), to: space)
        for kind in [Space.Kind.privateChannel, .publicChannel, .groupMessage, .privateChannel] {
            #expect(book.space(Array("a".utf8), kind: kind) == space)
        }
        #expect(book.known(space: Array("a".utf8)) == space && book.known(space: Array("b".utf8)) == nil)
        let export = try book.finish(remedy: "")
        #expect(export.drafts[0].space == Space(id: "a", name: "A", kind: .groupMessage))
    }

    @Test(arguments: [("Ann Bell.json", false), ("other.zip", true)])
    func `a name that a file gives is marked unless the input has it too`(input: String, isMarked: Bool) throws {
        var book = PlatformBook(.gitHub, platform: "p", inputName: input, Reader.Settings())
        let space = book.space(Array("Ann Bell".utf8), isNamedByFile: true)
        book.add(message("1", 1), to: space)
        book.add(message("2", 1), to: book.space(Array("general".utf8)))
        let export = try book.finish(remedy: "")
        #expect(export.drafts.map(\.space.isNamedByFile) == [isMarked, false])
    }

    @Test func `conversations open with their earliest message, wherever it stands`() throws {
        var book = PlatformBook(.matrix, platform: "p", inputName: "i", Reader.Settings())
        let space = book.space(Array("a".utf8))
        book.add(message("9", 50, "x"), to: space)
        book.add(message("8", 40), to: space)
        book.add(message("7", 30, "x"), to: space)
        book.add(message("6", 20, "y"), to: space)
        book.add(message("5", 100, "x"), to: space)
        let other = book.space(Array("b".utf8))
        book.add(message("4", 1, "x"), to: other)
        let export = try book.finish(pause: 40, remedy: "")
        #expect(export.drafts[0].parentKey == [7, 0, 0, 0, 0] && export.drafts[1].parentKey == [0])
        #expect(export.drafts[0].link == [.thread, .none, .none, .none, .none])
    }

    @Test func `a program opens no conversation, and a lost target falls back on the opening`() throws {
        var book = PlatformBook(.matrix, platform: "p", inputName: "i", Reader.Settings())
        let space = book.space(Array("a".utf8))
        var notice = message("1", 1, "x")
        notice.cues = .automatic
        book.add(notice, to: space)
        book.add(message("2", 2, "x"), to: space)
        for (id, target) in [("3", "1"), ("4", "77")] {
            var reply = message(id, 3, "x")
            (reply.parent, reply.link) = (MessageKey.of(Array(target.utf8)), .reply)
            book.add(reply, to: space)
        }
        let draft = try book.finish(remedy: "").drafts[0]
        #expect(draft.parentKey == [0, 0, 1, 2] && draft.link == [.none, .none, .reply, .thread])
    }
}
