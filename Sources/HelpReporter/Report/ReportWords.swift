import HelpMetrics

/// What people ask about, and where their links lead.
extension Report {
    package struct Topics: Sendable, Equatable {
        /// Share of people whose first question with a word had no help within a week, over all words told.
        package var usual: Double?
        /// Words told, of which `rows` holds the first.
        package var told = 0
        /// Words in which too few people asked.
        package var untold = 0
        /// Most people left without help first.
        package var rows: [TopicRow] = []
        package init() {}
    }

    package struct TopicRow: Sendable, Equatable {
        package var word: String
        /// Questions that could be watched for a week, and those without help in it.
        package var questions: Int
        package var left: Int
        /// People who asked them, and those whose first one had no help in a week.
        package var seekers: Int
        package var seekersLeft: Int
        /// Of the test whether more people are left than is usual, as it is and adjusted over all words told.
        package var p: Double
        package var q: Double
        package init(
            word: String, questions: Int, left: Int, seekers: Int, seekersLeft: Int, p: Double, q: Double
        ) {
            (self.word, self.questions, self.left) = (word, questions, left)
            (self.seekers, self.seekersLeft, self.p, self.q) = (seekers, seekersLeft, p, q)
        }
    }

    package struct Domains: Sendable, Equatable {
        /// Hosts that too few people pointed to, and the links that did.
        package var untoldHosts = 0
        package var untoldMessages = 0
        /// Most people first.
        package var rows: [DomainRow] = []
        package init() {}
    }

    package struct DomainRow: Sendable, Equatable {
        package var host: String
        package var kind: String
        package var messages: Int
        /// Of the messages, first answers.
        package var answers: Int
        package var people: Int
        package var teams: Int
        package init(host: String, kind: String, messages: Int, answers: Int, people: Int, teams: Int) {
            (self.host, self.kind, self.messages) = (host, kind, messages)
            (self.answers, self.people, self.teams) = (answers, people, teams)
        }
    }
}

extension ReportBuilder {
    /// Words listed at most.
    private static let mostWords = 500

    func topicsSection() -> Report.Topics {
        var section = Report.Topics()
        guard let topics = analysis.context.practice?.topics else { return section }
        section.usual = topics.usual
        section.told = topics.all.count
        section.untold = topics.untold
        section.rows = topics.all.prefix(Self.mostWords).map {
            Report.TopicRow(
                word: $0.word, questions: $0.questions, left: $0.left, seekers: $0.seekers,
                seekersLeft: $0.seekersLeft, p: $0.p, q: $0.q)
        }
        return section
    }

    func domainsSection() -> Report.Domains {
        var section = Report.Domains()
        guard let domains = analysis.context.practice?.domains else { return section }
        (section.untoldHosts, section.untoldMessages) = domains.untold
        section.rows = domains.all.map {
            Report.DomainRow(
                host: $0.host, kind: $0.kind.rawValue, messages: $0.messages, answers: $0.answers, people: $0.people,
                teams: $0.teams)
        }
        return section
    }
}
