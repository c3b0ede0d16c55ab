import Options

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Runs this program again as a process of its own, so that what it measures is its own.
enum ChildRun {
    /// - Throws: exit code 70 when the process fails; it has said why on standard error.
    static func figures(_ arguments: [String]) throws(Failure) -> Figures {
        let line = ([itself] + arguments).map(quoted).joined(separator: " ")
        guard let stream = popen("exec " + line, "r") else {
            throw Failure(.software, "cannot start \(itself)")
        }
        var bytes: [UInt8] = []
        while case let byte = fgetc(stream), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        guard pclose(stream) == 0 else { throw Failure(.software, "this run failed: \(line)") }
        return try Figures(json: String(decoding: bytes, as: UTF8.self))
    }

    private static var itself: String { CommandLine.arguments[0] }

    private static func quoted(_ word: String) -> String {
        "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
