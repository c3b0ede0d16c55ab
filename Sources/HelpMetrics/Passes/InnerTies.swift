import HelpGraph

/// Help inside teams under the labellings of some lanes: what it adds up to, and which ties it is.
///
/// The ties are walked once for all lanes. Two labels agree about once in as many times as there are teams, so nearly
/// all of the work is comparing rows of lanes.
struct InnerTies: ~Copyable {
    private let teams: Int
    /// Help inside team `t` under labelling `l` at `l * teams + t`, at each threshold.
    private let sums: Scratch<SIMD4<Double>>
    /// A tie inside a team: lane, helper, seeker, in the order of helper and seeker.
    private var found = GrowingScratch()
    private var sorted = GrowingScratch()
    private let starts = Scratch<Int>(LabelLanes.width + 1, filledWith: 0)

    init(teams: Int, lanes: Int) {
        self.teams = teams
        sums = Scratch(teams * lanes, filledWith: .zero)
    }

    /// Ties inside teams that all labellings together are to stay below: about 64 MB.
    static let room = 1 << 22

    /// How many labellings to take side by side, so that their inner ties fit into about 64 MB.
    ///
    /// - Parameter inner: ties inside teams that one labelling is expected to have.
    static func lanes(inner: Double) -> Int { max(1, min(LabelLanes.width, Int(Double(room) / max(1, inner)))) }

    /// - Complexity: O(ties · lanes / 64 + ties inside teams).
    mutating func gather(_ ties: TeamedTies, _ lanes: borrowing LabelLanes) {
        sums.fill(with: .zero)
        starts.fill(with: 0)
        found.removeAll()
        ties.given.withRows { rows in
            let (used, labels, count) = (lanes.used, lanes.labels.cells, lanes.nodeCount)
            for helper in 0..<count where ties.team[helper] >= 0 {
                for slot in rows.start(helper)..<rows.end(helper) {
                    let seeker = rows.neighbour(slot)
                    var similar = lanes.similar(helper, seeker) & used
                    while similar != 0 {
                        let lane = LabelLanes.lane(of: similar)
                        similar &= similar &- 1
                        let team = labels[lane &* count &+ helper]
                        guard labels[lane &* count &+ seeker] == team else { continue }
                        sums[lane &* teams &+ Int(team)] += TeamedTies.counted(rows.weights[slot])
                        starts[lane &+ 1] &+= 1
                        found.append(Self.packed(lane, helper, seeker))
                    }
                }
            }
        }
        sort()
    }

    func inside(_ team: Int, lane: Int) -> SIMD4<Double> { sums[lane &* teams &+ team] }

    /// The inner ties of a labelling, as `sorted` entries.
    func ties(_ lane: Int) -> UnsafeBufferPointer<UInt64> {
        UnsafeBufferPointer(rebasing: sorted.filled[starts[lane]..<starts[lane + 1]])
    }

    @inline(__always) static func helper(_ entry: UInt64) -> Int { Int(entry &>> 29) & (1 &<< 29 &- 1) }
    @inline(__always) static func seeker(_ entry: UInt64) -> Int { Int(entry & (1 &<< 29 &- 1)) }

    @inline(__always) private static func packed(_ lane: Int, _ helper: Int, _ seeker: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: lane &<< 58 | helper &<< 29 | seeker)
    }

    /// Brings the entries of each lane together, their order kept.
    private mutating func sort() {
        for lane in 0..<LabelLanes.width { starts[lane + 1] += starts[lane] }
        sorted.resize(found.count)
        let target = sorted.filled
        for entry in found.filled {
            let lane = Int(entry &>> 58)
            target[starts[lane]] = entry
            starts[lane] += 1
        }
        for lane in stride(from: LabelLanes.width, to: 0, by: -1) { starts[lane] = starts[lane - 1] }
        starts[0] = 0
    }
}

/// Raw memory that grows as numbers are appended.
private struct GrowingScratch: ~Copyable {
    private var cells = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: 1024)
    private(set) var count = 0

    deinit { cells.deallocate() }

    var filled: UnsafeMutableBufferPointer<UInt64> { UnsafeMutableBufferPointer(rebasing: cells[0..<count]) }

    mutating func removeAll() { count = 0 }

    @inline(__always) mutating func append(_ number: UInt64) {
        if count == cells.count { grow(to: count * 2) }
        cells[count] = number
        count &+= 1
    }

    mutating func resize(_ size: Int) {
        if size > cells.count { grow(to: size) }
        count = size
    }

    private mutating func grow(to capacity: Int) {
        let larger = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: capacity)
        _ = larger.update(fromContentsOf: filled)
        cells.deallocate()
        cells = larger
    }
}
