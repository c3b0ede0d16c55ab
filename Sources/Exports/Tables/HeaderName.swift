/// The form in which header names are compared: small letters and digits only, Latin accents removed, so that
/// `Posted by`, `posted_by` and `POSTED-BY` are one name.
package enum HeaderName {
    package static func folded(_ name: String) -> String {
        var folded: [UInt8] = []
        if name.utf8.allSatisfy({ $0 < 0x80 }) {
            for byte in name.utf8.prefix(256) where ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x23 {
                folded.append(ASCII.lower(byte))
            }
            return String(decoding: folded, as: UTF8.self)
        }
        for scalar in name.unicodeScalars.prefix(256) {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: folded.append(UInt8(scalar.value))
            case 0x41...0x5A: folded.append(UInt8(scalar.value | 0x20))
            case 0x23: folded.append(0x23)
            case 0xC0...0x17F: folded.append(contentsOf: base(of: scalar.value).utf8)
            case 0x180...: folded.append(contentsOf: Array(String(scalar).utf8))
            default: break
            }
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The plain letter under an accent, for the languages whose headers are known.
    private static func base(of scalar: UInt32) -> String {
        switch scalar {
        case 0xC0...0xC5, 0xE0...0xE5, 0x104, 0x105: "a"
        case 0xC7, 0xE7, 0x106, 0x107: "c"
        case 0xC8...0xCB, 0xE8...0xEB, 0x118, 0x119: "e"
        case 0xCC...0xCF, 0xEC...0xEF: "i"
        case 0xD1, 0xF1, 0x143, 0x144: "n"
        case 0xD2...0xD6, 0xF2...0xF6, 0xD8, 0xF8: "o"
        case 0xD9...0xDC, 0xF9...0xFC: "u"
        case 0xDF: "ss"
        case 0x141, 0x142: "l"
        case 0x15A, 0x15B: "s"
        case 0x179...0x17C: "z"
        default: ""
        }
    }

    /// The candidate nearest to `name`, if it is near enough to be a slip (a third of the letters).
    package static func nearest(to name: String, among candidates: [String]) -> String? {
        let wanted = Array(folded(name).utf8.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let distance = distance(wanted, Array(folded(candidate).utf8.prefix(64)))
            if distance < best?.distance ?? max(2, wanted.count / 3 + 1) { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Levenshtein's distance: insertions, deletions and replacements. O(m · n) for lengths m and n.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (byte == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
