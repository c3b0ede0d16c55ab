import Exports
import HelpGraph
import Testing

@Suite struct HelpFinderTests {
    @Test func `an answer in the asker's thread is help by class C`() throws {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ben, answers: ask)
        let act = try #require(talk.found().acts.first)
        #expect((act.helper, act.seeker) == (ben, ana))
        #expect(act.evidence == .c)
        #expect(act.confidence == 0.9)
        #expect(HelpRule.all[Int(act.rule)].name == "thread-reply")
    }

    @Test func `a message in the topic that another opened is help by class E, once for all of them`() throws {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ben, answers: ask, link: .topic)
        talk.says(ben, answers: ask, link: .topic)
        let act = try #require(talk.found().acts.first)
        #expect((act.helper, act.seeker, act.evidence, act.confidence) == (ben, ana, .e, 0.7))
        #expect(HelpRule.all[Int(act.rule)].name == "topic-reply" && talk.found().acts.count == 1)
    }

    @Test func `a quote of the question is stronger than the topic, and both are one act`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        let more = talk.says(ana, [.asks], answers: ask, link: .topic)
        talk.says(ben, answers: more, link: .reply)
        talk.says(ben, answers: ask, link: .topic)
        talk.says(cleo, answers: ask, link: .topic, naming: [ben])
        let acts = talk.found().acts
        #expect(acts.map(\.evidence) == [.b, .e] && acts.map(\.helper) == [ben, cleo])
        #expect(acts[1].confidence == 0.5)
    }

    @Test func `an answer in a topic that names another asker is theirs by class D`() throws {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(cleo, [.asks, .long], answers: ask, link: .topic)
        talk.says(ben, answers: ask, link: .topic, naming: [cleo])
        let act = try #require(talk.found().acts.first { $0.helper == ben })
        #expect(act.seeker == cleo && act.evidence == .d)
    }

    @Test func `several answers of one person in one conversation are one act at the time of the first`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        let first = talk.says(ben, answers: ask)
        talk.says(ben, answers: ask)
        talk.says(cleo, answers: ask)
        let acts = talk.found().acts
        #expect(acts.map(\.helper) == [ben, cleo])
        #expect(acts[0].time == talk.log.time[first])
    }

    @Test func `a reply to oneself is no help`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ana, answers: ask)
        let record = talk.found()
        #expect(record.acts.isEmpty)
        #expect(record.noHelp[.ownFollowUp]?.count == 1)
    }

    @Test func `bots neither help nor are helped`() {
        var talk = Talk()
        talk.isHuman[Int(bot)] = false
        let ask = talk.says(ana, [.asks])
        talk.says(bot, answers: ask)
        let notice = talk.says(bot, [.asks, .automatic])
        talk.says(ben, answers: notice)
        let record = talk.found()
        #expect(record.acts.isEmpty)
        #expect(record.noHelp[.automatic]?.count == 1)
        #expect(record.noHelp[.toAutomatic]?.count == 1)
    }

    static let noAsks: [(Cues, NoHelp)] = [
        (.announces, .toAnnouncement), ([.announces, .asks], .toAnnouncement), (.greets, .toGreeting),
        (.introduces, .toGreeting),
    ]

    @Test(arguments: noAsks)
    func `answers to announcements and greetings are no help`(root: Cues, reason: NoHelp) {
        var talk = Talk()
        let opening = talk.says(ana, root)
        talk.says(ben, answers: opening)
        let record = talk.found()
        #expect(record.acts.isEmpty)
        #expect(record.noHelp[reason]?.count == 1)
    }

    static let noAnswers: [(Cues, NoHelp)] = [
        (.thanks, .thanks), (.agrees, .thanks), (.wordless, .wordless), (.questionMark, .counterQuestion),
        (.declines, .declined), (.jokes, .thanks),
    ]

    @Test(arguments: noAnswers)
    func `thanks, voices beside the asker's, jokes, emoji, refusals and short questions back are no help`(
        cues: Cues, reason: NoHelp
    ) {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ben, cues, answers: ask)
        let record = talk.found()
        #expect(record.acts.isEmpty)
        #expect(record.noHelp[reason]?.count == 1)
    }

    @Test func `a suggestion worded as a question is help`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ben, [.questionMark, .long], answers: ask)
        #expect(talk.found().acts.count == 1)
    }

    @Test func `an answer that names the person who asked inside the thread is help to that person`() throws {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        let second = talk.says(cleo, [.asks, .long], answers: ask)
        talk.says(ben, answers: ask, naming: [cleo])
        let act = try #require(talk.found().acts.first { $0.helper == ben })
        #expect((act.seeker, act.evidence, act.ask) == (cleo, .d, UInt32(second)))
    }

    @Test func `what the person named asked last in this conversation is what is answered`() throws {
        var talk = Talk()
        let other = talk.says(ana, [.asks])
        talk.says(dan, [.asks], answers: other)
        let ask = talk.says(ana, [.asks])
        talk.says(cleo, [.asks, .long], answers: ask)
        let last = talk.says(cleo, [.asks, .long], answers: ask)
        talk.says(cleo, answers: ask)
        talk.says(ben, answers: ask, naming: [cleo])
        talk.says(ben, answers: ask, naming: [dan])
        let acts = talk.found().acts.filter { $0.helper == ben }
        #expect(acts.map(\.seeker) == [cleo, ana])
        #expect(acts.map(\.ask) == [UInt32(last), UInt32(ask)])
    }

    @Test func `an accepted answer is class A, an explicit reply class B`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ben, answers: ask, link: .accepted)
        talk.says(cleo, answers: ask, link: .reply)
        #expect(talk.found().acts.map(\.evidence) == [.a, .b])
    }

    @Test func `in a thread that asks nothing an answer stays below the default confidence, unless it is thanked`() {
        var talk = Talk()
        let remark = talk.says(ana)
        talk.says(ben, answers: remark)
        #expect(talk.found().acts.map(\.confidence) == [0.4])
        talk.says(ana, [.thanks], answers: remark)
        #expect(talk.found().acts.map { ($0.confidence * 100).rounded() } == [70])
        #expect(talk.found().acts.map(\.confirmed) == [true])
    }

    @Test func `thanks that name one helper confirm that one only`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ben, answers: ask)
        talk.says(cleo, answers: ask)
        talk.says(ana, [.thanks], answers: ask, naming: [cleo])
        #expect(talk.found().acts.map(\.confirmed) == [false, true])
    }

    @Test func `a tick by the asker confirms, a tick by somebody else does not`() {
        var talk = Talk()
        let ask = talk.says(ana, [.asks])
        talk.says(ben, answers: ask, tickedBy: ana)
        talk.says(cleo, answers: ask, tickedBy: dan)
        #expect(talk.found().acts.map(\.confirmed) == [true, false])
    }

    @Test func `a reply whose opening is not in the export helps its opener where the export names them`() {
        var talk = Talk()
        talk.saysOrphan(ben, rootAuthor: ana)
        talk.saysOrphan(cleo, rootAuthor: Row.none)
        let record = talk.found()
        #expect(record.acts.map(\.seeker) == [ana])
        #expect(record.acts.map(\.ask) == [Row.none])
        #expect(record.noHelp[.orphan]?.count == 1)
    }

    @Test func `each of many replies without a root goes to the one who wrote its own root`() {
        var talk = Talk()
        for number in 0..<40 {
            talk.saysOrphan(ben, rootAuthor: [ana, cleo, dan, Row.none][number % 4])
            talk.says(ana)
        }
        let record = talk.found()
        #expect(record.acts.map(\.seeker) == (0..<30).map { [ana, cleo, dan][$0 % 3] })
        #expect(record.noHelp[.orphan]?.count == 10)
    }

    @Test func `between two people the first answer within a day is help, later ones and third people are not`() {
        var talk = Talk(kind: .directMessage)
        talk.says(ana, [.asks])
        talk.says(ben)
        talk.says(ben)
        talk.says(ana, [.asks])
        talk.says(ben, after: 25 * 60)
        #expect(talk.found().acts.count == 1)
        talk.says(cleo)
        #expect(talk.found().acts.isEmpty)
    }

    @Test func `open talk in a channel without threads is not taken for help`() {
        var talk = Talk()
        talk.says(ana, [.asks])
        talk.says(ben)
        #expect(talk.found().acts.isEmpty)
        #expect(talk.found().asks.map(\.seeker) == [ana])
    }

    @Test func `a place for asking makes its openings asks`() {
        var talk = Talk(name: "help-payroll")
        let opening = talk.says(ana)
        talk.says(ben, answers: opening)
        #expect(talk.found().acts.map(\.confidence) == [0.75])
    }

    @Test(arguments: [1, 2, 8]) func `spaces give the same record on any number of threads`(threads: Int) {
        var talk = Talk()
        for round in 0..<50 {
            let ask = talk.says(UInt32(round % 4), [.asks])
            talk.says(UInt32((round + 1) % 4), answers: ask)
        }
        let log = MessageLog(spaces: [SpaceLog](repeating: talk.log, count: 20))
        let one = HelpFinder.find(in: log, isHuman: talk.isHuman, threads: 1)
        #expect(HelpFinder.find(in: log, isHuman: talk.isHuman, threads: threads) == one)
        #expect(one.acts.count == 1000)
    }
}
