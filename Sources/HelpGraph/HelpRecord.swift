import Exports

/// What the conversations of one or more spaces come to. Records of different spaces add up, in any order of work, as
/// long as they are added in the order of the spaces.
package struct HelpRecord: Sendable, Equatable {
    /// In the order of (space, conversation, first helping message).
    package var acts: [HelpAct] = []
    package var asks: [Ask] = []
    /// Dropped answers by reason.
    package var noHelp: [NoHelp: Dropped] = [:]

    /// A question or request that somebody put to others.
    package struct Ask: Sendable, Equatable {
        package var seeker: UInt32
        package var space: UInt32
        package var row: UInt32
        package var time: Int64

        package init(seeker: UInt32, space: UInt32, row: UInt32, time: Int64) {
            self.seeker = seeker
            self.space = space
            self.row = row
            self.time = time
        }
    }

    package struct Dropped: Sendable, Equatable {
        package var count: Int
        /// Where the first one stands.
        package var space: UInt32
        package var row: UInt32
    }

    package init() {}

    package mutating func add(_ later: HelpRecord) {
        acts += later.acts
        asks += later.asks
        for (reason, dropped) in later.noHelp {
            noHelp[reason, default: Dropped(count: 0, space: dropped.space, row: dropped.row)].count += dropped.count
        }
    }

    mutating func drop(_ reason: NoHelp, space: UInt32, row: Int) {
        noHelp[reason, default: Dropped(count: 0, space: space, row: UInt32(row))].count += 1
    }
}
