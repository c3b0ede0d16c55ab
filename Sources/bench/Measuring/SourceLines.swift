import Exports

extension Source {
    /// The lines of a file, without their ends.
    func lines(of entry: Int) throws(InputError) -> [[UInt8]] {
        var buffer = ByteBuffer()
        try read(entry, into: &buffer)
        var lines = buffer.withBytes { bytes in
            bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
