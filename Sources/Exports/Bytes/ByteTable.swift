/// A value for each of the 256 bytes, without a check of the index, which cannot be wrong.
final class ByteTable: Sendable {
    // Memory that never changes once the table stands.
    nonisolated(unsafe) private let values: UnsafeMutablePointer<UInt8>

    init(_ value: (UInt8) -> UInt8) {
        values = .allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max { (values + Int(byte)).initialize(to: value(byte)) }
    }

    deinit { values.deallocate() }

    /// The table as a value that a loop can keep in registers; valid while the table lives.
    var lookup: ByteLookup { ByteLookup(values: values) }
}

/// The memory of a `ByteTable`, for reading.
struct ByteLookup {
    fileprivate let values: UnsafeMutablePointer<UInt8>

    subscript(byte: UInt8) -> UInt8 { @inline(__always) get { values[Int(byte)] } }
}
