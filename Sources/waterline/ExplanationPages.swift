/// The pages of the documentation, one for everything that can be explained, and one that lists them.
enum ExplanationPages {
    /// The name of the page's file without `.md`: `measure-brokerage-liaison`.
    static func file(_ entry: Explanation) -> String {
        let kind = entry.kind.prefix { $0 != "," && $0 != " " }
        // A layer's name begins with its kind.
        let name = entry.name.hasPrefix(kind + "-") ? entry.name : kind + "-" + entry.name
        return String(name.map { $0 == "." ? "-" : $0 })
    }

    /// Every page with the name of its file, in the order of the entries; those of one name share a page.
    static func all(_ entries: [Explanation]) -> [(file: String, text: String)] {
        var files: [String] = []
        for file in entries.map(file) where !files.contains(file) { files.append(file) }
        return files.map { name in (name, page(entries.filter { file($0) == name })) }
    }

    /// The page of entries of one name.
    static func page(_ entries: [Explanation]) -> String {
        guard let first = entries.first else { return "" }
        let others = entries.dropFirst().map {
            "\n## \(Explanation.inMarkdown($0.title)), of another kind\n\n" + text($0, "\n")
        }
        return "# \(Explanation.inMarkdown(first.title))\n\n"
            + text(
                first,
                "\n## Overview\n\n`\(first.name)`, \(first.kind). `waterline explain \(first.name)` prints this page.\n\n"
            )
            + others.joined()
    }

    /// The definition, what comes behind it, and the facts.
    private static func text(_ entry: Explanation, _ middle: String) -> String {
        let texts = entry.paragraphs.filter { !$0.text.isEmpty }
        let definition = texts.filter { $0.label.isEmpty }.map { Explanation.inMarkdown($0.text) + "\n" }
        let facts = texts.filter { !$0.label.isEmpty }.map {
            "**\($0.label).** " + Explanation.inMarkdown($0.text) + "\n"
        }
        return definition.joined(separator: "\n") + middle + facts.joined(separator: "\n")
    }

    static func contents(_ entries: [Explanation]) -> String {
        let sections = groups.map { title, kind in
            let own = all(entries.filter { $0.kind.hasPrefix(kind) })
            return "### \(title)\n\n" + own.map { "- <doc:\($0.file)>\n" }.joined()
        }
        return """
            # What is measured, found and counted as help

            A page for every measure, finding, rule, layer, learning measure, trend and further figure, written from the program's own lists.

            ## Overview

            `waterline explain NAME` prints a page, `waterline explain --all` all of them, and
            `scripts/measure-pages.sh` writes these files anew.

            ## Topics


            """ + sections.joined(separator: "\n")
    }

    private static let groups = [
        ("Findings", "finding"), ("Rules by which messages count as help", "rule"), ("Measures", "measure"),
        ("Layers of collaboration", "layer"), ("Learning", "learning"),
        ("Trends", "trend"), ("Figures beside the measures", "figure"),
    ]
}
