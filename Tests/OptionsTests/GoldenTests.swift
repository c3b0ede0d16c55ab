import Foundation
import Options
import Testing

/// Compares a text with a file of the folder `Golden`; `RECORD=1` in the environment writes the file instead.
private func expectGolden(_ text: String, _ file: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let place = folder.appendingPathComponent(file)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        try Data(text.utf8).write(to: place)
    } else {
        let expected = try String(decoding: Data(contentsOf: place), as: UTF8.self)
        #expect(text == expected, "\(file) differs; RECORD=1 rewrites it")
    }
}

@Suite struct `Help, manual and completions` {
    @Test(arguments: [
        (["--help"], "kettle.help.txt"), (["-h"], "kettle.summary.txt"),
        (["boil", "--help"], "boil.help.txt"), (["boil", "-h"], "boil.summary.txt"),
        (["log", "--help"], "log.help.txt"), (["completions", "--help"], "completions.help.txt"),
        (["man"], "kettle.1"), (["completions", "bash"], "kettle.bash"), (["completions", "zsh"], "_kettle"),
        (["completions", "fish"], "kettle.fish"),
    ])
    func `are as they were`(arguments: [String], file: String) throws {
        try expectGolden(Kettle.run(arguments: arguments).output, file)
    }

    @Test func `narrow terminals have help of their own`() throws {
        try expectGolden(Kettle.run("boil", "-h", width: 40).output, "boil.summary-40.txt")
        #expect(Kettle.run("boil", "-h", width: 10) == Kettle.run("boil", "-h", width: 40))
    }

    @Test(arguments: [40, 60, 80, 200]) func `no line is longer than the terminal is wide`(width: Int) {
        let examples = Kettle.program.examples + Kettle.program.descriptions.flatMap(\.examples)
        for words in [["-h"], ["--help"], ["boil", "-h"], ["boil", "--help"], ["log", "--help"]] {
            let lines = Kettle.run(arguments: words, width: width).output.split(separator: "\n")
            let unwrapped = Set(examples.map { "        " + $0.line })
            for line in lines where !unwrapped.contains(String(line)) { #expect(line.count <= width, "\(line)") }
        }
    }

    @Test func `help of a command is the same whichever way it is asked for, and begins with examples`() {
        let help = Kettle.run("boil", "--help")
        #expect(help == Kettle.run("help", "boil"))
        #expect(help.output.hasPrefix("EXAMPLES\n"))
        #expect(Kettle.run("help") == Kettle.run("--help"))
    }

    @Test func `headings are bold where there is colour, and nothing else differs`() {
        let colour = Kettle.run("boil", "--help", hasColour: true).output
        #expect(colour.hasPrefix("\u{1B}[1mEXAMPLES\u{1B}[0m\n"))
        let plain = colour.replacingOccurrences(of: "\u{1B}[1m", with: "").replacingOccurrences(
            of: "\u{1B}[0m", with: "")
        #expect(plain == Kettle.run("boil", "--help").output)
    }

    @Test(arguments: [
        ["boil", "-h"], ["boil", "--help"], ["man"], ["completions", "bash"], ["completions", "zsh"],
        ["completions", "fish"],
    ])
    func `all shown options are there, hidden ones are not`(arguments: [String]) {
        let text = Kettle.run(arguments: arguments).output.replacingOccurrences(of: "\\-", with: "-")
        for option in CommandDescription(Boil.self).options {
            #expect(text.contains(option.name) == !option.isHidden, "\(option.name)")
        }
    }
}
