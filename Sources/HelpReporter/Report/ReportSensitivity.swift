import HelpGraph
import HelpMetrics

extension Report {
    /// Which findings hold when other evidence counts.
    package struct SensitivityTable: Sendable, Equatable {
        package struct Variant: Sendable, Equatable {
            package var minimumConfidence: Double
            /// Letters of the evidence classes that count.
            package var classes: String
            package var acts: Int
            package var ties: Int
            package init(minimumConfidence: Double, classes: String, acts: Int, ties: Int) {
                (self.minimumConfidence, self.classes) = (minimumConfidence, classes)
                (self.acts, self.ties) = (acts, ties)
            }
        }

        package struct Row: Sendable, Equatable {
            /// Id of the finding.
            package var finding: String
            /// By variant.
            package var holds: [Bool]
            package init(finding: String, holds: [Bool]) { (self.finding, self.holds) = (finding, holds) }
        }

        package var variants: [Variant]
        package var findings: [Row]
        package init(variants: [Variant], findings: [Row]) { (self.variants, self.findings) = (variants, findings) }

        /// Findings that hold whatever counts.
        package var steady: Int { findings.count { !$0.holds.contains(false) } }
    }
}

extension ReportBuilder {
    /// - Parameter rows: what is said of `shownFindings`.
    func sensitivitySection(_ rows: [Report.FindingRow]) -> Report.SensitivityTable? {
        analysis.sensitivity.map { sensitivity in
            let told = zip(shownFindings, rows).filter { Sensitivity.kinds.contains($0.0.kind) }
            return Report.SensitivityTable(
                variants: sensitivity.variants.map {
                    Report.SensitivityTable.Variant(
                        minimumConfidence: $0.minimumConfidence, classes: $0.classes.map(\.letter).joined(),
                        acts: $0.acts, ties: $0.ties)
                },
                findings: told.map { finding, row in
                    Report.SensitivityTable.Row(
                        finding: row.id, holds: sensitivity.variants.map { $0.holds(finding) })
                })
        }
    }
}
