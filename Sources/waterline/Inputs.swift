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
    private(set) var settled: Settled

    static func read(
        _ paths: [String], _ settings: InputSettings, within: Stratum? = nil, progress: Progress
    ) throws(Failure) -> Inputs {
        do throws(InputError) {
            let settlement = try settlement(settings)
            let roster = try roster(settings, within)
            var (items, exports) = try files(paths, settings, progress)
            progress.begin("Finding out who is who")
            let settled = try Settlement.settle(exports.release(), roster: roster, settings: settlement)
            progress.end { "who is who: \(settled.directory.people.count) people in \(Progress.tenths($0)) s" }
            return Inputs(items: items.release(), roster: roster, settled: settled)
        } catch {
            throw Failure(error)
        }
    }

    /// Each path a side of its own, people known over all of them.
    static func read(
        sides paths: [String], _ settings: InputSettings, within: Stratum? = nil, progress: Progress
    ) throws(Failure) -> [(inputs: [Report.Input], settled: Settled)] {
        do throws(InputError) {
            let settlement = try settlement(settings)
            let roster = try roster(settings, within)
            var items: [[Item]] = []
            var sides: [[Export]] = []
            for path in paths {
                let (read, exports) = try files([path], settings, progress)
                items.append(read)
                sides.append(exports)
            }
            let settled = try Settlement.settle(
                sides: sides.release(), roster: roster, settings: settlement)
            return zip(items, settled).map { ($0.map(\.reportInput), $1) }
        } catch {
            throw Failure(error)
        }
    }

    private static func files(
        _ paths: [String], _ settings: InputSettings, _ progress: Progress
    ) throws(InputError) -> ([Item], [Export]) {
        var items: [Item] = []
        var exports: [Export] = []
        for path in paths {
            let plain = try Source.open(path: path)
            progress.begin("Reading \(Plain.text(plain.name))", total: plain.entries.reduce(0) { $0 + $1.size })
            let source = plain.telling(progress)
            var readerSettings = try settings.reader()
            readerSettings.onMessages = { progress.add(messages: $0) }
            let (reader, why) = try Reader.choose(
                for: source, format: settings.format, columns: readerSettings.columns)
            var export = try reader.read(source, readerSettings)
            progress.end { Self.line(export, seconds: $0) }
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

    /// Roster and list of those left out are looked at first: a mistake in them shows before hours of reading.
    private static func roster(_ settings: InputSettings, _ within: Stratum?) throws(InputError) -> Roster? {
        guard let path = settings.roster else {
            guard let within else { return nil }
            throw InputError(
                .usage, at: "--within \(within.rawValue)", "needs to know the \(within.rawValue) of each person",
                remedy: "give a roster that says it, with --roster FILE")
        }
        let roster = try Roster.read(try Source.open(path: path), settings: try settings.rosterSettings())
        guard let within, !roster.rows.contains(where: { within.name($0) != nil }) else { return roster }
        throw InputError(
            .usage, at: path, "says the \(within.rawValue) of nobody, so labels cannot stay within it",
            remedy: "name the column with --\(within.rawValue)-column HEADER; " + roster.headersFound)
    }

    private static func settlement(_ settings: InputSettings) throws(InputError) -> Settlement.Settings {
        let optOut = try settings.optOut.map { path throws(InputError) in try OptOut(try Source.open(path: path)) }
        return Settlement.Settings(
            threads: settings.threadCount, privateSpaces: settings.privateChannels,
            directMessages: settings.directMessages, optOut: optOut)
    }

    /// "acme.zip: 1,234 messages, 5.6 MB in 0.7 s (1,763 messages/s)".
    private static func line(_ export: Export, seconds: Double) -> String {
        let (read, bytes) = (export.tally.read, export.tally.bytes)
        return "\(Plain.text(export.inputName)): \(NumberPrinter.grouped(read)) messages, \(Progress.size(bytes)) in "
            + "\(Progress.tenths(seconds)) s (\(NumberPrinter.grouped(Int(Double(read) / seconds))) messages/s)"
    }

    /// What was settled, which is then no longer here.
    mutating func releaseSettled() -> Settled {
        defer { settled = .empty }
        return settled
    }

    func pseudonymKey(_ mode: Report.Privacy.Mode) -> [UInt8] {
        PseudonymKey.drawn(from: settled.log, directory: settled.directory, mode: mode)
    }

    var reportInputs: [Report.Input] { items.map(\.reportInput) }
}

extension Inputs.Item {
    fileprivate var reportInput: Report.Input {
        Report.Input(name: source.name, format: reader.name, bytes: tally.bytes, sha256: sha256, messages: tally.read)
    }
}

/// Two small digits a byte.
func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}

extension Source {
    /// The same source; what is read of it is counted.
    fileprivate func telling(_ progress: Progress) -> Source {
        counted { progress.add(bytes: $0) }
    }
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
