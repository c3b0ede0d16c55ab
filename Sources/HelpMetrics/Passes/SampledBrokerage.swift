import HelpGraph
import Parallel

/// How many people everybody helps, and how often they broker between teams, in up to sixty-four samples of the ties
/// at once: the network is walked once, with one bit a sample at every tie.
///
/// Cross-team brokerage counts open two-paths a → v → b (a helped v, v helped b, a never helped b) whose three people
/// all have a team and are not all in the same one: gatekeeper + representative + itinerant + liaison of Gould and
/// Fernandez.
struct SampledBrokerage: Sendable {
    private let helped: [Int32]
    private let across: [Int]
    private let nodeCount: Int

    static let samples = 64

    /// - Parameters:
    ///   - team: of each node, or -1.
    ///   - kept: for each tie of `network.given`, the samples (bits) it is in.
    /// - Complexity: O(ties + Σ out² + closed two-paths), in parallel by person.
    init(_ network: HelpNetwork, team: [Int32], kept: [UInt64], threads: Int) {
        let (given, received) = (network.given, network.received)
        let back = given.turned(kept)
        let blocks = Blocks.split(given.nodeCount, into: 64) { node in
            received.row(node).reduce(given.degree(node)) { $0 + given.degree(Int(received.neighbours[$1])) }
        }
        let parts = Parallel.map(blocks.count, threads: threads) { number in
            SampledWalk.counts(given, received, team, kept, back, people: blocks[number])
        }
        nodeCount = given.nodeCount
        helped = parts.flatMap(\.helped)
        across = parts.flatMap(\.across)
    }

    /// One value per node.
    func helped(in sample: Int) -> [Int] { (0..<nodeCount).map { Int(helped[$0 * Self.samples + sample]) } }

    /// One value per node; people without a team count 0.
    func acrossTeams(in sample: Int) -> [Int] { (0..<nodeCount).map { across[$0 * Self.samples + sample] } }
}

extension Adjacency {
    /// Values of the edges, in the order of the same edges turned round.
    fileprivate func turned(_ values: [UInt64]) -> [UInt64] {
        var next = [UInt32](repeating: 0, count: nodeCount + 1)
        for neighbour in neighbours { next[Int(neighbour) + 1] += 1 }
        for node in 0..<nodeCount { next[node + 1] += next[node] }
        var turned = [UInt64](repeating: 0, count: values.count)
        for slot in neighbours.indices {
            let neighbour = Int(neighbours[slot])
            turned[Int(next[neighbour])] = values[slot]
            next[neighbour] += 1
        }
        return turned
    }
}

/// The walk for some of the people.
private struct SampledWalk: ~Copyable {
    private let given: Rows
    private let received: Rows
    private let team: UnsafeBufferPointer<Int32>
    private let kept: UnsafeBufferPointer<UInt64>
    private let back: UnsafeBufferPointer<UInt64>
    /// Place of the tie from the person in the middle to each node, plus one; 0 where there is none.
    private let place: Scratch<UInt32>
    private var out = LaneCounter()
    private var teamedOut = LaneCounter()
    private var innerOut = LaneCounter()
    private var into = LaneCounter()
    private var innerInto = LaneCounter()
    private var closed = LaneCounter()

    /// By person and sample.
    static func counts(
        _ given: Adjacency, _ received: Adjacency, _ team: [Int32], _ kept: [UInt64], _ back: [UInt64],
        people: Range<Int>
    ) -> (helped: [Int32], across: [Int]) {
        given.withRows { given in
            received.withRows { received in
                team.withUnsafeBufferPointer { team in
                    kept.withUnsafeBufferPointer { kept in
                        back.withUnsafeBufferPointer { back in
                            var walk = SampledWalk(given, received, team, kept, back)
                            return walk.counts(people)
                        }
                    }
                }
            }
        }
    }

    private init(
        _ given: Rows, _ received: Rows, _ team: UnsafeBufferPointer<Int32>, _ kept: UnsafeBufferPointer<UInt64>,
        _ back: UnsafeBufferPointer<UInt64>
    ) {
        (self.given, self.received, self.team, self.kept, self.back) = (given, received, team, kept, back)
        place = Scratch(given.nodeCount, filledWith: 0)
    }

    private mutating func counts(_ people: Range<Int>) -> (helped: [Int32], across: [Int]) {
        var helped = [Int32](repeating: 0, count: people.count * SampledBrokerage.samples)
        var across = [Int](repeating: 0, count: people.count * SampledBrokerage.samples)
        for person in people {
            let start = (person - people.lowerBound) * SampledBrokerage.samples
            countDegrees(person)
            for sample in 0..<SampledBrokerage.samples { helped[start + sample] = Int32(out[sample]) }
            if team[person] >= 0 {
                countClosed(person)
                for sample in 0..<SampledBrokerage.samples {
                    across[start + sample] =
                        into[sample] * teamedOut[sample] - innerInto[sample] * innerOut[sample] - closed[sample]
                }
            }
            clear()
        }
        return (helped, across)
    }

    private mutating func countDegrees(_ person: Int) {
        let own = team[person]
        for slot in given.start(person)..<given.end(person) {
            let other = team[given.neighbour(slot)]
            out.add(kept[slot])
            if other >= 0 { teamedOut.add(kept[slot]) }
            if other >= 0, other == own { innerOut.add(kept[slot]) }
        }
        for slot in received.start(person)..<received.end(person) {
            let other = team[received.neighbour(slot)]
            if other >= 0 { into.add(back[slot]) }
            if other >= 0, other == own { innerInto.add(back[slot]) }
        }
    }

    /// Paths through the person that return to where they began or are closed by a tie, other than inside one team.
    private mutating func countClosed(_ person: Int) {
        let own = team[person]
        let row = given.start(person)..<given.end(person)
        for slot in row where team[given.neighbour(slot)] >= 0 {
            place[given.neighbour(slot)] = UInt32(truncatingIfNeeded: slot &+ 1)
        }
        for slot in received.start(person)..<received.end(person) {
            let from = received.neighbour(slot)
            guard team[from] >= 0 else { continue }
            let isOwn = team[from] == own
            if place[from] != 0, !isOwn { closed.add(back[slot] & kept[Int(place[from]) &- 1]) }
            for next in given.start(from)..<given.end(from) {
                let end = given.neighbour(next)
                guard place[end] != 0, !(isOwn && team[end] == own) else { continue }
                closed.add(back[slot] & kept[next] & kept[Int(place[end]) &- 1])
            }
        }
        for slot in row { place[given.neighbour(slot)] = 0 }
    }

    private mutating func clear() {
        out.clear()
        teamedOut.clear()
        innerOut.clear()
        into.clear()
        innerInto.clear()
        closed.clear()
    }
}
