import Exports
import Options

/// `bench parse FILE…`: what the parsers make of single files, for comparison with what others make of them.
struct ParseCommand: Command {
    var paths: [String] = []
    var kind = Kind.mail

    enum Kind: String, Choice {
        case mail, json, table, archive
        var meaning: String {
            switch self {
            case .mail: "the fields of a mail's header"
            case .json: "whether the text is JSON"
            case .table: "the records of a delimited text"
            case .archive: "the entries of an archive"
            }
        }
    }

    static let name = "parse"
    static let summary = "Print what a parser makes of each file, as one line of JSON."
    static let documentation = """
        For the scripts that hold the parsers against public test suites. A line has the file's name, whether it was \
        refused and why, and what was found.
        """
    static let options = [Option("as", "What the files are.", \ParseCommand.kind, group: "Input")]
    static let operands = [
        Operand("FILE", "What to parse.", \ParseCommand.paths, atLeast: 1, completion: .files)
    ]

    func run(_ invocation: Invocation) throws(Failure) -> ExitCode {
        for path in paths {
            var line = "{\"file\":" + JSONText.of(path)
            do throws(InputError) {
                line += ",\"found\":" + (try found(path))
            } catch {
                line += ",\"refused\":" + JSONText.of(error.description)
            }
            try invocation.terminal.print(line + "}\n")
        }
        return .success
    }

    private func found(_ path: String) throws(InputError) -> String {
        switch kind {
        case .mail: try MailProbe.fields(of: path)
        case .json: try JSONProbe.verdict(of: path)
        case .table: try TableProbe.records(of: path)
        case .archive: try ArchiveProbe.entries(of: path)
        }
    }
}

/// Texts as JSON.
enum JSONText {
    static func of(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\u{0}"..."\u{1F}", "\u{7F}":
                quoted += "\\u" + String(repeating: "0", count: scalar.value < 16 ? 3 : 2)
                quoted += String(scalar.value, radix: 16)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    static func of(_ bytes: [UInt8]) -> String { of(String(decoding: bytes, as: UTF8.self)) }

    static func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
}
