extension Program {
    /// The help of the whole program: for `--help` everything but the options of commands, for `-h` the commands.
    package func help(_ form: HelpForm, terminal: Terminal) -> String {
        var page = HelpPage(terminal)
        switch form {
        case .summary: summarise(on: &page)
        case .full: explain(on: &page)
        }
        return page.text
    }

    private func summarise(on page: inout HelpPage) {
        page.paragraphs(summary)
        page.gap()
        page.paragraphs("Usage: \(name) \(Program.usage)")
        page.heading("Commands:")
        page.columns(descriptions.map { ($0.name, $0.summary) })
        page.heading("Options:")
        page.columns(options.map { ($0.column, $0.summaryLine) })
        page.gap()
        page.paragraphs("'\(name) COMMAND --help' explains a command, with examples.")
    }

    private func explain(on page: inout HelpPage) {
        page.examples(examples)
        page.heading("USAGE")
        page.paragraphs("\(name) \(Program.usage)", indent: 4)
        page.heading("DESCRIPTION")
        page.paragraphs(joined([summary, documentation]), indent: 4)
        page.heading("COMMANDS")
        page.columns(descriptions.map { ($0.name, $0.summary) }, indent: 4)
        page.heading("OPTIONS")
        page.columns(options.map { ($0.column, $0.summaryLine) }, indent: 4)
        for section in sections where !section.notes.isEmpty {
            page.heading(section.heading)
            page.columns(section.notes.map { ($0.subject, $0.text) }, indent: 4)
        }
        page.gap()
        page.paragraphs("'\(name) COMMAND --help' explains a command, '\(name) man' is the manual.")
    }
}
