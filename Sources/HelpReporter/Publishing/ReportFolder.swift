#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder that holds a report. It appears whole or not at all: the documents are written to a folder beside it, and
/// one rename makes that the report.
package enum ReportFolder {
    /// Writes `documents` as the folder `path`.
    ///
    /// An empty folder is taken over. A folder that holds a report is replaced when `overwrite` says so; any other is
    /// refused, and so is a report beside which somebody keeps files of their own.
    ///
    /// - Parameter threads: documents written at once.
    /// - Throws: `PublishingError`; what was at `path` before is then still there, and nothing is left beside it.
    package static func publish(
        _ documents: [Document], to path: String, overwrite: Bool = false, threads: Int = 1
    ) throws(PublishingError) {
        let path = resolved(path)
        try Publication(
            documents: ReportMark.marked(documents), path: path, overwrite: overwrite, disk: .system, mask: mask(),
            threads: threads
        ).publish()
    }

    /// Names that a report's folder may hold: all that Waterline has ever written into one.
    static func isOurs(_ name: String) -> Bool {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        return (stems.contains(String(parts[0])) || isEgo(parts[0])) && endings.contains(String(parts[1]))
    }

    /// `ego-p-0017`: the map of one person.
    private static func isEgo(_ stem: Substring) -> Bool {
        stem.hasPrefix("ego-p-")
            && stem.utf8.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-")
            }
    }

    private static let stems: Set = [
        "report", "analysis", "summary", "teams", "brokers", "people", "ties", "findings", "spaces", "network",
        "evidence", "grafana-nodes", "grafana-edges", "trends", "referrals", "topics", "domains", "compare", "changes",
        "before", "after",
        "before-people", "after-people",
    ]

    private static let endings: Set = [
        "html", "json", "schema.json", "txt", "dot", "svg", "pdf", "png", "csv", "graphml", "gexf", "net", "clu",
        "jsonl",
    ]

    /// The path of what is there through links, or as given.
    private static func resolved(_ path: String) -> String {
        var trimmed = Substring(path)
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        guard let real = realpath(String(trimmed), nil) else { return String(trimmed) }
        defer { free(real) }
        return String(cString: real)
    }

    /// What the user keeps from others; reading it means setting it.
    private static func mask() -> mode_t {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }
}
