/// Joins what the units read, in the order of the units, so that the number of threads cannot show.
struct SlackMerging {
    private(set) var export: Export
    private(set) var readableFiles = 0
    private var people: NameTable
    private let listed: UInt32
    /// The folder whose pieces come now, and those that came.
    private var folder: Int?
    private var pieces: [SpaceDraft] = []

    init(_ context: SlackContext, tally: ReadTally) {
        export = Export(format: "slack", inputName: context.source.name)
        export.accounts = context.people.accounts
        export.tally = tally
        people = context.people.ids
        listed = context.people.count
    }

    mutating func add(_ unit: SlackUnitResult) {
        let numbers = unit.strangers.map { number(of: $0) }
        for description in unit.descriptions { describe(description, numbers) }
        for var piece in unit.drafts {
            piece.draft.renumberAccounts(from: listed, to: numbers)
            if folder != piece.folder { closeFolder() }
            folder = piece.folder
            pieces.append(piece.draft)
        }
        export.tally.add(unit.tally)
        readableFiles += unit.readableFiles
    }

    /// Puts the pieces of one folder together.
    mutating func closeFolder() {
        guard !pieces.isEmpty else { return }
        export.drafts.append(SpaceDraft(joining: &pieces))
    }

    private mutating func number(of id: [UInt8]) -> UInt32 {
        let number = people.number(of: id)
        if Int(number) == export.accounts.count { export.accounts.append(SlackPeople.unlisted(id)) }
        return number
    }

    private mutating func describe(_ description: SlackStrangers.Description, _ numbers: [UInt32]) {
        let account = description.account
        let number = Int(account < listed ? account : numbers[Int(account - listed)])
        export.accounts[number].name = export.accounts[number].name ?? description.name
        export.accounts[number].handle = export.accounts[number].handle ?? description.handle
        export.accounts[number].traits.formUnion(description.traits)
    }
}
