/// A model as text that fits into source code: a digit is one of 64 letters, a weight two digits, a key and its weight
/// five. First the start, then the weights of the cues, then the keys, ascending.
extension AskModel {
    private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-".utf8)

    /// The model that Waterline comes with.
    package static let standard = AskModel(text: AskWeights.text) ?? AskModel.none

    /// Finds that no text asks.
    package static let none = AskModel(weights: [], cueWeights: [Int8](repeating: 0, count: cueCount), bias: .min)

    package var text: String {
        var text: [UInt8] = []
        for weight in [bias] + cueWeights { Self.write(UInt32(UInt8(bitPattern: weight)), digits: 2, to: &text) }
        for (key, weight) in weights {
            Self.write(key << 8 | UInt32(UInt8(bitPattern: weight)), digits: 5, to: &text)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `nil` when it is not the text of a model. Line ends are passed over.
    package init?(text: String) {
        var values: [UInt8] = []
        for byte in text.utf8 where byte != UInt8(ascii: "\n") {
            guard let value = Self.digits.firstIndex(of: byte) else { return nil }
            values.append(UInt8(value))
        }
        let head = 2 * (1 + Self.cueCount)
        guard values.count >= head, (values.count - head) % 5 == 0 else { return nil }
        let numbers = stride(from: 0, to: head, by: 2).map { Self.number(values[$0..<$0 + 2]) }
        let entries = stride(from: head, to: values.count, by: 5).map { Self.number(values[$0..<$0 + 5]) }
        guard numbers.allSatisfy({ $0 < 256 }), Self.ascends(entries) else { return nil }
        self.init(
            weights: entries.map { ($0 >> 8, Self.weight($0)) },
            cueWeights: numbers.dropFirst().map(Self.weight), bias: Self.weight(numbers[0]))
    }

    private static func write(_ number: UInt32, digits count: UInt32, to text: inout [UInt8]) {
        for place in (0..<count).reversed() { text.append(digits[Int(number >> (6 * place) & 63)]) }
    }

    private static func number(_ values: ArraySlice<UInt8>) -> UInt32 { values.reduce(0) { $0 << 6 | UInt32($1) } }

    private static func weight(_ number: UInt32) -> Int8 { Int8(bitPattern: UInt8(truncatingIfNeeded: number)) }

    /// Whether keys ascend from place to place.
    private static func ascends(_ entries: [UInt32]) -> Bool {
        let places = entries.map { FeatureLookup.place($0 >> 8) }
        return zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    }
}
