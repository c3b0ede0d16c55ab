#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file being written from its start, closed when it goes out of scope.
package struct OutputFile: ~Copyable {
    private let descriptor: Int32
    private let path: String

    package init(_ path: String) throws(WriteFailure) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw WriteFailure(path: path, action: "create", code: errno) }
    }

    deinit { _ = close(descriptor) }

    package func write(_ bytes: [UInt8]) throws(WriteFailure) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                #elseif canImport(Musl)
                    Musl.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                #else
                    Darwin.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                #endif
            }
            guard count > 0 else { throw WriteFailure(path: path, action: "write", code: errno) }
            done += count
        }
    }
}

/// Writes a whole file.
package func writeFile(_ bytes: [UInt8], to path: String) throws(WriteFailure) {
    let file = try OutputFile(path)
    try file.write(bytes)
}

/// Makes a folder; one that is there already is as good. Its parent must exist.
package func makeFolder(_ path: String) throws(WriteFailure) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
        throw WriteFailure(path: path, action: "make the folder", code: errno)
    }
}
