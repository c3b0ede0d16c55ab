extension CommandDescription {
    /// The help of this command: for `--help` examples first and everything after, for `-h` a line an option.
    package func help(_ form: HelpForm, program: Program, terminal: Terminal) -> String {
        var page = HelpPage(terminal)
        switch form {
        case .summary: summarise(program, on: &page)
        case .full: explain(program, on: &page)
        }
        return page.text
    }

    private func summarise(_ program: Program, on page: inout HelpPage) {
        page.paragraphs(summary)
        page.gap()
        page.paragraphs("Usage: \(program.name) \(name) \(usage)")
        if !operands.isEmpty {
            page.heading("Operands:")
            page.columns(operands.map { ($0.spelling, $0.summaryLine) })
        }
        for group in groups where !group.options.isEmpty {
            page.heading(group.heading.isEmpty ? "Options:" : "\(group.heading):")
            page.columns(group.options.map { ($0.column, $0.summaryLine) })
        }
        page.gap()
        page.paragraphs("'\(program.name) \(name) --help' says more, with examples.")
    }

    private func explain(_ program: Program, on page: inout HelpPage) {
        page.examples(examples)
        page.heading("USAGE")
        page.paragraphs("\(program.name) \(name) \(usage)", indent: 4)
        page.heading("DESCRIPTION")
        page.paragraphs(joined([summary, documentation]), indent: 4)
        if !operands.isEmpty { page.heading("OPERANDS") }
        for operand in operands {
            page.entry(operand.spelling, operand.text, operand.choices, operand.facts)
        }
        for group in groups where !group.options.isEmpty {
            page.heading(group.heading.isEmpty ? "OPTIONS" : group.heading.uppercased())
            for option in group.options {
                page.entry(option.column.trimmed, option.text, option.choices, option.facts)
            }
        }
        page.gap()
        page.paragraphs("Exit codes, environment and files: '\(program.name) --help'.")
    }
}

extension HelpPage {
    mutating func examples(_ examples: [Example]) {
        if !examples.isEmpty { heading("EXAMPLES") }
        for example in examples {
            paragraphs(example.purpose, indent: 4)
            verbatim(example.line, indent: 8)
        }
    }

    /// An option or operand with all that is known of it, after the entry before.
    fileprivate mutating func entry(
        _ spelling: String, _ text: String, _ choices: [NamedChoice], _ facts: String
    ) {
        verbatim(spelling, indent: 4)
        paragraphs(text, indent: 8)
        if choices.hasMeanings { columns(choices.map { ($0.name, $0.meaning) }, indent: 12) }
        paragraphs(facts, indent: 8)
        gap()
    }
}

extension String {
    /// Without spaces in front.
    fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
