import Options

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The secret that makes pseudonyms the same over several reports: 256 random bits in a file that only its owner may
/// read, and that never lies in a report's folder, for whoever has both could try names one after another.
enum KeyFile {
    static let size = 32

    /// The key in the file at `path`, which is made when it is not there.
    ///
    /// - Throws: 64 when the file lies in `folder`, 77 when others may read or write it, 65 when it holds no key, 73 and
    ///   74 when it cannot be made or read.
    static func key(at path: String, outside folder: String) throws(Failure) -> [UInt8] {
        guard !isInside(path, folder) else {
            throw Failure(
                .usage, "--key: '\(path)' lies in the report's folder '\(folder)'; keep the key where the report is not"
            )
        }
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        if file < 0, errno == ENOENT { return try make(path) }
        guard file >= 0 else {
            let why = errno == ELOOP ? "is a symbolic link; name the file itself" : "cannot be read: \(reason())"
            throw Failure(.inputOutput, "--key: '\(path)' \(why)")
        }
        defer { close(file) }
        return try read(file, path)
    }

    private static func read(_ file: Int32, _ path: String) throws(Failure) -> [UInt8] {
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(.data, "--key: '\(path)' is not a file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw Failure(
                .permission, "--key: '\(path)' may be read or written by others; 'chmod 600 \(path)' ends that")
        }
        var text = [UInt8](repeating: 0, count: 4096)
        let count = text.withUnsafeMutableBytes { systemRead(file, $0) }
        guard count >= 0 else { throw Failure(.inputOutput, "--key: '\(path)' cannot be read: \(reason())") }
        guard let key = key(in: text[..<count]) else {
            throw Failure(
                .data, "--key: '\(path)' holds no key, which is 64 hexadecimal digits; name another file to make one")
        }
        return key
    }

    private static func make(_ path: String) throws(Failure) -> [UInt8] {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Failure(.cannotCreate, "--key: '\(path)' cannot be made: \(reason())") }
        var random = SystemRandomNumberGenerator()
        let key = (0..<size).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let text = Array((hexadecimal(key) + "\n").utf8)
        let isWritten =
            fchmod(file, 0o600) == 0 && text.withUnsafeBytes { systemWrite(file, $0) } == text.count
            && fsync(file) == 0
        let why = reason()
        guard close(file) == 0, isWritten else {
            unlink(path)
            throw Failure(.inputOutput, "--key: '\(path)' cannot be written: \(why)")
        }
        return key
    }

    /// 64 hexadecimal digits, blanks around them allowed.
    static func key(in text: ArraySlice<UInt8>) -> [UInt8]? {
        let digits = text.split { $0 <= 0x20 }.first ?? []
        guard digits.count == size * 2, text.split(whereSeparator: { $0 <= 0x20 }).count == 1 else { return nil }
        let values = digits.compactMap { Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init) }
        guard values.count == digits.count else { return nil }
        return (0..<size).map { values[2 * $0] << 4 | values[2 * $0 + 1] }
    }

    /// Whether the file is, or would be, in the folder or below it; links are followed where there are any.
    private static func isInside(_ path: String, _ folder: String) -> Bool {
        let (file, report) = (real(parent(path)), real(folder))
        return file == report || file.hasPrefix(report.hasSuffix("/") ? report : report + "/")
    }

    private static func parent(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path through all links; of what is not there yet, that of the folder around it with the name behind.
    private static func real(_ path: String) -> String {
        var trimmed = path
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        if let found = realpath(trimmed, nil) {
            defer { free(found) }
            return String(cString: found)
        }
        let outer = parent(trimmed)
        guard outer != trimmed, trimmed != "." else { return trimmed }
        let name = trimmed.split(separator: "/").last.map(String.init) ?? ""
        let around = real(outer)
        return around.hasSuffix("/") ? around + name : around + "/" + name
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}

/// The system's calls, which members of the same name would hide.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(file, buffer.baseAddress, buffer.count)
}

func systemWrite(_ file: Int32, _ buffer: UnsafeRawBufferPointer) -> Int {
    write(file, buffer.baseAddress, buffer.count)
}
