@testable import HelpReporter

extension SampleReport {
    static let findings = [
        Report.FindingRow(
            id: "f-01", kind: "isolated-team", severity: "high",
            statement: "Legal turns inward: 4 % of its help crosses its team line, where 31 % is usual in this export.",
            teams: ["t-04"], interval: Report.Interval(low: 0.01, high: 0.09),
            evidence: "96 acts, 4 of them external; q = 0.003 over 9 teams, holds at 4 of 4 thresholds",
            service: "performance-consulting", skillSet: "collaboration",
            firstStep: "Ask two people from Legal to answer in #help-contracts for a month.",
            measureOfSuccess: "Its external share comes within the interval of the firm's median."),
        Report.FindingRow(
            id: "f-02", kind: "broker", severity: "medium",
            statement: "p-0002 joins five teams that have few other ties; rank 1 (between 1 and 3).",
            people: ["p-0002"], ties: ["p-0002>p-0044"],
            evidence: "31 brokered pairs, p = 0.01, q = 0.03", service: "social-collaboration",
            skillSet: "community-management", firstStep: "Recognise the work, and give it time.",
            measureOfSuccess: "Two more people stand between the same teams next quarter."),
        Report.FindingRow(
            id: "f-03", kind: "hidden-collaboration", severity: "low",
            statement: "Payroll helps Warehouse more than chance allows, with nothing formal between them.",
            teams: ["t-03", "t-05"], evidence: "41 acts, 22 expected by chance",
            service: "social-collaboration", skillSet: "connected-leadership",
            firstStep: "Show both managers what already works.", measureOfSuccess: "A shared space exists and is used."),
    ]
}
