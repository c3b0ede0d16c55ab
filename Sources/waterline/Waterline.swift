import Options

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@main
enum Waterline {
    static let version = "0.1.0"

    static func main() {
        CrashManners.adopt()
        let environment = ProcessEnvironment.variables()
        let terminal = Terminal.standard(environment: environment)
        exit(
            program.run(Array(CommandLine.arguments.dropFirst()), terminal: terminal) { _, raw throws(Failure) in
                try SettingsFile.layers(raw: raw, environment: environment)
            })
    }

    static let program = Program(
        name: "waterline", version: version,
        summary: "Find who helps whom in message exports, and the collaboration that lies below the surface.",
        documentation: """
            Waterline reads the message exports that an organisation can already download, works out who helps whom, and \
            shows what organisation charts do not: help across teams, the people who carry it, and the teams it does not \
            reach. It runs offline and sends nothing anywhere.
            """,
        examples: [
            Example(
                "Analyse a Slack export with an HR roster.",
                "waterline analyze acme-slack.zip --roster people.csv -o report"),
            Example("See what is in an export first.", "waterline inspect acme-slack.zip"),
            Example("Read what a measure means.", "waterline explain constraint"),
        ],
        commands: [
            AnalyzeCommand.self, CompareCommand.self, InspectCommand.self, ExplainCommand.self, SchemaCommand.self,
        ],
        exitCodes: [
            (.success, "All was done."), (.conditionMet, "All was done, and a condition of --fail-on holds."),
            (.usage, "The command line is wrong."),
            (.data, "An input is not what it should be."),
            (.missingInput, "An input is missing or changed while it was read."),
            (.unavailable, "Graphviz, which --map-format needs, is not installed."),
            (.software, "A mistake of Waterline itself."), (.cannotCreate, "The output cannot be created."),
            (.inputOutput, "Reading or writing failed."),
            (.permission, "The key file may be read by others."),
            (.configuration, "A setting in waterline.json or in a WATERLINE_ variable is wrong."),
        ],
        environment: [
            .init("WATERLINE_OPTION", "The value of an option, as in WATERLINE_SEED=7; flags win over it."),
            .init("NO_COLOR", "No colour on the terminal when set."),
        ],
        files: [
            .init(
                "waterline.json", "Settings beside the first export, by the options' long names; variables win over it."
            )
        ])
}
