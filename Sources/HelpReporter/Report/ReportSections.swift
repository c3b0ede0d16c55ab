/// What is made of the numbers: findings, layers, learning, groups.
extension Report {
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
}
