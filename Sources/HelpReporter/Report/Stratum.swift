import Exports

/// A column of the roster that teams may merely follow: who sits together, who is of one rank.
package enum Stratum: String, Sendable, CaseIterable {
    case site, level

    /// What a row of the roster says of it.
    package func name(_ row: Roster.Row) -> String? { self == .site ? row.site : row.level }

    /// Numbers by the bytes of the names, from 0; people of whom it is not known are one stratum.
    func numbers(_ profiles: [Directory.Profile]) -> [Int32] {
        let names = profiles.map { (self == .site ? $0.site : $0.level).map { Array($0.utf8) } ?? [] }
        var number: [[UInt8]: Int32] = [:]
        for name in Set(names).sorted(by: { $0.lexicographicallyPrecedes($1) }) { number[name] = Int32(number.count) }
        return names.map { number[$0] ?? 0 }
    }
}
