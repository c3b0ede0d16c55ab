/// Rules that folders and archives share: what is left out, and the wrapper folder around everything.
enum EntryNames {
    /// Leftovers of file managers: `__MACOSX/`, `._*`, `.DS_Store`.
    static func isNoise(_ name: String) -> Bool {
        let parts = name.utf8.split(separator: slash, omittingEmptySubsequences: false)
        guard let last = parts.last else { return true }
        return last.starts(with: "._".utf8) || last.elementsEqual(".DS_Store".utf8)
            || parts.dropLast().contains { $0.elementsEqual("__MACOSX".utf8) }
    }

    /// The one folder that holds every entry, when there is one.
    static func wrapper(of names: [String]) -> String? {
        guard let first = names.first, let end = first.utf8.firstIndex(of: slash) else { return nil }
        let prefix = first.utf8[...end]
        return names.allSatisfy { $0.utf8.starts(with: prefix) } ? String(first.utf8[..<end]) : nil
    }

    /// `name` without its first component.
    static func unwrapped(_ name: String) -> String {
        guard let end = name.utf8.firstIndex(of: slash) else { return name }
        return String(Substring(name.utf8[name.utf8.index(after: end)...]))
    }

    /// Whether `left` stands before `right` by the bytes of their names.
    static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    private static let slash = UInt8(ascii: "/")
}
