import Exports

/// The key that orders pseudonyms.
///
/// Without a key file it is drawn from the messages themselves: a digest of up to 100,000 of them, evenly spaced, with
/// their exact times, the most of which appear in no output. Whoever holds the export can repeat it and learns nothing
/// new; whoever holds only a report cannot. The same messages and options give the same pseudonyms, from a ZIP or a
/// folder; a report with names and one with pseudonyms share none.
package enum PseudonymKey {
    private static let most = 100_000

    package static func drawn(from log: MessageLog, directory: Directory, mode: Report.Privacy.Mode) -> [UInt8] {
        var digest = SHA256()
        digest.update(Array("waterline pseudonyms 1 \(mode.rawValue)".utf8))
        let step = max(1, log.count / most)
        for space in log.spaces {
            digest.update(Array(space.space.id.utf8))
            for row in stride(from: 0, to: space.count, by: step) {
                digest.update(bytes(UInt64(bitPattern: space.time[row])) + bytes(space.key[row]))
            }
        }
        for person in directory.people { digest.update(Array(person.key.utf8)) }
        return digest.digest()
    }

    private static func bytes(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
