/// An Excel workbook (`.xlsx`) as the delimited texts of its sheets, ready for whatever reads tables.
///
/// Dates come as ISO 8601 whatever their format on the screen, other numbers as stored, formulas as their last value.
/// Hidden and empty sheets are left out.
///
/// Source: ECMA-376, part 1, sections 18.2 to 18.8.
package enum Workbook {
    /// A sheet's text may not grow beyond this: a cell can repeat a long text by its number alone.
    static let longest = 256 << 20

    /// The sheets of a workbook as a source of tables; the same source where it is none.
    ///
    /// - Parameters:
    ///   - rows: rows of each sheet that are enough.
    ///   - longest: bytes that a sheet's text may have.
    /// - Throws: `.data` for a workbook that is damaged, hostile, or of a kind that is not read; what the source throws.
    static func tables(
        of source: Source, rows: Int = .max, longest: Int = Workbook.longest
    ) throws(InputError) -> Source {
        try refuseOthers(source)
        guard let book = entry(source, "workbook.xml") else { return source }
        let parts = try WorkbookParts(source, book: book)
        var names: [String] = []
        var texts: [[UInt8]] = []
        for sheet in parts.sheets {
            guard let entry = entry(source, sheet.path) else { continue }
            let text = try WorkbookParts.with(source, entry) { bytes throws(InputError) in
                var sheet = WorksheetText(
                    parts.shared, parts.styles, startsAt1904: parts.startsAt1904, rows: rows, longest: longest)
                do throws(XMLError) { return try sheet.read(bytes) } catch {
                    throw WorkbookParts.damaged(source, entry, error)
                }
            }
            guard text.count <= longest else {
                throw InputError(
                    .data, at: "\(source.name), sheet \(sheet.name)", "would grow to more than \(longest >> 20) MiB",
                    remedy: "save the sheet as \"CSV UTF-8\" and pass that file")
            }
            guard !text.isEmpty else { continue }
            names.append(sheet.name)
            texts.append(text)
        }
        return tables(source, names, texts)
    }

    /// Whether a source is a workbook.
    static func isOne(_ source: Source) -> Bool { source.container == .zip && entry(source, "workbook.xml") != nil }

    private static func tables(_ source: Source, _ names: [String], _ texts: [[UInt8]]) -> Source {
        let isOne = texts.count == 1
        return Source(
            name: source.name, container: isOne ? .file : .folder,
            entries: zip(names, texts).map { Source.Entry(name: isOne ? source.name : "\($0).csv", size: $1.count) },
            remarks: source.remarks,
            load: { (entry, limit, buffer: inout ByteBuffer) throws(InputError) in
                fill(&buffer, texts[entry].prefix(limit))
            },
            part: { (entry, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                fill(&buffer, texts[entry].dropFirst(offset).prefix(count))
            })
    }

    private static func fill(_ buffer: inout ByteBuffer, _ bytes: ArraySlice<UInt8>) {
        buffer.removeAll()
        buffer.reserve(bytes.count)
        buffer.append { free in
            free.copyBytes(from: bytes)
            return bytes.count
        }
    }

    /// An entry of the folder `xl`, whether or not that was taken off as a wrapper.
    static func entry(_ source: Source, _ path: String) -> Int? {
        let full = Array("xl/\(path)".utf8)
        return source.entries.indices.first { entry in
            let name = source.entries[entry].name.utf8
            return name.elementsEqual(full) || source.wrapper == "xl" && name.elementsEqual(path.utf8)
        }
    }

    /// - Throws: `.data` for the binary kinds of workbook.
    private static func refuseOthers(_ source: Source) throws(InputError) {
        var isOld = false
        if source.container == .file, !source.entries.isEmpty {
            var head = ByteBuffer(capacity: 16)
            try source.read(first: 8, of: 0, into: &head)
            isOld = head.withBytes { $0.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) }
        }
        guard isOld || entry(source, "workbook.bin") != nil else { return }
        throw InputError(
            .data, at: source.name, "is an Excel workbook of a binary kind",
            remedy: "save it as .xlsx, or the sheet as \"CSV UTF-8\"")
    }
}

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

/// The table of texts that cells name by number.
enum SharedTexts {
    static func read(_ text: ByteSlice) throws(XMLError) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        var scanner = XMLScanner(text)
        while true {
            let event = try scanner.next()
            if event == .finished { return texts }
            if event == .start, scanner.localName.equals("si") { texts.append(try plain(&scanner)) }
        }
    }

    /// The text of the present tag: all runs, without their pronunciation.
    static func plain(_ scanner: inout XMLScanner) throws(XMLError) -> [UInt8] {
        let level = scanner.depth
        var (text, isText): ([UInt8], Bool) = ([], false)
        while scanner.depth >= level {
            switch try scanner.next() {
            case .finished: return text
            case .start:
                if scanner.localName.equals("rPh") { try scanner.skipElement() }
                isText = scanner.localName.equals("t")
            case .end: isText = false
            case .text: if isText, text.count < 1 << 16 { text += scanner.text }
            }
        }
        return text
    }
}
