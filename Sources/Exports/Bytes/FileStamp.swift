#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// What the system says of a file; two equal stamps mean that nobody wrote to it in between.
struct FileStamp: Sendable, Equatable {
    enum Kind: Sendable { case file, folder, link, stream, other }

    let kind: Kind
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let inode: UInt64

    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        case S_IFIFO, S_IFCHR, S_IFSOCK: kind = .stream
        default: kind = .other
        }
        size = Int(status.st_size)
        inode = UInt64(status.st_ino)
        #if canImport(Darwin)
            seconds = status.st_mtimespec.tv_sec
            nanoseconds = status.st_mtimespec.tv_nsec
        #else
            seconds = Int(status.st_mtim.tv_sec)
            nanoseconds = Int(status.st_mtim.tv_nsec)
        #endif
    }

    /// The stamp of an open file, or `nil` with `errno` set.
    init?(descriptor: Int32) {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The stamp of `name` in the folder behind `folder`, of a link itself and not of what it points to.
    init?(_ name: String, in folder: Int32) {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        self.init(status)
    }
}

/// The system's words for the last failed call, in English: the program never sets a locale.
func lastSystemError() -> String { String(cString: strerror(errno)) }
