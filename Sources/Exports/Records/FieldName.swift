/// The name of a member or column as the code asks for it: small letters without low lines.
struct FieldName: ExpressibleByStringLiteral, Sendable {
    let key: ByteKey

    // In line, so that names in the code are keys before the program runs.
    @inline(__always) init(stringLiteral name: StaticString) {
        key = name.withUTF8Buffer { ByteKey(ByteSlice.of(UnsafeRawBufferPointer($0))) }
    }

    /// A name that only the input tells.
    init(_ name: String) { key = ByteKey(name) }

    @inline(__always) var mark: UInt64 { key.mark }

    @inline(__always) var markNumber: Int { key.markNumber }
}

extension ByteKey {
    /// One bit of 64, by beginning and length.
    @inline(__always) var mark: UInt64 { 1 &<< UInt64(truncatingIfNeeded: markNumber) }

    /// Which bit `mark` is.
    @inline(__always) var markNumber: Int {
        let mixed = (low ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed &>> 58)
    }
}
