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
            let (items, exports) = try files(paths, settings)
            let roster = try roster(settings)
            let settled = try Settlement.settle(exports, roster: roster, settings: settlement(settings))
            return Inputs(items: items, roster: roster, settled: settled)
        } catch {
            throw Failure(error)
        }
    }

    /// Each path a side of its own, people known over all of them.
    static func read(
        sides paths: [String], _ settings: InputSettings
    ) throws(Failure) -> [(inputs: [Report.Input], settled: Settled)] {
        do throws(InputError) {
            var items: [[Item]] = []
            var sides: [[Export]] = []
            for path in paths {
                let (read, exports) = try files([path], settings)
                items.append(read)
                sides.append(exports)
            }
            let settled = try Settlement.settle(
                sides: sides, roster: try roster(settings), settings: settlement(settings))
            return zip(items, settled).map { ($0.map(\.reportInput), $1) }
        } catch {
            throw Failure(error)
        }
    }

    private static func files(
        _ paths: [String], _ settings: InputSettings
    ) throws(InputError) -> ([Item], [Export]) {
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
        return (items, exports)
    }

    private static func roster(_ settings: InputSettings) throws(InputError) -> Roster? {
        try settings.roster.map { path throws(InputError) in
            try Roster.read(try Source.open(path: path), settings: try settings.rosterSettings())
        }
    }

    private static func settlement(_ settings: InputSettings) -> Settlement.Settings {
        Settlement.Settings(
            threads: settings.threadCount, privateSpaces: settings.privateChannels,
            directMessages: settings.directMessages)
    }

    var reportInputs: [Report.Input] { items.map(\.reportInput) }
}

extension Inputs.Item {
    fileprivate var reportInput: Report.Input {
        Report.Input(name: source.name, format: reader.name, bytes: tally.bytes, sha256: sha256, messages: tally.read)
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
