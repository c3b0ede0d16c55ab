/// The findings of one kind, in their order; what to do is the same for all of them.
struct FindingGroup {
    enum Subject: Hashable {
        case person(String)
        case team(String)
    }

    let kind: String
    let findings: [Report.FindingRow]

    /// Of the gravest.
    var severity: String {
        ["high", "medium", "low"].first { severity in findings.contains { $0.severity == severity } }
            ?? findings[0].severity
    }

    /// Whom the findings are about, each once, in their order.
    var subjects: [Subject] {
        var seen: Set<Subject> = []
        return findings.flatMap { finding in
            finding.teams.isEmpty ? finding.people.map(Subject.person) : finding.teams.map(Subject.team)
        }.filter { seen.insert($0).inserted }
    }

    /// By kind, in the order in which each kind comes first.
    static func all(_ findings: [Report.FindingRow]) -> [FindingGroup] {
        var order: [String] = []
        var rows: [String: [Report.FindingRow]] = [:]
        for finding in findings {
            if rows[finding.kind] == nil { order.append(finding.kind) }
            rows[finding.kind, default: []].append(finding)
        }
        return order.compactMap { kind in rows[kind].map { FindingGroup(kind: kind, findings: $0) } }
    }
}
