import Options
import Synchronization

/// A program that does not exist, with an option of every type.
enum Kettle {
    static let program = Program(
        name: "kettle", version: "1.2.0", summary: "Boil water and keep a log of it.",
        documentation: """
            The kettle heats what stands on it and writes down how long that took. It never heats an empty vessel: an \
            empty vessel is an error, and the heat is off before the message is out.
            """,
        examples: [Example("Boil the water for tea.", "kettle boil --degrees 80 pot.json")],
        commands: [Boil.self, Log.self],
        exitCodes: [
            (.success, "The water boils."), (.usage, "The command line is wrong."),
            (.configuration, "A setting in kettle.json or in a KETTLE_ variable is wrong."),
        ],
        environment: [
            .init("KETTLE_OPTION", "The value of an option, as in KETTLE_DEGREES=80; flags win over it.")
        ],
        files: [.init("kettle.json", "Settings by the options' long names; variables win over it.")])

    /// Runs the program and collects what it writes.
    static func run(
        _ words: String..., arguments: [String] = [], width: Int = 80, hasColour: Bool = false, layers: [Layer] = [],
        isFull: Bool = false, isWatched: Bool = false
    ) -> Outcome {
        let written = Written()
        let terminal = Terminal(
            width: width, errorIsTerminal: isWatched, hasColour: hasColour,
            write: { written.output($0, isFull: isFull) }, writeError: { written.error($0) })
        let code = program.run(words + arguments, terminal: terminal) { _, _ throws(Failure) in layers }
        return written.outcome(code)
    }
}

struct Outcome: Equatable {
    var code: Int32
    var output = ""
    var error = ""
}

private final class Written: Sendable {
    private let texts = Mutex(("", ""))

    func output(_ text: String, isFull: Bool) -> Bool {
        if !isFull { texts.withLock { $0.0 += text } }
        return !isFull
    }

    func error(_ text: String) { texts.withLock { $0.1 += text } }

    func outcome(_ code: Int32) -> Outcome { texts.withLock { Outcome(code: code, output: $0.0, error: $0.1) } }
}

enum Flame: String, Choice {
    case low, medium, high

    var meaning: String {
        switch self {
        case .low: "for milk; takes \"for ever\""
        case .medium: ""
        case .high: "it's quick: mind the $ bill"
        }
    }
}

enum Form: String, Choice { case text, json }

/// Settings that both commands share.
struct Voice: Equatable {
    var quiet = false
    var width: Int?

    static let options: [Option<Voice>] = [
        Option("quiet", "q", "Say nothing but errors.", \.quiet, group: "Output"),
        Option("width", "Columns to write.", \.width, allowing: .atLeast(40), group: "Output"),
    ]
}

struct Boil: Command, Equatable {
    var vessels: [String] = []
    var degrees = 100
    var litres = 1.5
    var flame = Flame.medium
    var seed: UInt64 = 7
    var whistle = true
    var lid: Bool?
    var output = "steam"
    var note: String?
    var tags: [String] = []
    var forms: [Form] = [.text]
    var tea = ""
    var ghost = false
    var voice = Voice()

    static let name = "boil"
    static let summary = "Heat water in one or more vessels."
    static let documentation = """
        Vessels are heated one after the other, each until it reaches the temperature.

          vessel -> flame -> steam

        What is left over is poured away.
        """
    static let examples = [
        Example("Boil what is in the pot.", "kettle boil pot.json"),
        Example("Heat milk slowly and say nothing.", "kettle boil -q --flame low --degrees=60 'my milk.json'"),
    ]
    static let options: [Option<Boil>] =
        [
            Option("degrees", "d", "How hot, in degrees Celsius.", \.degrees, allowing: .between(1, 100)),
            Option("litres", "Water in each vessel.", \.litres, allowing: .between(0, 20)),
            Option(
                "flame", "f", "Size of the flame.", \.flame,
                documentation: "The flame is set once.\n\nIt is not changed when the lid is taken off."),
            Option("seed", "Seed of the order of bubbles.", \.seed),
            Option("whistle", "w", "Whistle when the water boils.", \.whistle),
            Option("lid", "Put the lid on.", \.lid),
            Option("output", "o", "Folder to write to.", \.output, placeholder: "DIR", group: "Output"),
            Option("note", "n", "File with a note for the log.", \.note, placeholder: "FILE", group: "Output"),
            Option("tag", "t", "Word to find it by.", \.tags, group: "Output"),
            Option("form", "Form of the log.", \.forms, group: "Output"),
            Option(
                "tea", "What is made of it.", \.tea, allowing: .choices(["assam", "ceylon", "darjeeling", "keemun"])),
            Option("ghost", "Boil unseen.", \.ghost, isHidden: true),
        ] + Voice.options.map { $0.within(\.voice) }
    static let operands: [Operand<Boil>] = [
        Operand("VESSEL", "What to heat.", \.vessels, atLeast: 1, atMost: 3, completion: .files)
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        if vessels.contains("empty") { throw Failure(.data, "empty: nothing to heat; fill it first") }
        try invocation.terminal.print("\(vessels.joined(separator: "+")) at \(degrees)\n")
        return .success
    }
}

struct Log: Command, Equatable {
    var first = ""
    var second: String?
    var days: [Int] = []
    var since = 0
    var voice = Voice()

    static let name = "log"
    static let summary = "Show what was boiled."
    static let options: [Option<Log>] =
        [Option("since", "s", "First day to show; days before the first count backwards.", \.since)]
        + Voice.options.map { $0.within(\.voice) }
    static let operands: [Operand<Log>] = [
        Operand("FROM", "The log to read.", \.first, completion: .files),
        Operand("TO", "The log to hold beside it.", \.second, completion: .files),
        Operand("DAY", "Days to show; all when left out.", \.days),
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        for origin in invocation.origins {
            try invocation.terminal.print("\(origin.name)=\(origin.values.joined(separator: ",")) (\(origin.source))\n")
        }
        return .success
    }
}
