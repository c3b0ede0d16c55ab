import Exports

/// One space while it is scanned.
struct SpacePlace {
    let number: Int
    let log: SpaceLog
    /// Node of each message's writer; -1 for bots, notices and people who are not in the network.
    let nodes: [Int32]
    let figures: SpacePractice

    var isOpen: Bool { log.space.kind == .publicChannel }
}
