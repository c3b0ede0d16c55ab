extension Program {
    /// The manual page in roff: everything that help says, of all commands. It bears no date, so the same program
    /// always gives the same page.
    package var manPage: String {
        var page = Roff()
        page.macro("TH", name.uppercased(), "1", "", "\(name) \(version)", "User Commands")
        page.macro("SH", "NAME")
        page.line("\(name) - \(summary.withoutFullStop)")
        page.synopsis(self)
        page.macro("SH", "DESCRIPTION")
        page.paragraphs(joined([summary, documentation]))
        if !examples.isEmpty { page.macro("SH", "EXAMPLES") }
        page.examples(examples)
        page.macro("SH", "OPTIONS")
        for option in options { page.option(option) }
        page.macro("SH", "COMMANDS")
        for command in descriptions { page.command(command, of: self) }
        for section in sections where !section.notes.isEmpty {
            page.macro("SH", section.heading)
            for note in section.notes { page.note(note) }
        }
        return page.text
    }
}

extension Roff {
    fileprivate mutating func synopsis(_ program: Program) {
        macro("SH", "SYNOPSIS")
        for (index, command) in program.descriptions.enumerated() {
            if index > 0 { macro("br") }
            line([.bold("\(program.name) \(command.name)"), .plain(" \(command.usage)")])
        }
    }

    fileprivate mutating func command(_ command: CommandDescription, of program: Program) {
        macro("SS", "\(program.name) \(command.name) \(command.usage)")
        paragraphs(joined([command.summary, command.documentation]))
        examples(command.examples)
        for operand in command.operands { self.operand(operand) }
        for group in command.groups where !group.options.isEmpty {
            if !group.heading.isEmpty {
                macro("PP")
                line([.bold(group.heading)])
            }
            for option in group.options { self.option(option) }
        }
    }

    fileprivate mutating func examples(_ examples: [Example]) {
        for example in examples {
            macro("PP")
            line(example.purpose)
            macro("PP")
            macro("RS")
            verbatim([example.line])
            macro("RE")
        }
    }

    fileprivate mutating func option(_ option: OptionDescription) {
        macro("TP")
        line(option.pieces)
        entry(option.text)
        facts(option.choices, option.facts)
    }

    private mutating func operand(_ operand: OperandDescription) {
        macro("TP")
        line([.italic(operand.spelling)])
        entry(operand.text)
        facts(operand.choices, operand.facts)
    }

    private mutating func facts(_ choices: [NamedChoice], _ sentences: String) {
        if choices.hasMeanings {
            macro("RS")
            for choice in choices {
                macro("TP")
                line([.bold(choice.name)])
                choice.meaning.isEmpty ? nothing() : line(choice.meaning)
            }
            macro("RE")
        }
        if sentences.isEmpty { return }
        macro("IP")
        line(sentences)
    }

    fileprivate mutating func note(_ note: Program.Note) {
        macro("TP")
        line([.bold(note.subject)])
        entry(note.text)
    }
}

extension OptionDescription {
    /// `-o, --output DIR` with the names bold and the placeholder in italics.
    fileprivate var pieces: [Roff.Piece] {
        let letter: [Roff.Piece] = letterSpelling.map { [.bold($0), .plain(", ")] } ?? []
        let long: [Roff.Piece] = [.bold(longSpellings[0])]
        switch kind {
        case .flag: return letter + long + [.plain(", "), .bold(longSpellings[1])]
        case .value: return letter + long + [.plain(" "), .italic(placeholder)]
        case .action: return letter + long
        }
    }
}

extension String {
    fileprivate var withoutFullStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
