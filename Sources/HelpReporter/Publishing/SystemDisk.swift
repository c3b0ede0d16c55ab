#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Disk {
    @Sendable static func systemEntry(_ path: String) throws(Failure) -> Entry {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return .nothing }
            throw Failure(code: errno)
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .other
        }
    }

    /// Sorted by bytes, without `.` and `..`.
    @Sendable static func systemNames(_ path: String) throws(Failure) -> [String] {
        guard let folder = opendir(path) else { throw Failure(code: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
                    String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
            errno = 0
        }
        if errno != 0 { throw Failure(code: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    @Sendable static func systemHead(_ path: String) throws(Failure) -> [UInt8] {
        let file = try Failure.check { open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let result = Swift.Result { () throws(Failure) in try Failure.check { read(file, &bytes, bytes.count) } }
        _ = systemCloseCall(file)
        return try Array(bytes[..<result.get()])
    }

    @Sendable static func systemMakeFolder(_ prefix: String) throws(Failure) -> String {
        var template = (prefix + "XXXXXX").utf8.map { CChar(bitPattern: $0) } + [0]
        guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    @Sendable static func systemWrite(_ file: Int32, _ bytes: ArraySlice<UInt8>) throws(Failure) -> Int {
        let part = Array(bytes.prefix(1 << 20))
        return try Failure.check { systemWriteCall(file, part) }
    }

    /// A file whose closing was interrupted is closed.
    @Sendable static func systemClose(_ file: Int32) throws(Failure) {
        if systemCloseCall(file) != 0, errno != EINTR { throw Failure(code: errno) }
    }

    /// Some file systems cannot sync a folder and say EINVAL: then there is nothing to wait for.
    @Sendable static func systemSyncFolder(_ path: String) throws(Failure) {
        let folder = try Failure.check { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        let synced = fsync(folder)
        let code = errno
        _ = systemCloseCall(folder)
        if synced != 0, code != EINVAL { throw Failure(code: code) }
    }

    @Sendable static func systemChmod(_ path: String, _ mode: mode_t) throws(Failure) {
        _ = try Failure.check { systemChmodCall(path, mode) }
    }

    @Sendable static func systemRename(_ from: String, _ to: String) throws(Failure) {
        _ = try Failure.check { systemRenameCall(from, to) }
    }

    @Sendable static func systemExchange(_ one: String, _ other: String) throws(Failure) {
        #if canImport(Glibc)
            _ = try Failure.check { renameat2(AT_FDCWD, one, AT_FDCWD, other, 2) }
        #elseif canImport(Musl)
            throw Failure(code: ENOSYS)
        #else
            _ = try Failure.check { renamex_np(one, other, UInt32(RENAME_SWAP)) }
        #endif
    }
}

#if canImport(Glibc)
    /// In glibc since 2.28, but not in Swift's map of it. Flag 2 is `RENAME_EXCHANGE` (linux/fs.h).
    @_silgen_name("renameat2")
    private func renameat2(
        _ fromFolder: Int32, _ from: UnsafePointer<CChar>, _ toFolder: Int32, _ to: UnsafePointer<CChar>,
        _ flags: UInt32
    ) -> Int32
#endif

/// The system's calls, which members of the same name would hide.
private func systemCloseCall(_ file: Int32) -> Int32 { close(file) }
private func systemChmodCall(_ path: String, _ mode: mode_t) -> Int32 { chmod(path, mode) }
private func systemRenameCall(_ from: String, _ to: String) -> Int32 { rename(from, to) }
private func systemWriteCall(_ file: Int32, _ bytes: [UInt8]) -> Int { write(file, bytes, bytes.count) }
