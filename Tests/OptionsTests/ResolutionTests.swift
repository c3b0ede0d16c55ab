import Options
import Testing

private let file = Layer(
    "kettle.json", [("degrees", "70"), ("tag", "a"), ("tag", "b,c"), ("quiet", "true"), ("since", "4")])
private let environment = Layer(
    environment: ["KETTLE_DEGREES": "60", "KETTLE_FORM": "json,text", "KETTLE_SEED": "", "PATH": "x"], prefix: "KETTLE_"
)

private func resolve(_ arguments: [String], _ layers: [Layer]) throws -> Resolution<Boil> {
    let raw = try RawArguments(arguments, for: CommandDescription(Boil.self))
    return try Resolution<Boil>(raw, layers: layers, elsewhere: ["since"])
}

@Suite struct `Settings in layers` {
    @Test func `the command line wins over the first layer, that over the second, that over the defaults`() throws {
        let settings = try resolve(["-d50", "pot"], [environment, file]).settings
        #expect(settings.degrees == 50)
        #expect(try resolve(["pot"], [environment, file]).settings.degrees == 60)
        #expect(try resolve(["pot"], [file, environment]).settings.degrees == 70)
        #expect(settings.seed == 7)
        #expect(settings.voice.quiet)
    }

    @Test func `a repeatable option takes all its values from one place`() throws {
        let settings = try resolve(["pot"], [environment, file]).settings
        #expect(settings.tags == ["a", "b,c"])
        #expect(settings.forms == [.json, .text])
        #expect(try resolve(["-tz", "pot"], [file]).settings.tags == ["z"])
    }

    @Test func `each value tells where it comes from`() throws {
        let origins = try resolve(["--degrees", "50", "pot"], [environment, file]).origins
        #expect(origins.map(\.name) == Boil.options.map(\.name))
        let told = Dictionary(uniqueKeysWithValues: origins.map { ($0.name, "\($0.source) \($0.values)") })
        #expect(told["degrees"] == #"command line ["50"]"#)
        #expect(told["form"] == #"environment ["json", "text"]"#)
        #expect(told["tag"] == #"kettle.json ["a", "b,c"]"#)
        #expect(told["seed"] == #"default ["7"]"#)
        #expect(told["note"] == #"default []"#)
    }

    @Test func `a bad value of a layer is not looked at when flags win`() throws {
        #expect(try Boil.parse(["-d5", "pot"], defaults: [Layer("kettle.json", [("degrees", "hot")])]).degrees == 5)
    }

    @Test(arguments: ["true", "YES", "on", "1"]) func `switches are turned on in words`(word: String) throws {
        #expect(try Boil.parse(["pot"], defaults: [Layer("f", [("lid", word)])]).lid == true)
    }

    @Test(arguments: ["false", "No", "off", "0"]) func `switches are turned off in words`(word: String) throws {
        #expect(try Boil.parse(["pot"], defaults: [Layer("f", [("lid", word)])]).lid == false)
    }

    @Test(arguments: [
        ("seed", "x", "KETTLE_SEED: 'x' is not a whole number", "kettle.json: seed: 'x' is not a whole number"),
        (
            "lid", "maybe", "KETTLE_LID: 'maybe' is neither true nor false",
            "kettle.json: lid: 'maybe' is neither true nor false"
        ),
        (
            "sede", "1", "KETTLE_SEDE: unknown setting; did you mean 'KETTLE_SEED'?",
            "kettle.json: sede: unknown setting; did you mean 'kettle.json: seed'?"
        ),
        ("bogus", "1", "KETTLE_BOGUS: unknown setting", "kettle.json: bogus: unknown setting"),
        ("help", "1", "KETTLE_HELP: unknown setting", "kettle.json: help: unknown setting"),
    ])
    func `a bad setting names its layer`(key: String, value: String, variable: String, json: String) {
        let variables = Layer(environment: ["KETTLE_\(key.uppercased())": value], prefix: "KETTLE_")
        #expect(refusal("pot", layers: [variables]) == Failure(.configuration, variable))
        #expect(refusal("pot", layers: [Layer("kettle.json", [(key, value)])]) == Failure(.configuration, json))
    }

    @Test func `a single value may not be set twice in a file`() {
        let layer = Layer("kettle.json", [("seed", "1"), ("seed", "2")])
        #expect(refusal("pot", layers: [layer]) == Failure(.configuration, "kettle.json: seed: set more than once"))
    }

    @Test func `variables are capitals with underscores`() {
        let layer = Layer(environment: ["K_KEY_FILE": "a", "K_Key": "b", "K_EMPTY": "", "OTHER": "c"], prefix: "K_")
        #expect(layer.settings.map(\.key) == ["key-file", "Key"])
        #expect(layer.settings.map(\.place) == ["K_KEY_FILE", "K_Key"])
    }

    @Test(arguments: [
        (["--seed", "x", "pot"], "option '--seed': 'x' is not a whole number"),
        (["--seed=-1", "pot"], "option '--seed': '-1' must not be negative"),
        (["-d0", "pot"], "option '-d': '0' is not within 1 to 100"),
        (["--width=39", "pot"], "option '--width': '39' is below 40"),
        (["--flame", "hihg", "pot"], "option '--flame': 'hihg' is not a choice; did you mean 'high'?"),
        (["--flame", "x", "pot"], "option '--flame': 'x' is not a choice; choices are low, medium, high"),
        (["--tea", "kemun", "pot"], "option '--tea': 'kemun' is not a choice; did you mean 'keemun'?"),
        (["--seed=1", "--seed=1", "pot"], "option '--seed' is given more than once; it takes one value"),
        (
            ["-d1", "--degrees=2", "pot"],
            "option '--degrees' is given more than once (first as '-d'); it takes one value"
        ),
        (
            ["--lid", "--no-lid", "pot"],
            "option '--no-lid' is given more than once (first as '--lid'); it takes one value"
        ),
        ([], "VESSEL is missing"),
        (["a", "b", "c", "d"], "unexpected operand 'd'; at most 3 are taken"),
    ])
    func `a bad value is refused with what would work`(arguments: [String], message: String) {
        let failure = #expect(throws: Failure.self) { try Boil.parse(arguments) }
        #expect(failure == Failure(.usage, message))
    }

    @Test func `operands are read by their types`() {
        let failure = #expect(throws: Failure.self) { try Log.parse(["a", "b", "monday"]) }
        #expect(failure == Failure(.usage, "DAY: 'monday' is not a whole number"))
    }

    @Test func `too few operands say which and how many`() {
        struct Compare: Command {
            var before = ""
            var after: [String] = []
            static let name = "compare"
            static let summary = "Compare."
            static let operands: [Operand<Compare>] = [
                Operand("BEFORE", "Before.", \.before), Operand("AFTER", "After.", \.after, atLeast: 2),
            ]
            func run(_ invocation: Invocation) -> ExitCode { .success }
        }
        func message(_ arguments: [String]) -> String? {
            #expect(throws: Failure.self) { try Compare.parse(arguments) }?.message
        }
        #expect(message([]) == "BEFORE is missing")
        #expect(message(["a"]) == "AFTER is missing: at least 2 are needed, not 0")
        #expect(message(["a", "b"]) == "AFTER is missing: at least 2 are needed, not 1")
    }
}
