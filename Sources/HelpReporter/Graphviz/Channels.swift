#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The three channels between us and a program. Its input is a socket, since writing to a closed socket can be told to
/// return an error, where a closed pipe raises a signal that would end this program.
final class Channels {
    struct Pair {
        var ours: Int32 = -1
        var theirs: Int32 = -1
    }

    private(set) var input = Pair()
    private(set) var output = Pair()
    private(set) var complaint = Pair()

    /// `nil`, with `errno`, when the system has no more descriptors.
    init?() {
        guard let input = Self.socket(), let output = Self.pipe(), let complaint = Self.pipe() else {
            let code = errno
            closeAll()
            errno = code
            return nil
        }
        (self.input, self.output, self.complaint) = (input, output, complaint)
        for descriptor in [input.ours, output.ours, complaint.ours] {
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        }
    }

    func closeTheirs() {
        for descriptor in [input.theirs, output.theirs, complaint.theirs] where descriptor >= 0 { close(descriptor) }
        (input.theirs, output.theirs, complaint.theirs) = (-1, -1, -1)
    }

    func closeInput() {
        if input.ours >= 0 { close(input.ours) }
        input.ours = -1
    }

    func closeAll() {
        closeTheirs()
        closeInput()
        for descriptor in [output.ours, complaint.ours] where descriptor >= 0 { close(descriptor) }
        (output.ours, complaint.ours) = (-1, -1)
    }

    /// As many bytes as the program takes now; -1 with `errno`.
    func send(_ bytes: ArraySlice<UInt8>) -> Int {
        #if os(Linux)
            systemSend(input.ours, Array(bytes), bytes.count, Int32(MSG_NOSIGNAL))
        #else
            systemSend(input.ours, Array(bytes), bytes.count, 0)
        #endif
    }

    private static func socket() -> Pair? {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
        #if !os(Linux)
            var on: Int32 = 1
            setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
        #endif
        return kept(Pair(ours: ends[0], theirs: ends[1]))
    }

    private static func pipe() -> Pair? {
        var ends: [Int32] = [-1, -1]
        #if canImport(Glibc)
            guard Glibc.pipe(&ends) == 0 else { return nil }
        #elseif canImport(Musl)
            guard Musl.pipe(&ends) == 0 else { return nil }
        #else
            guard Darwin.pipe(&ends) == 0 else { return nil }
        #endif
        return kept(Pair(ours: ends[0], theirs: ends[1]))
    }

    /// No other program that is started may inherit the ends.
    private static func kept(_ pair: Pair) -> Pair {
        _ = fcntl(pair.ours, F_SETFD, FD_CLOEXEC)
        _ = fcntl(pair.theirs, F_SETFD, FD_CLOEXEC)
        return pair
    }
}

/// The system's `send`, which the method of that name would hide.
private func systemSend(_ descriptor: Int32, _ bytes: [UInt8], _ count: Int, _ flags: Int32) -> Int {
    send(descriptor, bytes, count, flags)
}
