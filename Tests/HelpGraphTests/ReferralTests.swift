import Exports
import HelpGraph
import Testing

@Suite struct ReferralTests {
    @Test func `who points to a third person is kept, and helps`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        let row = talk.says(ben, [.refers], answers: ask, naming: [cleo])
        let record = talk.found()
        let referral = Referral(
            referrer: ben, seeker: ana, referred: cleo, space: 0, row: UInt32(row), time: talk.log.time[row],
            followed: false)
        #expect(record.referrals == [referral])
        #expect(record.acts.map(\.helper) == [ben])
    }

    @Test func `the person pointed to is known to have come`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ben, [.refers], answers: ask, naming: [cleo, dan])
        talk.says(cleo, answers: ask)
        let record = talk.found()
        #expect(record.referrals.map(\.referred) == [cleo, dan])
        #expect(record.referrals.map(\.followed) == [true, false])
        #expect(record.acts.map(\.helper) == [ben, cleo])
    }

    @Test func `naming people without pointing to them is none, nor is naming oneself, the asker or a bot`() {
        var talk = Talk()
        talk.isHuman[Int(bot)] = false
        let ask = talk.says(ana, [.asks])
        talk.says(ben, answers: ask, naming: [cleo])
        talk.says(ben, [.refers], answers: ask, naming: [ana, ben, bot, Row.none])
        #expect(talk.found().referrals.isEmpty)
    }

    @Test func `an asker who answers themselves points nobody anywhere`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ana, [.refers], answers: ask, naming: [cleo])
        #expect(talk.found().referrals.isEmpty)
    }

    @Test func `referrals of several spaces add up in their order`() {
        var (first, second) = (Talk(), Talk())
        first.says(ben, [.refers], answers: first.says(ana, [.asks]), naming: [cleo])
        second.says(dan, [.refers], answers: second.says(cleo, [.asks]), naming: [ana])
        let log = MessageLog(spaces: [first.log, second.log])
        let record = HelpFinder.find(in: log, isHuman: first.isHuman, threads: 2)
        #expect(record.referrals.map(\.referrer) == [ben, dan])
        #expect(record.referrals.map(\.space) == [0, 1])
    }
}
