extension [UInt8] {
    /// Where the word first stands at or behind `start`.
    ///
    /// - Complexity: O(length) for words whose first byte is rare.
    func firstRange(of word: StaticString, from start: Int = 0) -> Range<Int>? {
        ByteSlice.with(self) { bytes in
            var place = start
            while let hit = bytes.firstIndex(of: word.utf8Start[0], from: place), hit + word.utf8CodeUnitCount <= count
            {
                if bytes[hit..<hit + word.utf8CodeUnitCount].equals(word) {
                    return hit..<hit + word.utf8CodeUnitCount
                }
                place = hit + 1
            }
            return nil
        }
    }

    func contains(_ word: StaticString) -> Bool { firstRange(of: word) != nil }

    func equals(_ word: StaticString) -> Bool { ByteSlice.with(self) { $0.equals(word) } }
}
