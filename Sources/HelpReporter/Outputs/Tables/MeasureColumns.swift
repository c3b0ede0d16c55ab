/// The measures of all rows as columns: the contract's first, then any other that some row has.
struct MeasureColumns {
    let names: [String]

    init(_ rows: [[Report.Value]], contract: [String]) {
        var seen: Set<String> = []
        for row in rows { for value in row { seen.insert(value.name) } }
        let others = seen.subtracting(contract).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        names = contract + others
    }

    func cells(_ row: [Report.Value]) -> [CSVWriter.Cell] {
        let values = Dictionary(row.map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })
        return names.map { name in
            guard let number = values[name] ?? nil else { return .empty }
            return EncodedMeasures.truths.contains(name) ? .flag(number != 0) : .number(number)
        }
    }
}
