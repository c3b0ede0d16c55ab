import Exports
import HelpGraph
import Testing

@Suite struct ConversationsTests {
    @Test func `replies to replies belong to the root's conversation`() {
        var talk = Talk()
        let root = talk.says(ana)
        talk.says(dan)
        let reply = talk.says(ben, answers: root)
        talk.says(cleo, answers: reply)
        let conversations = Conversations(talk.log)
        #expect(conversations.roots == [0, 1])
        #expect(Array(conversations.rows(of: 0)) == [0, 2, 3])
    }

    @Test func `a ring of parents ends, with every message in one conversation`() {
        var talk = Talk()
        talk.says(ana)
        talk.says(ben, answers: 0)
        talk.log.parent[0] = 1
        let conversations = Conversations(talk.log)
        #expect(conversations.count == 1)
        #expect(conversations.rows(of: 0).count == 2)
    }

    @Test func `a reply dated before its root is still in its conversation`() {
        var talk = Talk()
        talk.says(ben)
        talk.says(ana)
        talk.log.parent[0] = 1
        #expect(Array(Conversations(talk.log).rows(of: 0)) == [0, 1])
    }

    @Test func `an empty space has no conversation`() {
        #expect(Conversations(Talk().log).count == 0)
    }
}
