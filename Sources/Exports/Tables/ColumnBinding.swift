/// What the columns of one kind of table may be: a name that users write, and the headers met in the wild.
package protocol TableColumn: CaseIterable, Hashable, Sendable where AllCases == [Self] {
    /// As in `--columns name=Header`.
    var name: String { get }
    /// Folded header names, the surest first.
    var aliases: [String] { get }
}

/// Which header stands for which column.
package struct ColumnBinding<Column: TableColumn>: Sendable {
    package let headers: [String]
    private let positions: [Column: Int]

    /// Binds by alias: columns in the order of their cases, each taking the first free header that its surest alias
    /// names. What `chosen` says (column name to header) goes before.
    ///
    /// - Throws: `.usage` when `chosen` names a column or a header that does not exist.
    package init(_ headers: [String], chosen: [String: String] = [:], place: String) throws(InputError) {
        self.headers = headers
        var positions = try Self.chosen(chosen, headers, place)
        var isFree = Array(repeating: true, count: headers.count)
        for position in positions.values { isFree[position] = false }
        let folded = headers.map(HeaderName.folded)
        for column in Column.allCases where positions[column] == nil {
            for alias in [HeaderName.folded(column.name)] + column.aliases {
                guard let position = folded.indices.first(where: { isFree[$0] && folded[$0] == alias }) else {
                    continue
                }
                positions[column] = position
                isFree[position] = false
                break
            }
        }
        self.positions = positions
    }

    /// Position of the column in a record, or `nil`.
    package subscript(column: Column) -> Int? { positions[column] }

    package var count: Int { positions.count }

    /// Positions of headers that no column took.
    package var free: [Int] {
        let taken = Set(positions.values)
        return headers.indices.filter { !taken.contains($0) }
    }

    private static func chosen(
        _ chosen: [String: String], _ headers: [String], _ place: String
    ) throws(InputError) -> [Column: Int] {
        var positions: [Column: Int] = [:]
        for (name, header) in chosen.sorted(by: { $0.key < $1.key }) {
            let wanted = HeaderName.folded(name)
            guard let column = Column.allCases.first(where: { HeaderName.folded($0.name) == wanted }) else {
                let known = Column.allCases.map(\.name)
                throw InputError(
                    .usage, at: place, "there is no column \"\(name)\" to set",
                    remedy: suggestion(name, among: known) + "columns are " + known.joined(separator: ", "))
            }
            positions[column] = try position(of: header, headers, place)
        }
        return positions
    }

    /// The header as written, else as folded.
    private static func position(of header: String, _ headers: [String], _ place: String) throws(InputError) -> Int {
        if let exact = headers.firstIndex(of: header) { return exact }
        let folded = HeaderName.folded(header)
        if let near = headers.firstIndex(where: { HeaderName.folded($0) == folded }) { return near }
        throw InputError(
            .usage, at: place, "has no header \"\(header)\"",
            remedy: suggestion(header, among: headers) + headersFound(headers))
    }

    private static func suggestion(_ name: String, among candidates: [String]) -> String {
        HeaderName.nearest(to: name, among: candidates).map { "did you mean \"\($0)\"? " } ?? ""
    }

    static func headersFound(_ headers: [String]) -> String {
        "headers found: " + headers.prefix(60).map { "\"\($0)\"" }.joined(separator: ", ")
            + (headers.count > 60 ? ", …" : "")
    }
}
