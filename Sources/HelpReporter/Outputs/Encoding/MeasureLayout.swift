/// Where the values of one row of measures stand in the document: the contract's names first, in its order, then the
/// others by bytes; `brokerage.total` stands as `total` in the group `brokerage`.
struct MeasureLayout {
    struct Slot {
        /// As in `Report.Value.name`.
        let name: String
        /// The part after the group, or the whole name.
        let key: String
        /// Position in the row of values; `nil` where the contract has a measure that the row has not.
        let position: Int?
    }

    struct Group {
        /// `nil` for a measure that stands alone.
        let name: String?
        var slots: [Slot]
    }

    let names: [String]
    private(set) var groups: [Group] = []

    init(names: [String], contract: [String]) {
        self.names = names
        let positions = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(contract)
        let others = positions.keys.filter { !known.contains($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for name in contract + others { place(name, at: positions[name]) }
    }

    /// All slots in the order of the document.
    var slots: [Slot] { groups.flatMap(\.slots) }

    private mutating func place(_ name: String, at position: Int?) {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            return groups.append(Group(name: nil, slots: [Slot(name: name, key: name, position: position)]))
        }
        let slot = Slot(name: name, key: parts[1], position: position)
        if let index = groups.firstIndex(where: { $0.name == parts[0] }) {
            groups[index].slots.append(slot)
        } else {
            groups.append(Group(name: parts[0], slots: [slot]))
        }
    }
}
