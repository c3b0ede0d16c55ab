/// Numbers with what is known of them.
extension Report {
    package struct Interval: Sendable, Equatable {
        package var low: Double
        package var high: Double
        package init(low: Double, high: Double) { (self.low, self.high) = (low, high) }
    }

    package struct Share: Sendable, Equatable {
        package var share: Double?
        package var low: Double?
        package var high: Double?
        package var expectedByChance: Double?
        package init(share: Double? = nil, low: Double? = nil, high: Double? = nil, expectedByChance: Double? = nil) {
            self.share = share
            self.low = low
            self.high = high
            self.expectedByChance = expectedByChance
        }
    }

    package struct Summary: Sendable, Equatable {
        package var people = 0
        package var teams = 0
        package var acts = 0
        package var ties = 0
        package var asks = 0
        package var answered = 0
        package var medianSecondsToFirstHelp: Double?
        package var belowSurface = Share()
        package init() {}
    }

    /// A measured value, or why there is none.
    package struct Value: Sendable, Equatable {
        /// Key in `measures`, dotted for groups: `brokerage.liaison`.
        package var name: String
        package var number: Double?
        /// Set exactly when `number` is `nil`.
        package var undefined: String?
        package init(name: String, number: Double?, undefined: String? = nil) {
            self.name = name
            self.number = number
            self.undefined = undefined
        }
    }

    package struct Rank: Sendable, Equatable {
        package var name: String
        package var rank: Int
        package var low: Int
        package var high: Int
        package init(name: String, rank: Int, low: Int, high: Int) {
            self.name = name
            self.rank = rank
            self.low = low
            self.high = high
        }
    }
}
