import HelpGraph
import Testing

@testable import HelpReporter

private func act(_ space: UInt32, _ conversation: UInt32) -> HelpAct {
    HelpAct(
        helper: 0, seeker: 1, time: 0, space: space, conversation: conversation, ask: conversation, reply: 0,
        evidence: .c, rule: 0, confirmed: false, confidence: 1)
}

@Test func `conversations are numbered without gaps by space and root`() {
    let acts = [act(3, 0), act(0, 200), act(0, 63), act(3, 64), act(0, 64), act(0, 63), act(3, 0)]
    let numbers = ConversationNumbers(acts)
    #expect(acts.map(numbers.number) == [3, 2, 0, 4, 1, 0, 3])
}
