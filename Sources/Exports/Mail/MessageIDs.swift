/// The ids in `Message-ID`, `In-Reply-To` and `References`.
package enum MessageIDs {
    /// What stands between `<` and `>`, in order; where there are no brackets, the only word that has an `@`.
    package static func each(_ value: ByteSlice, _ body: (ByteSlice) -> Void) {
        var place = 0
        var isAny = false
        while let open = value.firstIndex(of: UInt8(ascii: "<"), from: place) {
            guard let close = value.firstIndex(of: UInt8(ascii: ">"), from: open) else { break }
            let id = value[open + 1..<close].trimmed
            if !id.isEmpty {
                body(id)
                isAny = true
            }
            place = close + 1
        }
        if !isAny, let plain = plain(value) { body(plain) }
    }

    /// The first id, which is what `Message-ID` and `In-Reply-To` mean.
    static func first(_ value: ByteSlice) -> ByteSlice? {
        var found: ByteSlice?
        each(value) { if found == nil { found = $0 } }
        return found
    }

    private static func plain(_ value: ByteSlice) -> ByteSlice? {
        let value = value.trimmed
        guard !value.isEmpty, value.firstIndex(of: UInt8(ascii: "@")) != nil else { return nil }
        return (0..<value.count).contains { value[$0] <= 0x20 } ? nil : value
    }
}
