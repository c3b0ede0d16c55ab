import HelpReporter
import Options

/// Which maps are drawn, and as what.
struct MapSettings: Sendable {
    var render = true
    var formats: [String] = []
    var people: [String] = []

    static let options: [Option<MapSettings>] = [
        Option("render-maps", "Draw the maps when Graphviz is installed.", \.render, group: "Output"),
        Option(
            "map-format", "Format to draw the maps in; SVG when not given.", \.formats,
            allowing: .choices(Graphviz.Format.allCases.map(\.rawValue)), group: "Output",
            documentation:
                "Asked for, it needs Graphviz; without it the maps are .dot files where that is not installed."),
    ]

    /// Of an analysis alone.
    static let ego: Option<MapSettings> = Option(
        "ego", "Person to draw a map of, with those who help them and whom they help.", \.people, placeholder: "PERSON",
        group: "Output",
        documentation: """
            PERSON is a pseudonym as in people.csv, such as p-0017; with --names the name will do. The same export and \
            options give the same pseudonyms, so a first run shows whom to ask for in a second.
            """)

    /// Before hours of reading.
    ///
    /// - Throws: 64 when options contradict each other, 69 when a format is asked for and Graphviz is not installed.
    func check(_ mode: Report.Privacy.Mode, path: String = Self.path) throws(Failure) {
        guard people.isEmpty || mode != .aggregate else {
            throw Failure(.usage, "--ego shows a person, and --aggregate shows nobody; leave out one of them")
        }
        guard !formats.isEmpty else { return }
        guard render else {
            throw Failure(
                .usage, "--map-format asks for pictures, and --no-render-maps for none; leave out one of them")
        }
        guard Graphviz(path: path) != nil else {
            throw Failure(
                .unavailable,
                "--map-format needs Graphviz, whose program 'dot' is in no folder of PATH; install it (apt-get install graphviz, "
                    + "brew install graphviz), or leave out --map-format to get the maps as .dot files")
        }
    }

    /// - Throws: 64 when somebody is asked for who is not in the report.
    func egoMaps(_ report: Report) throws(Failure) -> [Document] {
        do throws(EgoMaps.Unknown) {
            return try EgoMaps.documents(of: people, in: report)
        } catch {
            throw Failure(.usage, "--ego: \(error.word.quotedForTerminal) \(error.reason)")
        }
    }

    func pictures(of documents: [Document], path: String = Self.path) -> Pictures {
        guard render else { return Pictures() }
        let wanted = Graphviz.Format.allCases.filter { formats.contains($0.rawValue) }
        return Pictures.render(documents, as: wanted.isEmpty ? [.svg] : wanted, path: path)
    }

    static var path: String { ProcessEnvironment.variables()["PATH"] ?? "" }
}
