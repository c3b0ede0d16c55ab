import Parallel

extension Source {
    /// What tells this input from every other: the SHA-256 of the file, as `sha256sum` prints it, or of a folder: the
    /// SHA-256 over its entries in order of name, of each the name, a zero byte, the size in decimal digits, a zero byte,
    /// and the SHA-256 of its bytes. Entries packed with gzip count as what they hold.
    ///
    /// - Throws: `.missing` when the input cannot be read or has changed.
    package func sha256(threads: Int) throws(InputError) -> [UInt8] {
        if let whole { return try whole() }
        let digests = try Parallel.map(entries.count, threads: threads) { entry throws(InputError) in
            try sha256(ofEntry: entry)
        }
        var digest = SHA256()
        for (entry, own) in zip(entries, digests) {
            digest.update(Array(entry.name.utf8) + [0] + Array("\(entry.size)".utf8) + [0] + own)
        }
        return digest.digest()
    }

    private func sha256(ofEntry entry: Int) throws(InputError) -> [UInt8] {
        // What must be unpacked from its beginning is so once.
        let block = entries[entry].isPacked ? max(1, entries[entry].size) : 1 << 22
        var digest = SHA256()
        var buffer = ByteBuffer(capacity: min(block, entries[entry].size))
        for offset in stride(from: 0, to: entries[entry].size, by: block) {
            try read(entry, at: offset, count: block, into: &buffer)
            buffer.withBytes { digest.update($0) }
        }
        return digest.digest()
    }
}
