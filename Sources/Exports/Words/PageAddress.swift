/// Where a link leads: the host, and a number for the page.
struct PageAddress {
    /// Lower case, without `www.`, port, account and the dot of the root.
    let host: [UInt8]
    /// The same for addresses that differ in scheme, in the case of the host, in `www.`, in the place within the page,
    /// or in a mark of the sentence behind them; hardly ever for others.
    let number: UInt64

    /// Longest name of a host.
    private static let longest = 253

    /// - Parameter address: without its scheme. `nil` where no host of ASCII stands.
    init?(_ address: PaddedBytes) {
        var bytes = Array(address.raw)
        while let last = bytes.last, Self.isMark(last) { bytes.removeLast() }
        let authority = bytes.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
        let path = bytes[authority.endIndex...].prefix { $0 != 0x23 }
        guard let host = Self.host(authority) else { return nil }
        self.host = host
        let page = path.last == 0x2F ? path.dropLast() : path
        number = ByteSlice.with(host + page) { ByteHash.of($0) }
    }

    /// What ends a sentence or a bracket, not an address.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x27, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x5F, 0x7D, 0x7E: true
        default: false
        }
    }

    private static func host(_ authority: ArraySlice<UInt8>) -> [UInt8]? {
        let behindAccount = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[($0 + 1)...] } ?? authority
        var host = behindAccount.prefix { $0 != UInt8(ascii: ":") }.map(ASCII.lower)
        if host.starts(with: "www.".utf8) { host.removeFirst(4) }
        while host.last == UInt8(ascii: ".") { host.removeLast() }
        guard !host.isEmpty, host.count <= longest, host.allSatisfy(isPartOfHost) else { return nil }
        return host
    }

    private static func isPartOfHost(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }
}
