/// The name of a member or column as the code asks for it: small letters without low lines.
struct FieldName: ExpressibleByStringLiteral, Sendable {
    let key: ByteKey

    init(stringLiteral name: StaticString) {
        key = name.withUTF8Buffer { ByteKey(ByteSlice.of(UnsafeRawBufferPointer($0))) }
    }

    /// A name that only the input tells.
    init(_ name: String) { key = ByteKey(name) }
}
