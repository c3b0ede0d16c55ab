#if canImport(Glibc)
    import Glibc
#endif

/// Memory that was given free and that the C library keeps for later.
enum SpareMemory {
    /// Gives it back to the system, where the library can: after a stage that has filled and freed much in small parts,
    /// glibc holds on to as much again as is in use.
    static func giveBack() {
        #if canImport(Glibc)
            _ = malloc_trim(0)
        #endif
    }
}

#if canImport(Glibc)
    /// In glibc since 2.0, but not in Swift's map of it (malloc.h).
    @_silgen_name("malloc_trim")
    private func malloc_trim(_ pad: Int) -> Int32
#endif
