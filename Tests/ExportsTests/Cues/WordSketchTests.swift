import Testing

@testable import Exports

@Suite struct WordSketchTests {
    private func sketch(_ text: String) -> WordSketch { WordSketch(text.utf8) }

    private func shared(_ one: String, _ other: String) -> Int {
        let (one, other) = (sketch(one), sketch(other))
        return (0..<8).count { one.words[$0] != 0 && other.has(one.words[$0]) }
    }

    @Test func `texts share their words whatever the case, the order and what stands between`() {
        #expect(shared("The payroll server is down", "Which server? payroll!") == 2)
    }

    @Test func `words of one or two bytes are counted and not kept`() {
        #expect(sketch("is it up or no").words == SIMD8())
        #expect(sketch("is it up or no").count == 5)
        #expect(shared("no usb", "usb?") == 1)
    }

    @Test func `a word said twice is kept once, and eight are enough`() {
        #expect(sketch("ping ping ping").words.indices.count { sketch("ping ping ping").words[$0] != 0 } == 1)
        let many = sketch((1...20).map { "word\($0)" }.joined(separator: " "))
        #expect((0..<8).allSatisfy { many.words[$0] != 0 } && many.count == 20)
    }

    @Test func `letters beyond ASCII are parts of words`() {
        #expect(shared("Prüfung über Ämter", "die Prüfung") == 1)
    }

    @Test func `a name at the very beginning opens the text`() {
        #expect(sketch("@ana can you look?").opensWithMention)
        #expect(!sketch("can @ana look?").opensWithMention && !sketch("").opensWithMention)
    }

    @Test func `one text followed by another is the text of both`() {
        let (one, other) = (
            "@ana the payroll server is down", "which payroll server? the one in the Brackenhithe mirror hall"
        )
        #expect(sketch(one).followed(by: sketch(other)) == sketch(one + " " + other))
        #expect(sketch("").followed(by: sketch(one)).words == sketch(one).words)
    }

    @Test func `small words of four languages tell which way a text is turned`() {
        #expect(sketch("did you try it?").kinds == [.addressing, .advising, .pointing])
        #expect(sketch("My scanner is down").kinds == .oneself)
        #expect(sketch("hat jemand meine Tasse?").kinds == [.everybody, .oneself])
        #expect(sketch("essayez ça").kinds == [.advising, .pointing])
        #expect(sketch("no funciona nada").kinds == [.denying, .opensReplying])
        #expect(sketch("Turbine").kinds == [] && sketch("").kinds == [])
    }

    @Test func `what opens a reply does so as the first word, or the first behind a name`() {
        #expect(sketch("yes").kinds == .opensReplying && sketch("the yes").kinds == [])
        #expect(sketch("@ana but why").kinds == .opensContinuing && sketch("ana but why").kinds == [])
    }

    @Test func `a text in a buffer gives the same as its bytes`() {
        var buffer = ByteBuffer()
        let text = "@ben: the Brackenhithe mirror moved, see wiki"
        buffer.append(text)
        #expect(buffer.withPadded { WordSketch($0) } == sketch(text))
    }
}
