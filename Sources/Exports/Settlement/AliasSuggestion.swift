/// Two people of the directory who are perhaps one, for a person to decide.
package struct AliasSuggestion: Sendable, Equatable {
    /// Keys of both in the directory, in the order of their bytes, with their names.
    package let first: String
    package let firstName: String
    package let second: String
    package let secondName: String
    package let reason: String
}
