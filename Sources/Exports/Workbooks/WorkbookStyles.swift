/// Which formats of a workbook's cells show dates.
struct WorkbookStyles {
    /// By number of the cell's style.
    private var isDate: [Bool] = []

    init() {}

    init(_ text: ByteSlice) throws(XMLError) {
        var custom: [Int: Bool] = [:]
        var scanner = XMLScanner(text)
        var isInCells = false
        while true {
            let event = try scanner.next()
            if event == .finished { return }
            if event == .end, scanner.localName.equals("cellXfs") { isInCells = false }
            guard event == .start else { continue }
            if scanner.localName.equals("cellXfs") { isInCells = true }
            if scanner.localName.equals("numFmt"), let id = Self.number(scanner.rawAttribute("numFmtId")) {
                custom[id] = Self.showsDate(scanner.attribute("formatCode") ?? [])
            }
            if isInCells, scanner.localName.equals("xf"), isDate.count < 1 << 16 {
                let id = Self.number(scanner.rawAttribute("numFmtId")) ?? 0
                isDate.append(custom[id] ?? Self.isBuiltIn(id))
            }
        }
    }

    /// Whether a cell of this style is a date.
    func isDate(_ style: Int?) -> Bool {
        guard let style, isDate.indices.contains(style) else { return false }
        return isDate[style]
    }

    static func number(_ text: ByteSlice?) -> Int? {
        guard let text, (1...9).contains(text.count) else { return nil }
        var value = 0
        for index in 0..<text.count {
            guard ASCII.isDigit(text[index]) else { return nil }
            value = value * 10 + Int(text[index] - 0x30)
        }
        return value
    }

    /// ECMA-376, part 1, 18.8.30; those of East Asian locales among them.
    private static func isBuiltIn(_ id: Int) -> Bool {
        (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id) || (50...58).contains(id)
    }

    /// A letter of days, months, years or hours outside quotes, brackets and escapes.
    static func showsDate(_ code: [UInt8]) -> Bool {
        var place = 0
        while place < code.count {
            switch code[place] {
            case UInt8(ascii: "\""): place = end(of: UInt8(ascii: "\""), code, place)
            case UInt8(ascii: "["): place = end(of: UInt8(ascii: "]"), code, place)
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): place += 1
            case UInt8(ascii: ";"): return false
            default:
                if Array("dmyhs".utf8).contains(ASCII.lower(code[place])) { return true }
            }
            place += 1
        }
        return false
    }

    private static func end(of mark: UInt8, _ code: [UInt8], _ start: Int) -> Int {
        code[(start + 1)...].firstIndex(of: mark) ?? code.count
    }
}
