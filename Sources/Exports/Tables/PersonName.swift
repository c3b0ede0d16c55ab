/// How tables name an account: an id, an address, a name, or `Name <address>`.
struct PersonName {
    /// What tells the account from others: an address in small letters, else the bytes as written.
    var key: [UInt8]
    var name: String?
    var email: String?

    init(_ cell: ByteSlice) {
        if cell.count > 4, cell[cell.count - 1] == UInt8(ascii: ">"), let open = cell.firstIndex(of: UInt8(ascii: "<"))
        {
            let address = cell[open + 1..<cell.count - 1].trimmed
            if Self.isAddress(address) {
                let shown = Self.unquoted(cell[0..<open].trimmed)
                self.init(key: Self.lower(address), name: shown.isEmpty ? nil : shown.string, address: true)
                return
            }
        }
        let isAddress = Self.isAddress(cell)
        self.init(key: isAddress ? Self.lower(cell) : cell.array, name: nil, address: isAddress)
    }

    private init(key: [UInt8], name: String?, address: Bool) {
        self.key = key
        self.name = name
        email = address ? String(decoding: key, as: UTF8.self) : nil
    }

    /// One `@` with something on both sides, a dot behind it, and no blank.
    static func isAddress(_ cell: ByteSlice) -> Bool {
        guard let at = cell.firstIndex(of: UInt8(ascii: "@")), at > 0, at + 1 < cell.count else { return false }
        guard cell.firstIndex(of: UInt8(ascii: "@"), from: at + 1) == nil else { return false }
        guard let dot = cell.firstIndex(of: UInt8(ascii: "."), from: at + 2), dot + 1 < cell.count else { return false }
        return cell.firstIndex(of: 0x20) == nil
    }

    static func lower(_ cell: ByteSlice) -> [UInt8] { cell.array.map(ASCII.lower) }

    private static func unquoted(_ cell: ByteSlice) -> ByteSlice {
        guard cell.count >= 2, cell[0] == 0x22, cell[cell.count - 1] == 0x22 else { return cell }
        return cell[1..<cell.count - 1].trimmed
    }
}
