import Testing

@testable import Exports

@Suite struct AskModelTests {
    private func features(_ text: String) -> [[UInt32]] { padded(Array(text.utf8)) { AskModel.features(of: $0) } }

    /// By the definition: the highest sentence, the start and the cues.
    private func plainScore(_ model: AskModel, _ text: PaddedBytes, _ cues: Cues) -> Int {
        let sentences = AskModel.features(of: text).map { keys in
            keys.reduce(0) { sum, key in sum + Int(model.weights.first { $0.key == key }?.weight ?? 0) }
        }
        let said = (0..<AskModel.cueCount).filter { cues.rawValue >> UInt32($0) & 1 == 1 }
        return (sentences.max() ?? -1024) + Int(model.bias) + said.reduce(0) { $0 + Int(model.cueWeights[$1]) }
    }

    @Test func `the model that comes with Waterline is whole`() throws {
        let model = try #require(AskModel(text: AskWeights.text))
        #expect(model.weights.count > 1_000)
        #expect(model.text == AskWeights.text.filter { $0 != "\n" })
    }

    @Test func `a text that is no model is refused`() {
        let head = String(repeating: "0", count: 2 * (1 + AskModel.cueCount))
        #expect(AskModel(text: head) != nil)
        #expect(AskModel(text: head + "004G1") != nil)
        for text in ["", "0", head + "0", head + "004G1004G1", head + "00K00004G1", head + "é0000", head + "004 1"] {
            #expect(AskModel(text: text) == nil, "\(text)")
        }
        #expect(AskModel(text: "zz" + head.dropFirst(2)) == nil)
    }

    @Test func `a model without a text finds that nothing asks`() {
        #expect(padded(Array("Please let me know".utf8)) { AskModel.none.score($0, .asks) } < 0)
    }

    @Test func `words are one in upper and lower case, and so are all numbers`() {
        #expect(features("Could YOU send 12 copies") == features("could you SEND 3 copies"))
        #expect(features("could you send it") != features("would you send it"))
        #expect(features("extraordinarily LONG words") == features("Extraordinarily long WORDS"))
        #expect(features("extraordinarily long words") != features("extraordinarily lean words"))
    }

    @Test func `blanks, dashes and emoji make no difference`() {
        #expect(features("send it  over") == features("send – it 🎉 over"))
    }

    @Test func `a sentence ends behind its mark or line, and a very short one goes with the next`() {
        #expect(features("We met in the hall. Can you come").count == 2)
        #expect(features("We met in the hall\nCan you come").count == 2)
        #expect(features("Hi. Can you come").count == 1)
        #expect(features("Use version 1.2.3 of it").count == 1)
        #expect(features("") == [])
    }

    @Test func `what lies behind 512 bytes or behind the text does not count`() {
        let words = String(repeating: "word ", count: 102)
        #expect(features(words + "ab") == features(words + "ab cd ef gh"))
        let bytes = Array("send me the list of names please and more".utf8)
        for count in bytes.indices {
            let (part, copy) = (
                padded(bytes) { AskModel.features(of: $0.slice(0, count: count)) },
                padded(Array(bytes[..<count])) { AskModel.features(of: $0) }
            )
            #expect(part == copy)
        }
    }

    @Test func `a score is the weight of the highest sentence, of the cues and of the start`() {
        var generator = SeededGenerator(state: 11)
        let words = ["please", "send", "me", "the", "list", ".", "?", "\n", "we", "12", ",", "meet", "übermorgen", "🎉"]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 0..<30, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }.joined(separator: " ")
            let cues = Cues(rawValue: UInt32.random(in: 0..<1 << 20, using: &generator))
            padded(Array(text.utf8)) {
                #expect(AskModel.standard.score($0, cues) == plainScore(.standard, $0, cues), "\(text)")
            }
        }
    }

    @Test func `no bytes make the model fall over`() {
        var generator = SeededGenerator(state: 7)
        let alphabet = Array("aB1?.!,:$@/ \n'".utf8) + [0x00, 0x80, 0xBF, 0xC2, 0xC3, 0xE2, 0xEF, 0xF0, 0xFF]
        for _ in 0..<20_000 {
            let length = Int.random(in: 0..<60, using: &generator)
            let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            padded(bytes) { text in
                let score = AskModel.standard.score(text, [])
                #expect((-20_000...20_000).contains(score))
                #expect(AskModel.features(of: text).count <= length)
            }
        }
    }
}
