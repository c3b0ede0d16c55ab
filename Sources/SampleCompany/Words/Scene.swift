/// The particulars of one conversation: a slot filled once keeps its value, so that question and answer speak of the same thing.
struct Scene {
    var generator: SeededGenerator
    /// Dates that are spoken of lie around it.
    var today: CivilDay
    private var values: [(slot: String, value: String)] = []

    init(generator: SeededGenerator, today: CivilDay = CivilDay(2026, 1, 1)) {
        self.generator = generator
        self.today = today
    }

    mutating func set(_ slot: String, _ value: String) {
        values.removeAll { $0.slot == slot }
        values.append((slot, value))
    }

    mutating func value(_ slot: String) -> String {
        if let known = values.first(where: { $0.slot == slot }) { return known.value }
        let value = Particulars.make(slot, today, &generator)
        values.append((slot, value))
        return value
    }

    /// Fills a template: `[a|b]` is one of the alternatives (they may nest and be empty), `{slot}` the scene's value of it.
    mutating func say(_ template: String) -> String {
        var output: [UInt8] = []
        let bytes = Array(template.utf8)
        var position = 0
        fill(bytes, &position, isWanted: true, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Reads to the end of the alternative or of the template.
    private mutating func fill(
        _ bytes: [UInt8], _ position: inout Int, isWanted: Bool, isInside: Bool = false, into output: inout [UInt8]
    ) {
        while position < bytes.count {
            let byte = bytes[position]
            if isInside, byte == UInt8(ascii: "|") || byte == UInt8(ascii: "]") { return }
            position += 1
            switch byte {
            case UInt8(ascii: "["): choose(bytes, &position, isWanted: isWanted, into: &output)
            case UInt8(ascii: "{"): fillSlot(bytes, &position, isWanted: isWanted, into: &output)
            default: if isWanted { output.append(byte) }
            }
        }
    }

    private mutating func choose(
        _ bytes: [UInt8], _ position: inout Int, isWanted: Bool, into output: inout [UInt8]
    ) {
        let wanted = isWanted ? generator.below(alternatives(bytes, position)) : -1
        var current = 0
        while position < bytes.count {
            fill(bytes, &position, isWanted: current == wanted, isInside: true, into: &output)
            guard position < bytes.count else { return }
            position += 1
            if bytes[position - 1] == UInt8(ascii: "]") { return }
            current += 1
        }
    }

    private func alternatives(_ bytes: [UInt8], _ start: Int) -> Int {
        var depth = 1
        var count = 1
        for byte in bytes[start...] {
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if depth == 0 { break }
            if byte == UInt8(ascii: "|"), depth == 1 { count += 1 }
        }
        return count
    }

    private mutating func fillSlot(
        _ bytes: [UInt8], _ position: inout Int, isWanted: Bool, into output: inout [UInt8]
    ) {
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) ?? bytes.count
        let slot = String(decoding: bytes[position..<end], as: UTF8.self)
        position = min(end + 1, bytes.count)
        if isWanted { output += Array(value(slot).utf8) }
    }
}
