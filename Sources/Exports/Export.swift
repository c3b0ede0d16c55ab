/// What one reader made of one input: nothing settled yet, numbers local to this value.
package struct Export: Sendable {
    /// Name of the reader (`Reader.name`).
    package var format: String
    /// File or folder name as the user gave it, without its path.
    package var inputName: String
    package var accounts: [Account] = []
    package var drafts: [SpaceDraft] = []
    /// Ties that came ready made (edge lists).
    package var ties: [ReadyTie] = []
    package var tally = ReadTally()
    /// Tables and networks whose columns were looked for by their headers.
    package var tables: [BoundTable] = []

    package init(format: String, inputName: String) {
        self.format = format
        self.inputName = inputName
    }
}

/// A tie that an input states outright: `helper` helped `seeker` (account numbers), `weight` times.
package struct ReadyTie: Sendable, Equatable {
    package var helper: UInt32
    package var seeker: UInt32
    package var weight: Double

    package init(helper: UInt32, seeker: UInt32, weight: Double) {
        self.helper = helper
        self.seeker = seeker
        self.weight = weight
    }
}

/// What a reader met on its way: nothing is passed over in silence.
package struct ReadTally: Sendable, Equatable {
    package struct Skip: Sendable, Equatable {
        package var count: Int
        /// `entry:line` or `entry:record`, of the first.
        package var firstAt: String
    }

    package var bytes = 0
    /// Records that were messages of people or bots, kept.
    package var read = 0
    /// By reason ("channel_join", "no time", …).
    package var skipped: [String: Skip] = [:]
    /// Remarks for the person who reads the report, in the order met.
    package var warnings: [String] = []

    package init() {}

    package mutating func skip(_ reason: String, at place: @autoclosure () -> String, count: Int = 1) {
        if skipped[reason] == nil {
            skipped[reason] = Skip(count: count, firstAt: place())
        } else {
            skipped[reason]?.count += count
        }
    }

    /// Adds what a later part of the same input met.
    package mutating func add(_ later: ReadTally) {
        bytes += later.bytes
        read += later.read
        for (reason, skip) in later.skipped { self.skip(reason, at: skip.firstAt, count: skip.count) }
        warnings += later.warnings
    }
}
