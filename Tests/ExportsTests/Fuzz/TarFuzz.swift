@testable import Exports

extension FuzzTarget {
    /// A tar archive that is let in keeps to the laws of all archives, and its entries hold what was packed: no bytes of
    /// headers, none of their neighbours'.
    static let tar = FuzzTarget(
        "tar", longest: 1200,
        words: [
            "ustar\0", "ustar  \0", "../", "./", "/", "path=", "size=7", "GNU.sparse.major=1", "12 path=a/b\n",
            "00000000007",
            "a/b.json", "__MACOSX/", ".DS_Store", "C:",
        ],
        wordBytes: [[0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5], [0xFF, 0xFF], [0, 0, 0, 0]]
    ) { input, trap throws(BrokenLaw) in
        let packed = input.first == TarOfHeads.mark ? TarOfHeads(Array(input.dropFirst())) : nil
        let store = MemoryBytes(name: "fuzz.tar", content: packed?.archive ?? Array(input))
        guard let source = try? TarSource.open(store, of: store, limits: ArchiveLaws.limits) else { return }
        try ArchiveLaws.check(source)
        var buffer = ByteBuffer(capacity: 256)
        for entry in source.entries.indices {
            guard let content = try ArchiveLaws.content(of: entry, in: source, &buffer) else {
                throw BrokenLaw("an entry of a tar archive can be read")
            }
            if let packed, packed.isHonest {
                try hold(packed.contents.contains(content), "an entry holds what was packed")
            }
            if entry > 0 { try trap.spring(content.dropFirst(2)) }
        }
    }
}
