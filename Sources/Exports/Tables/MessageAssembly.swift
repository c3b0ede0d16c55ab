import Parallel

/// Puts the runs of tables together into one `Export`: accounts and spaces numbered once, names settled, threads given
/// their roots. The order of runs alone decides all numbers.
struct MessageAssembly {
    private(set) var export: Export
    private let platform: String
    private var accounts = NameTable()
    private var spaceNumbers = NameTable()
    private var spaces: [Space] = []
    private var parts: [MessagePart] = []
    private var localAccounts: [[UInt32]] = []
    private var hasParents = false
    private var withoutZone = 0
    private var oddQuotes = 0
    private var unknownNames = 0

    init(format: String, inputName: String, platform: String = "table") {
        export = Export(format: format, inputName: inputName)
        self.platform = platform
    }

    mutating func add(_ part: MessagePart) {
        localAccounts.append((0..<UInt32(part.accounts.count)).map { global($0, of: part) })
        export.tally.add(part.tally)
        withoutZone += part.withoutZone
        oddQuotes += part.oddQuotes
        parts.append(part)
    }

    mutating func warn(_ warning: String) { export.tally.warnings.append(warning) }

    mutating func count(bytes: Int) { export.tally.bytes += bytes }

    /// - Throws: `.data` when two different ids of one space have the same key.
    mutating func finish(zoneMinutes: Int, threads: Int) throws(InputError) -> Export {
        var book = AccountBook(export.accounts)
        let numbers = self.parts.indices.map { index in
            let names = self.parts[index].names
            return Numbers(
                accounts: localAccounts[index],
                names: (0..<UInt32(names.count)).map { book.number(of: names.bytes(of: $0)) })
        }
        let runs = runsBySpace()
        let (spaces, parts, input) = (self.spaces, self.parts, export.inputName)
        let filled = try Parallel.map(spaces.count, threads: threads) { index throws(InputError) in
            var filling = SpaceFilling(spaces[index], count: runs[index].reduce(0) { $0 + $1.rows.count })
            for run in runs[index] { filling.append(run.rows, of: parts[run.part], numbers[run.part]) }
            return try filling.finish(input)
        }
        export.accounts = book.accounts
        export.drafts = filled.map(\.draft)
        unknownNames = filled.reduce(0) { $0 + $1.unknownNames }
        hasParents = filled.contains(where: \.hasParents)
        remark(zoneMinutes)
        return export
    }

    private mutating func global(_ local: UInt32, of part: MessagePart) -> UInt32 {
        let key = part.accounts.bytes(of: local)
        let number = Int(accounts.number(of: key))
        let facts = part.facts[Int(local)]
        if number == export.accounts.count {
            export.accounts.append(
                Account(platform: platform, id: String(decoding: key, as: UTF8.self), traits: .unlisted))
        }
        if export.accounts[number].email == nil { export.accounts[number].email = facts.email }
        if export.accounts[number].name == nil { export.accounts[number].name = facts.name }
        if facts.isBot { export.accounts[number].traits.insert(.bot) }
        return UInt32(number)
    }

    /// Numbers that hold in the whole export for those of a part.
    struct Numbers: Sendable {
        var accounts: [UInt32]
        var names: [UInt32]
    }

    /// Messages of one space that stand together in a part.
    private struct Run: Sendable {
        var part: Int
        var rows: Range<Int>
    }

    /// The runs of every space in the order of the parts.
    private mutating func runsBySpace() -> [[Run]] {
        var runs: [[Run]] = []
        for (index, part) in parts.enumerated() {
            for local in 0..<part.spaces.count {
                let space = space(part.spaces.bytes(of: UInt32(local)))
                if space == runs.count { runs.append([]) }
                runs[space].append(Run(part: index, rows: part.rows(ofSpace: local)))
            }
        }
        return runs
    }

    private mutating func space(_ name: [UInt8]) -> Int {
        let number = Int(spaceNumbers.number(of: name))
        if number == spaces.count {
            let text = String(decoding: name, as: UTF8.self)
            let shown = text.hasPrefix("#") ? String(text.dropFirst()) : text
            spaces.append(Space(id: text, name: shown))
        }
        return number
    }

    private mutating func remark(_ zoneMinutes: Int) {
        if withoutZone > 0 {
            let shift = zoneMinutes == 0 ? "as UTC" : "as UTC after adding \(zoneMinutes) minutes"
            warn("\(withoutZone) times name no zone and were read \(shift)")
        }
        if oddQuotes > 0 { warn("\(oddQuotes) rows have quotes where none belong; they were kept as written") }
        if unknownNames > 0 { warn("\(unknownNames) mentions name nobody who is known from the table") }
        if !hasParents, export.tally.read > 0 { warn("no column says which message another one answers") }
    }
}
