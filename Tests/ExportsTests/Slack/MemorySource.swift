@testable import Exports

extension Source {
    /// An input made of names and contents, as a folder would give them.
    static func memory(_ files: [String: String], name: String = "export", wrapper: String? = nil) -> Source {
        let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        let contents = sorted.map { Array($0.value.utf8) }
        @Sendable func fill(_ bytes: ArraySlice<UInt8>, _ buffer: inout ByteBuffer) {
            buffer.removeAll()
            buffer.reserve(bytes.count)
            buffer.append { free in
                free.copyBytes(from: bytes)
                return bytes.count
            }
        }
        return Source(
            name: name, container: .folder,
            entries: zip(sorted, contents).map { Entry(name: $0.key, size: $1.count) }, wrapper: wrapper,
            load: { (entry, limit, buffer: inout ByteBuffer) throws(InputError) in
                fill(contents[entry].prefix(limit), &buffer)
            },
            part: { (entry, offset, count, buffer: inout ByteBuffer) throws(InputError) in
                fill(contents[entry].dropFirst(offset).prefix(count), &buffer)
            })
    }
}
