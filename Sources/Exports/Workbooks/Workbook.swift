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
            isWorkbook: true, remarks: source.remarks,
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
