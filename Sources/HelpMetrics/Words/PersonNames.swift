import Exports

/// The parts of the names and addresses of all people, in lower case.
struct PersonNames {
    private var parts = NameTable()

    init(_ directory: Directory) {
        for person in directory.people {
            add(person.name)
            if let email = person.email { add(String(email.prefix { $0 != "@" })) }
        }
    }

    private mutating func add(_ text: String) {
        let letters = text.lowercased().utf8
        for part in letters.split(whereSeparator: { !ASCII.isLetter($0) && !ASCII.isDigit($0) && $0 < 0x80 }) {
            _ = parts.number(of: Array(part))
        }
    }

    func have(_ word: [UInt8]) -> Bool { ByteSlice.with(word) { parts.find($0) } != nil }
}
