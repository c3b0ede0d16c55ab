/// The columns of an edge list. Which end helps is said by the header's words.
enum EdgeColumn: Int, TableColumn {
    case helper, seeker, from, to, weight, time, text

    var name: String { "\(self)" }

    var aliases: [String] {
        switch self {
        case .helper:
            [
                "adviser", "advisor", "nominee", "alter", "answerer", "supporter", "giver", "helperid", "adviserid",
                "nomineeid",
            ]
        case .seeker:
            ["asker", "respondent", "ego", "advisee", "receiver", "seekerid", "askerid", "respondentid"]
        case .from: ["source", "sourceid", "fromid", "primarycollaboratorpersonid"]
        case .to: ["target", "targetid", "toid", "secondarycollaboratorpersonid"]
        case .weight:
            [
                "w", "value", "strength", "strongtiescore", "count", "frequency", "score", "messages", "n", "ties",
                "gewicht", "poids",
                "peso",
            ]
        case .time: ["timestamp", "date", "datetime", "createdat", "sent", "sentat", "datum", "fecha"]
        case .text: ["body", "message", "content", "subject", "post", "comment"]
        }
    }
}

/// The two ends of an edge list's rows, by position in the record.
struct EdgeEnds: Sendable, Equatable {
    var helper: Int
    var seeker: Int
    /// Whether the headers say which end helps, so that `asks` turns nothing round.
    var isNamed = false
    /// The rows say who works with whom, not who helps: Viva Insights' query of people and people.
    var isMutual = false

    /// `nil` where the header does not name two ends, or the table is one of messages: it has texts, or times and ends that
    /// are called as those of messages are.
    ///
    /// `from`, `to` and `source`, `target`: the first helps the second, unless `asks`. A respondent names those whom
    /// they ask for help, so the nominee helps.
    init?(_ binding: ColumnBinding<EdgeColumn>, asks: Bool) {
        guard binding[.text] == nil, binding[.time] == nil || !Self.isFromMessages(binding) else { return nil }
        if let helper = binding[.helper], let seeker = binding[.seeker] {
            (self.helper, self.seeker, isNamed) = (helper, seeker, true)
        } else if let from = binding[.from], let to = binding[.to] {
            (helper, seeker) = asks ? (to, from) : (from, to)
            isMutual = HeaderName.folded(binding.headers[from]) == "primarycollaboratorpersonid"
        } else {
            return nil
        }
    }

    private static func isFromMessages(_ binding: ColumnBinding<EdgeColumn>) -> Bool {
        binding[.from].map { ["from", "fromid"].contains(HeaderName.folded(binding.headers[$0])) } ?? false
    }
}
