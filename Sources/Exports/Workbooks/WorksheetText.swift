/// Turns a worksheet into delimited text: commas, quotes where needed, one row a line, empty lines for rows that are not
/// there, so that lines are counted as in the spreadsheet.
struct WorksheetText {
    private static let lastColumn = 16_384
    private static let lastRow = 1_048_576

    private let shared: [[UInt8]]
    private let styles: WorkbookStyles
    private let startsAt1904: Bool
    private let rows: Int
    private let longest: Int
    private var text: [UInt8] = []
    private var row = 0
    /// Columns before the place where the text is.
    private var column = 0
    /// Column of a cell that does not say its own.
    private var nextColumn = 0
    private var isAny = false

    init(_ shared: [[UInt8]], _ styles: WorkbookStyles, startsAt1904: Bool, rows: Int, longest: Int) {
        self.shared = shared
        self.styles = styles
        self.startsAt1904 = startsAt1904
        self.rows = rows
        self.longest = longest
    }

    /// The text; empty for a sheet without a cell that says anything, longer than `longest` for one that is too
    /// large.
    mutating func read(_ bytes: ByteSlice) throws(XMLError) -> [UInt8] {
        var scanner = XMLScanner(bytes)
        while true {
            let event = try scanner.next()
            if event == .finished || text.count > longest { break }
            guard event == .start else { continue }
            if scanner.localName.equals("row") {
                guard begin(WorkbookStyles.number(scanner.rawAttribute("r"))) else { break }
            } else if scanner.localName.equals("c"), row > 0 {
                try cell(&scanner)
            }
        }
        if isAny { text.append(0x0A) }
        return isAny ? text : []
    }

    /// Begins a row; `false` when enough were read.
    private mutating func begin(_ number: Int?) -> Bool {
        let next = max(row + 1, min(number ?? 0, Self.lastRow))
        guard next <= rows else { return false }
        while row < next {
            if row > 0 { text.append(0x0A) }
            row += 1
        }
        (column, nextColumn) = (0, 0)
        return true
    }

    private mutating func cell(_ scanner: inout XMLScanner) throws(XMLError) {
        let position = scanner.rawAttribute("r").flatMap(Self.column) ?? nextColumn
        let style = WorkbookStyles.number(scanner.rawAttribute("s"))
        let type = scanner.attribute("t") ?? []
        let content = try Self.content(&scanner)
        guard position >= nextColumn, position < Self.lastColumn else { return }
        nextColumn = position + 1
        let value = value(content, type, style)
        guard !value.isEmpty else { return }
        isAny = true
        // Commas up to the cell's column; the first has none before it.
        while column < position {
            text.append(UInt8(ascii: ","))
            column += 1
        }
        append(value)
    }

    private mutating func append(_ value: [UInt8]) {
        guard
            value.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D || $0 == 0x3B || $0 == 0x09 })
        else { return text += value }
        text.append(0x22)
        for byte in value {
            if byte == 0x22 { text.append(0x22) }
            text.append(byte)
        }
        text.append(0x22)
    }

    /// The text of `v`, or of `is` for a text that stands in the cell itself; formulas are passed over.
    private static func content(_ scanner: inout XMLScanner) throws(XMLError) -> [UInt8] {
        let level = scanner.depth
        var text: [UInt8] = []
        while scanner.depth >= level {
            let event = try scanner.next()
            if event == .finished { return text }
            guard event == .start else { continue }
            if scanner.localName.equals("v") || scanner.localName.equals("is") {
                let isInline = scanner.localName.equals("is")
                text = isInline ? try SharedTexts.plain(&scanner) : try value(&scanner)
            } else {
                try scanner.skipElement()
            }
        }
        return text
    }

    private static func value(_ scanner: inout XMLScanner) throws(XMLError) -> [UInt8] {
        let level = scanner.depth
        var text: [UInt8] = []
        while scanner.depth >= level {
            let event = try scanner.next()
            if event == .finished { return text }
            if event == .text, text.count < 1 << 16 { text += scanner.text }
        }
        return text
    }

    private func value(_ content: [UInt8], _ type: [UInt8], _ style: Int?) -> [UInt8] {
        switch String(decoding: type, as: UTF8.self) {
        case "s":
            let number = ByteSlice.with(content) { WorkbookStyles.number($0.trimmed) }
            guard let number, shared.indices.contains(number) else { return [] }
            return shared[number]
        case "b": return Array((content == [0x31] ? "TRUE" : "FALSE").utf8)
        case "e": return []
        case "str", "inlineStr", "d": return content
        default:
            guard styles.isDate(style), let date = WorkbookDate.text(content, startsAt1904: startsAt1904) else {
                return WorkbookNumber.text(content)
            }
            return date
        }
    }

    /// 0 for `A7`, 26 for `AA7`; `nil` for what is no cell's name.
    private static func column(_ name: ByteSlice) -> Int? {
        var column = 0
        for index in 0..<min(4, name.count) {
            let letter = name[index] & 0xDF
            guard letter &- 0x41 < 26 else { return index == 0 ? nil : column - 1 }
            column = column * 26 + Int(letter - 0x40)
        }
        return nil
    }
}
