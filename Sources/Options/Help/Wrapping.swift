/// Text in lines of at most `width` columns, paragraphs kept apart by one empty line.
///
/// Lines that begin with two spaces stay as they are; a word longer than a line stands alone on one.
func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for paragraph in paragraphs(of: text) {
        if !lines.isEmpty { lines.append("") }
        lines += paragraph.isVerbatim ? paragraph.lines : filled(paragraph.lines, width: width)
    }
    return lines
}

/// Lines that belong together.
struct Paragraph: Equatable {
    /// Whether the lines stay as they are.
    let isVerbatim: Bool
    let lines: [String]
}

/// The paragraphs of a text: separated by empty lines; verbatim when the first line begins with two spaces.
func paragraphs(of text: String) -> [Paragraph] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.split(separator: "").map { Paragraph(isVerbatim: $0.first?.hasPrefix("  ") == true, lines: Array($0)) }
}

private func filled(_ lines: [String], width: Int) -> [String] {
    var result: [String] = []
    var line = ""
    for word in lines.flatMap({ $0.split(separator: " ") }) {
        if !line.isEmpty && line.count + 1 + word.count > width {
            result.append(line)
            line = ""
        }
        line += line.isEmpty ? String(word) : " " + word
    }
    return line.isEmpty ? result : result + [line]
}
