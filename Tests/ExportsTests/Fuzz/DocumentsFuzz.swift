@testable import Exports

extension FuzzTarget {
    /// Networks have ties between people that are there; sheets become tables in order; posts lie in the years
    /// accepted; text out of HTML is of a size with it.
    static let documents = FuzzTarget(
        "documents", longest: 256,
        words: [
            "<row Id=\"1\" PostTypeId=\"2\" ParentId=\"1\" CreationDate=\"2024-03-05T10:00:00.123\" Body=\"&lt;p&gt;x\" OwnerUserId=\"2\"/>",
            "<graph edgedefault=\"directed\">", "<graphml>", "</graphml>", "<node id=\"a\"/>",
            "<edge source=\"a\" target=\"b\"/>",
            "<data key=\"w\">1.5</data>", "<key id=\"w\" for=\"edge\" attr.name=\"weight\"/>",
            "<attvalue for=\"0\" value=\"2\"/>",
            "<sst><si><t>x</t></si></sst>", "<row r=\"1\">", "</row>", "<c r=\"B1\" t=\"s\"><v>0</v></c>",
            "<c s=\"1\"><v>45356.5</v></c>",
            "<is><t>", "</t></is>", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
            "<numFmt numFmtId=\"164\" formatCode=\"yyyy\"/>",
            "weight=\"2\"", "@ann", "&amp;", "<blockquote>", "<code>", "</code>", "<at>", "<a href=\"http://x\">",
        ]
    ) { input, trap throws(BrokenLaw) in
        let text = ByteSlice.of(input)
        if let network = try? GraphMLFile.read(text) { try DocumentsFuzz.check(network, trap) }
        if let network = try? GEXFFile.read(text) { try DocumentsFuzz.check(network, .none) }
        for table in [StackRows.Table.posts, .comments, .users] {
            for post in StackRows.read(text, table).posts {
                try hold(Instant.accepted.contains(post.time) && post.id > 0, "a post has a time and a number")
            }
        }
        try DocumentsFuzz.sheet(text)
        let plain = HTMLText.plain(Array(input))
        try hold(plain.count <= input.count * 2, "text out of HTML is of a size with it")
        let resolved = XMLText.resolved(text)
        try hold(resolved.count <= input.count, "resolved text is no longer than it was written")
        try hold(text.firstIndex(of: UInt8(ascii: "&")) != nil || resolved == text.array, "text without marks stays")
    }
}

private enum DocumentsFuzz {
    static func check(_ network: NetworkFile, _ trap: FuzzTrap) throws(BrokenLaw) {
        for tie in network.ties {
            try hold(
                Int(tie.source) < network.people.count && Int(tie.target) < network.people.count
                    && tie.source != tie.target, "ties lie between people that are there")
            try hold(tie.weight > 0 && tie.weight.isFinite, "weights are numbers above 0")
            try trap.spring(network.people[Int(tie.target)].id)
        }
    }

    static func sheet(_ text: ByteSlice) throws(BrokenLaw) {
        guard let styles = try? WorkbookStyles(text) else { return }
        let shared = (try? SharedTexts.read(text)) ?? []
        var sheet = WorksheetText(
            shared.isEmpty ? [[0x22, 0x2C], [0x78]] : shared, styles, startsAt1904: false, rows: 50, longest: 1 << 16)
        guard let table = try? sheet.read(text) else { return }
        try hold(table.isEmpty || table.last == 0x0A, "a table ends its last line")
        try ByteSlice.with(table) { bytes throws(BrokenLaw) in
            try FuzzBytes.padded(bytes.raw) { padded throws(BrokenLaw) in
                var scanner = DelimitedScanner(padded.raw, dialect: DelimitedDialect(), isWhole: true)
                var rows = 0
                while scanner.next() {
                    rows += 1
                    // Sheets have more columns than are read.
                    try hold(scanner.faults.isSubset(of: .tooManyFields), "a sheet becomes a table in order")
                }
                try hold(rows <= 50, "a sheet ends with the rows that are enough")
            }
        }
    }
}
