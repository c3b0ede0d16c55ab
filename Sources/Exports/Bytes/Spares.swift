import Synchronization

/// Tools that are used again, each by one thread at a time: fresh memory costs more than the work in it.
final class Spares<Tool: AnyObject & Sendable>: Sendable {
    private let spares = Mutex<[Tool]>([])
    private let make: @Sendable () -> Tool

    init(_ make: @escaping @Sendable () -> Tool) { self.make = make }

    /// A tool that nobody else has until it is given back.
    func take() -> Tool { spares.withLock { $0.popLast() } ?? make() }

    func giveBack(_ tool: Tool) { spares.withLock { $0.append(tool) } }
}

/// A buffer for `Spares`.
final class SpareBuffer: Sendable {
    // Whoever took it has it alone.
    nonisolated(unsafe) var buffer = ByteBuffer()
}
