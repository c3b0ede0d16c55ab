import Testing

@testable import Exports

struct DeterminismTests {
    /// Numbers that look random and are always the same (a linear congruential generator).
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    /// Exports that overlap in people, spaces and messages, and contradict each other.
    private static func exports() -> [Export] {
        var dice = Dice(state: 42)
        return (0..<5).map { number in
            let platform = number < 3 ? "slack" : "table"
            let accounts = (0..<40).map { _ in
                let person = dice.roll(60)
                return Account.of(
                    "U\(person)", email: dice.roll(3) == 0 ? "p\(dice.roll(50))@x.org" : nil,
                    name: dice.roll(2) == 0 ? "Person \(person % 45)" : nil,
                    handle: dice.roll(2) == 0 ? "p\(person)" : nil, platform: platform,
                    [[], [], .bot, .guest, .unlisted][dice.roll(5)])
            }
            let drafts = (0..<12).map { space in
                let messages = (0..<dice.roll(60)).map { _ in
                    let key = dice.roll(80)
                    return SpaceDraft.Message(
                        author: UInt32(dice.roll(4) == 0 ? dice.roll(40) : key % 40), hour: Int64(dice.roll(500)),
                        key: UInt64(key),
                        parent: UInt64(dice.roll(2) * dice.roll(90)), mentions: [UInt32(dice.roll(40))],
                        reactions: (0..<dice.roll(3)).map { _ in UInt32(dice.roll(40)) })
                }
                return SpaceDraft.of(
                    "C\(space)", kind: [.publicChannel, .publicChannel, .privateChannel][dice.roll(3)], messages)
            }
            var export = Export.made(number < 2 ? "same" : "e\(number)", platform: platform, accounts, drafts)
            export.tally.skip("joined", at: "place \(number)", count: number)
            export.tally.warnings = ["remark \(number)"]
            export.ties = (0..<20).map { _ in
                ReadyTie(helper: UInt32(dice.roll(40)), seeker: UInt32(dice.roll(40)), weight: Double(dice.roll(5)))
            }
            return export
        }
    }

    private static let roster = (0..<50).map { number in
        Roster.Row.of(
            number + 2, id: "U\(number)", email: "p\(number)@x.org", name: "Person \(number % 48)",
            team: ["T\(number % 7)"], manager: number == 0 ? nil : "U\(number / 2)")
    }

    private static let expected = [true, false].map { open in
        (try? Settled.of(exports(), roster, privateSpaces: open).everything) ?? "nothing"
    }

    @Test func `the example is no trivial one`() throws {
        let settled = try Settled.of(Self.exports(), Self.roster, privateSpaces: true)
        #expect(settled.coverage.duplicates > 100)
        #expect(settled.coverage.linkedReplies > 100)
        #expect(settled.coverage.orphanReplies > 10)
        #expect(settled.log.spaces.count > 12)
        #expect(settled.coverage.tally.warnings.count > 5)
    }

    @Test(arguments: [1, 2, 8]) func `any number of threads settles the same`(threads: Int) throws {
        for (open, expected) in zip([true, false], Self.expected) {
            let settled = try Settled.of(Self.exports(), Self.roster, privateSpaces: open, threads: threads)
            #expect(settled.everything == expected)
        }
    }

    @Test(arguments: 0..<12) func `any order of the inputs settles the same`(seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        var exports = Self.exports()
        for place in exports.indices.dropLast() { exports.swapAt(place, place + dice.roll(exports.count - place)) }
        for (open, expected) in zip([true, false], Self.expected) {
            let settled = try Settled.of(exports, Self.roster, privateSpaces: open, threads: 2)
            #expect(settled.everything == expected)
        }
    }
}
