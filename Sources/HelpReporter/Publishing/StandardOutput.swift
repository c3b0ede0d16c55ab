#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Standard output, every byte of it: `print` says nothing of a full disk.
package enum StandardOutput {
    /// Writes all of `bytes`.
    ///
    /// - Throws: `PublishingError` of kind `inputOutput` when the disk is full or nobody reads any more. A reader who
    ///   goes away ends the program by SIGPIPE before that, unless the caller ignores the signal.
    package static func write(_ bytes: [UInt8], to descriptor: Int32 = 1) throws(PublishingError) {
        var sent = 0
        do throws(Disk.Failure) {
            while sent < bytes.count { sent += try Disk.systemWrite(descriptor, bytes[sent...]) }
        } catch {
            throw PublishingError(
                kind: .inputOutput, description: "standard output: cannot write, \(SystemError.words(error.code))")
        }
    }
}
