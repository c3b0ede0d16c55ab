import Exports
import HelpReporter
import Options

/// The exports and the roster of a command line, read and settled.
struct Inputs {
    /// One export, how it was recognised, and what came of it.
    struct Item {
        let source: Source
        let reader: Reader
        let why: String
        let tally: ReadTally
        let spaces: Int
        let ties: Int
        let sha256: String
    }

    let items: [Item]
    let roster: Roster?
    let settled: Settled

    static func read(_ paths: [String], _ settings: InputSettings) throws(Failure) -> Inputs {
        do throws(InputError) {
            var items: [Item] = []
            var exports: [Export] = []
            for path in paths {
                let source = try Source.open(path: path)
                let (reader, why) = try Reader.choose(for: source, format: settings.format)
                var export = try reader.read(source, try settings.reader())
                let digest = hexadecimal(try source.sha256(threads: settings.threadCount))
                items.append(
                    Item(
                        source: source, reader: reader, why: why, tally: export.tally, spaces: export.drafts.count,
                        ties: export.ties.count, sha256: digest))
                export.tally.warnings = source.remarks + export.tally.warnings
                exports.append(export)
            }
            let roster = try settings.roster.map { path throws(InputError) in
                try Roster.read(try Source.open(path: path), settings: try settings.rosterSettings())
            }
            let settled = try Settlement.settle(
                consume exports, roster: roster,
                settings: Settlement.Settings(
                    threads: settings.threadCount, privateSpaces: settings.privateChannels,
                    directMessages: settings.directMessages))
            return Inputs(items: items, roster: roster, settled: settled)
        } catch {
            throw Failure(error)
        }
    }

    var reportInputs: [Report.Input] {
        items.map { item in
            Report.Input(
                name: item.source.name, format: item.reader.name, bytes: item.tally.bytes, sha256: item.sha256,
                messages: item.tally.read)
        }
    }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

extension Failure {
    init(_ error: InputError) {
        let code: ExitCode =
            switch error.kind {
            case .data: .data
            case .missing: .missingInput
            case .usage: .usage
            }
        self.init(code, error.description)
    }

    init(_ error: PublishingError) { self.init(ExitCode(rawValue: error.exitCode), error.description) }
}
