extension Reader {
    package static let swoop = Reader(
        name: "swoop", title: "SWOOP network (People.csv, Relationship.csv)",
        looksLike: "People.csv, and Relationship.csv with two columns that hold people's ids",
        recognise: { source in
            SwoopReader.tables(source).map { _ in
                "\(source.name) holds a table of people and one of their relationships"
            }
        },
        read: { source, settings throws(InputError) in try SwoopReader.read(source, settings) })
}

/// The network of SWOOP Analytics: a table of people and one of relationships, whose two ends are ids of those people.
///
/// What the columns are called differs between its products, so the ends are the first two columns whose values stand in
/// one column of the people; where the headers say who helps, they decide. The first end helps the second, unless
/// `--columns direction=asks`.
enum SwoopReader {
    static func tables(_ source: Source) -> (people: Int, relationships: [Int])? {
        let entries = Table.candidates(source)
        func called(_ word: String) -> [Int] {
            entries.filter { HeaderName.folded(EntryTitle.of(source.entries[$0].name)).hasPrefix(word) }
        }
        let relationships = called("relationship")
        guard let people = called("people").first, !relationships.isEmpty else { return nil }
        return (people, relationships)
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        guard let tables = tables(source) else {
            throw InputError(.data, at: source.name, "has no People.csv beside a Relationship.csv", remedy: "give both")
        }
        var reading = SwoopReading(
            book: PlatformBook(.swoop, platform: "swoop", inputName: source.name, settings),
            settings: settings)
        try reading.people(source, tables.people)
        for entry in tables.relationships { try reading.relationships(source, entry) }
        return try reading.book.finish(remedy: "give People.csv and Relationship.csv in one folder")
    }
}

private struct SwoopReading: TableReading {
    var book: PlatformBook
    let settings: Reader.Settings
    /// Values of each column of the table of people, by row.
    private var columns: [(name: String, values: [[UInt8]?])] = []

    init(book: PlatformBook, settings: Reader.Settings) { (self.book, self.settings) = (book, settings) }

    private static func headers(_ source: Source, _ entry: Int, _ settings: Reader.Settings) throws(InputError)
        -> [String]
    {
        let table = try Table(source, entry: entry, threads: settings.threads) { $0.count }
        var names: [String] = []
        for name in table.headers.map(HeaderName.folded) where !name.isEmpty && !names.contains(name) {
            names.append(name)
        }
        return names
    }

    mutating func people(_ source: Source, _ entry: Int) throws(InputError) {
        let names = try Self.headers(source, entry, settings)
        columns = names.map { ($0, []) }
        let records = try TableRecords(source, entry: entry, names: names, threads: settings.threads)
        try forEach(records) { (reading, row) throws(InputError) in
            for place in names.indices {
                let id = try row.identity(FieldName(names[place]), in: records.table.text.label)
                reading.columns[place].values.append(id?.array)
            }
        }
    }

    /// The column of the people, and the two of the relationships, that hold the same ids.
    private func ends(_ rows: [[[UInt8]?]], _ names: [String]) -> (id: Int, first: Int, second: Int)? {
        for (id, column) in columns.enumerated() {
            let known = Set(column.values.compactMap { $0 })
            guard known.count > 1, known.count * 10 >= column.values.count * 9 else { continue }
            let fitting = names.indices.filter { place in
                let values = rows.compactMap { $0[place] }
                // Ten in a hundred may be of people who are not listed.
                return !values.isEmpty && values.count { known.contains($0) } * 10 >= values.count * 9
            }
            if fitting.count >= 2 { return (id, fitting[0], fitting[1]) }
        }
        return nil
    }

    mutating func relationships(_ source: Source, _ entry: Int) throws(InputError) {
        let names = try Self.headers(source, entry, settings)
        let records = try TableRecords(source, entry: entry, names: names, threads: settings.threads)
        let table = records.table.text.label
        var rows: [[[UInt8]?]] = []
        var lines: [Int] = []
        try forEach(records) { (_, row) throws(InputError) in
            var cells: [[UInt8]?] = []
            for name in names { cells.append(try row.identity(FieldName(name), in: table)?.array) }
            rows.append(cells)
            lines.append(row.line)
        }
        guard let ends = ends(rows, names) else {
            throw InputError(
                .data, at: table, "has no two columns that hold ids of the people in People.csv",
                remedy: "give both files of one export")
        }
        let binding = try ColumnBinding<EdgeColumn>(names, place: table)
        let asks = settings.columns["direction"] == "asks"
        let named = EdgeEnds(binding, asks: asks)
        let helper = named?.helper ?? (asks ? ends.second : ends.first)
        let seeker = named?.seeker ?? (asks ? ends.first : ends.second)
        var bound = BoundTable(table, binding)
        (bound.helper, bound.seeker, bound.isReversible) = (names[helper], names[seeker], named?.isNamed != true)
        book.note(bound)
        list(ends.id)
        for (row, line) in zip(rows, lines) {
            tie(row[helper], row[seeker], binding[.weight].map { row[$0] }, at: "\(table):\(line)")
        }
    }

    /// Notes the people under the ids of that column.
    private mutating func list(_ id: Int) {
        func column(_ names: [String]) -> [[UInt8]?]? {
            columns.first { names.contains($0.name) && $0.name != columns[id].name }?.values
        }
        let names = column(["name", "fullname", "displayname", "username", "label"])
        let emails = column(["email", "emailaddress", "mail", "userprincipalname", "upn"])
        for (row, value) in columns[id].values.enumerated() {
            guard let value else { continue }
            let isAddress = value.contains(UInt8(ascii: "@"))
            book.listed(value, name: names?[row], email: emails?[row] ?? (isAddress ? value : nil))
        }
    }

    /// - Parameter weight: the cell; `nil` where there is no such column.
    private mutating func tie(_ helper: [UInt8]?, _ seeker: [UInt8]?, _ weight: [UInt8]??, at place: String) {
        guard let helper, let seeker else { return book.skipBad("an end is missing", at: place) }
        guard helper != seeker else { return book.skip("tie of a person with themselves", at: place) }
        var value = 1.0
        if let weight {
            guard let number = weight.flatMap({ ByteSlice.with($0) { DecimalNumber.value(of: $0) } }) else {
                return book.skipBad("weight is no number", at: place)
            }
            guard number > 0 else { return book.skip("weight of 0 or less", at: place) }
            value = number
        }
        let (first, second) = (book.account(helper), book.account(seeker))
        book.tie(ReadyTie(helper: first, seeker: second, weight: value))
    }
}
