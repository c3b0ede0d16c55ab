/// "Did you mean": the known name that is nearest to a mistyped one.
package enum Suggestion {
    /// The nearest of the names; `nil` when none is near.
    ///
    /// Near is an edit distance (insertion, deletion, substitution, exchange of neighbours; ASCII case aside) of at
    /// most a third of the longer word's bytes, at least 1; or being the beginning of the name, from three bytes on.
    /// Of equally near names the first is taken. Words above 64 bytes are near to nothing.
    ///
    /// - Complexity: O(names · word · name).
    package static func nearest(to word: String, among names: [String]) -> String? {
        let typed = word.utf8.prefix(65).map(asciiLowercased)
        guard typed.count > 1, typed.count < 65 else { return nil }
        var best: (name: String, distance: Int)?
        for name in names {
            guard let distance = nearness(typed, name.utf8.map(asciiLowercased)) else { continue }
            if best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
        }
        return best?.name
    }

    /// The distance when it is near enough, else `nil`.
    private static func nearness(_ typed: [UInt8], _ name: [UInt8]) -> Int? {
        let distance = distance(typed, name)
        if distance <= max(1, max(typed.count, name.count) / 3) { return distance }
        return typed.count >= 3 && name.starts(with: typed) ? distance : nil
    }

    /// The Damerau-Levenshtein distance in its optimal string alignment form: no part is edited twice.
    ///
    /// - Complexity: O(`first.count` · `second.count`).
    static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var before: [Int] = []
        var previous = Array(0...second.count)
        for row in first.indices {
            var current = [row + 1]
            for column in second.indices {
                let substitution = previous[column] + (first[row] == second[column] ? 0 : 1)
                var least = min(substitution, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
                    least = min(least, before[column - 1] + 1)
                }
                current.append(least)
            }
            (before, previous) = (previous, current)
        }
        return previous[second.count]
    }
}
