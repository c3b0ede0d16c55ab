import Synchronization

/// Buffers that are used again, each by one thread at a time: fresh memory costs more than reading into it.
final class SpareBuffers: Sendable {
    /// One buffer; whoever took it has it alone until it is given back.
    final class Spare: Sendable {
        nonisolated(unsafe) var buffer = ByteBuffer()
    }

    private let spares = Mutex<[Spare]>([])

    func take() -> Spare { spares.withLock { $0.popLast() } ?? Spare() }

    func giveBack(_ spare: Spare) { spares.withLock { $0.append(spare) } }
}
