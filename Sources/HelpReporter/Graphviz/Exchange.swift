#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes a program's input while reading its output and complaints, so that neither side waits for the other.
struct Exchange {
    enum Verdict: Equatable {
        /// The program closed both of its outputs.
        case finished
        case tooLong
        case tooMuch
    }

    private let channels: Channels
    private let input: [UInt8]
    private let limit: Int
    /// On the clock of `milliseconds`.
    let deadline: Int64
    private var sent = 0
    private(set) var output: [UInt8] = []
    private(set) var complaint: [UInt8] = []
    private var open = (output: true, complaint: true)

    init(channels: Channels, input: [UInt8], limit: Int, seconds: Int) {
        self.channels = channels
        self.input = input
        self.limit = limit
        deadline = Self.milliseconds() + Int64(seconds) * 1000
        if input.isEmpty { channels.closeInput() }
    }

    mutating func run() -> Verdict {
        while open.output || open.complaint {
            let left = deadline - Self.milliseconds()
            guard left > 0 else { return .tooLong }
            var waiting = [
                pollfd(fd: channels.input.ours, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: open.output ? channels.output.ours : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: open.complaint ? channels.complaint.ours : -1, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&waiting, nfds_t(waiting.count), Int32(left)) >= 0 || errno == EINTR else { return .tooLong }
            if waiting[0].revents != 0 { write() }
            if waiting[1].revents != 0 { open.output = Self.read(channels.output.ours, into: &output) }
            if waiting[2].revents != 0 {
                open.complaint = Self.read(channels.complaint.ours, into: &complaint)
                // The first words say what is wrong; a flood of them is of no use.
                complaint.removeLast(max(0, complaint.count - 65_536))
            }
            if output.count > limit { return .tooMuch }
        }
        return .finished
    }

    /// Monotonic, so that a change of the clock neither ends nor extends the wait.
    static func milliseconds() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
    }

    private mutating func write() {
        let count = channels.send(input[sent..<min(input.count, sent + 65_536)])
        if count > 0 { sent += count }
        // A program that reads no further still may print.
        if sent == input.count || (count < 0 && errno != EAGAIN && errno != EINTR) { channels.closeInput() }
    }

    /// Whether more may come.
    private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = systemRead(descriptor, &buffer)
        if count > 0 { bytes += buffer[..<count] }
        return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
    }
}

/// The system's `read`, which the method of that name would hide.
private func systemRead(_ descriptor: Int32, _ bytes: inout [UInt8]) -> Int {
    read(descriptor, &bytes, bytes.count)
}
