import Foundation
import Testing

/// The path of a program, when it is installed.
private func installed(_ name: String) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + name }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
}

/// Feeds a text to a program and returns its exit code and all it wrote.
private func pipe(_ text: String, into program: String, _ arguments: [String]) throws -> (code: Int32, output: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kettle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("text")
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments + [file.path]
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": folder.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
}

@Suite struct `Shells and manual readers` {
    @Test(
        .enabled(if: installed("bash") != nil || installed("zsh") != nil || installed("fish") != nil),
        arguments: ["bash", "zsh", "fish"])
    func `shells take the completions`(shell: String) throws {
        guard let program = installed(shell) else { return }
        let result = try pipe(Kettle.run("completions", shell).output, into: program, ["-n"])
        #expect(result.code == 0 && result.output.isEmpty, "\(result.output)")
    }

    @Test(
        .enabled(if: installed("bash") != nil),
        arguments: [
            (["bo"], "boil"), (["--v"], "--version"), (["boil", "--deg"], "--degrees"),
            (["boil", "--flame", ""], "low medium high"), (["boil", "--flame", "=", "h"], "high"),
            (["boil", "--flame", "="], "low medium high"), (["boil", "-f", "l"], "low"),
            (["boil", "--seed", ""], ""), (["boil", "--no-w"], "--no-whistle"), (["boil", "--gh"], ""),
            (["boil", "--output", ""], "a folder"), (["boil", ""], "a folder text"), (["boil", "--", "--d"], ""),
            (["boil", "--tea", "k"], "keemun"), (["completions", ""], "bash zsh fish"),
            (["help", "b"], "boil"), (["log", "--qu"], "--quiet"),
            (["boil", "--", "--flame", ""], "a folder text"),
        ] as [([String], String)])
    func `bash offers what may stand there`(words: [String], expected: String) throws {
        let quoted = (["kettle"] + words).map { "'\($0)'" }.joined(separator: " ")
        let script = """
            \(Kettle.run("completions", "bash").output)
            mkdir -p 'a folder'
            COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count)
            _kettle kettle
            IFS=$'\\n'; sorted=$(printf '%s\\n' "${COMPREPLY[@]}"); printf '%s' "${sorted//$'\\n'/ }"
            """
        let result = try pipe(script, into: try #require(installed("bash")), ["--norc"])
        let isOrdered = !expected.contains("text")
        let output = isOrdered ? result.output : result.output.split(separator: " ").sorted().joined(separator: " ")
        #expect(output == expected)
    }

    @Test(.enabled(if: installed("man") != nil && installed("groff") != nil))
    func `the manual is read without warnings`() throws {
        let page = Kettle.run("man").output
        let result = try pipe(page, into: try #require(installed("groff")), ["-man", "-ww", "-Tutf8", "-P-cbou"])
        #expect(result.code == 0)
        #expect(!result.output.contains("warning:") && !result.output.contains("error:"), "\(result.output)")
        #expect(result.output.contains("it's quick: mind the $ bill"))
        let manual = try pipe(
            page, into: try #require(installed("man")), ["--warnings", "-l", "-E", "UTF-8", "-P", "cat"])
        #expect(manual.code == 0 && !manual.output.contains("warning:"), "\(manual.output)")
    }
}
