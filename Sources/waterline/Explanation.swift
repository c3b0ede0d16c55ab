import Exports
import HelpGraph
import HelpMetrics
import HelpReporter

/// One thing that can be explained: a heading and labelled paragraphs.
struct Explanation {
    let name: String
    /// Other names in analysis.json that it explains.
    var others: [String] = []
    let title: String
    let kind: String
    let paragraphs: [(label: String, text: String)]

    static var all: [Explanation] {
        Measure.all.map(of) + FindingRule.all.map(of) + HelpRule.all.map(of) + PyramidLayer.all.map(of)
            + LearningMeasure.all.map(of) + StretchMeasure.all.map(of) + ReportedFigure.all.map(of)
    }

    /// Those of a name, with or without capitals.
    static func named(_ name: String, among entries: [Explanation]) -> [Explanation] {
        let wanted = name.lowercased()
        let own = entries.filter { $0.name.lowercased() == wanted }
        return own.isEmpty ? entries.filter { $0.others.contains { $0.lowercased() == wanted } } : own
    }

    /// Of the exports that are read; pages of the documentation tell of them in their own words.
    static var formats: [Explanation] { Reader.all.map(of) }

    private static func of(_ reader: Reader) -> Explanation {
        Explanation(
            name: reader.name, title: reader.title, kind: "format",
            paragraphs: [
                ("", "Looks like: \(reader.looksLike)."),
                ("Recognised", "by content; where that fails, say --format \(reader.name)."),
            ])
    }

    private static func of(_ measure: Measure) -> Explanation {
        let shape = ["network": "one value", "person": "one value per person", "team": "one value per team"]
        return Explanation(
            name: measure.name, title: measure.title, kind: "measure",
            paragraphs: [
                ("", measure.definition), ("Formula", measure.formula),
                ("Shape and unit", "\(shape[measure.shape.rawValue] ?? ""), \(measure.unit)"),
                ("Edge cases", measure.edgeCases), ("Example", example(measure.example)),
                ("Cost", measure.complexity), ("Source", measure.source),
            ])
    }

    private static func of(_ rule: FindingRule) -> Explanation {
        let advice = Advice.of(rule.kind)
        return Explanation(
            name: rule.kind.rawValue, title: rule.title, kind: "finding",
            paragraphs: [
                ("", rule.definition), ("How sure", rule.uncertainty),
                ("Service", "\(advice.service.rawValue); skill set: \(advice.skillSet.rawValue)"),
                ("First step", advice.firstStep), ("Success shows in", advice.measureOfSuccess),
                ("Source", rule.source),
            ])
    }

    private static func of(_ rule: HelpRule) -> Explanation {
        Explanation(
            name: rule.name, title: rule.title, kind: "rule, evidence class \(rule.evidence.letter)",
            paragraphs: [("", rule.definition)])
    }

    private static func of(_ layer: PyramidLayer) -> Explanation {
        Explanation(
            name: "layer-\(layer.number)", title: layer.name,
            kind: "layer, " + (layer.isVisible ? "above the surface" : "below the surface"),
            paragraphs: [
                ("", "A signal is counted for: \(layer.signal)."),
                ("Formula", "signals of the layer / signals of all layers that can be measured"),
                ("Edge cases", Pyramid.edgeCases(of: layer.number)), ("Not seen", layer.cannotSee + "."),
                ("Source", PyramidLayer.credit),
            ])
    }

    private static func of(_ measure: LearningMeasure) -> Explanation {
        let meaning: [LearningMeasure.Measurability: String] = [
            .direct: "messages show the thing itself", .proxy: "messages show what goes along with it",
        ]
        return Explanation(
            name: measure.name, title: measure.title, kind: "learning measure",
            paragraphs: [
                ("", "Stands for: \(measure.concept)."), ("Formula", measure.signal + "."), ("Unit", measure.unit),
                ("Edge cases", measure.edgeCases), ("Measurable", (meaning[measure.measurability] ?? "") + "."),
                ("Caution", measure.caveat),
                ("Source", "Jane Hart, \"\(measure.article.rawValue)\"."),
            ])
    }

    private static func of(_ measure: StretchMeasure) -> Explanation {
        let units: [StretchMeasure.Unit: String] = [
            .perWeek: "a week", .share: "share, 0 to 1", .perMessage: "signals a message",
        ]
        return Explanation(
            name: measure.name, title: measure.title, kind: "trend",
            paragraphs: [
                ("", measure.definition), ("Formula", measure.formula),
                (
                    "Shape and unit",
                    "one value a window, and one a side of a comparison; \(units[measure.unit] ?? measure.unit.rawValue)"
                ),
                ("Edge cases", measure.edgeCases), ("How sure", measure.uncertainty), ("Source", measure.source),
            ])
    }

    private static func of(_ figure: ReportedFigure) -> Explanation {
        Explanation(
            name: figure.name, others: figure.others, title: figure.title, kind: "figure",
            paragraphs: [
                ("", figure.definition), ("Formula", figure.formula), ("Shape and unit", figure.shape),
                ("Edge cases", figure.edgeCases), ("Source", figure.source),
            ])
    }

    private static func example(_ example: HelpMetrics.Example) -> String {
        let value = example.value.map { "\($0)" } ?? "undefined"
        let teams = example.teams.isEmpty ? "" : "; teams \(example.teams.joined(separator: ", "))"
        let whose = example.of.isEmpty ? "" : " for \(example.of)"
        return "Ties \(example.ties.joined(separator: ", "))\(teams): \(value)\(whose)."
    }

    func text(width: Int) -> String {
        var lines = ["\(title) (\(name), \(kind))", ""]
        for (label, text) in paragraphs where !text.isEmpty {
            lines += wrapped(label.isEmpty ? text : "\(label): \(text)", width: max(40, min(width, 100))) + [""]
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    /// One section an entry, in Markdown.
    static func pages(_ entries: [Explanation]) -> String {
        "# What Waterline measures, finds, counts as help and reads\n\n"
            + entries.map { entry in
                "## \(entry.title)\n\n`\(entry.name)`, \(entry.kind)\n\n"
                    + entry.paragraphs.filter { !$0.text.isEmpty }.map { label, text in
                        (label.isEmpty ? "" : "**\(label).** ") + inMarkdown(text) + "\n\n"
                    }.joined()
            }.joined()
    }

    /// Letters that Markdown would read as its own are told to stand for themselves.
    static func inMarkdown(_ text: String) -> String {
        text.map { "\\`*_[]<>#|".contains($0) ? "\\\($0)" : String($0) }.joined()
    }

    /// Names and titles, and where they are of several kinds these too.
    static func index(_ entries: [Explanation], width: Int) -> String {
        let column = (entries.map(\.name.count).max() ?? 0) + 2
        let tellsKinds = Set(entries.map(\.kind)).count > 1
        return entries.map { entry in
            let text = entry.title + (tellsKinds ? " (\(entry.kind))" : "")
            let lines = wrapped(text, width: max(40, width - column))
            return entry.name + String(repeating: " ", count: column - entry.name.count)
                + lines.joined(separator: "\n" + String(repeating: " ", count: column)) + "\n"
        }.joined()
    }
}

/// Breaks at spaces; the second and later lines of a labelled paragraph are not indented.
private func wrapped(_ text: String, width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
        if let line = lines.last, !line.isEmpty, line.count + 1 + word.count > width { lines.append("") }
        let gap = lines[lines.count - 1].isEmpty ? "" : " "
        lines[lines.count - 1] += gap + word
    }
    return lines
}
