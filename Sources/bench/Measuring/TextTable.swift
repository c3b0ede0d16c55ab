import HelpReporter

/// Rows of words under headings, as a Markdown table whose columns line up.
struct TextTable {
    private var rows: [[String]]

    init(_ headings: [String]) { rows = [headings] }

    mutating func add(_ row: [String]) { rows.append(row) }

    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var lines = rows.map { row in
            "| " + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ")
                + " |"
        }
        lines.insert("|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|", at: 1)
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Figures as people read them.
enum Shown {
    /// Three significant digits, more where they stand before the point.
    static func number(_ value: Double) -> String {
        switch value.magnitude {
        case 1000...: NumberPrinter.grouped(Int(value.rounded()))
        case 100...: NumberPrinter.rounded(value, places: 0)
        case 10...: NumberPrinter.rounded(value, places: 1)
        case 1...: NumberPrinter.rounded(value, places: 2)
        default: NumberPrinter.rounded(value, places: 4)
        }
    }

    static func megabytes(_ bytes: Double) -> String { number(bytes / 1e6) }

    static func percent(_ share: Double) -> String { NumberPrinter.rounded(share * 100, places: 0) + " %" }

    /// With a tenth of a percent.
    static func share(_ share: Double) -> String { NumberPrinter.rounded(share * 100, places: 1) + " %" }
}
