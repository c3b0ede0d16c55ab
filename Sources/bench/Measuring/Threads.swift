import Options

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The option that benchmarks share.
enum Threads {
    static func option<Settings>(_ path: PropertyPath<Settings, Int>) -> Option<Settings> {
        Option(
            "threads", "j", "Threads to use; 0 means one per processor.", path, allowing: .between(0, 256))
    }

    /// The number meant by the option's value.
    static func count(_ threads: Int) -> Int {
        threads > 0 ? threads : max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }
}
