/// The accounts that the parts of a text before have met: only few of a part's own are new.
struct KnownAccounts: Sendable {
    private(set) var names = NameTable()
    private(set) var facts: [MessagePart.FactKinds] = []

    /// The numbers of a part's own accounts; those not known yet are added in the part's order.
    mutating func numbers(of accounts: NameTable) -> [UInt32] {
        let numbers = accounts.numbers(in: &names)
        while facts.count < names.count { facts.append([]) }
        return numbers
    }

    mutating func note(_ kinds: MessagePart.FactKinds, of number: Int) { facts[number].formUnion(kinds) }

    var count: UInt32 { UInt32(names.count) }

    /// All that rows can tell of the account is known.
    @inline(__always) func isComplete(_ number: UInt32, _ wanted: MessagePart.FactKinds) -> Bool {
        wanted.isSubset(of: facts[Int(number)])
    }
}
