/// Paragraphs for a terminal.
struct SummaryLines {
    let width: Int
    let ink: Ink

    func wrapped(_ text: String, indent: String = "") -> [String] {
        Plain.wrapped(Plain.text(text), width: width - indent.count).map { indent + $0 }
    }

    /// The first line behind `head`, the others below its text.
    func hanging(_ head: String, _ text: String, bold: Bool = false) -> [String] {
        let indent = DisplayWidth.of(head)
        return Plain.wrapped(Plain.text(text), width: width - indent).enumerated().map { index, line in
            (index > 0 ? String(repeating: " ", count: indent) : bold ? ink.bold(head) : head) + line
        }
    }
}
