import Exports
import HelpReporter
import Options

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The table of pairs that a person decides about: nobody but its owner may read it, and no file is overwritten.
enum AliasFile {
    /// - Throws: 73 when the file is there or cannot be made, 74 when it cannot be written.
    static func write(_ suggestions: [AliasSuggestion], to path: String) throws(Failure) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            let why = errno == EEXIST ? "is there already; name another file" : "cannot be made: \(reason())"
            throw Failure(.cannotCreate, "--suggest-aliases: '\(path)' \(why)")
        }
        let text = table(suggestions)
        let isWritten = write(text, to: file) && fsync(file) == 0
        let why = reason()
        guard close(file) == 0, isWritten else {
            unlink(path)
            throw Failure(.inputOutput, "--suggest-aliases: '\(path)' cannot be written: \(why)")
        }
    }

    static func table(_ suggestions: [AliasSuggestion]) -> [UInt8] {
        var writer = CSVWriter(columns: ["same", "first", "second", "first name", "second name", "reason"])
        for pair in suggestions {
            writer.row([
                .empty, .text(pair.first), .text(pair.second), .text(pair.firstName), .text(pair.secondName),
                .text(pair.reason),
            ])
        }
        return writer.bytes
    }

    private static func write(_ text: [UInt8], to file: Int32) -> Bool {
        var done = 0
        while done < text.count {
            let count = text.withUnsafeBytes { systemWrite(file, UnsafeRawBufferPointer(rebasing: $0[done...])) }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}
