extension FindingRule {
    static let overloadedHelper = FindingRule(
        kind: .overloadedHelper,
        title: "Overloaded helper",
        definition:
            "Somebody who gives more than a tenth of a team's answers, at least 20 and twice an even share, and on whom this "
            + "shows: people wait at least 1.5 times as long for their later answers as for their earlier ones, or for theirs "
            + "as for those of the rest of the team, or nine in ten answers of a channel with 20 or more are theirs. It "
            + "speaks of work that has come to rest on one person, not of how they do it.",
        uncertainty:
            "Rank-sum tests of waiting times, one-sided, adjusted over people and tests, below .05. Answers of one "
            + "conversation are taken as independent. That somebody answers a channel alone is counted, not tested.",
        source: "Cross, Rebele and Grant 2016, \"Collaborative overload\"; Mann and Whitney 1947.",
        find: { context in
            guard let practice = context.practice else { return [] }
            return practice.helperLoads.prefix(context.most).map { overloaded($0) }
        })

    private static func overloaded(_ load: HelperLoad) -> Finding {
        let statement: [Finding.Piece] =
            [
                .person(load.person), .text(" gives \(Wording.percent(load.share)) of the answers of "),
                .team(load.team), .text(", where an even share would be \(Wording.percent(load.even))"),
            ] + load.strains.flatMap { [.text("; ")] + told($0) } + [.text(". That is more than one person's share.")]
        return Finding(
            kind: .overloadedHelper,
            severity: .exceeding(load.share, over: load.even, medium: 3, high: 6),
            statement: statement, people: [load.person], teams: [load.team],
            evidence: [.text("\(load.answers) answers. " + load.strains.map(evidence).joined(separator: ". ") + ".")])
    }

    private static func told(_ strain: HelperLoad.Strain) -> [Finding.Piece] {
        switch strain.kind {
        case .later:
            [
                .text(
                    "people wait \(Wording.duration(strain.seconds)) for the later half of these answers, "
                        + "\(Wording.duration(strain.reference)) for the earlier")
            ]
        case .longer:
            [
                .text(
                    "people wait \(Wording.duration(strain.seconds)) for them, \(Wording.duration(strain.reference)) for those "
                        + "of the others in the team")
            ]
        case .alone(let space): [.text("nearly all answers in "), .space(space), .text(" come from this one person")]
        }
    }

    private static func evidence(_ strain: HelperLoad.Strain) -> String {
        switch strain.kind {
        case .later: "Later against earlier answers, rank-sum test, adjusted p \(Wording.probability(strain.q))"
        case .longer:
            "Waits against those for the rest of the team, rank-sum test, adjusted p \(Wording.probability(strain.q))"
        case .alone: "\(Wording.percent(strain.seconds)) of the answers of that channel"
        }
    }
}

extension Wording {
    /// "40 s", "12 min", "3.5 h", "2.1 days": medians of waiting.
    static func duration(_ seconds: Double) -> String {
        switch seconds {
        case ..<90: "\(Int(seconds.rounded())) s"
        case ..<5_400: "\(Int((seconds / 60).rounded())) min"
        case ..<172_800: "\(amount(seconds / 3_600)) h"
        default: "\(amount(seconds / 86_400)) days"
        }
    }
}
