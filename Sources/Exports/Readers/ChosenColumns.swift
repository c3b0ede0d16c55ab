/// What `--columns` says about the format of an input: whoever names the columns of messages has a table of messages.
struct ChosenColumns {
    private let columns: [String: String]

    /// - Parameter columns: column names to headers; those that are no columns of messages are not looked at.
    init(_ columns: [String: String]) {
        let known = Set(MessageColumn.allCases.map { HeaderName.folded($0.name) })
        self.columns = columns.filter { known.contains(HeaderName.folded($0.key)) }
    }

    /// The reader of message tables or objects when the input has the headers named, and with them all that a message
    /// needs.
    func reader(holding source: Source) -> (reader: Reader, why: String)? {
        guard !columns.isEmpty, Reader.slack.recognise(source) == nil else { return nil }
        let source = (try? Workbook.tables(of: source, rows: 100)) ?? source
        if let entry = Table.candidates(source).first(where: { Table.peek(source, entry: $0, score: score) > 0 }) {
            return (.table, "\(source.label(entry)) has the columns named with --columns")
        }
        guard source.container == .file, beginsWithJSON(source), hasMembers(source) else { return nil }
        return (.jsonLines, "its objects have the members named with --columns")
    }

    /// The reader for a file that nothing recognises, which then says which header is missing.
    func likelyReader(of source: Source) -> Reader? {
        guard !columns.isEmpty, source.container == .file, isText(source) else { return nil }
        return beginsWithJSON(source) ? .jsonLines : .table
    }

    private func score(_ headers: [String]) -> Int {
        guard let binding = try? ColumnBinding<MessageColumn>(headers, chosen: columns, place: "") else { return 0 }
        return MessageTable.missing(binding) == nil ? binding.count : 0
    }

    private func hasMembers(_ source: Source) -> Bool {
        head(source) { bytes in score(JSONPaths.sample(bytes)) > 0 } ?? false
    }

    private func beginsWithJSON(_ source: Source) -> Bool {
        let first = head(source) { bytes in
            (0..<bytes.count).lazy.map { bytes[$0] }.first { $0 > 0x20 }
        }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// Pictures and programs have zero bytes early; texts in UTF-16 begin with a mark.
    private func isText(_ source: Source) -> Bool {
        let isPlain = head(source) { bytes in
            bytes.count > 0 && (bytes[0] >= 0xFE || !(0..<bytes.count).contains { bytes[$0] == 0 })
        }
        return isPlain ?? false
    }

    private func head<Result>(_ source: Source, _ body: (PaddedBytes) -> Result) -> Result? {
        guard !source.entries.isEmpty else { return nil }
        var buffer = ByteBuffer(capacity: 1 << 16)
        guard (try? source.read(first: 1 << 16, of: 0, into: &buffer)) != nil else { return nil }
        return buffer.withPadded(body)
    }
}
