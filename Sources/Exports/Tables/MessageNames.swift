/// The names that messages give to people, numbered over all parts of an input.
struct MessageNames {
    private var columns = NameTable()
    private var texts = NameTable()
    /// The names in the order in which they got their numbers.
    private var order: [MessagePart.Name] = []
    private var columnNumbers: [UInt32] = []
    private var textNumbers: [UInt32] = []

    /// The numbers of a part's names in columns.
    mutating func columns(_ names: NameTable) -> [UInt32] {
        let known = names.numbers(in: &columns)
        while columnNumbers.count < columns.count {
            columnNumbers.append(next(MessagePart.Name(UInt32(columnNumbers.count), inText: false)))
        }
        return known.map { columnNumbers[Int($0)] }
    }

    /// The numbers of a part's names in texts.
    mutating func texts(_ names: NameTable) -> [UInt32] {
        let known = names.numbers(in: &texts)
        while textNumbers.count < texts.count {
            textNumbers.append(next(MessagePart.Name(UInt32(textNumbers.count), inText: true)))
        }
        return known.map { textNumbers[Int($0)] }
    }

    /// The accounts, with those that only columns name, and the account that each name stands for.
    func settle(_ accounts: [Account]) -> (accounts: [Account], found: [UInt32]) {
        var book = AccountBook(accounts)
        let ofColumn = (0..<UInt32(columns.count)).map { book.number(ofColumn: columns.bytes(of: $0)) }
        let ofText = (0..<UInt32(texts.count)).map { book.number(ofText: texts.bytes(of: $0)) }
        return (book.accounts, order.map { $0.isInText ? ofText[$0.number] : ofColumn[$0.number] })
    }

    private mutating func next(_ name: MessagePart.Name) -> UInt32 {
        order.append(name)
        return UInt32(order.count - 1)
    }
}
