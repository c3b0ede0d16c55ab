import Dispatch
import Synchronization

/// Runs work items on a number of threads; results come back in the order of the items, so nothing that follows can
/// depend on the number of threads.
package enum Parallel {
    /// Calls `body(worker, item)` once for every item in `0..<count`. `worker` is in `0..<threads` and is never used by
    /// two calls at once, so scratch memory may be kept per worker.
    ///
    /// - Complexity: items are handed out one by one from a counter (about 0.2 µs each).
    package static func forEach(_ count: Int, threads: Int, _ body: @Sendable (_ worker: Int, _ item: Int) -> Void) {
        let workers = max(1, min(threads, count))
        guard workers > 1 else {
            for item in 0..<count { body(0, item) }
            return
        }
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            while true {
                let item = next.add(1, ordering: .relaxed).oldValue
                guard item < count else { return }
                body(worker, item)
            }
        }
    }

    /// The values of `body(0), body(1), …`, in that order.
    package static func map<Value: Sendable>(
        _ count: Int, threads: Int, _ body: @Sendable (Int) -> Value
    ) -> [Value] {
        let slots = Slots<Value>(count)
        forEach(count, threads: threads) { _, item in slots.put(body(item), at: item) }
        return slots.values()
    }

    /// As `map`, for work that may fail: the error of the first failing item (in item order) is thrown.
    package static func map<Value: Sendable, Failure: Error>(
        _ count: Int, threads: Int, _ body: @Sendable (Int) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        let results = map(count, threads: threads) { item -> Result<Value, Failure> in
            do throws(Failure) { return .success(try body(item)) } catch { return .failure(error) }
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for result in results { values.append(try result.get()) }
        return values
    }
}

/// Results by item; each slot is written once, under one lock, off the hot path.
private final class Slots<Value: Sendable>: Sendable {
    private let storage: Mutex<[Value?]>

    init(_ count: Int) { storage = Mutex(Array(repeating: nil, count: count)) }

    func put(_ value: sending Value, at index: Int) { storage.withLock { $0[index] = value } }

    func values() -> [Value] { storage.withLock { $0.compactMap { $0 } } }
}
