import HelpGraph
import Testing

@testable import HelpMetrics

@Suite struct BrokerAbsenceTests {
    /// Krackhardt's kite; Borgatti's D_F without Heather (7) is .4861, the largest for one person, without Fernando and
    /// Garth (5, 6) .6071, the largest for two.
    private static let kite: Survey = {
        let pairs = [
            (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6),
            (5, 6), (5, 7), (6, 7), (7, 8), (8, 9),
        ]
        return Survey(
            network: HelpNetwork(
                people: (0..<10).map(UInt32.init), ties: pairs.map { (UInt32($0.0), UInt32($0.1), 1) }),
            teams: ["one"], team: [Int32](repeating: 0, count: 10))
    }()

    private func text(_ pieces: [Finding.Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .person(let person): "person \(person)"
            default: ""
            }
        }.joined()
    }

    @Test func `the kite without Heather, and without Fernando and Garth, is as Borgatti has it`() {
        let absence = BrokerAbsence(Self.kite, brokers: [5, 6, 7])
        #expect(text(absence.words(7)).contains("would be 0.4861 instead of"))
        #expect(text(absence.words(5)).hasSuffix("; with person 6 away as well, 0.6071."))
    }

    @Test func `a broker alone has no other beside, and nobody else any words`() {
        let absence = BrokerAbsence(Self.kite, brokers: [7])
        #expect(!text(absence.words(7)).contains("as well"))
        #expect(absence.words(3).isEmpty)
    }
}
