/// Where the numbers come from, and what may be shown of them.
extension Report {
    package struct Period: Sendable, Equatable {
        /// Microseconds since 1970.
        package var from: Int64
        package var to: Int64
        package init(from: Int64, to: Int64) { (self.from, self.to) = (from, to) }
    }

    package struct Input: Sendable, Equatable {
        package var name: String
        package var format: String
        package var bytes: Int
        package var sha256: String
        package var messages: Int
        package init(name: String, format: String, bytes: Int, sha256: String, messages: Int) {
            self.name = name
            self.format = format
            self.bytes = bytes
            self.sha256 = sha256
            self.messages = messages
        }
    }

    package struct Options: Sendable, Equatable {
        package var seed: UInt64 = 42
        package var minimumWeight = 0.0
        package var minimumConfidence = 0.5
        package var minimumGroup = 5
        package var classes = "ABCDEF"
        package var privateSpaces = false
        package var directMessages = false
        /// Strata of the label permutations: site, level, or `nil`.
        package var within: String?
        package init() {}
    }

    package struct Privacy: Sendable, Equatable {
        package enum Mode: String, Sendable, CaseIterable { case aggregate, pseudonymous, named }
        package var mode = Mode.pseudonymous
        package var minimumGroup = 5
        package var suppressedTeams = 0
        package var suppressedPeople = 0
        /// Whether pseudonyms come from a key file, and so are the same in every report made with it.
        package var keyed = false
        package init() {}
    }
}
