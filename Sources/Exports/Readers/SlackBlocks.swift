/// What a message's `blocks` say when its text says nothing: people mentioned and the words themselves.
struct SlackBlocks {
    private enum Field: String, CaseIterable {
        case text, url, range
        case user = "user_id"
    }

    private static let fields = KeyTable<Field>()

    private(set) var users: [JSONString] = []
    /// Text and addresses in their order.
    private(set) var words: [JSONString] = []
    private(set) var isBroadcast = false

    /// Whether the key `user_id` may occur in the blocks: sure when not.
    static func mayName(_ blocks: PaddedBytes) -> Bool {
        var position = 0
        while position < blocks.count {
            let block = blocks.block(at: position)
            var places = block.mask(of: UInt8(ascii: "_")) &>> 4 & block.mask(of: UInt8(ascii: "u"))
            while places != 0 {
                let place = position + places.trailingZeroBitCount
                if place < blocks.count, ByteWord.prefix(blocks.word(at: place), 7) == 0x64_695F_7265_7375 {
                    return true
                }
                places &= places &- 1
            }
            // Four bytes seen twice, so that no key is cut.
            position += 60
        }
        return false
    }

    /// Walks the array that comes next, at any depth, without recursion.
    init(_ scanner: inout JSONScanner) throws(JSONError) {
        var open: [JSONKind] = []
        repeat {
            switch scanner.peek() {
            case .object:
                try scanner.enterObject()
                open.append(.object)
            case .array:
                try scanner.enterArray()
                open.append(.array)
            default: try scanner.skipValue()
            }
        } while try advance(&scanner, &open)
    }

    /// Moves to the next value that may hold others, keeping the wanted strings on the way; false at the end.
    private mutating func advance(_ scanner: inout JSONScanner, _ open: inout [JSONKind]) throws(JSONError) -> Bool {
        while let innermost = open.last {
            if innermost == .array {
                if try scanner.nextElement() { return true }
            } else if try nextMember(&scanner) {
                return true
            }
            open.removeLast()
        }
        return false
    }

    private mutating func nextMember(_ scanner: inout JSONScanner) throws(JSONError) -> Bool {
        while let key = try scanner.nextKey() {
            guard let field = Self.fields[key], scanner.peek() == .string else { return true }
            let string = try scanner.string()
            switch field {
            case .text, .url: words.append(string)
            case .user: users.append(string)
            case .range: isBroadcast = true
            }
        }
        return false
    }
}
