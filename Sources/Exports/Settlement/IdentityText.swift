/// Names and addresses as they are compared: by bytes, never by `String ==`, which takes quadratic time on hostile text.
enum IdentityText {
    /// An e-mail address without surrounding blanks, ASCII letters in lower case; `nil` when it is none.
    static func address(_ text: String?) -> [UInt8]? {
        guard let text else { return nil }
        let bytes = folded(text).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, !bytes.contains(blank) else { return nil }
        return bytes
    }

    /// A full name, blanks at its ends gone and those inside made one; `nil` when it is a single word, which is too
    /// little to know a person by.
    static func fullName(_ text: String?) -> [UInt8]? {
        guard let bytes = word(text), bytes.contains(blank) else { return nil }
        return bytes
    }

    /// Any text, blanks at its ends gone and those inside made one; `nil` when nothing is left.
    static func word(_ text: String?) -> [UInt8]? {
        guard let text else { return nil }
        let bytes = folded(text)
        return bytes.isEmpty ? nil : bytes
    }

    private static let blank = UInt8(ascii: " ")

    private static func folded(_ text: String) -> [UInt8] {
        let words = text.utf8.split { $0 == blank || (0x09...0x0D).contains($0) }
        return Array(words.map(Array.init).joined(separator: [blank]))
    }
}

/// The places of texts, in the order of their bytes; equal ones as they stood.
struct TextOrder {
    let order: [Int]

    init(_ texts: [[UInt8]]) {
        order = texts.indices.sorted { left, right in
            texts[left] == texts[right] ? left < right : texts[left].lexicographicallyPrecedes(texts[right])
        }
    }
}

/// Things that bear the same text, run by run in the order of the bytes, each run in the order they were added in,
/// which is to be ascending.
struct TextRuns {
    private var pairs: [(text: [UInt8], item: Int)] = []

    mutating func add(_ text: [UInt8]?, _ item: Int) {
        if let text { pairs.append((text, item)) }
    }

    /// The items of each text; an item that bears a text twice stands in its run once.
    func runs() -> [(text: [UInt8], items: [Int])] {
        let order = TextOrder(pairs.map(\.text)).order
        var runs: [(text: [UInt8], items: [Int])] = []
        for place in order {
            let (text, item) = pairs[place]
            if let last = runs.last, last.text == text {
                if last.items.last != item { runs[runs.count - 1].items.append(item) }
            } else {
                runs.append((text, [item]))
            }
        }
        return runs
    }
}
