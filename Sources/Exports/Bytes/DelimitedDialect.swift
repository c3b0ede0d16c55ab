/// How a delimited text writes its fields.
package struct DelimitedDialect: Sendable, Equatable {
    /// `,`, `;`, tab or `|`.
    package var delimiter: UInt8
    /// Inside quotes, `\"` stands for a quote (beside `""`).
    package var backslash: Bool

    package init(delimiter: UInt8 = UInt8(ascii: ","), backslash: Bool = false) {
        self.delimiter = delimiter
        self.backslash = backslash
    }

    static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
    private static let sampledRecords = 50

    /// What the beginning of a text speaks for: the delimiter that gives the most records of one and the same number of
    /// fields (two or more) among the first 50 records, then the one that gives more fields.
    package static func sniff(_ head: UnsafeRawBufferPointer) -> DelimitedDialect {
        var best = DelimitedDialect()
        var bestScore = (agreement: 0.0, fields: 1)
        for delimiter in candidates where ByteSlice.of(head).firstIndex(of: delimiter) != nil {
            let dialect = DelimitedDialect(delimiter: delimiter)
            let score = consistency(of: dialect, over: head)
            if (score.agreement, score.fields) > (bestScore.agreement, bestScore.fields) {
                (best, bestScore) = (dialect, score)
            }
        }
        best.backslash = usesBackslash(best, in: head)
        return best
    }

    /// The delimiter an Excel `sep=;` line names, and where the text after that line begins.
    package static func declared(_ head: UnsafeRawBufferPointer) -> (delimiter: UInt8, textStart: Int)? {
        let sign = Array("sep=".utf8)
        guard head.count > 4, (0..<4).allSatisfy({ ASCII.lower(head[$0]) == sign[$0] }) else { return nil }
        var next = 5
        while next < head.count, head[next] == 0x0D || head[next] == 0x0A { next += 1 }
        guard next > 5 || head.count == 5 else { return nil }
        return (head[4], next)
    }

    private static func consistency(
        of dialect: DelimitedDialect, over head: UnsafeRawBufferPointer
    ) -> (agreement: Double, fields: Int) {
        var counts: [Int: Int] = [:]
        var total = 0
        var scanner = DelimitedScanner(head, dialect: dialect, isWhole: true)
        while total < sampledRecords, scanner.next() {
            if scanner.isBlank { continue }
            counts[scanner.fieldCount, default: 0] += 1
            total += 1
        }
        let common = counts.filter { $0.key > 1 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let common else { return (0, 1) }
        return (Double(common.value) / Double(total), common.key)
    }

    private static func usesBackslash(_ plain: DelimitedDialect, in head: UnsafeRawBufferPointer) -> Bool {
        guard ByteSlice.of(head).firstIndex(of: 0x5C) != nil else { return false }
        let faults = faultCount(plain, in: head)
        guard faults > 0 else { return false }
        return faultCount(DelimitedDialect(delimiter: plain.delimiter, backslash: true), in: head) < faults
    }

    private static func faultCount(_ dialect: DelimitedDialect, in head: UnsafeRawBufferPointer) -> Int {
        var faults = 0
        var records = 0
        var scanner = DelimitedScanner(head, dialect: dialect, isWhole: true)
        while records < 1000, scanner.next() {
            records += 1
            if !scanner.faults.isEmpty { faults += 1 }
        }
        return faults
    }
}
