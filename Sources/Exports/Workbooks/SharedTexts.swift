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
