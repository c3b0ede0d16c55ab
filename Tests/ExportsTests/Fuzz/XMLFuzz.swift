@testable import Exports

extension FuzzTarget {
    /// Tags are balanced and nested; text has no tags in it; passing over an element ends where stepping through it
    /// does.
    static let xml = FuzzTarget(
        "xml", longest: 160,
        words: [
            "<a>", "</a>", "<a b=\"c\"/>", "<b>", "</b>", "<!-- ", " -->", "<![CDATA[", "]]>", "<?x ?>", "<!DOCTYPE a>",
            "&lt;", "&amp;", "&#65;", "&#x41;", "&#", "/>", " a='1'", "<x:y ", "\u{FEFF}", "<!DOCTYPE a [",
        ]
    ) { input, trap throws(BrokenLaw) in
        let text = ByteSlice.of(input)
        var scanner = XMLScanner(text)
        var open: [ByteSlice] = []
        while true {
            let before = scanner
            let event: XMLScanner.Event
            do throws(XMLError) { event = try scanner.next() } catch {
                return try hold((0...input.count).contains(error.offset), "an error lies in the text")
            }
            try hold(scanner.depth <= XMLScanner.deepest, "levels are counted")
            switch event {
            case .start:
                open.append(scanner.name)
                if open.count > 1, let value = scanner.attribute("a") { try trap.spring(value) }
                if open.count <= 2 { try XMLFuzz.skip(before) }
            case .end:
                try hold(open.popLast()?.isEqual(to: scanner.name) == true, "a tag closes the one that is open")
            case .text: try XMLFuzz.check(scanner.text, in: text)
            case .finished: return try hold(open.isEmpty, "all tags are closed")
            }
            try hold(scanner.depth == open.count, "levels are counted")
            try hold(scanner.offset > before.offset || event == .end, "every step goes on")
        }
    }
}

private enum XMLFuzz {
    static func check(_ piece: [UInt8], in text: ByteSlice) throws(BrokenLaw) {
        guard piece.contains(UInt8(ascii: "<")) else { return }
        let isWritten = ["&lt;", "&#", "<![CDATA["].contains { text.array.contains(Array($0.utf8)) }
        try hold(isWritten, "text has no tags in it")
    }

    /// Passes over the element that begins next, and steps through it.
    static func skip(_ scanner: XMLScanner) throws(BrokenLaw) {
        var (skipping, stepping) = (scanner, scanner)
        do throws(XMLError) {
            _ = try skipping.next()
            try skipping.skipElement()
        } catch { return }
        guard (try? stepping.next()) != nil else { throw BrokenLaw("what can be passed over can be read") }
        while stepping.depth > scanner.depth {
            guard (try? stepping.next()) != nil else { throw BrokenLaw("what can be passed over can be read") }
        }
        try hold(
            skipping.offset == stepping.offset && skipping.depth == scanner.depth,
            "passing over ends where reading ends")
    }
}
