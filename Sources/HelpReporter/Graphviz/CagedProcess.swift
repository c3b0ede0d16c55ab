#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Another program, run with bytes on its standard input until it ends or a limit is reached; its whole process group
/// is gone afterwards, whatever it started.
struct CagedProcess {
    enum End: Equatable {
        case exited(Int32, output: [UInt8], complaint: [UInt8])
        case signalled(Int32)
        case tooLong
        case tooMuch
        /// With the system's error number.
        case notStarted(Int32)
    }

    /// The program's path first.
    let arguments: [String]
    let environment: [String]
    let limits: Graphviz.Limits

    func run(input: [UInt8]) -> End {
        guard let ends = Channels() else { return .notStarted(errno) }
        defer { ends.closeAll() }
        var process: pid_t = 0
        let code = spawn(ends, &process)
        guard code == 0 else { return .notStarted(code) }
        ends.closeTheirs()
        var exchange = Exchange(channels: ends, input: input, limit: limits.output, seconds: limits.seconds)
        let verdict = exchange.run()
        let status = verdict == .finished ? Self.wait(for: process, until: exchange.deadline) : nil
        kill(-process, SIGKILL)
        let reaped = Self.reap(process)
        switch verdict {
        case .tooLong: return .tooLong
        case .tooMuch: return .tooMuch
        case .finished where status == nil: return .tooLong
        case .finished:
            let signal = reaped & 0x7F
            if signal != 0 { return .signalled(signal) }
            return .exited((reaped >> 8) & 0xFF, output: exchange.output, complaint: exchange.complaint)
        }
    }

    /// Starts the program in a process group of its own, with default signals and nothing open but its three channels.
    private func spawn(_ channels: Channels, _ process: inout pid_t) -> Int32 {
        #if os(Linux)
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #else
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, channels.input.theirs, 0)
        posix_spawn_file_actions_adddup2(&actions, channels.output.theirs, 1)
        posix_spawn_file_actions_adddup2(&actions, channels.complaint.theirs, 2)
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return Self.withWords(arguments) { words in
            Self.withWords(environment) { posix_spawn(&process, arguments[0], &actions, &attributes, words, $0) }
        }
    }

    /// Calls `body` with `words` as C strings ended by `nil`.
    private static func withWords(
        _ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let copies = words.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }

    /// Waits for the end without reaping, so that the process group's number cannot be another's; `nil` when time is up.
    private static func wait(for process: pid_t, until deadline: Int64) -> Bool? {
        while true {
            var info = siginfo_t()
            guard waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT | WNOHANG) == 0 else { return nil }
            if info.si_signo != 0 { return true }
            guard Exchange.milliseconds() < deadline else { return nil }
            poll(nil, 0, 2)
        }
    }

    private static func reap(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
