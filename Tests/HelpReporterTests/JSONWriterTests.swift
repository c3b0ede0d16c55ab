import Foundation
import Testing

@testable import HelpReporter

@Test func `keys stand in the order given, two spaces a level`() {
    var json = JSONWriter()
    json.object {
        $0.field("z", 1)
        $0.field("a", [String]())
        $0.array("rows") { json in
            json.object(.line) {
                $0.field("x", 0.5)
                $0.field("y", Double?.none)
            }
            json.object { _ in }
        }
        $0.field("flags", ["b", "c"])
    }
    let expected = """
        {
          "z": 1,
          "a": [],
          "rows": [
            {"x": 0.5, "y": null},
            {}
          ],
          "flags": ["b", "c"]
        }

        """
    #expect(String(decoding: json.finished(), as: UTF8.self) == expected)
}

@Test func `quotes, backslashes, controls and line separators are escaped`() {
    let escaped = written("\"\\\n\r\t\u{0}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}é😀")
    #expect(
        escaped == #""\"\\\n\r\t\u0000\u001f\u007f\u0085\u2028\u2029é😀""#)
}

@Test func `embedded text cannot end a script`() {
    #expect(written("</script>&", embedded: true) == #""\u003c/script\u003e\u0026""#)
}

@Test func `every scalar reads back`() throws {
    var text = ""
    for value in UInt32(0)..<0x3000 { if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) } }
    let data = Data(("[" + written(text) + "]").utf8)
    let read = try #require(try JSONSerialization.jsonObject(with: data) as? [String])
    #expect(Array(read[0].unicodeScalars) == Array(text.unicodeScalars))
}

private func written(_ text: String, embedded: Bool = false) -> String {
    var json = JSONWriter(embedded: embedded)
    json.value(text)
    return String(decoding: json.finished().dropLast(), as: UTF8.self)
}
