import Options

/// `waterline explain NAME`: what a measure, finding, rule or class means, and where it comes from.
struct ExplainCommand: Command {
    var name = ""
    var all = false
    var docc = false

    static let name = "explain"
    static let summary = "Say what a measure, a finding or a rule means, how it is computed, and its source."
    static let documentation =
        "Without a name, lists all names; 'formats' lists the exports that can be read, and the name of one says what it looks like."
    static let examples = [
        Example("Definition, formula, edge cases and source of a measure.", "waterline explain constraint"),
        Example("When a team is called isolated.", "waterline explain isolated-team"),
        Example("All names.", "waterline explain"),
        Example("The exports that can be read.", "waterline explain formats"),
        Example("A page for each of them, as Markdown.", "waterline explain --all > measures.md"),
    ]
    static let options: [Option<ExplainCommand>] = [
        Option("all", "a", "Print everything that can be explained, as Markdown.", \.all),
        Option(
            "docc", "Print the page as an article of DocC; without a name, the page that lists all.", \.docc,
            documentation: "scripts/measure-pages.sh writes all pages of the documentation with it."),
    ]
    static let operands: [Operand<ExplainCommand>] = [
        Operand("NAME", "A measure, finding, rule or format.", \.name, atLeast: 0, atMost: 1)
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        let entries = docc ? Explanation.all : Explanation.all + Explanation.formats
        guard !all else {
            guard name.isEmpty else { throw Failure(.usage, "--all explains everything; leave out '\(name)'") }
            try invocation.terminal.print(Explanation.pages(entries))
            return .success
        }
        // For scripts a line a name, however long.
        let width = invocation.terminal.isTerminal ? invocation.terminal.width : .max
        guard !name.isEmpty else {
            let index = Explanation.index(entries, width: width)
            try invocation.terminal.print(docc ? ExplanationPages.contents(entries) : index)
            return .success
        }
        guard docc || name.lowercased() != "formats" else {
            try invocation.terminal.print(Explanation.index(Explanation.formats, width: width))
            return .success
        }
        let page = docc ? entries.filter { ExplanationPages.file($0) == name } : []
        let named = page.isEmpty ? Explanation.named(name, among: entries) : page
        guard !named.isEmpty else {
            let nearest = Suggestion.nearest(to: name, among: entries.map(\.name)).map { "did you mean '\($0)'?" }
            throw Failure(.usage, "nothing is called '\(name)'; \(nearest ?? "'waterline explain' lists all names")")
        }
        let texts = docc ? [ExplanationPages.page(named)] : named.map { $0.text(width: invocation.terminal.width) }
        try invocation.terminal.print(texts.joined(separator: "\n"))
        return .success
    }
}
