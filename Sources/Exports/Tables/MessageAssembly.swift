import Parallel
import Synchronization

/// Puts the runs of tables together into one `Export`: accounts and spaces numbered once, names settled, threads given
/// their roots. The order of runs alone decides all numbers. Runs are taken in turns, so that only a few of them are in
/// memory at once.
struct MessageAssembly {
    /// A space that is being filled, by one thread at a time.
    private final class Box: Sendable {
        let filling: Mutex<SpaceFilling>

        init(_ space: Space) { filling = Mutex(SpaceFilling(space)) }

        /// What is filled so far, which is then gone from here.
        func take() -> SpaceFilling {
            filling.withLock { filling in
                let taken = filling
                filling = SpaceFilling(Space(id: "", name: ""))
                return taken
            }
        }
    }

    private(set) var export: Export
    private let platform: String
    private let threads: Int
    /// What the parts that come next need not find out again.
    private(set) var known = KnownAccounts()
    private var spaceNumbers = NameTable()
    private var spaces: [Box] = []
    private var names = MessageNames()
    private var text = ""
    /// Lines of the text in the runs that were added.
    private var linesBefore = 0
    private var withoutZone = 0
    private var oddQuotes = 0

    init(format: String, inputName: String, threads: Int, platform: String = "table") {
        export = Export(format: format, inputName: inputName)
        self.platform = platform
        self.threads = threads
    }

    /// What is added from now on stands in the text of this name.
    mutating func begin(_ name: String) { (text, linesBefore) = (name, 0) }

    /// Adds consecutive runs of a text.
    ///
    /// - Throws: `.data` at the first run for which the input is refused.
    mutating func add(_ parts: [MessagePart]) throws(InputError) {
        var numbers: [PartNumbers] = []
        for part in parts {
            if let failure = part.failure {
                let place = "\(text):\(linesBefore + failure.line)"
                throw InputError(.data, at: place, failure.what, remedy: failure.remedy)
            }
            for (reason, skip) in part.skipped {
                export.tally.skip(reason, at: "\(text):\(linesBefore + skip.line)", count: skip.count)
            }
            linesBefore += part.lines
            numbers.append(number(part))
            export.tally.read += part.read
            withoutZone += part.withoutZone
            oddQuotes += part.oddQuotes
        }
        let runs = runsBySpace(parts, numbers)
        let (spaces, all) = (self.spaces, numbers)
        Parallel.forEach(runs.count, threads: threads) { _, item in
            spaces[runs[item].space].filling.withLock { filling in
                for run in runs[item].runs {
                    filling.append(parts[run.part].rows(ofSpace: run.local), of: parts[run.part], all[run.part])
                }
            }
        }
    }

    /// - Parameter table: how a table was understood; a remark is made where its answers cannot be linked for want of ids.
    mutating func note(_ table: BoundTable) {
        export.tables.append(table)
        func header(_ column: MessageColumn) -> String? { table.columns.first { $0.name == column.name }?.header }
        if let parent = header(.parent), header(.id) == nil {
            warn(
                "\(table.file): no column gives messages an id, so that nothing can be linked by \"\(parent)\"; name it "
                    + "with --columns id=HEADER")
        }
    }

    mutating func warn(_ warning: String) { export.tally.warnings.append(warning) }

    mutating func count(bytes: Int) { export.tally.bytes += bytes }

    /// - Throws: `.data` when two different ids of one space have the same key.
    consuming func finish(zoneMinutes: Int) throws(InputError) -> Export {
        let (accounts, found) = names.settle(export.accounts)
        let (spaces, input) = (self.spaces, export.inputName)
        let filled = try Parallel.map(spaces.count, threads: threads) { index throws(InputError) in
            try spaces[index].take().finish(found, input)
        }
        export.accounts = accounts
        export.drafts = filled.map(\.draft)
        remark(
            zoneMinutes, unknownNames: filled.reduce(0) { $0 + $1.unknownNames },
            hasParents: filled.contains(where: \.hasParents))
        return export
    }

    private mutating func number(_ part: MessagePart) -> PartNumbers {
        let local = known.numbers(of: part.accounts)
        for (place, number) in local.enumerated() { note(part.facts[place], of: Int(number)) }
        for (number, facts) in part.laterFacts.sorted(by: { $0.key < $1.key }) { note(facts, of: Int(number)) }
        let spaces = (0..<UInt32(part.spaces.count)).map {
            space(part.spaces.bytes(of: $0), ofFile: $0 == part.fileSpace)
        }
        return PartNumbers(
            firstAccount: part.firstAccount, accounts: local, spaces: spaces,
            columnNames: names.columns(part.columnNames),
            textNames: names.texts(part.textNames))
    }

    private mutating func note(_ facts: MessagePart.Facts, of number: Int) {
        if number == export.accounts.count {
            export.accounts.append(
                Account(platform: platform, id: known.names.string(UInt32(number)), traits: .unlisted))
        }
        known.note(facts.kinds, of: number)
        if let email = facts.email, export.accounts[number].email == nil { export.accounts[number].email = email }
        if let name = facts.name, export.accounts[number].name == nil { export.accounts[number].name = name }
        if facts.isBot { export.accounts[number].traits.insert(.bot) }
    }

    /// Messages of one space that stand together in a part.
    private struct Run: Sendable {
        var part: Int
        /// The space's number in the part.
        var local: Int
    }

    private struct SpaceRuns: Sendable {
        var space: Int
        var runs: [Run]
    }

    /// The runs of every space that has any, in the order of the parts.
    private func runsBySpace(_ parts: [MessagePart], _ numbers: [PartNumbers]) -> [SpaceRuns] {
        var runs: [SpaceRuns] = []
        var places = [Int](repeating: -1, count: spaces.count)
        for part in parts.indices {
            for (local, space) in numbers[part].spaces.enumerated() {
                if places[space] < 0 {
                    places[space] = runs.count
                    runs.append(SpaceRuns(space: space, runs: []))
                }
                runs[places[space]].runs.append(Run(part: part, local: local))
            }
        }
        return runs
    }

    private mutating func space(_ name: [UInt8], ofFile isNamedByFile: Bool) -> Int {
        let number = Int(spaceNumbers.number(of: name))
        if number == spaces.count {
            let text = String(decoding: name, as: UTF8.self)
            let shown = text.hasPrefix("#") ? String(text.dropFirst()) : text
            spaces.append(
                Box(Space(id: text, name: shown, namedByFileOf: isNamedByFile ? export.inputName : nil)))
        }
        return number
    }

    /// Some table has a column for it.
    private var namesParents: Bool {
        let names = [MessageColumn.parent, .thread, .replyToPostNumber].map(\.name)
        return export.tables.contains { table in table.columns.contains { names.contains($0.name) } }
    }

    private mutating func remark(_ zoneMinutes: Int, unknownNames: Int, hasParents: Bool) {
        if withoutZone > 0 {
            let shift = zoneMinutes == 0 ? "as UTC" : "as UTC after adding \(zoneMinutes) minutes"
            let times = CountedNoun.of(withoutZone, "time names no zone and was", "times name no zone and were")
            warn("\(times) read \(shift)")
        }
        if oddQuotes > 0 {
            let rows = CountedNoun.of(oddQuotes, "row has", "rows have")
            warn("\(rows) quotes where none belong, kept as written")
        }
        if unknownNames > 0 {
            let mentions = CountedNoun.of(unknownNames, "mention names", "mentions name")
            warn("\(mentions) nobody who is known from the table")
        }
        if !hasParents, export.tally.read > 0 {
            warn(
                namesParents
                    ? "no row says which message it answers" : "no column says which message another one answers")
        }
    }
}
