/// All that a document may say, and nothing about how. Privacy has been applied: ids and labels here are the ones that
/// may be shown, suppressed things are absent, and no message text, address or token is in it. Field for field the
/// contract of analysis.json; arrays are sorted by id.
package struct Report: Sendable, Equatable {
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
        package var minimumWeight = 1.0
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

    package struct Skip: Sendable, Equatable {
        package var reason: String
        package var count: Int
        package var firstAt: String
        package init(reason: String, count: Int, firstAt: String) {
            self.reason = reason
            self.count = count
            self.firstAt = firstAt
        }
    }

    package struct Coverage: Sendable, Equatable {
        package var read = 0
        package var used = 0
        /// Records that were no messages of people (join notices, bots, broken records), by reason.
        package var skipped: [Skip] = []
        package var duplicates = 0
        package var repliesLinked = 0
        package var repliesOrphaned = 0
        package var repliesInferred = 0
        package var peopleSeen = 0
        package var peopleActive = 0
        package var peopleInRoster = 0
        /// Of those who wrote.
        package var activeInRoster = 0
        package var bots = 0
        package var guests = 0
        package var unknown = 0
        /// Those of the opt-out list, who are in no other figure.
        package var leftOut = 0
        /// Acts by evidence class A–F.
        package var acts = [Int](repeating: 0, count: 6)
        /// What looked like help and is none (self-replies, bots, announcements, thanks, …), by reason.
        package var noHelp: [Skip] = []
        package var silentDays = 0
        package var warnings: [String] = []
        package init() {}
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

    package struct Person: Sendable, Equatable {
        package var id: String
        package var label: String
        package var team: String?
        package var manager: String?
        package var flags: [String]
        package var measures: [Value]
        package var ranks: [Rank]
        package init(
            id: String, label: String, team: String?, manager: String? = nil, flags: [String] = [],
            measures: [Value] = [], ranks: [Rank] = []
        ) {
            self.id = id
            self.label = label
            self.team = team
            self.manager = manager
            self.flags = flags
            self.measures = measures
            self.ranks = ranks
        }
    }

    package struct Isolation: Sendable, Equatable {
        /// connected, silent, inward, cut-off, one-way, single-thread, insufficient-evidence
        package var kind: String
        package var because: String
        /// Id of the person all ties outside run through.
        package var singleThread: String?
        package init(kind: String, because: String, singleThread: String? = nil) {
            self.kind = kind
            self.because = because
            self.singleThread = singleThread
        }
    }

    package struct Team: Sendable, Equatable {
        package var id: String
        package var label: String
        package var size: Int
        package var active: Int
        package var measures: [Value]
        package var isolation: Isolation
        package init(
            id: String, label: String, size: Int, active: Int, measures: [Value] = [], isolation: Isolation
        ) {
            self.id = id
            self.label = label
            self.size = size
            self.active = active
            self.measures = measures
            self.isolation = isolation
        }
    }

    /// Help between two teams, added up: what the team map and the matrix draw. Also the diagonal (`helper == seeker`).
    package struct TeamTie: Sendable, Equatable {
        package var helper: String
        package var seeker: String
        package var weight: Double
        /// Weight expected if teams did not matter (label permutation), where computed.
        package var expected: Double?
        /// Nothing formal connects the two teams, and the weight is above the 95 % quantile of chance.
        package var hidden: Bool
        package init(helper: String, seeker: String, weight: Double, expected: Double? = nil, hidden: Bool = false) {
            self.helper = helper
            self.seeker = seeker
            self.weight = weight
            self.expected = expected
            self.hidden = hidden
        }
    }

    package struct SpaceRow: Sendable, Equatable {
        package var id: String
        package var label: String
        package var kind: String
        package var messages: Int
        package var asks: Int
        package var answered: Int
        package init(id: String, label: String, kind: String, messages: Int, asks: Int, answered: Int) {
            self.id = id
            self.label = label
            self.kind = kind
            self.messages = messages
            self.asks = asks
            self.answered = answered
        }
    }

    package struct Interval: Sendable, Equatable {
        package var low: Double
        package var high: Double
        package init(low: Double, high: Double) { (self.low, self.high) = (low, high) }
    }

    package struct FindingRow: Sendable, Equatable {
        package var id: String
        package var kind: String
        package var severity: String
        package var statement: String
        package var people: [String]
        package var teams: [String]
        /// "helper>seeker" ids.
        package var ties: [String]
        package var interval: Interval?
        package var evidence: String
        package var service: String
        package var skillSet: String
        package var firstStep: String
        package var measureOfSuccess: String
        package init(
            id: String, kind: String, severity: String, statement: String, people: [String] = [],
            teams: [String] = [], ties: [String] = [], interval: Interval? = nil, evidence: String, service: String,
            skillSet: String, firstStep: String, measureOfSuccess: String
        ) {
            self.id = id
            self.kind = kind
            self.severity = severity
            self.statement = statement
            self.people = people
            self.teams = teams
            self.ties = ties
            self.interval = interval
            self.evidence = evidence
            self.service = service
            self.skillSet = skillSet
            self.firstStep = firstStep
            self.measureOfSuccess = measureOfSuccess
        }
    }

    /// One layer of the collaboration pyramid (after Berg), 1 at the bottom.
    package struct Layer: Sendable, Equatable {
        package var layer: Int
        package var name: String
        /// Above the surface.
        package var visible: Bool
        package var people: Int
        package var acts: Int
        /// Of the signals of all measurable layers; `nil` where this one is not.
        package var share: Double?
        package var measurable: Bool
        package var note: String
        /// People of it among all active people.
        package var activeShare: Double?
        /// 95 % interval of `share`.
        package var interval: Interval?
        /// More about the layer, each named in words.
        package var figures: [Value]
        package init(
            layer: Int, name: String, visible: Bool, people: Int, acts: Int, share: Double?, measurable: Bool,
            note: String, activeShare: Double? = nil, interval: Interval? = nil, figures: [Value] = []
        ) {
            self.activeShare = activeShare
            self.interval = interval
            self.figures = figures
            self.layer = layer
            self.name = name
            self.visible = visible
            self.people = people
            self.acts = acts
            self.share = share
            self.measurable = measurable
            self.note = note
        }
    }

    /// How long people wait for the first help (Kaplan-Meier, unanswered asks watched to the end).
    package struct FirstHelp: Sendable, Equatable {
        package var medianSeconds: Double?
        package var low: Double?
        package var high: Double?
        package var unansweredAfterDay = Share()
        package var unansweredAfterWeek = Share()
        package init() {}
    }

    /// A concept of the two articles as messages show it.
    package struct LearningRow: Sendable, Equatable {
        package var name: String
        package var title: String
        package var concept: String
        package var article: String
        package var signal: String
        package var unit: String
        /// direct, proxy
        package var measurability: String
        package var caveat: String
        package var value: Double?
        package var interval: Interval?
        package var detail: String
        /// Set exactly when `value` is `nil`.
        package var undefined: String?
        package init(
            name: String, title: String, concept: String, article: String, signal: String, unit: String,
            measurability: String, caveat: String, value: Double?, interval: Interval? = nil, detail: String = "",
            undefined: String? = nil
        ) {
            self.name = name
            self.title = title
            self.concept = concept
            self.article = article
            self.signal = signal
            self.unit = unit
            self.measurability = measurability
            self.caveat = caveat
            self.value = value
            self.interval = interval
            self.detail = detail
            self.undefined = undefined
        }
    }

    /// Groups that the help itself forms, whatever the organisation chart says.
    package struct Communities: Sendable, Equatable {
        package struct Group: Sendable, Equatable {
            package var id: String
            package var people: [String]
            package var teams: [String]
            /// How many they are, also where nobody is shown.
            package var size: Int
            /// Mean overlap with the nearest group of each run, 0…1.
            package var stability: Double?
            /// Those of the people through whom it hangs together with other groups.
            package var bridging: [String]
            package init(
                id: String, people: [String], teams: [String], size: Int, stability: Double? = nil,
                bridging: [String] = []
            ) {
                self.id = id
                self.people = people
                self.teams = teams
                self.size = size
                self.stability = stability
                self.bridging = bridging
            }
        }

        package var algorithm: String
        package var quality: Double?
        package var agreement: Double?
        package var amiWithTeams: Double?
        package var ariWithTeams: Double?
        /// γ of modularity, and how many runs the best was chosen from.
        package var resolution = 1.0
        package var runs = 1
        package var groups: [Group]
        /// Groups of fewer people than may be shown.
        package var smallerGroups = 0
        package init(
            algorithm: String, quality: Double?, agreement: Double?, amiWithTeams: Double?, groups: [Group]
        ) {
            self.algorithm = algorithm
            self.quality = quality
            self.agreement = agreement
            self.amiWithTeams = amiWithTeams
            self.groups = groups
        }
    }

    package struct NotMeasurable: Sendable, Equatable {
        package var concept: String
        package var why: String
        package init(concept: String, why: String) {
            self.concept = concept
            self.why = why
        }
    }

    package var version: String
    /// Time of the newest message; `nil` without messages.
    package var asOf: Int64?
    package var period: Period?
    package var inputs: [Input] = []
    package var options = Options()
    package var privacy = Privacy()
    package var coverage = Coverage()
    package var summary = Summary()
    /// Measures of the whole network (reciprocity, components, …).
    package var network: [Value] = []
    package var people: [Person] = []
    package var teams: [Team] = []
    package var ties: Ties = []
    package var teamTies: [TeamTie] = []
    package var spaces: [SpaceRow] = []
    package var referrals: [ReferralRow] = []
    package var firstHelp = FirstHelp()
    package var layers: [Layer] = []
    package var learning: [LearningRow] = []
    /// `nil` where communities were not sought.
    package var communities: Communities?
    /// `nil` where no windows were asked for.
    package var windows: Windows?
    /// `nil` where findings were not looked for again with other evidence.
    package var sensitivity: SensitivityTable?
    package var findings: [FindingRow] = []
    package var notMeasurable: [NotMeasurable] = []

    package init(version: String) { self.version = version }
}
