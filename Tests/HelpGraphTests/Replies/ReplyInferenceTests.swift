import Exports
import Testing

@testable import HelpGraph

/// A channel without threads, with the words of its messages.
private struct Chat {
    private(set) var log = SpaceLog(space: Space(id: "S", name: "general"))

    @discardableResult
    mutating func says(
        _ author: UInt32, _ text: String, naming named: [UInt32] = [], after minutes: Int64 = 1, answers: Int? = nil,
        link: Link = .reply, also cues: Cues = []
    ) -> Int {
        log.author.append(author)
        log.time.append((log.time.last ?? 0) + minutes * 60_000_000)
        log.key.append(UInt64(log.count))
        log.parent.append(answers.map { UInt32($0) } ?? Row.none)
        log.link.append(answers == nil ? .none : link)
        log.cues.append(CueScanner().cues(of: text).union(cues))
        log.mentions.append(named)
        log.reactions.append([])
        log.sketches.append(WordSketch(text.utf8))
        return log.count - 1
    }

    var inferred: SpaceLog { ReplyInference.infer(in: log, isHuman: [true, true, true, true, true, false]) }
}

@Suite struct ReplyInferenceTests {
    @Test func `an answer that names who asked is found, and how likely it is`() {
        var chat = Chat()
        let question = chat.says(ana, "does anybody know how to reset the turbine scanner?")
        chat.says(cleo, "lunch is at twelve today", after: 2)
        let answer = chat.says(ben, "@ana hold the power button of the scanner for ten seconds", naming: [ana])
        let log = chat.inferred
        #expect(log.parent[answer] == UInt32(question) && log.link[answer] == .inferred)
        #expect((50...100).contains(log.likelihood[answer]))
    }

    @Test(arguments: [Cues(), .opensTopic])
    func `what opens a topic by what its platform says answers nothing`(cues: Cues) {
        var chat = Chat()
        chat.says(ana, "does anybody know how to reset the turbine scanner?")
        let answer = chat.says(ben, "@ana hold the power button of the scanner", naming: [ana], also: cues)
        #expect((chat.inferred.link[answer] == .inferred) == cues.isEmpty)
    }

    @Test func `what the export says stays as it is`() {
        var chat = Chat()
        let first = chat.says(ana, "who has the keys of the boat?")
        chat.says(ben, "who has seen the van?")
        let reply = chat.says(cleo, "I have", answers: first)
        let log = chat.inferred
        #expect(log.parent[reply] == UInt32(first) && log.link[reply] == .reply && log.likelihood[reply] == 0)
    }

    @Test func `the root of a thread stays one, so that whom its replies credit does not change`() {
        var chat = Chat()
        chat.says(ana, "who knows how the turbine scanner is reset?")
        let root = chat.says(ben, "@ana and who knows how the turbine scanner is switched off?", naming: [ana])
        chat.says(cleo, "by the button", answers: root)
        #expect(chat.inferred.link[root] == .none)
    }

    /// A thread of ana's, with what ben and then ana say in it.
    private func thread(opens: String, _ question: String, _ answer: String) -> SpaceLog {
        var chat = Chat()
        let root = chat.says(ana, opens)
        chat.says(cleo, "lunch is at twelve today")
        chat.says(ben, question, answers: root, link: .thread)
        chat.says(ana, answer, answers: root, link: .thread)
        return chat.inferred
    }

    @Test func `whoever announces something helps those whose questions she answers in its thread`() throws {
        let log = thread(
            opens: "The turbine scanner has moved to hall three.", "Is the old scanner cable still in hall two?",
            "No, the scanner cable went along, it hangs behind the door.")
        #expect(log.parent[3] == 2 && log.link[3] == .inferred && log.likelihood[3] >= 50)
        let record = HelpFinder.find(in: MessageLog(spaces: [log]), isHuman: [true, true, true], threads: 1)
        let act = try #require(record.acts.first { $0.helper == ana })
        #expect(act.seeker == ben && act.evidence == .f && act.conversation == 0)
    }

    @Test func `whoever asks helps nobody by answering what helpers ask back`() {
        let log = thread(
            opens: "Does anybody know how to reset the turbine scanner?", "Which turbine scanner do you have?",
            "It is the turbine scanner in hall three.")
        #expect(log.parent[3] == 0 && log.link[3] == .thread)
    }

    @Test func `the opener's answer to a remark is no answer to a question`() {
        let log = thread(
            opens: "The turbine scanner has moved to hall three.", "I liked the scanner in hall two.",
            "The scanner in hall two was never easy to reach.")
        #expect(log.parent[3] == 0 && log.link[3] == .thread)
    }

    @Test func `bots answer nobody and nobody answers them`() {
        var chat = Chat()
        let notice = chat.says(bot, "Build 77 failed?")
        chat.says(ana, "@bot thanks", naming: [bot])
        let log = chat.inferred
        #expect(log.link.allSatisfy { $0 == .none } && log.parent.allSatisfy { $0 != UInt32(notice) })
    }

    @Test func `the first message of a space answers nothing`() {
        var chat = Chat()
        chat.says(ana, "@ben yes, that is right", naming: [ben])
        #expect(chat.inferred.link == [.none])
    }

    @Test func `without sketches nothing is inferred`() {
        var chat = Chat()
        chat.says(ana, "who has the keys?")
        chat.says(ben, "@ana I do", naming: [ana])
        var log = chat.log
        log.sketches = []
        #expect(ReplyInference.infer(in: log, isHuman: [true, true]).link == [.none, .none])
    }

    @Test func `an inferred answer to a question is help of class F with its likelihood as confidence`() throws {
        var chat = Chat()
        chat.says(ana, "does anybody know how to reset the turbine scanner?")
        chat.says(ben, "@ana hold the power button of the scanner for ten seconds", naming: [ana])
        let log = chat.inferred
        let record = HelpFinder.find(in: MessageLog(spaces: [log]), isHuman: [true, true], threads: 1)
        let act = try #require(record.acts.first)
        #expect(act.evidence == .f && act.helper == ben && act.seeker == ana)
        #expect(abs(act.confidence - 0.95 * Float(log.likelihood[1]) / 100) < 1e-6)
    }

    @Test func `the model is the same as text and back`() throws {
        let model = try #require(ReplyModel(text: ReplyModel.standard.text))
        #expect(model.numbers == ReplyModel.standard.numbers)
        #expect(model.numbers.contains { $0 != 0 })
        #expect(ReplyModel(text: "0000") == nil)
    }

    @Test func `an answer over 64 messages back is out of reach`() {
        var chat = Chat()
        chat.says(ana, "does anybody know how to reset the turbine scanner?")
        for _ in 0..<64 { chat.says(cleo, "lunch is at twelve today") }
        let answer = chat.says(ben, "@ana hold the power button of the turbine scanner", naming: [ana])
        #expect(chat.inferred.parent[answer] != 0)
    }
}
