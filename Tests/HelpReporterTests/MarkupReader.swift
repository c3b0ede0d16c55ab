import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What a reader of XML finds in a document: elements in order with their attributes, and the text of each.
final class MarkupReader: NSObject, XMLParserDelegate {
    struct Element {
        var name: String
        var attributes: [String: String]
        var text = ""
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []

    /// `nil` unless the document is well-formed.
    static func read(_ bytes: [UInt8]) -> [Element]? {
        let reader = MarkupReader()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = reader
        return parser.parse() ? reader.elements : nil
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
    ) {
        open.append(elements.count)
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        for index in open { elements[index].text += text }
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        for index in open { elements[index].text += String(decoding: block, as: UTF8.self) }
    }
}
