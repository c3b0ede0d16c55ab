/// A number with its noun.
package enum CountedNoun {
    /// `1 row`, `2 rows`.
    package static func of(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }
}
