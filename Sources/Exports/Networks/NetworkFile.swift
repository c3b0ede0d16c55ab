/// A network as a GraphML or GEXF file states it: people, and ties between them.
struct NetworkFile {
    struct Person: Sendable {
        var id: [UInt8]
        var name: [UInt8]?
        var email: [UInt8]?
    }

    struct Tie: Sendable {
        var source: UInt32
        var target: UInt32
        var weight: Double
        var isDirected: Bool
    }

    private(set) var people: [Person] = []
    private(set) var ties: [Tie] = []
    private(set) var skipped: [(reason: String, offset: Int)] = []
    private var ids = NameTable()

    mutating func skip(_ reason: String, at offset: Int) { skipped.append((reason, offset)) }

    /// The person of a node, new or known.
    mutating func person(_ id: [UInt8]) -> Int {
        let number = Int(ids.number(of: id))
        if number == people.count { people.append(Person(id: id)) }
        return number
    }

    mutating func setName(_ name: [UInt8], of person: Int) {
        let name = ByteSlice.with(name) { $0.trimmed.array }
        guard !name.isEmpty, name.count <= 1024 else { return }
        people[person].name = name
    }

    mutating func setEmail(_ email: [UInt8], of person: Int) {
        let address = ByteSlice.with(email) { PersonName.isAddress($0.trimmed) ? PersonName.lower($0.trimmed) : nil }
        if let address { people[person].email = address }
    }

    /// - Parameter weight: as written; `nil` means 1.
    mutating func tie(
        _ source: [UInt8]?, _ target: [UInt8]?, weight: [UInt8]?, isDirected: Bool, at offset: Int
    ) {
        guard let source, let target, !source.isEmpty, !target.isEmpty else {
            return skip("an end is missing", at: offset)
        }
        var value = 1.0
        if let weight {
            guard let number = ByteSlice.with(weight, { DecimalNumber.value(of: $0) }) else {
                return skip("weight is no number", at: offset)
            }
            value = number
        }
        guard value >= 0 else { return skip("negative weight", at: offset) }
        guard value > 0 else { return skip("weight of 0", at: offset) }
        let (from, to) = (person(source), person(target))
        guard from != to else { return skip("tie of a person with themselves", at: offset) }
        ties.append(Tie(source: UInt32(from), target: UInt32(to), weight: value, isDirected: isDirected))
    }
}

/// Names of what a node or tie may have beside its id.
enum NetworkAttribute {
    case name, email, weight

    /// - Parameter title: as the file calls it, in any case.
    init?(_ title: [UInt8]) {
        switch HeaderName.folded(String(decoding: title.prefix(64), as: UTF8.self)) {
        case "label", "name", "fullname", "displayname": self = .name
        case "email", "mail", "emailaddress", "address": self = .email
        case "weight", "value", "strength", "count", "frequency": self = .weight
        default: return nil
        }
    }
}
