/// Answers that count as no help, by reason: how many, and where the first one stands.
package struct DroppedAnswers: Sendable, Equatable {
    package struct Dropped: Sendable, Equatable {
        package var count: Int
        /// Where the first one stands.
        package var space: UInt32
        package var row: UInt32
    }

    private var byReason = [Dropped?](repeating: nil, count: NoHelp.allCases.count)

    package init() {}

    /// `nil` where nothing was dropped for that reason.
    package subscript(reason: NoHelp) -> Dropped? { byReason[Int(reason.rawValue)] }

    mutating func drop(_ reason: NoHelp, space: UInt32, row: Int) {
        let place = Int(reason.rawValue)
        byReason[place, default: Dropped(count: 0, space: space, row: UInt32(row))].count += 1
    }

    /// Adds those of later spaces.
    mutating func add(_ later: DroppedAnswers) {
        for (place, dropped) in later.byReason.enumerated() {
            guard let dropped else { continue }
            byReason[place, default: Dropped(count: 0, space: dropped.space, row: dropped.row)].count += dropped.count
        }
    }
}

extension [DroppedAnswers.Dropped?] {
    fileprivate subscript(place: Int, default value: DroppedAnswers.Dropped) -> DroppedAnswers.Dropped {
        get { self[place] ?? value }
        set { self[place] = newValue }
    }
}
