#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Terminal {
    /// The streams of this process: the only place of the module that calls the operating system.
    ///
    /// Every write is checked. The width is that of the terminal, else `COLUMNS`, else 80. Colour needs a terminal that
    /// is not `dumb`, and no `NO_COLOR` (https://no-color.org).
    package static func standard(environment: [String: String]) -> Terminal {
        let isTerminal = isatty(STDOUT_FILENO) == 1
        let isPlain = environment["TERM"] == "dumb" || !(environment["NO_COLOR"] ?? "").isEmpty
        return Terminal(
            width: columns(of: STDOUT_FILENO) ?? environment["COLUMNS"].flatMap { Int($0) } ?? 80,
            isTerminal: isTerminal, errorIsTerminal: isatty(STDERR_FILENO) == 1,
            hasColour: isTerminal && !isPlain,
            write: { writeAll($0, to: STDOUT_FILENO) },
            writeError: { _ = writeAll($0, to: STDERR_FILENO) })
    }
}

/// The width of the terminal behind a descriptor; `nil` when there is none or it does not say.
private func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, numericCast(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
}

/// Whether every byte of the text could be written; goes on after a signal.
private func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else { return false }
        rest = rest.dropFirst(written)
    }
    return true
}
