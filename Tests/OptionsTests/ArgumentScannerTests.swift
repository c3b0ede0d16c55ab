import Options
import Testing

/// The message and code of a command line that is refused.
func refusal(_ arguments: String..., layers: [Layer] = []) -> Failure? {
    do throws(Failure) {
        _ = try Boil.parse(arguments, defaults: layers)
        return nil
    } catch { return error }
}

@Suite struct `Command lines` {
    @Test func `nothing given leaves the defaults`() throws {
        #expect(try Boil.parse(["pot"]) == Boil(vessels: ["pot"]))
    }

    @Test(arguments: [
        ["--output", "out", "pot"], ["--output=out", "pot"], ["-o", "out", "pot"], ["-oout", "pot"],
        ["-o=out", "pot"], ["pot", "--output=out"], ["pot", "-o", "out"], ["--output=out", "--", "pot"],
    ])
    func `a value may be written in every usual way`(arguments: [String]) throws {
        #expect(try Boil.parse(arguments) == Boil(vessels: ["pot"], output: "out"))
    }

    @Test func `every long option accepts both spellings, and its letter all of its own`() throws {
        let words = [
            "degrees": "42", "litres": "0.25", "flame": "high", "seed": "18446744073709551615", "output": "x y",
            "note": "-", "tag": "a=b", "form": "json", "tea": "keemun", "width": "99", "since": "-3",
        ]
        for command in Kettle.program.descriptions {
            for option in command.options where option.kind == .value {
                let word = try #require(words[option.name])
                func check(_ arguments: [String], _ spelling: String) throws {
                    let assignments = try RawArguments(arguments, for: command).assignments
                    #expect(assignments.map(\.name) == [option.name])
                    #expect(assignments.map(\.spelling) == [spelling])
                    #expect(assignments.map(\.value) == [word])
                }
                let long = "--\(option.name)"
                for arguments in [[long, word], ["\(long)=\(word)"]] { try check(arguments, long) }
                guard let letter = option.letterSpelling else { continue }
                for arguments in [[letter, word], [letter + word], ["\(letter)=\(word)"]] {
                    try check(arguments, letter)
                }
            }
        }
    }

    @Test func `flags are turned on and off`() throws {
        #expect(try Boil.parse(["--lid", "--no-whistle", "pot"]) == Boil(vessels: ["pot"], whistle: false, lid: true))
        #expect(try Boil.parse(["--no-lid", "-q", "pot"]).lid == false)
        #expect(try Boil.parse(["-q", "pot"]).voice == Voice(quiet: true))
    }

    @Test func `letters of flags cluster, and the last may take a value`() throws {
        let expected = Boil(vessels: ["pot"], degrees: 80, voice: Voice(quiet: true))
        #expect(try Boil.parse(["-wqd80", "pot"]) == expected)
        #expect(try Boil.parse(["-wqd", "80", "pot"]) == expected)
        #expect(try Boil.parse(["-wqd=80", "pot"]) == expected)
    }

    @Test func `two dashes end the options, one dash is an operand`() throws {
        #expect(try Boil.parse(["-", "-q", "--", "--lid", "--"]).vessels == ["-", "--lid", "--"])
        #expect(try Boil.parse(["--note", "-", "pot"]).note == "-")
    }

    @Test func `repeatable options keep all values in order`() throws {
        #expect(try Boil.parse(["-tb", "--tag", "a", "pot", "--tag=b"]).tags == ["b", "a", "b"])
        #expect(try Boil.parse(["--form=json", "--form=text", "pot"]).forms == [.json, .text])
    }

    @Test func `empty values and values that look like options can be given`() throws {
        #expect(try Boil.parse(["--note=", "pot"]).note?.isEmpty == true)
        #expect(try Boil.parse(["-o=", "pot"]).output.isEmpty)
        #expect(try Boil.parse(["--note=--lid", "pot"]).note == "--lid")
        #expect(try Boil.parse(["--note", "--unknown", "pot"]).note == "--unknown")
        #expect(try Boil.parse([""]).vessels == [""])
        #expect(try Log.parse(["--since", "-5", "a"]).since == -5)
    }

    @Test func `operands go to their places from left to right`() throws {
        #expect(try Log.parse(["a"]) == Log(first: "a"))
        #expect(try Log.parse(["a", "b"]) == Log(first: "a", second: "b"))
        #expect(try Log.parse(["a", "b", "3", "4"]) == Log(first: "a", second: "b", days: [3, 4]))
    }

    @Test func `help stops the reading, wherever it stands`() throws {
        let boil = CommandDescription(Boil.self)
        #expect(try RawArguments(["pot", "--help", "--bogus"], for: boil).help == .full)
        #expect(try RawArguments(["-qh"], for: boil).help == .summary)
        #expect(try RawArguments(["--bogus", "--help"], for: boil).help == .full)
        #expect(try RawArguments(["--", "--help"], for: boil).help == nil)
    }

    @Test(arguments: [
        (["--ouput", "x"], "unknown option '--ouput'; did you mean '--output'?"),
        (["--out=x"], "unknown option '--out'; did you mean '--output'?"),
        (["--no-wistle"], "unknown option '--no-wistle'; did you mean '--no-whistle'?"),
        (["--gohst"], "unknown option '--gohst'"),
        (["--zzzzzz"], "unknown option '--zzzzzz'"),
        (["--no-output"], "unknown option '--no-output'; did you mean '--output'?"),
        (["-output", "x"], "unknown option '-output'; did you mean '--output'?"),
        (["-output=x"], "unknown option '-output'; did you mean '--output'?"),
        (["-x"], "unknown option '-x'"),
        (["-qx"], "unknown option '-x' in '-qx'"),
        (["-é"], "unknown option '-é'"),
        (["--lid=yes"], "option '--lid' takes no value; write '--lid' or '--no-lid'"),
        (["--help=yes"], "option '--help' takes no value; write '--help'"),
        (["pot", "--output"], "option '--output' needs a value: '--output DIR'"),
        (["pot", "-qo"], "option '-o' needs a value: '-o DIR'"),
        (
            ["--output", "--lid", "pot"],
            "option '--output' needs a value, but '--lid' follows; write '--output DIR', or '--output=--lid' if that is the value"
        ),
        (
            ["-o", "--", "pot"],
            "option '-o' needs a value, but '--' follows; write '-o DIR', or '-o=--' if that is the value"
        ),
    ])
    func `what cannot be taken apart is refused with what would work`(arguments: [String], message: String) {
        let failure = #expect(throws: Failure.self) { try Boil.parse(arguments) }
        #expect(failure == Failure(.usage, message))
    }
}
