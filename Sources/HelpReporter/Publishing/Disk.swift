#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The system calls by which a report reaches the disk, each of which can fail; tests replace them to make each fail in
/// its turn. Every closure throws the system's error number.
struct Disk: Sendable {
    struct Failure: Error, Equatable {
        let code: Int32
    }

    enum Entry: Sendable, Equatable {
        case nothing, folder, file
        /// Symbolic links, devices, sockets.
        case other
    }

    var entry: @Sendable (String) throws(Failure) -> Entry = Disk.systemEntry
    var names: @Sendable (String) throws(Failure) -> [String] = Disk.systemNames
    /// The first bytes of a file.
    var head: @Sendable (String) throws(Failure) -> [UInt8] = Disk.systemHead
    /// Makes a folder of a new name that begins so, open to nobody else.
    var makeFolder: @Sendable (String) throws(Failure) -> String = Disk.systemMakeFolder
    /// Creates a file that must not exist, open to nobody else.
    var create: @Sendable (String) throws(Failure) -> Int32 = { (path) throws(Failure) in
        try Failure.check { open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    }
    /// Writes some of the bytes; how many.
    var write: @Sendable (Int32, ArraySlice<UInt8>) throws(Failure) -> Int = Disk.systemWrite
    var sync: @Sendable (Int32) throws(Failure) -> Void = { (file) throws(Failure) in
        _ = try Failure.check { fsync(file) }
    }
    var close: @Sendable (Int32) throws(Failure) -> Void = Disk.systemClose
    var syncFolder: @Sendable (String) throws(Failure) -> Void = Disk.systemSyncFolder
    var chmod: @Sendable (String, mode_t) throws(Failure) -> Void = Disk.systemChmod
    var rename: @Sendable (String, String) throws(Failure) -> Void = Disk.systemRename
    /// Exchanges two entries in one step; ENOSYS or EINVAL where the system cannot.
    var exchange: @Sendable (String, String) throws(Failure) -> Void = Disk.systemExchange
    var removeFile: @Sendable (String) throws(Failure) -> Void = { (path) throws(Failure) in
        _ = try Failure.check { unlink(path) }
    }
    var removeFolder: @Sendable (String) throws(Failure) -> Void = { (path) throws(Failure) in
        _ = try Failure.check { rmdir(path) }
    }

    static let system = Disk()
}

extension Disk.Failure {
    /// Runs a call again while signals interrupt it, and throws what it left in `errno`.
    static func check<Result: BinaryInteger>(_ call: () -> Result) throws(Disk.Failure) -> Result {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno != EINTR { throw Disk.Failure(code: errno) }
        }
    }
}
