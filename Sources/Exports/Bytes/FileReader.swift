#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// An open file descriptor, closed with its last owner.
final class OpenDescriptor: Sendable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close(number) }
}

/// One regular file, opened once and read through `pread`. It is not mapped into memory: a mapped file that somebody
/// shortens kills the program.
struct FileReader: ByteStore {
    let name: String
    private let file: OpenDescriptor
    private let stamp: FileStamp

    var size: Int { stamp.size }

    init(_ file: OpenDescriptor, stamp: FileStamp, name: String) {
        self.name = name
        self.file = file
        self.stamp = stamp
    }

    func read(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws(InputError) {
        var done = 0
        while done < target.count {
            // Some systems refuse more than 2 GiB in one call.
            let count = min(target.count - done, 1 << 30)
            let got = pread(file.number, target.baseAddress?.advanced(by: done), count, off_t(offset + done))
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw InputError(.missing, at: name, "cannot be read: \(lastSystemError())") }
            if got == 0 { throw changed }
            done += got
        }
    }

    func checkUnchanged() throws(InputError) {
        guard FileStamp(descriptor: file.number) == stamp else { throw changed }
    }

    private var changed: InputError {
        InputError(.missing, at: name, "changed while it was read", remedy: "try again when nobody writes to it")
    }
}

/// A descriptor of the file or folder at `path`, or -1 with `errno` set.
func openForReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

/// Everything that comes through a pipe, to its end.
///
/// - Throws: `.data` when there are more than `limit` bytes, `.missing` when reading fails.
func readToEnd(_ descriptor: Int32, name: String, limit: Int) throws(InputError) -> [UInt8] {
    var content: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
        let got = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if got < 0, errno == EINTR { continue }
        if got < 0 { throw InputError(.missing, at: name, "cannot be read: \(lastSystemError())") }
        if got == 0 { return content }
        guard content.count + got <= limit else {
            throw InputError(
                .data, at: name, "more than \(limit) bytes come through the pipe", remedy: "give the file itself")
        }
        content += block[..<got]
    }
}
