import Options

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A folder for what a benchmark makes: one that the user names, whose files are kept and used again, or a new one that
/// goes with this value.
struct ScratchFolder: ~Copyable {
    let path: String
    private let isKept: Bool

    init(keeping kept: String?) throws(Failure) {
        isKept = kept != nil
        if let kept {
            guard mkdir(kept, 0o755) == 0 || errno == EEXIST else { throw Self.refused(kept) }
            path = kept
        } else {
            var name = Array("/tmp/waterline-bench-XXXXXX".utf8CString)
            guard mkdtemp(&name) != nil else { throw Self.refused("/tmp") }
            path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    deinit { if !isKept { Self.discard(path) } }

    private static func refused(_ path: String) -> Failure { Failure(.cannotCreate, "\(path): cannot make a folder") }

    /// Removes a file, or a folder with all that is in it.
    static func discard(_ path: String) {
        guard unlink(path) != 0, let folder = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        closedir(folder)
        for name in names { discard(path + "/" + name) }
        rmdir(path)
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Bytes of a file; of a folder, only of its own entry.
    static func size(of path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }
}
