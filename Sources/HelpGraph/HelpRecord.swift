import Exports

/// What the conversations of one or more spaces come to. Records of different spaces add up, in any order of work, as
/// long as they are added in the order of the spaces.
package struct HelpRecord: Sendable, Equatable {
    /// In the order of (space, conversation, first helping message).
    package var acts: [HelpAct] = []
    package var asks: [Ask] = []
    /// In the order of (space, conversation, row).
    package var referrals: [Referral] = []
    package var noHelp = DroppedAnswers()

    /// A question or request that somebody put to others. When it was put, the log says.
    package struct Ask: Sendable, Equatable {
        package var seeker: UInt32
        package var space: UInt32
        package var row: UInt32

        package init(seeker: UInt32, space: UInt32, row: UInt32) {
            self.seeker = seeker
            self.space = space
            self.row = row
        }
    }

    package init() {}

    package mutating func add(_ later: HelpRecord) {
        acts += later.acts
        asks += later.asks
        referrals += later.referrals
        noHelp.add(later.noHelp)
    }
}
