import Options
import Testing

@Suite struct `A program runs` {
    @Test func `a command line reaches its command, and the code comes back`() {
        #expect(Kettle.run("boil", "-d", "80", "pot", "cup") == Outcome(code: 0, output: "pot+cup at 80\n"))
    }

    @Test func `what a person is told is broken at words`() {
        #expect(
            Kettle.run("boil", "empty", width: 46, isWatched: true).error
                == "kettle boil: empty: nothing to heat; fill it\n  first\n")
    }

    @Test func `what a command throws is printed behind its name`() {
        #expect(
            Kettle.run("boil", "empty")
                == Outcome(code: 65, error: "kettle boil: empty: nothing to heat; fill it first\n"))
    }

    @Test(arguments: [
        (["boil", "--ouput"], "kettle boil: unknown option '--ouput'; did you mean '--output'?", "kettle boil"),
        (["bil"], "kettle: unknown command 'bil'; did you mean 'boil'?", "kettle"),
        (
            ["pot.json"],
            "kettle: unknown command 'pot.json'; commands are boil, log, help, man, completions", "kettle"
        ),
        (["--versoin"], "kettle: unknown option '--versoin'; did you mean '--version'?", "kettle"),
        (
            ["--degrees=5", "boil"],
            "kettle: unknown option '--degrees'; options follow the command, as in 'kettle boil --degrees'", "kettle"
        ),
        (["--"], "kettle: unknown option '--'", "kettle"),
        (["help", "bol"], "kettle help: unknown command 'bol'; did you mean 'boil'?", "kettle help"),
        (["help", "boil", "log"], "kettle help: unexpected operand 'log'; at most 1 is taken", "kettle help"),
        (["man", "boil"], "kettle man: unexpected operand 'boil'; no operands are taken", "kettle man"),
        (["completions"], "kettle completions: SHELL is missing", "kettle completions"),
        (
            ["completions", "bahs"],
            "kettle completions: SHELL: 'bahs' is not a choice; did you mean 'bash'?", "kettle completions"
        ),
    ])
    func `a usage error is one message and where to look`(arguments: [String], message: String, place: String) {
        let outcome = run(arguments)
        #expect(outcome == Outcome(code: 64, error: "\(message)\nRun '\(place) --help' for usage.\n"))
    }

    @Test(arguments: [
        ["boil", "--x\u{1B}[2J\n"], ["\u{202E}liob"], ["boil", "a", "b", "c", "\u{9B}d"], ["boil", "--seed", "\u{7}"],
        ["--\u{1B}"], ["boil", "-\u{1B}"], ["boil", "-o", "--tag=\u{1B}"], ["help", "\r"], ["log", "a", "b", "\u{8}"],
    ])
    func `errors hold no control character of the user's`(arguments: [String]) {
        let outcome = run(arguments)
        #expect(outcome.code == 64)
        #expect(outcome.error.contains("\\u{"))
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0 == $0.description.escapedForTerminal })
    }

    @Test func `a bad setting stops with 78, and does not stop help`() {
        let layers = [Layer("kettle.json", [("sede", "1\u{1B}")])]
        #expect(
            Kettle.run("boil", "pot", layers: layers)
                == Outcome(
                    code: 78,
                    error: "kettle boil: kettle.json: sede: unknown setting; did you mean 'kettle.json: seed'?\n"))
        #expect(Kettle.run("boil", "--help", layers: layers).code == 0)
        #expect(Kettle.run("help", "boil", layers: layers).code == 0)
    }

    @Test func `settings for another command are no error`() {
        let layers = [Layer("kettle.json", [("degrees", "70"), ("since", "3")])]
        #expect(Kettle.run("boil", "pot", layers: layers).output == "pot at 70\n")
        let origins = "since=3 (kettle.json)\nquiet=false (default)\nwidth= (default)\n"
        #expect(Kettle.run("log", "a", layers: layers).output == origins)
    }

    @Test func `nothing given is a usage error that shows the commands`() {
        let outcome = Kettle.run()
        #expect(outcome.code == 64 && outcome.output.isEmpty)
        #expect(outcome.error == "kettle: no command given\n\n" + Kettle.run("-h").output)
    }

    @Test(arguments: ["--version", "-V"]) func `the version`(option: String) {
        #expect(Kettle.run(option) == Outcome(code: 0, output: "kettle 1.2.0\n"))
    }

    @Test(arguments: [["boil", "pot"], ["--help"], ["boil", "-h"], ["man"], ["completions", "zsh"], ["--version"]])
    func `output that cannot be written stops with 74`(arguments: [String]) {
        let outcome = run(arguments, isFull: true)
        #expect(outcome.code == 74)
        #expect(outcome.error.contains("standard output cannot be written"))
    }

    @Test func `raw arguments stay as typed`() throws {
        let raw = try RawArguments(["-d80", "--no-lid", "pot"], for: CommandDescription(Boil.self))
        #expect(raw.values(of: "degrees") == ["80"])
        #expect(raw.assignments.map(\.spelling) == ["-d", "--no-lid"])
        #expect(raw.operands == ["pot"])
    }
}

private func run(_ arguments: [String], isFull: Bool = false) -> Outcome {
    Kettle.run(arguments: arguments, isFull: isFull)
}
