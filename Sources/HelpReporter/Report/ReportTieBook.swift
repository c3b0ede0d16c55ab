import Exports
import HelpGraph

extension ReportBuilder {
    /// Sorted by (helper, seeker) ids.
    ///
    /// - Complexity: O(acts + ties · log ties of a person).
    func tiesSection() -> Report.Ties {
        let ties = analysis.ledger.ties
        let order = identities.personID.indices.sorted { identities.personID[$0] < identities.personID[$1] }
        var rank = [UInt32](repeating: 0, count: order.count)
        for (place, node) in order.enumerated() { rank[node] = UInt32(place) }
        let starts = Self.starts(ties, people: order.count)
        var rows: [TieBook.Row] = []
        var acts: [TieBook.Act] = []
        rows.reserveCapacity(ties.count)
        acts.reserveCapacity(ties.reduce(0) { $0 + $1.acts.count })
        let keys = analysis.settled.log.spaces.map(\.key)
        for helper in order {
            let own = (starts[helper]..<starts[helper + 1]).sorted {
                rank[Int(ties[$0].seeker)] < rank[Int(ties[$1].seeker)]
            }
            for place in own {
                for act in analysis.ledger.acts[ties[place].acts] { acts.append(Self.act(act, keys)) }
                rows.append(row(ties[place], rank, end: acts.count))
            }
        }
        return Report.Ties(
            TieBook(
                rows: rows, acts: acts, people: order.map { identities.personID[$0] }, spaces: identities.spaceID,
                limit: evidenceLimit))
    }

    var evidenceLimit: EvidenceLimit { EvidenceLimit(analysis.ledger.ties.lazy.map(\.acts.count)) }

    /// Where the ties of each helper begin; the ledger has them in the order of (helper, seeker).
    private static func starts(_ ties: [TieLedger.Tie], people: Int) -> [Int] {
        var starts = [Int](repeating: 0, count: people + 1)
        for tie in ties { starts[Int(tie.helper) + 1] += 1 }
        for person in 0..<people { starts[person + 1] += starts[person] }
        return starts
    }

    private func row(_ tie: TieLedger.Tie, _ rank: [UInt32], end: Int) -> TieBook.Row {
        let acts = analysis.ledger.acts[tie.acts]
        let confidence = acts.reduce(0) { $0 + Double($1.confidence) } / Double(max(1, acts.count))
        return TieBook.Row(
            helper: rank[Int(tie.helper)], seeker: rank[Int(tie.seeker)], weight: tie.weight, end: UInt32(end),
            confidence: acts.isEmpty ? 1000 : UInt16((confidence * 1000).rounded()), layer: UInt8(layer(of: tie) ?? 0))
    }

    /// - Parameter keys: of the messages of each space.
    private static func act(_ act: HelpAct, _ keys: [[UInt64]]) -> TieBook.Act {
        TieBook.Act(
            time: act.time, message: keys[Int(act.space)][Int(act.reply)], space: act.space, rule: act.rule,
            evidence: act.evidence)
    }
}
