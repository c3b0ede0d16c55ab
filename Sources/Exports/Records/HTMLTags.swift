/// The opening tags of a message in HTML, for what its plain text does not tell: whom it mentions, what it quotes.
enum HTMLTags {
    /// Calls `body` with the inside of each opening tag and the text up to the next tag.
    ///
    /// - Complexity: O(bytes).
    static func each(_ html: [UInt8], _ body: (_ tag: ArraySlice<UInt8>, _ label: ArraySlice<UInt8>) -> Void) {
        var place = html.startIndex
        while let start = html[place...].firstIndex(of: UInt8(ascii: "<")) {
            guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return }
            place = html[end...].firstIndex(of: UInt8(ascii: "<")) ?? html.endIndex
            if start + 1 < end, ASCII.isLetter(html[start + 1]) { body(html[start + 1..<end], html[end + 1..<place]) }
        }
    }

    /// Whether the tag is of this name.
    static func isNamed(_ name: String, _ tag: ArraySlice<UInt8>) -> Bool {
        tag.prefix { ASCII.isLetter($0) || ASCII.isDigit($0) }.lazy.map(ASCII.lower).elementsEqual(name.utf8)
    }

    /// Whether one of the tag's classes is this.
    static func hasClass(_ name: String, _ tag: ArraySlice<UInt8>) -> Bool {
        (HTMLText.attribute("class", tag) ?? []).split(separator: 0x20).contains { $0.elementsEqual(name.utf8) }
    }
}
