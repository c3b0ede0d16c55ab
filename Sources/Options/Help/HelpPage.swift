/// A page of help while it grows: headings, paragraphs, columns, all within the terminal's width.
struct HelpPage {
    private let width: Int
    private let hasColour: Bool
    private var lines: [String] = []

    init(_ terminal: Terminal) {
        width = max(40, terminal.width)
        hasColour = terminal.hasColour
    }

    /// The page, ended by one line feed.
    var text: String { lines.map { $0 + "\n" }.joined() }

    /// A heading after an empty line, bold where there is colour.
    mutating func heading(_ words: String) {
        gap()
        lines.append(hasColour ? "\u{1B}[1m\(words)\u{1B}[0m" : words)
    }

    /// An empty line, unless one is there or the page begins.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    mutating func paragraphs(_ text: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        lines += wrapped(text, width: width - indent).map { $0.isEmpty ? "" : margin + $0 }
    }

    /// A line that is never wrapped.
    mutating func verbatim(_ line: String, indent: Int) {
        lines.append(String(repeating: " ", count: indent) + line)
    }

    /// Names on the left, their texts on the right in one column; a name too long for its column stands on a line of
    /// its own.
    mutating func columns(_ rows: [(left: String, right: String)], indent: Int = 2) {
        let widest = rows.map { $0.left.count }.max() ?? 0
        let column = indent + min(widest + 2, max(12, (width - indent) * 2 / 5))
        for row in rows {
            let texts = wrapped(row.right, width: width - column)
            let isLong = indent + row.left.count + 2 > column
            if isLong || texts.isEmpty { verbatim(row.left, indent: indent) }
            for (index, text) in texts.enumerated() {
                let left = index == 0 && !isLong ? String(repeating: " ", count: indent) + row.left : ""
                lines.append(left + String(repeating: " ", count: column - left.count) + text)
            }
        }
    }
}
