import Exports

/// All that `waterline inspect` may say of exports: formats, counts, gaps and the names of public spaces; no person, no
/// text, and no name of a file inside.
package struct InspectionReport: Sendable {
    package struct Input: Sendable {
        package var name: String
        package var format: String
        package var title: String
        /// Why it was taken for this format.
        package var because: String
        package var messages: Int
        package var ties: Int
        package var spaces: Int
        package var bytes: Int
        package var sha256: String
        package var tables: [BoundTable]

        package init(
            name: String, format: String, title: String, because: String, messages: Int, ties: Int, spaces: Int,
            bytes: Int, sha256: String, tables: [BoundTable]
        ) {
            (self.name, self.format, self.title, self.because) = (name, format, title, because)
            (self.messages, self.ties, self.spaces, self.bytes) = (messages, ties, spaces, bytes)
            (self.sha256, self.tables) = (sha256, tables)
        }
    }

    package struct SpaceRow: Sendable {
        /// `nil` where it is not public, or only a file inside the input names it.
        package var label: String?
        package var kind: String
        package var messages: Int
    }

    /// How many messages answer in which way.
    package struct Links: Sendable {
        package var accepted = 0
        package var replies = 0
        package var inThreads = 0
        package var inTopics = 0
        package var inferred = 0
        package var alone = 0
    }

    package var version: String
    package var inputs: [Input]
    /// How the tables of the roster were understood; `nil` without one.
    package var rosterTables: [BoundTable]?
    package var teams: Int
    package var coverage: Coverage
    /// Spaces that are analysed.
    package var spaceCount: Int
    /// The ten with the most messages, those first.
    package var largest: [SpaceRow]
    package var links: Links
    /// By reason, the most frequent first.
    package var skipped: [Report.Skip]

    package init(_ settled: Settled, inputs: [Input], rosterTables: [BoundTable]?, version: String) {
        (self.inputs, self.rosterTables, self.version) = (inputs, rosterTables, version)
        coverage = settled.coverage
        teams = settled.directory.teams.count
        spaceCount = settled.log.spaces.count
        largest = Self.largest(settled.log)
        links = Self.links(settled.log)
        let places = PublicPlaces(settled.log)
        skipped = coverage.tally.skipped.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
            Report.Skip(reason: $0, count: $1.count, firstAt: places.shown($1.firstAt))
        }
    }

    /// Whether there is nothing but ready-made ties.
    package var isNetwork: Bool { !inputs.isEmpty && inputs.allSatisfy { $0.ties > 0 && $0.spaces == 0 } }

    private static func largest(_ log: MessageLog) -> [SpaceRow] {
        log.spaces.sorted { ($1.count, $0.space.id) < ($0.count, $1.space.id) }.prefix(10).map { log in
            let isTold = log.space.kind == .publicChannel && !log.space.isNamedByFile
            return SpaceRow(
                label: isTold ? log.space.name : nil, kind: log.space.kind.rawValue, messages: log.count)
        }
    }

    private static func links(_ log: MessageLog) -> Links {
        var links = Links()
        for link in log.spaces.lazy.flatMap(\.link) {
            switch link {
            case .accepted: links.accepted += 1
            case .reply: links.replies += 1
            case .thread: links.inThreads += 1
            case .topic: links.inTopics += 1
            case .inferred: links.inferred += 1
            case .none: links.alone += 1
            }
        }
        return links
    }
}
