/// How much an archive may ask for before it is refused as hostile.
package struct ZipLimits: Sendable {
    package var entries = 1_000_000
    /// Bytes of all entries when unpacked.
    package var unpackedBytes = 256 << 30
    /// Unpacked over packed size, of an entry or of the whole, from `ratioFloor` unpacked bytes on. Message exports
    /// stay below 20; deflate itself ends at 1032.
    package var ratio = 200
    package var ratioFloor = 64 << 20
    /// Bytes of the list of entries.
    package var directoryBytes = 512 << 20

    package init() {}

    /// Whether so much out of so little is a bomb.
    func refuses(unpacked: Int, packed: Int) -> Bool {
        unpacked >= ratioFloor && unpacked / max(1, packed) > ratio
    }
}
