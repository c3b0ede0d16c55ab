import HelpMetrics
import HelpReporter
import Options

/// What `--fail-on` asks for: kinds of findings that make the program exit with 1 when the report has one.
struct FailCondition {
    private let wanted: [String]

    static var kinds: String { Finding.Kind.allCases.map(\.rawValue).joined(separator: ", ") }

    /// - Parameter words: kinds, several in a word parted by commas.
    /// - Throws: 64 for an unknown kind, with those there are.
    init(_ words: [String]) throws(Failure) {
        wanted = words.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map {
            String($0.drop { $0 == " " }.prefix { $0 != " " })
        }
        let known = Finding.Kind.allCases.map(\.rawValue)
        for word in wanted where !known.contains(word) {
            let nearest = Suggestion.nearest(to: word, among: known).map { "did you mean '\($0)'? " } ?? ""
            throw Failure(
                .usage, "--fail-on: no finding is called \(word.quotedForTerminal); \(nearest)kinds are \(Self.kinds)")
        }
    }

    /// What of it holds, or `nil`.
    func message(_ report: Report) -> String? {
        let found = Finding.Kind.allCases.map(\.rawValue).compactMap { kind -> String? in
            guard wanted.contains(kind) else { return nil }
            let count = report.findings.count { $0.kind == kind }
            return count > 0 ? "\(count) \(kind)" : nil
        }
        return found.isEmpty ? nil : "found what --fail-on names: " + found.joined(separator: ", ")
    }
}
