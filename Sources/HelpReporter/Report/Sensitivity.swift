import Exports
import HelpGraph
import HelpMetrics

/// What the network and its findings would be if other help acts counted: those of other confidence, those of stronger
/// evidence only. A finding that rests on what was inferred, and not on what was recorded, shows itself here.
///
/// Only findings that the network alone makes are looked for again; those about asks and load rest on the messages.
package struct Sensitivity: Sendable {
    package struct Variant: Sendable {
        package var minimumConfidence: Double
        package var classes: [EvidenceClass]
        package var acts: Int
        package var ties: Int
        /// `nil` where the same acts count as in the analysis itself.
        package var findings: [Finding]?

        func holds(_ finding: Finding) -> Bool {
            findings.map { $0.contains { $0.subject == finding.subject } } ?? true
        }
    }

    package let variants: [Variant]

    /// Confidences tried, beside the one asked for.
    package static let confidences: [Float] = [0.3, 0.5, 0.7, 0.9]
    package static let kinds: Set<Finding.Kind> = [
        .broker, .keyHelper, .isolatedTeam, .singleThread, .hiddenCollaboration, .bridgeAtRisk,
    ]
    /// With more acts the network is measured once only, unless it is asked for.
    package static let mostActs = 50_000
    /// Labellings drawn for each variant at most: whether a finding holds shows with fewer than its q needs digits.
    private static let permutations = 1_999

    /// - Parameter acts: All that were found, whether they count or not.
    /// - Complexity: that of the analysis without its messages, for each variant whose acts differ.
    package init(acts: [HelpAct], settled: Settled, population: Population, settings: Analysis.Settings) {
        let counted = Self.count(acts, settings.ledger)
        variants = Self.choices(acts, settings.ledger).map { choice in
            let ledger = TieLedger(acts: acts, ready: settled.ties, population: population, settings: choice)
            var variant = Variant(
                minimumConfidence: (Double(choice.minimumConfidence) * 1e6).rounded() / 1e6,
                classes: EvidenceClass.allCases.filter(choice.classes.contains),
                acts: ledger.acts.count, ties: ledger.ties.count)
            if Self.count(acts, choice) != counted {
                variant.findings = Self.findings(ledger, settled, population, settings)
            }
            return variant
        }
    }

    /// The confidences with the classes asked for; then the classes from A on, up to each that has acts.
    private static func choices(_ acts: [HelpAct], _ base: TieLedger.Settings) -> [TieLedger.Settings] {
        let confidences = Set(confidences + [base.minimumConfidence]).sorted().map { confidence in
            var choice = base
            choice.minimumConfidence = confidence
            return choice
        }
        let present = EvidenceClass.allCases.filter { one in
            base.classes.contains(one)
                && acts.contains { $0.evidence == one && $0.confidence >= base.minimumConfidence }
        }
        return confidences
            + present.dropLast().map { last in
                var choice = base
                choice.classes = Set(present.filter { $0.rawValue <= last.rawValue })
                return choice
            }
    }

    /// How many count: choices are nested, so that as many are the same ones.
    private static func count(_ acts: [HelpAct], _ choice: TieLedger.Settings) -> Int {
        acts.count { $0.confidence >= choice.minimumConfidence && choice.classes.contains($0.evidence) }
    }

    private static func findings(
        _ ledger: TieLedger, _ settled: Settled, _ population: Population, _ settings: Analysis.Settings
    ) -> [Finding] {
        var settings = settings
        settings.permutations = min(settings.permutations, permutations)
        var context = FindingContext(Survey(settled, ledger, population, settings: settings, communityRuns: 1))
        context.most = .max
        return FindingRule.all.filter { kinds.contains($0.kind) }.flatMap { $0.find(context) }
    }
}

extension Finding {
    /// What it is about, whatever its figures.
    struct Subject: Equatable {
        let kind: Kind
        let people: [Int]
        let teams: [Int]
    }

    /// Of findings about a person the person, of others the teams.
    var subject: Subject {
        Subject(kind: kind, people: Array(people.prefix(1)), teams: people.isEmpty ? teams.sorted() : [])
    }
}
