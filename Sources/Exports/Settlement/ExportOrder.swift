/// The order in which exports count, whatever the order they were named in: by the time of their newest message, so that
/// of two versions of a message the later snapshot's is the one kept, then by all that tells them apart.
enum ExportOrder {
    static func sorted(_ exports: consuming [Export]) -> [Export] {
        guard exports.count > 1 else { return exports }
        let keys = exports.map(key)
        let order = exports.indices.sorted { left, right in
            keys[left].newest != keys[right].newest
                ? keys[left].newest < keys[right].newest
                : keys[left].rest.lexicographicallyPrecedes(keys[right].rest)
        }
        return order.map { exports[$0] }
    }

    private static func key(_ export: Export) -> (newest: Int64, rest: [UInt8]) {
        let newest = export.drafts.lazy.compactMap { $0.time.max() }.max() ?? Int64.min
        let skips = export.tally.skipped.map { "\($0.key)\t\($0.value.count)\t\($0.value.firstAt)" }
        let skipText = skips.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [0])
        let tallies = "\(export.tally.bytes)\0\(export.tally.read)\0\(fingerprint(export))\0"
        let text = [export.inputName, export.format, tallies] + export.tally.warnings
        return (newest, Array(text.map { Array($0.utf8) }.joined(separator: [0])) + [0] + skipText)
    }

    /// FNV-1a over the columns that duplicates may differ in.
    private static func fingerprint(_ export: Export) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ number: UInt64) { hash = (hash ^ number) &* 0x100_0000_01B3 }
        for draft in export.drafts {
            for byte in draft.space.id.utf8 { add(UInt64(byte)) }
            for row in 0..<draft.count {
                add(draft.key[row])
                add(draft.parentKey[row])
                add(UInt64(bitPattern: draft.time[row]))
                add(UInt64(draft.cues[row].rawValue) << 32 | UInt64(draft.author[row]))
            }
        }
        return hash
    }
}
