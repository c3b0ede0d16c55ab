import Exports
import HelpGraph
import Testing

@Suite struct NetworkTests {
    let directory = Directory(
        people: (0..<4).map {
            Directory.Profile(key: "p\($0)@a.example", name: "P\($0)", traits: $0 == 3 ? .bot : [], inMessages: true)
        })

    func act(_ helper: UInt32, _ seeker: UInt32, confidence: Float = 0.9, evidence: EvidenceClass = .c) -> HelpAct {
        HelpAct(
            helper: helper, seeker: seeker, time: 1, space: 0, conversation: 0, ask: 0, reply: 1, evidence: evidence,
            rule: 0,
            confirmed: false, confidence: confidence)
    }

    @Test func `bots, strangers and those who opted out are no part of the network`() {
        var directory = directory
        directory.people[1].inMessages = false
        let population = Population(directory, leftOut: [2])
        #expect(population.people == [0])
        #expect(population.node == [0, Row.none, Row.none, Row.none])
    }

    @Test func `a tie weighs as many acts as count`() {
        let population = Population(directory)
        let acts = [act(0, 1), act(0, 1), act(1, 0), act(0, 1, confidence: 0.4), act(2, 0, evidence: .f)]
        var settings = TieLedger.Settings()
        settings.classes.remove(.f)
        let ledger = TieLedger(acts: acts, ready: [], population: population, settings: settings)
        #expect(ledger.ties.map(\.weight) == [2, 1])
        #expect(ledger.leftOut == 2)
        let network = HelpNetwork(ledger, population: population)
        #expect(network.given.neighbours == [1, 0])
        #expect(network.received.weights == [1, 2])
    }

    @Test func `ready-made ties add up with acts, loops are dropped, and light ties are left out`() {
        let population = Population(directory)
        var settings = TieLedger.Settings()
        settings.minimumWeight = 3
        let ready = [
            ReadyTie(helper: 0, seeker: 1, weight: 2), ReadyTie(helper: 1, seeker: 1, weight: 9),
            ReadyTie(helper: 1, seeker: 2, weight: 2.5),
        ]
        let ledger = TieLedger(acts: [act(0, 1)], ready: ready, population: population, settings: settings)
        #expect(ledger.ties.map { [$0.helper, $0.seeker] } == [[0, 1]])
        #expect(ledger.ties.map(\.weight) == [3])
    }

    @Test func `siblings under a division and parents are linked, cousins under the company are not`() {
        let paths = [["Co", "Ops", "Depot"], ["Co", "Ops", "Fleet"], ["Co", "Sales"], ["Co", "Sales", "Retail"]]
        let linked = FormalLinks.pairs(
            Directory(teams: paths.map { Directory.Team(path: $0) }), log: MessageLog())
        #expect(linked.map { [$0.0, $0.1] } == [[0, 1], [2, 3]])
    }

    @Test func `a flat list of teams says nothing about who belongs together`() {
        let teams = ["Depot", "Fleet", "Retail"].map { Directory.Team(path: [$0]) }
        #expect(FormalLinks.pairs(Directory(teams: teams), log: MessageLog()).isEmpty)
    }

    @Test func `reporting across teams links them`() {
        var directory = Directory(
            people: directory.people, teams: ["Depot", "Fleet"].map { Directory.Team(path: [$0]) })
        directory.people[0].team = 0
        directory.people[1].team = 1
        directory.people[0].manager = 1
        #expect(FormalLinks.pairs(directory, log: MessageLog()).map { [$0.0, $0.1] } == [[0, 1]])
    }
}
