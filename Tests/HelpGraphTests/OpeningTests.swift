import Exports
import HelpGraph
import Testing

/// What a conversation opens with.
@Suite struct OpeningTests {
    static let asking: [Cues] = [
        .asks, .questionMark, .markedQuestion, .requests, [.announces, .asks, .inquires],
        [.rhetorical, .questionMark, .markedQuestion],
    ]

    @Test(arguments: asking)
    func `a question, a request in other words and a call to all with a question are asks`(opening: Cues) {
        var talk = Talk()
        let root = talk.says(ana, opening)
        talk.says(ben, answers: root)
        let record = talk.found()
        #expect(record.asks.map(\.seeker) == [ana])
        #expect(record.acts.map(\.confidence) == [0.9])
    }

    static let others: [Cues] = [
        [], .announces, [.announces, .requests], [.announces, .asks], [.rhetorical, .questionMark],
        [.rhetorical, .asks], .greets, .refers,
    ]

    @Test(arguments: others)
    func `a remark, a notice and what asks in form only are none`(opening: Cues) {
        var talk = Talk()
        let root = talk.says(ana, opening)
        talk.says(ben, answers: root)
        #expect(talk.found().asks.isEmpty)
        #expect(talk.found().acts.allSatisfy { $0.confidence < 0.5 })
    }

    @Test func `an explicit reply to a request in other words is as sure as one to a question`() {
        var talk = Talk()
        let root = talk.says(ana, .requests)
        talk.says(ben, answers: root, link: .reply)
        #expect(talk.found().acts.map(\.confidence) == [0.95])
    }

    @Test func `a short answer that reads like a request is an answer, no question back`() {
        var talk = Talk()
        let root = talk.says(ana, .asks)
        talk.says(ben, .requests, answers: root)
        #expect(talk.found().acts.count == 1)
    }

    @Test func `small talk is answered without help`() {
        var talk = Talk()
        let root = talk.says(ana, [.greets, .questionMark, .smallTalk, .rhetorical])
        talk.says(ben, answers: root)
        #expect(talk.found().noHelp[.toGreeting]?.count == 1)
    }
}
