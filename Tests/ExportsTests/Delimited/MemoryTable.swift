@testable import Exports

/// A source with one file (or several) in memory.
func memoryTable(_ bytes: [UInt8], name: String = "table.csv") -> Source { memoryTables([(name, bytes)]) }

func memoryTable(_ text: String, name: String = "table.csv") -> Source { memoryTable(Array(text.utf8), name: name) }

func memoryTables(_ files: [(name: String, bytes: [UInt8])]) -> Source {
    let contents = files.map(\.bytes)
    return Source(
        name: files.count == 1 ? files[0].name : "folder", container: files.count == 1 ? .file : .folder,
        entries: files.map { Source.Entry(name: $0.name, size: $0.bytes.count) },
        load: { entry, limit, buffer in put(contents[entry].prefix(limit), into: &buffer) },
        part: { entry, offset, count, buffer in put(contents[entry].dropFirst(offset).prefix(count), into: &buffer) })
}

private func put(_ bytes: ArraySlice<UInt8>, into buffer: inout ByteBuffer) {
    buffer.removeAll()
    buffer.reserve(bytes.count)
    buffer.append { target in
        target.copyBytes(from: bytes)
        return bytes.count
    }
}

/// All records of a text, with what was wrong with them.
struct Records: Equatable {
    var rows: [[String]] = []
    var faults: [DelimitedScanner.Faults] = []
    var lines: [Int] = []
}

func records(
    _ text: String, dialect: DelimitedDialect = DelimitedDialect(), threads: Int = 1, blockSize: Int = 1 << 22
) throws -> Records {
    try records(Array(text.utf8), dialect: dialect, threads: threads, blockSize: blockSize)
}

func records(
    _ bytes: [UInt8], dialect: DelimitedDialect = DelimitedDialect(), threads: Int = 1, blockSize: Int = 1 << 22
) throws -> Records {
    let text = try DelimitedText(memoryTable(bytes), entry: 0, threads: threads, blockSize: blockSize)
    let parts = try text.map(from: 0, dialect: dialect, threads: threads) { scanner, block in
        var part = Records()
        while scanner.next() {
            part.rows.append((0..<scanner.fieldCount).map { scanner.field($0).string })
            part.faults.append(scanner.faults)
            part.lines.append(block.line(of: scanner))
        }
        return part
    }
    return parts.reduce(into: Records()) { whole, part in
        whole.rows += part.rows
        whole.faults += part.faults
        whole.lines += part.lines
    }
}
