/// One conversation space, settled: columns in order of time, duplicates gone, parents found, writers known as people
/// of the `Directory`. The text is not kept, only what `excerpts` and `sketches` hold of it.
///
/// A message costs 29 bytes, plus 4 where it names people and 4 for each, plus 4 where people react and 8 for each.
package struct SpaceLog: Sendable {
    package var space: Space
    /// The person who wrote message `i`, as a position in `Directory.people`, or `Row.none`.
    package var author: [UInt32] = []
    /// Microseconds since 1970-01-01 UTC, ascending.
    package var time: [Int64] = []
    package var key: [UInt64] = []
    /// Row of the message answered, or of the thread's root; `Row.none` for a message that stands alone or whose parent
    /// is not in the export.
    package var parent: [UInt32] = []
    package var link: [Link] = []
    package var cues: [Cues] = []
    /// People whom each message names, as positions in `Directory.people`.
    package var mentions = RowLists<UInt32>()
    package var reactions = RowLists<Reaction>()
    /// What is kept of the words until replies were searched for; empty where nobody searches.
    package var sketches: [WordSketch] = []
    /// Words of asks and places that links lead to, as in `Excerpts`; read by `excerpt(_:)`.
    package var excerpts = RowLists<UInt8>()
    /// Of inferred replies, how likely they are, in hundredths; empty where nobody searched.
    package var likelihood: [UInt8] = []
    /// Replies whose root is missing, with the root's author where the export names them: rare, so kept apart, by row.
    package var orphans: [Orphan] = []

    package struct Orphan: Sendable, Equatable {
        package var row: UInt32
        package var parentKey: UInt64
        package var rootAuthor: UInt32

        package init(row: UInt32, parentKey: UInt64, rootAuthor: UInt32) {
            self.row = row
            self.parentKey = parentKey
            self.rootAuthor = rootAuthor
        }
    }

    package init(space: Space) { self.space = space }

    package var count: Int { author.count }

    /// What was kept of the words of message `row`; empty for most, and for all where nothing was kept.
    package func excerpt(_ row: Int) -> ArraySlice<UInt8> { row < excerpts.count ? excerpts[row] : [] }

    /// What is known of message `row` if its root is missing.
    ///
    /// - Complexity: O(log orphans).
    package func orphan(at row: UInt32) -> Orphan? {
        var (low, high) = (0, orphans.count)
        while low < high {
            let middle = (low + high) / 2
            if orphans[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low < orphans.count && orphans[low].row == row ? orphans[low] : nil
    }

    /// Gives free what only measures look at: of each message its writer, key and cues stay.
    package mutating func forgetLinks() {
        (time, parent, link) = ([], [], [])
        (mentions, reactions, likelihood) = (RowLists(), RowLists(), [])
        excerpts = RowLists()
    }
}

/// What all exports become: every conversation space, sorted by id.
package struct MessageLog: Sendable {
    package var spaces: [SpaceLog]

    package init(spaces: [SpaceLog] = []) { self.spaces = spaces }

    package var count: Int { spaces.reduce(0) { $0 + $1.count } }
}
