import Exports

/// A file's bytes in memory.
private func withContent<Result>(
    _ path: String, _ body: (borrowing ByteBuffer) throws(InputError) -> Result
) throws(InputError) -> Result {
    let source = try Source.open(path: path)
    guard source.entries.count == 1 else { throw InputError(.data, at: path, "is not one file") }
    var buffer = ByteBuffer()
    try source.read(0, into: &buffer)
    return try body(buffer)
}

enum MailProbe {
    static func fields(of path: String) throws(InputError) -> String {
        try withContent(path) { content in
            content.withBytes { bytes in
                let header = MailHeader(ByteSlice.of(bytes))
                let date = MailDate.micros(header[.date], TimestampReader()).map { "\($0)" } ?? "null"
                return """
                    {"from":\(people(header[.from])),"to":\(people(header[.to])),"date":\(date),\
                    "message_id":\(ids(header[.messageID])),"in_reply_to":\(ids(header[.inReplyTo])),\
                    "references":\(ids(header[.references]))}
                    """
            }
        }
    }

    private static func people(_ value: ByteSlice) -> String {
        JSONText.list(
            MailAddress.all(value).map { person in
                let name = person.name.map { JSONText.of($0) } ?? "null"
                let address = person.address.map { JSONText.of($0) } ?? "null"
                return "{\"name\":\(name),\"address\":\(address)}"
            })
    }

    private static func ids(_ value: ByteSlice) -> String {
        var found: [String] = []
        MessageIDs.each(value) { found.append(JSONText.of($0.array)) }
        return JSONText.list(found)
    }
}

enum JSONProbe {
    static func verdict(of path: String) throws(InputError) -> String {
        try withContent(path) { content in
            content.withPadded { JSONScanner.validate($0) ? "true" : "false" }
        }
    }
}

enum TableProbe {
    static func records(of path: String) throws(InputError) -> String {
        let source = try Source.open(path: path)
        let text = try DelimitedText(source, entry: 0, threads: 1)
        let dialect = try text.withHead { head, _ in DelimitedDialect.sniff(head) }
        let parts = try text.map(from: 0, dialect: dialect, threads: 1) { scanner, _ in
            var rows: [String] = []
            while scanner.next() {
                let fields = (0..<scanner.fieldCount).map { JSONText.of(scanner.field($0).array) }
                let faults = scanner.faults.isEmpty ? "false" : "true"
                rows.append("{\"faulty\":\(faults),\"fields\":\(JSONText.list(fields))}")
            }
            return rows
        }
        return JSONText.list(parts.flatMap { $0 })
    }
}

enum ArchiveProbe {
    static func entries(of path: String) throws(InputError) -> String {
        let source = try Source.open(path: path)
        var buffer = ByteBuffer()
        var items: [String] = []
        for (number, entry) in source.entries.enumerated() {
            try source.read(number, into: &buffer)
            let digest = buffer.withBytes { bytes in
                var digest = SHA256()
                digest.update(bytes)
                return digest.digest()
            }
            let hexadecimal = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            items.append(
                "{\"name\":\(JSONText.of(entry.name)),\"size\":\(buffer.count),\"sha256\":\"\(hexadecimal)\"}")
        }
        return JSONText.list(items)
    }
}
