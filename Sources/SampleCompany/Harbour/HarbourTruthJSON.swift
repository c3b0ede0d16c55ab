extension HarbourTruth {
    /// `truth.json`.
    package func json() -> [UInt8] {
        let fields = [
            ("people", "\(people)"), ("messages", "\(messages)"), ("asks", "\(asks)"),
            ("unansweredAsks", "\(unansweredAsks)"), ("orphanReplies", "\(orphanReplies)"),
            ("actsWithOutsiders", "\(outsideActs)"),
            ("actCount", "\(acts.reduce(0) { $0 + $1.reduce(0, +) })"), ("teams", HarbourTruth.list(teams)),
            ("brokers", HarbourTruth.list(brokers)), ("keyHelpers", HarbourTruth.list(keyHelpers)),
            ("isolatedTeams", "[" + isolatedTeams.map(HarbourTruth.isolated).joined(separator: ", ") + "]"),
            ("hiddenPairs", "[" + hiddenPairs.map(HarbourTruth.list).joined(separator: ", ") + "]"),
            ("acts", "{\n    " + zip(teams, acts).map(row).joined(separator: ",\n    ") + "\n  }"),
            ("ties", "[\n    " + ties.map(HarbourTruth.tie).joined(separator: ",\n    ") + "\n  ]"),
        ]
        let lines = fields.map { "  " + HarbourTruth.quoted($0) + ": " + $1 }
        return Array(("{\n" + lines.joined(separator: ",\n") + "\n}\n").utf8)
    }

    private func row(_ helper: String, _ counts: [Int]) -> String {
        let cells = zip(teams, counts).map { HarbourTruth.quoted($0) + ": \($1)" }
        return HarbourTruth.quoted(helper) + ": {" + cells.joined(separator: ", ") + "}"
    }

    private static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.append(json: text)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func list(_ texts: [String]) -> String { "[" + texts.map(quoted).joined(separator: ", ") + "]" }

    private static func isolated(_ entry: IsolatedTeam) -> String {
        let tail = entry.singleThread.map { ", \"singleThread\": " + quoted($0) } ?? ""
        return "{\"team\": \(quoted(entry.team)), \"kind\": \(quoted(entry.kind))\(tail)}"
    }

    private static func tie(_ tie: (helper: String, seeker: String, acts: Int)) -> String {
        "[\(quoted(tie.helper)), \(quoted(tie.seeker)), \(tie.acts)]"
    }
}
