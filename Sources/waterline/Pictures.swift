import HelpReporter

/// The maps drawn by Graphviz, where it is installed; a map that cannot be drawn is a note, never the end of the run.
struct Pictures {
    var documents: [Document] = []
    /// For the terminal: what is missing, and what would help.
    var notes: [String] = []

    /// - Parameter path: folders parted by `:`, as in the environment's `PATH`.
    static func render(_ documents: [Document], as formats: [Graphviz.Format], path: String) -> Pictures {
        var pictures = Pictures()
        let maps = documents.filter { $0.name.hasSuffix(".dot") }
        guard !maps.isEmpty else { return pictures }
        guard let graphviz = Graphviz(path: path) else {
            pictures.notes = [
                "Graphviz is not installed, so the maps are .dot files only; install it and run 'dot -Tsvg -O teams.dot'."
            ]
            return pictures
        }
        for map in maps {
            for format in formats {
                do throws(Graphviz.Warning) {
                    pictures.documents.append(try graphviz.render(map, as: format))
                } catch {
                    pictures.notes.append(error.description)
                }
            }
        }
        return pictures
    }
}
