@testable import HelpReporter

/// Names that break what was written without care.
enum Hostile {
    static let names = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)", "]]>", "-->", "<!--",
        "&amp;&lt;", "\u{202E}evil\u{202C}", "שלום עולם", "😀👩‍👩‍👧", "two\nlines\r\n\t",
        "\u{0}\u{8}\u{1B}[31m\u{9B}", "\u{FFFE}\u{FFFF}", "</style></title>", "javascript:alert(1)",
        "=cmd|' /C calc'!A0", "a\\", "", " ", "{{7*7}}", String(repeating: "long ", count: 300),
    ]

    /// A report in which every text that comes from the data is `name`.
    static func report(_ name: String) -> Report {
        var report = SampleReport.make(people: 20, teams: 3)
        for index in report.teams.indices {
            report.teams[index].label = name
            report.teams[index].isolation = Report.Isolation(
                kind: index == 0 ? "single-thread" : name, because: name, singleThread: "p-0001")
        }
        for index in report.people.indices {
            report.people[index].label = name
            report.people[index].flags.append(name)
        }
        for index in report.findings.indices {
            report.findings[index].statement = "Before " + name + " after"
            report.findings[index].evidence = name
        }
        report.spaces[0].label = name
        report.inputs[0].name = name
        report.coverage.warnings = [name]
        report.coverage.skipped[0].firstAt = name
        report.layers[0].name = name
        report.layers[0].note = name
        return report
    }
}
