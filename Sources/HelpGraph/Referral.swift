import Exports

/// One person pointed another to a third who may help: "ask @cleo", "@cleo would know". It is an act of help by the one
/// who points; whether the third person helped as well, their own answer tells.
package struct Referral: Sendable, Equatable {
    /// Positions in `Directory.people`: who pointed, whom they told, and to whom they pointed.
    package var referrer: UInt32
    package var seeker: UInt32
    package var referred: UInt32
    /// Position in `MessageLog.spaces`.
    package var space: UInt32
    /// Row of the message that points.
    package var row: UInt32
    /// When, microseconds since 1970.
    package var time: Int64
    /// The person pointed to wrote in the conversation afterwards.
    package var followed: Bool

    package init(
        referrer: UInt32, seeker: UInt32, referred: UInt32, space: UInt32, row: UInt32, time: Int64, followed: Bool
    ) {
        self.referrer = referrer
        self.seeker = seeker
        self.referred = referred
        self.space = space
        self.row = row
        self.time = time
        self.followed = followed
    }

    /// What a message says to `seeker`: one referral for each other person that it names, if it is worded as one.
    ///
    /// - Complexity: O(people named · messages of the conversation).
    static func made(in turn: Turn, to seeker: UInt32, space: UInt32) -> [Referral] {
        guard turn.cues.hasAny(of: .refers) else { return [] }
        let named = turn.mentions.filter { person in
            person != Row.none && person != seeker && person != turn.author && turn.isHuman[Int(person)]
        }
        return named.map { person in
            Referral(
                referrer: turn.author, seeker: seeker, referred: person, space: space, row: UInt32(turn.row),
                time: turn.log.time[turn.row],
                followed: isFollowed(by: person, turn))
        }
    }

    /// Looks from the end, where those who write often are soon found.
    private static func isFollowed(by person: UInt32, _ turn: Turn) -> Bool {
        let last = turn.conversation.last { $0 <= turn.row || turn.log.author[Int($0)] == person }
        return last.map { $0 > turn.row } ?? false
    }
}
