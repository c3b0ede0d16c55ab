/// Why bytes are no XML that is read, and where.
package struct XMLError: Error, Equatable, CustomStringConvertible {
    package enum Reason: String, Sendable {
        case endsEarly = "the text ends in the middle of a tag"
        case unexpected = "a character that cannot stand here"
        case mismatch = "a tag closes that is not the one open"
        case declarations = "a document type with declarations of its own, which are not read"
        case tooDeep = "more than 256 levels of tags"
        case tooManyAttributes = "more than 256 attributes in one tag"
    }

    package let reason: Reason
    /// Offset of the tag or text, from 0.
    package let offset: Int

    package var description: String { "\(reason.rawValue) (byte \(offset))" }
}
