/// Numbers of words of one to eight bytes, each found or rejected with one comparison and no search, and a mask of 64
/// bits for each number.
///
/// A perfect hash: words are put into groups by a hash, and each group gets a displacement under which its words fall on
/// slots of their own ("hash and displace", Pagh 1999; largest groups first, Belazzougui and others 2009).
final class WordTable: Sendable {
    /// Numbers are below it.
    static let limit = 1024
    private let groupShift: UInt64
    private let slotMask: Int
    // Memory that never changes once the table stands; the masks keep every index inside.
    nonisolated(unsafe) private let displacements: UnsafeMutablePointer<UInt16>
    nonisolated(unsafe) private let words: UnsafeMutablePointer<UInt64>
    nonisolated(unsafe) private let numbers: UnsafeMutablePointer<UInt16>
    nonisolated(unsafe) private let masks: UnsafeMutablePointer<UInt64>

    /// - Parameters:
    ///   - entries: different words, the first byte in the lowest bits, with numbers from 1 to 1023.
    ///   - masks: by number, 1024 of them.
    init(_ entries: [(word: UInt64, number: UInt16)], masks given: [UInt64]) {
        precondition(given.count == Self.limit)
        let bits = max(4, Int.bitWidth - (entries.count * 9 / 8).leadingZeroBitCount)
        groupShift = UInt64(64 - (bits - 2))
        slotMask = 1 << bits - 1
        displacements = .allocate(capacity: 1 << (bits - 2))
        words = .allocate(capacity: 1 << bits)
        numbers = .allocate(capacity: 1 << bits)
        displacements.initialize(repeating: 0, count: 1 << (bits - 2))
        words.initialize(repeating: 0, count: 1 << bits)
        numbers.initialize(repeating: 0, count: 1 << bits)
        masks = .allocate(capacity: Self.limit)
        for number in given.indices { (masks + number).initialize(to: given[number]) }
        place(entries)
    }

    deinit {
        displacements.deallocate()
        words.deallocate()
        numbers.deallocate()
        masks.deallocate()
    }

    /// The table as a value that a loop can keep in registers; valid while the table lives.
    var lookup: WordLookup {
        WordLookup(
            displacements: displacements, words: words, numbers: numbers, masks: masks, groupShift: groupShift,
            slotMask: slotMask)
    }

    func number(of word: UInt64) -> UInt16 { lookup.number(of: word) }

    func mask(of number: UInt16) -> UInt64 { lookup.mask(of: number) }

    private func place(_ entries: [(word: UInt64, number: UInt16)]) {
        var groups = [[(word: UInt64, number: UInt16)]](repeating: [], count: (slotMask + 1) / 4)
        for entry in entries { groups[lookup.group(WordLookup.hash(entry.word))].append(entry) }
        for members in groups.sorted(by: { $0.count > $1.count }) where !members.isEmpty { place(group: members) }
    }

    private func place(group members: [(word: UInt64, number: UInt16)]) {
        let hashes = members.map { WordLookup.hash($0.word) }
        let fitting = (0...UInt16.max).first { displacement in
            let slots = hashes.map { lookup.slot($0, displacement) }
            return Set(slots).count == slots.count && slots.allSatisfy { numbers[$0] == 0 }
        }
        guard let fitting else { preconditionFailure("words do not fit their table") }
        displacements[lookup.group(hashes[0])] = fitting
        for (member, hash) in zip(members, hashes) {
            words[lookup.slot(hash, fitting)] = member.word
            numbers[lookup.slot(hash, fitting)] = member.number
        }
    }
}

/// The memory of a `WordTable`, for reading.
struct WordLookup {
    fileprivate let displacements: UnsafeMutablePointer<UInt16>
    fileprivate let words: UnsafeMutablePointer<UInt64>
    fileprivate let numbers: UnsafeMutablePointer<UInt16>
    fileprivate let masks: UnsafeMutablePointer<UInt64>
    fileprivate let groupShift: UInt64
    fileprivate let slotMask: Int

    /// The number of `word`, or 0.
    @inline(__always) func number(of word: UInt64) -> UInt16 {
        let hash = Self.hash(word)
        let slot = slot(hash, displacements[group(hash)])
        // Whether a word is in the table cannot be foreseen: without a branch.
        let difference = words[slot] ^ word
        let isOther = (difference | (0 &- difference)) &>> 63
        return numbers[slot] & (UInt16(truncatingIfNeeded: isOther) &- 1)
    }

    @inline(__always) func mask(of number: UInt16) -> UInt64 { masks[Int(number) & (WordTable.limit - 1)] }

    @inline(__always) fileprivate static func hash(_ word: UInt64) -> UInt64 { word &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always) fileprivate func group(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> groupShift) }

    @inline(__always) fileprivate func slot(_ hash: UInt64, _ displacement: UInt16) -> Int {
        // Which bits of the hash count is part of the displacement: else two words that agree in them never part.
        let bits = Int(truncatingIfNeeded: hash &>> UInt64(8 &+ displacement & 31))
        return (bits ^ Int(truncatingIfNeeded: displacement &>> 5)) & slotMask
    }
}
