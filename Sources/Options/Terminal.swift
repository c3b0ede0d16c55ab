/// Where a program writes, and what is known of the place; tests put closures that collect the text here.
package struct Terminal: Sendable {
    /// Columns of standard output; help never wraps below 40.
    package var width: Int
    /// Whether a person looks at standard output.
    package var isTerminal: Bool
    /// Whether a person looks at standard error, where progress goes.
    package var errorIsTerminal: Bool
    /// Whether standard output understands colour and its reader wants it.
    package var hasColour: Bool
    /// Writes all of a text to standard output; `false` when that failed.
    package var write: @Sendable (String) -> Bool
    /// Writes a text to standard error; a failure there cannot be told to anyone.
    package var writeError: @Sendable (String) -> Void

    package init(
        width: Int = 80, isTerminal: Bool = false, errorIsTerminal: Bool = false, hasColour: Bool = false,
        write: @escaping @Sendable (String) -> Bool, writeError: @escaping @Sendable (String) -> Void
    ) {
        self.width = width
        self.isTerminal = isTerminal
        self.errorIsTerminal = errorIsTerminal
        self.hasColour = hasColour
        self.write = write
        self.writeError = writeError
    }

    /// A line for standard error: as it is for programs, broken at words and further lines indented for a person.
    func told(_ line: String) -> String {
        guard errorIsTerminal, line.count > width else { return line + "\n" }
        let lines = wrapped(line, width: max(40, width) - 2)
        return lines.enumerated().map { ($0.offset == 0 ? "" : "  ") + $0.element + "\n" }.joined()
    }

    /// Writes a text to standard output.
    ///
    /// - Throws: exit code 74 when not all of it could be written.
    package func print(_ text: String) throws(Failure) {
        guard write(text) else { throw Failure(.inputOutput, "standard output cannot be written") }
    }
}
