/// Why an input cannot be used: what, where, and what would work.
package struct InputError: Error, Equatable, CustomStringConvertible {
    package enum Kind: Sendable {
        /// The bytes are not what they should be (exit 65).
        case data
        /// Missing, unreadable, or changed while read (exit 66).
        case missing
        /// The call's words do not fit the input (exit 64): an unknown column, an unknown format.
        case usage
    }

    package let kind: Kind
    /// `file`, `file:line`, `archive.zip/entry:line`.
    package let place: String
    package let what: String
    /// What would work; may be empty.
    package let remedy: String

    package init(_ kind: Kind, at place: String, _ what: String, remedy: String = "") {
        self.kind = kind
        self.place = place
        self.what = what
        self.remedy = remedy
    }

    package var description: String {
        remedy.isEmpty ? "\(place): \(what)" : "\(place): \(what); \(remedy)"
    }
}
