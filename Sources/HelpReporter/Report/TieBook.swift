import HelpGraph

/// The ties of a report as numbers: 24 bytes a tie and 24 a help act, where words would take ten times that.
///
/// Privacy has been applied to what the numbers stand for: `people` and `spaces` are the ids that may be shown.
final class TieBook: Sendable {
    struct Row: Sendable {
        /// Positions in `people`.
        var helper: UInt32
        var seeker: UInt32
        var weight: Double
        /// Where its acts end; they begin where those of the row before end.
        var end: UInt32
        /// Mean of its acts, in thousandths.
        var confidence: UInt16
        /// 0 where none is told.
        var layer: UInt8
    }

    struct Act: Sendable {
        /// Microseconds since 1970.
        var time: Int64
        /// As in `SpaceLog.key`.
        var message: UInt64
        /// Position in `spaces`.
        var space: UInt32
        var rule: UInt8
        var evidence: EvidenceClass
    }

    let rows: [Row]
    private let acts: [Act]
    private let people: [String]
    private let spaces: [String]
    private let rules = HelpRule.all.map(\.name)
    private let limit: EvidenceLimit

    init(rows: [Row], acts: [Act], people: [String], spaces: [String], limit: EvidenceLimit) {
        self.rows = rows
        self.acts = acts
        self.people = people
        self.spaces = spaces
        self.limit = limit
    }

    func tie(at position: Int) -> Report.Tie {
        let row = rows[position]
        let own = (position == 0 ? 0 : Int(rows[position - 1].end))..<Int(row.end)
        var classes = Report.ClassCounts()
        for act in own { classes[Int(acts[act].evidence.rawValue)] += 1 }
        let listed = own.prefix(limit.listed(of: own.count))
        return Report.Tie(
            helper: people[Int(row.helper)], seeker: people[Int(row.seeker)], weight: row.weight, classes: classes,
            confidence: Double(row.confidence) / 1000, layer: row.layer == 0 ? nil : Int(row.layer),
            first: own.first.map { acts[$0].time }, last: own.last.map { acts[$0].time },
            evidence: Report.EvidenceList(self, listed), acts: Report.EvidenceList(self, own))
    }

    func evidence(at position: Int) -> Report.Evidence {
        let act = acts[position]
        return Report.Evidence(
            space: spaces[Int(act.space)], at: act.time, message: MessageID.text(act.message),
            rule: rules[Int(act.rule)])
    }
}
