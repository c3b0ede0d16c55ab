/// What was noted of one object: what its members are called, and where their values stand.
///
/// Objects of one export mostly have the same members in the same order. So what the object noted before was made of is
/// kept: a key that stands in its place as it stood there is not read again, and objects inside find their own room.
struct NotedMembers {
    /// Where a value stands.
    struct Value {
        /// Of its first byte.
        let start: Int
        let content: Content
    }

    /// What of a value can be lent as it stands: the bytes between the quotes of a string, or a number.
    enum Content {
        case plain(offset: Int, count: Int)
        case escaped(JSONString)
        case other
    }

    /// Members whose keys are known again by their text.
    private static let remembered = 64

    private(set) var count = 0
    private var names: [ByteKey] = []
    private var texts: [JSONMemberText] = []
    private var values: [Value] = []
    /// A bit of each name: most members that are asked for and are not there are not looked for.
    private var marks: UInt64 = 0
    /// What objects and lists at each place are noted in.
    private var inner: [RecordMembers?] = []

    subscript(place: Int) -> Value { values[place] }

    /// Notes the object that comes next in place of the one noted before; what was met before an error is noted.
    mutating func note(_ scanner: inout JSONScanner) throws(JSONError) {
        (count, marks) = (0, 0)
        try scanner.enterObject()
        while try nextName(&scanner) {
            marks |= names[count].mark
            let start = scanner.valueOffset()
            count &+= 1
            do throws(JSONError) {
                values[count &- 1] = Value(start: start, content: try Self.content(&scanner))
            } catch {
                values[count &- 1] = Value(start: start, content: .other)
                throw error
            }
        }
    }

    /// The last member that is called so.
    func place(of name: FieldName) -> Int? {
        guard marks & name.mark != 0 else { return nil }
        var place = count
        while place > 0 {
            place &-= 1
            if names[place] == name.key { return place }
        }
        return nil
    }

    /// What to note the object of this member in: what the one before was noted in, unless somebody still has it.
    mutating func room(at place: Int) -> RecordMembers {
        let room = takeRoom(at: place)
        inner[place] = room
        return room
    }

    /// As `room`, and nobody's until it is given back.
    mutating func takeRoom(at place: Int) -> RecordMembers {
        while inner.count <= place { inner.append(nil) }
        guard isKnownUniquelyReferenced(&inner[place]) else { return RecordMembers() }
        return inner[place].take() ?? RecordMembers()
    }

    mutating func giveBack(_ room: RecordMembers, at place: Int) { inner[place] = room }

    /// Steps over the next key and puts down its name; false at the object's end.
    @inline(__always) private mutating func nextName(_ scanner: inout JSONScanner) throws(JSONError) -> Bool {
        if count < texts.count, let start = scanner.memberStart, scanner.has(texts[count], at: start) {
            scanner.leave(at: start &+ texts[count].count)
            return true
        }
        guard let key = try scanner.nextKey() else { return false }
        learn(Self.plain(key), scanner.keyText(key.count) ?? .none)
        return true
    }

    private mutating func learn(_ name: ByteKey, _ text: JSONMemberText) {
        if count == names.count {
            names.append(name)
            values.append(Value(start: 0, content: .other))
        } else {
            names[count] = name
        }
        if count < texts.count { texts[count] = text } else if count < Self.remembered { texts.append(text) }
    }

    /// Steps over the value that comes next.
    static func content(_ scanner: inout JSONScanner) throws(JSONError) -> Content {
        switch scanner.peek() {
        case .string:
            let string = try scanner.string()
            return string.hasEscapes ? .escaped(string) : .plain(offset: string.offset, count: string.count)
        case .number:
            let number = try scanner.number()
            return .plain(offset: number.offset, count: number.count)
        default:
            try scanner.skipValue()
            return .other
        }
    }

    /// Letters small, underscores gone.
    private static func plain(_ key: ByteKey) -> ByteKey {
        let small = key.lowercased
        return key.count <= ByteKey.exact ? small.withoutLowLines : small
    }
}
