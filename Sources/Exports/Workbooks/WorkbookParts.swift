/// What the sheets of a workbook share.
struct WorkbookParts {
    struct Sheet {
        var name: String
        /// Below `xl/`.
        var path: String
    }

    private(set) var sheets: [Sheet] = []
    private(set) var shared: [[UInt8]] = []
    private(set) var styles = WorkbookStyles()
    private(set) var startsAt1904 = false

    init(_ source: Source, book: Int) throws(InputError) {
        var targets: [[UInt8]: String] = [:]
        if let entry = Workbook.entry(source, "_rels/workbook.xml.rels") {
            targets = try Self.read(source, entry) { bytes throws(XMLError) in try Self.targets(bytes) }
        }
        if let entry = Workbook.entry(source, "sharedStrings.xml") {
            shared = try Self.read(source, entry) { bytes throws(XMLError) in try SharedTexts.read(bytes) }
        }
        if let entry = Workbook.entry(source, "styles.xml") {
            styles = try Self.read(source, entry) { bytes throws(XMLError) in try WorkbookStyles(bytes) }
        }
        let found = try Self.read(source, book) { bytes throws(XMLError) in try Self.sheets(bytes, targets) }
        (sheets, startsAt1904) = (found.sheets, found.startsAt1904)
    }

    /// Lends the bytes of an entry.
    static func with<Result>(
        _ source: Source, _ entry: Int, _ body: (ByteSlice) throws(InputError) -> Result
    ) throws(InputError) -> Result {
        var buffer = ByteBuffer()
        try source.read(entry, into: &buffer)
        return try buffer.withBytes { bytes throws(InputError) in try body(ByteSlice.of(bytes)) }
    }

    private static func read<Result>(
        _ source: Source, _ entry: Int, _ body: (ByteSlice) throws(XMLError) -> Result
    ) throws(InputError) -> Result {
        try with(source, entry) { bytes throws(InputError) in
            do throws(XMLError) { return try body(bytes) } catch { throw damaged(source, entry, error) }
        }
    }

    static func damaged(_ source: Source, _ entry: Int, _ error: XMLError) -> InputError {
        InputError(
            .data, at: "\(source.name)/\(source.entries[entry].name)", "is damaged: \(error.description)",
            remedy: "save the workbook again, or the sheet as \"CSV UTF-8\"")
    }

    private static func targets(_ text: ByteSlice) throws(XMLError) -> [[UInt8]: String] {
        var targets: [[UInt8]: String] = [:]
        var scanner = XMLScanner(text)
        while true {
            let event = try scanner.next()
            if event == .finished { return targets }
            guard event == .start, let id = scanner.attribute("Id"), let target = scanner.attribute("Target") else {
                continue
            }
            // "/xl/worksheets/sheet1.xml" or "worksheets/sheet1.xml".
            let path = target.starts(with: "/xl/".utf8) ? Array(target.dropFirst(4)) : target
            targets[id] = String(decoding: path, as: UTF8.self)
        }
    }

    private static func sheets(
        _ text: ByteSlice, _ targets: [[UInt8]: String]
    ) throws(XMLError) -> (sheets: [Sheet], startsAt1904: Bool) {
        var (sheets, startsAt1904): ([Sheet], Bool) = ([], false)
        var scanner = XMLScanner(text)
        while true {
            let event = try scanner.next()
            if event == .finished { return (sheets, startsAt1904) }
            guard event == .start else { continue }
            if scanner.localName.equals("workbookPr") {
                let flag = scanner.rawAttribute("date1904")
                startsAt1904 = flag?.equals("1") == true || flag?.equals("true") == true
            }
            guard scanner.localName.equals("sheet"),
                scanner.rawAttribute("state") == nil
                    || scanner.rawAttribute("state")?.equals("visible") == true
            else { continue }
            let name = String(decoding: scanner.attribute("name") ?? [], as: UTF8.self)
            let path = scanner.attribute("r:id").flatMap { targets[$0] } ?? "worksheets/sheet\(sheets.count + 1).xml"
            sheets.append(Sheet(name: name.isEmpty ? "sheet \(sheets.count + 1)" : name, path: path))
        }
    }
}
