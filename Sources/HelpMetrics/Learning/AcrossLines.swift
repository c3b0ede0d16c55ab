/// Who stands above whom, and how fast help goes up and down the reporting line.
struct AcrossLines: Sendable {
    /// Node of each node's manager, or -1.
    private let manager: [Int32]
    /// Somebody reports to this node.
    let leads: [Bool]
    /// Seconds that answers took, of people to somebody above them, and to somebody below.
    private(set) var up: [Double] = []
    private(set) var down: [Double] = []

    init(manager: [Int32]) {
        self.manager = manager
        var leads = [Bool](repeating: false, count: manager.count)
        for above in manager where above >= 0 { leads[Int(above)] = true }
        self.leads = leads
    }

    /// `person` is the manager of `other`, or of the manager, and so on.
    func isAbove(_ person: Int, _ other: Int) -> Bool { climb(from: other, to: person) != nil }

    /// Levels between two people of one line; `nil` where neither stands above the other.
    func steps(between one: Int, _ other: Int) -> Int? { climb(from: one, to: other) ?? climb(from: other, to: one) }

    mutating func add(_ helper: Int, _ seeker: Int, microseconds: Int64?) {
        guard let microseconds else { return }
        let seconds = Double(max(0, microseconds)) / 1_000_000
        if isAbove(seeker, helper) { up.append(seconds) } else if isAbove(helper, seeker) { down.append(seconds) }
    }

    /// A line longer than 100 is a circle and leads nowhere.
    private func climb(from person: Int, to goal: Int) -> Int? {
        var current = Int(manager[person])
        var steps = 1
        while current >= 0, steps < 100 {
            if current == goal { return steps }
            current = Int(manager[current])
            steps += 1
        }
        return nil
    }
}
