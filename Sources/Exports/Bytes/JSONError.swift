/// Why bytes are no JSON (RFC 8259), and where.
package struct JSONError: Error, Equatable, CustomStringConvertible {
    package enum Reason: String, Sendable {
        case endsEarly = "the text ends in the middle of a value"
        case unexpected = "a character that cannot stand here"
        case controlCharacter = "a control character inside a string"
        case badEscape = "an escape that JSON does not know"
        case badNumber = "a number that JSON does not know"
        case numberTooLarge = "a whole number beyond 64 bits"
        case tooDeep = "more than 512 levels of nesting"
        case notUTF8 = "bytes that are not UTF-8"
        case trailing = "something after the end of the value"
    }

    package let reason: Reason
    /// Offset of the byte, from 0.
    package let offset: Int

    package var description: String { "\(reason.rawValue) (byte \(offset))" }
}
