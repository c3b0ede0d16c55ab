/// What the terminal shows after an analysis: coverage first, then the findings in order, then where the files are.
package enum Summary {
    /// The text, closed by a newline.
    ///
    /// - Parameters:
    ///   - folder: Where the files are; without it nothing is said about files.
    ///   - files: Names of the documents written.
    ///   - width: Columns of the terminal; never fewer than 40.
    package static func text(
        _ report: Report, folder: String = "", files: [String] = [], width: Int = 80, colour: Bool = false
    ) -> String {
        let page = SummaryPage(width: max(40, width), ink: Ink(colour: colour))
        var lines = page.coverage(report)
        lines += [""] + page.network(report)
        if let windows = report.windows {
            lines += [""] + TrendSummary(page: SummaryLines(width: page.width, ink: page.ink)).lines(windows)
        }
        lines += [""] + page.findings(report)
        if !folder.isEmpty, !files.isEmpty { lines += [""] + page.files(files, in: folder) }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Emphasis on a terminal; empty without colour.
struct Ink {
    let colour: Bool

    func bold(_ text: String) -> String { wrap("1", text) }
    func faint(_ text: String) -> String { wrap("2", text) }

    /// The sign of a severity, told apart by shape first and by colour second.
    func sign(_ severity: String) -> String {
        switch severity {
        case "high": wrap("31", "▲")
        case "medium": wrap("33", "●")
        default: wrap("36", "○")
        }
    }

    private func wrap(_ code: String, _ text: String) -> String {
        colour ? "\u{1B}[" + code + "m" + text + "\u{1B}[0m" : text
    }
}
