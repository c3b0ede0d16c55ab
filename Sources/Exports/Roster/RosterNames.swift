/// Names and paths as HR systems write them.
enum RosterNames {
    /// `Last, First  M` as `First M Last`; blanks in a row become one.
    static func name(_ written: String) -> String? {
        let parts = written.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { words(String(decoding: Array($0), as: UTF8.self)) }
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !isTitle(parts[1]) else {
            let plain = words(written)
            return plain.isEmpty ? nil : plain
        }
        return parts[1] + " " + parts[0]
    }

    /// The parts of `A > B > C` or `A\B\C`, and of `A/B/C` where the column is known to hold paths. What has a `<` or
    /// consists of such signs alone is no path.
    static func path(_ written: String, splitsSlashes: Bool) -> [String] {
        guard !written.utf8.contains(0x3C) else { return [words(written)] }
        var parts: [String] = []
        var part: [UInt8] = []
        for byte in written.utf8 {
            let isBreak = byte == 0x3E || byte == 0x5C || (splitsSlashes && byte == 0x2F)
            if isBreak { add(&part, to: &parts) } else { part.append(byte) }
        }
        add(&part, to: &parts)
        let whole = words(written)
        return parts.isEmpty && !whole.isEmpty ? [whole] : parts
    }

    /// The organisational units of a distinguished name, outermost first: `CN=Ann,OU=Sales,OU=Departments,DC=x` gives
    /// Departments, Sales. A comma after a backslash belongs to the name.
    static func units(ofDistinguishedName name: String) -> [String] {
        components(name).compactMap { $0.kind == "ou" ? $0.value : nil }.reversed()
    }

    /// The common name of a distinguished name, or what is not one as it is.
    static func commonName(_ written: String) -> String {
        components(written).first { $0.kind == "cn" }?.value ?? written
    }

    private static func components(_ name: String) -> [(kind: String, value: String)] {
        var parts: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in name.utf8 {
            if isEscaped {
                parts[parts.count - 1].append(byte)
                isEscaped = false
            } else if byte == 0x5C {
                isEscaped = true
            } else if byte == 0x2C {
                parts.append([])
            } else {
                parts[parts.count - 1].append(byte)
            }
        }
        return parts.compactMap { part in
            guard let sign = part.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let kind = words(String(decoding: part[..<sign].map(ASCII.lower), as: UTF8.self))
            return (kind, words(String(decoding: part[(sign + 1)...], as: UTF8.self)))
        }
    }

    private static func add(_ part: inout [UInt8], to parts: inout [String]) {
        let text = words(String(decoding: part, as: UTF8.self))
        if !text.isEmpty { parts.append(text) }
        part = []
    }

    /// Without blanks at the ends, and with single ones between.
    static func words(_ text: String) -> String {
        text.utf8.split { $0 <= 0x20 }.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: " ")
    }

    private static func isTitle(_ text: String) -> Bool {
        let plain = text.utf8.filter { $0 != UInt8(ascii: ".") }.map(ASCII.lower)
        return ["jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq"].contains { Array($0.utf8) == plain }
    }
}
