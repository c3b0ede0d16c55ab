@testable import Exports

extension FuzzTarget {
    /// A table and a mailbox cut into blocks have the records and mails of the whole, wherever the cuts fall.
    static let blocks = FuzzTarget(
        "blocks", longest: 256,
        words: [
            "\"", "\n", "\r\n", "a,b\n", "\"x\ny\"", "\nFrom ann@x.org Tue Mar  5 10:00:00 2024\nFrom: a\n", "\n\n",
            "From ",
            "Date: x\n", ",",
        ]
    ) { input, trap throws(BrokenLaw) in
        guard !input.isEmpty else { return }
        let source = FuzzBytes.source(Array(input))
        try BlocksFuzz.table(source, trap)
        try BlocksFuzz.mailbox(source, ByteSlice.of(input))
    }
}

private enum BlocksFuzz {
    static func table(_ source: Source, _ trap: FuzzTrap) throws(BrokenLaw) {
        let whole = try rows(source, blockSize: 1 << 20)
        for row in whole.dropFirst(2) { try trap.spring(row.dropFirst(4)) }
        for blockSize in [8, 32] {
            try hold(rows(source, blockSize: blockSize) == whole, "a table in blocks has the records of the whole")
        }
    }

    /// The records, each with its line before it.
    private static func rows(_ source: Source, blockSize: Int) throws(BrokenLaw) -> [[UInt8]] {
        do throws(InputError) {
            let text = try DelimitedText(source, entry: 0, threads: 1, blockSize: blockSize)
            let parts = try text.map(from: 0, dialect: DelimitedDialect(), threads: 1) { scanner, block in
                var rows: [[UInt8]] = []
                while scanner.next() {
                    let line = block.line(of: scanner)
                    rows.append(
                        [UInt8(line >> 8), UInt8(line & 0xFF), scanner.faults.rawValue, 0] + scanner.record.array)
                }
                return rows
            }
            return parts.flatMap { $0 }
        } catch { throw BrokenLaw("a table in memory can be read") }
    }

    static func mailbox(_ source: Source, _ text: ByteSlice) throws(BrokenLaw) {
        do throws(InputError) {
            var whole: [Int] = []
            try MailBlocks.each(text) { mail, offset in whole += [offset, mail.count] }
            let blocks = try MailBlocks(source, entry: 0, blockSize: 24)
            var found: [Int] = []
            for block in 0..<blocks.count {
                try blocks.forEach(in: block) { mail, offset in found += [offset, mail.count] }
            }
            guard found == whole else { throw InputError(.usage, at: "", "differs") }
        } catch { throw BrokenLaw("a mailbox in blocks has the mails of the whole") }
    }
}
