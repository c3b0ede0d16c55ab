import Exports
import HelpGraph
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
        let tables: [BoundTable]
    }

    let items: [Item]
    let roster: Roster?
    private(set) var settled: Settled

    /// - Parameter cut: when the second side of a comparison begins.
    static func read(
        _ paths: [String], _ settings: InputSettings, rosters: SideRosters = SideRosters(), cut: Int64? = nil,
        within: Stratum? = nil, progress: Progress
    ) throws(Failure) -> Inputs {
        do throws(InputError) {
            var settlement = try settlement(settings)
            settlement.cut = cut
            let roster = try roster(settings, rosters, within)
            var (items, exports) = try files(paths, settings, progress)
            progress.begin("Finding out who is who")
            var settled = try Settlement.settle(exports.release(), roster: roster, settings: settlement)
            settled.inferReplies(settings)
            progress.end { "who is who: \(settled.directory.people.count) people in \(Progress.tenths($0)) s" }
            return Inputs(items: items.release(), roster: roster, settled: settled)
        } catch {
            throw Failure(error)
        }
    }

    /// Each path a side of its own, people known over all of them.
    static func read(
        sides paths: [String], _ settings: InputSettings, rosters: SideRosters, within: Stratum? = nil,
        progress: Progress
    ) throws(Failure) -> [(inputs: [Report.Input], settled: Settled)] {
        do throws(InputError) {
            let settlement = try settlement(settings)
            let roster = try roster(settings, rosters, within)
            var items: [[Item]] = []
            var sides: [[Export]] = []
            for path in paths {
                let (read, exports) = try files([path], settings, progress)
                items.append(read)
                sides.append(exports)
            }
            var settled = try Settlement.settle(sides: sides.release(), roster: roster, settings: settlement)
            for side in settled.indices { settled[side].inferReplies(settings) }
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
            let (item, export) = try Source.reading(path) { source throws(InputError) in
                try file(source, settings, progress)
            }
            items.append(item)
            exports.append(export)
        }
        return (items, exports)
    }

    private static func file(
        _ plain: Source, _ settings: InputSettings, _ progress: Progress
    ) throws(InputError) -> (Item, Export) {
        progress.begin("Reading \(Plain.text(plain.name))", total: plain.entries.reduce(0) { $0 + $1.size })
        let source = plain.telling(progress)
        var readerSettings = try settings.reader()
        readerSettings.onMessages = { progress.add(messages: $0) }
        let (reader, why) = try Reader.choose(for: source, format: settings.format, columns: readerSettings.columns)
        var export = try reader.read(source, readerSettings)
        progress.end { Self.line(export, seconds: $0) }
        let digest = hexadecimal(try source.sha256(threads: settings.threadCount))
        let item = Item(
            source: source, reader: reader, why: why, tally: export.tally, spaces: export.drafts.count,
            ties: export.ties.count, sha256: digest, tables: export.tables)
        export.tally.warnings = source.remarks + export.tally.warnings
        return (item, export)
    }

    /// Roster and lists of people are looked at first: a mistake in them shows before hours of reading.
    private static func roster(
        _ settings: InputSettings, _ sides: SideRosters, _ within: Stratum?
    ) throws(InputError) -> Roster? {
        if let paths = try sides.paths(both: settings.roster) {
            return Roster(
                before: try roster(paths.before, settings, within), after: try roster(paths.after, settings, within))
        }
        guard let path = settings.roster else {
            guard let within else { return nil }
            throw InputError(
                .usage, at: "--within \(within.rawValue)", "needs to know the \(within.rawValue) of each person",
                remedy: "give a roster that says it, with --roster FILE")
        }
        return try roster(path, settings, within)
    }

    private static func roster(
        _ path: String, _ settings: InputSettings, _ within: Stratum?
    ) throws(InputError) -> Roster {
        let own = try settings.rosterSettings()
        let roster = try Source.reading(path) { source throws(InputError) in try Roster.read(source, settings: own) }
        guard let within, !roster.rows.contains(where: { within.name($0) != nil }) else { return roster }
        throw InputError(
            .usage, at: path, "says the \(within.rawValue) of nobody, so labels cannot stay within it",
            remedy: "name the column with --\(within.rawValue)-column HEADER; " + roster.headersFound)
    }

    private static func settlement(_ settings: InputSettings) throws(InputError) -> Settlement.Settings {
        let optOut = try settings.optOut.map { path throws(InputError) in
            try Source.reading(path) { source throws(InputError) in try OptOut(source) }
        }
        var settlement = Settlement.Settings(
            threads: settings.threadCount, privateSpaces: settings.privateChannels,
            directMessages: settings.directMessages, optOut: optOut)
        settlement.aliases = try settings.aliases.map { path throws(InputError) in
            try Source.reading(path) { source throws(InputError) in try Aliases(source) }
        }
        settlement.suggestsAliases = settings.suggestsAliases
        return settlement
    }

    /// "acme.zip: 1,234 messages, 5.6 MB in 0.7 s (1,763 messages/s)"; of a ready-made network, ties.
    private static func line(_ export: Export, seconds: Double) -> String {
        let (read, bytes) = (export.tally.read, export.tally.bytes)
        let what = export.ties.isEmpty ? "messages" : "ties"
        return "\(Plain.text(export.inputName)): \(NumberPrinter.grouped(read)) \(what), \(Progress.size(bytes)) in "
            + "\(Progress.tenths(seconds)) s (\(NumberPrinter.grouped(Int(Double(read) / seconds))) \(what)/s)"
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

extension Settled {
    /// Looks for what messages outside threads answer, where that is wanted.
    fileprivate mutating func inferReplies(_ settings: InputSettings) {
        guard settings.infersReplies else { return }
        let isHuman = directory.people.map { !$0.isBot }
        ReplyInference.infer(in: &log, isHuman: isHuman, threads: settings.threadCount)
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
