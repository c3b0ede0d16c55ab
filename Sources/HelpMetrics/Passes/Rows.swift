import CProcessor
import HelpGraph

/// The rows of an `Adjacency` as raw buffers: what the inner loops of passes read.
///
/// Valid only inside the `withRows` call that made it; bounds are checked in debug builds only.
struct Rows {
    let nodeCount: Int
    let offsets: UnsafeBufferPointer<UInt32>
    let neighbours: UnsafeBufferPointer<UInt32>
    let weights: UnsafeBufferPointer<Double>

    @inline(__always) func start(_ node: Int) -> Int { Int(offsets[node]) }
    @inline(__always) func end(_ node: Int) -> Int { Int(offsets[node + 1]) }
    @inline(__always) func degree(_ node: Int) -> Int { Int(offsets[node + 1] &- offsets[node]) }
    @inline(__always) func neighbours(of node: Int) -> UnsafeBufferPointer<UInt32> {
        UnsafeBufferPointer(rebasing: neighbours[start(node)..<end(node)])
    }

    @inline(__always) func neighbour(_ slot: Int) -> Int { Int(neighbours[slot]) }

    /// Asks for the first 64 neighbours of a node that is going to be visited soon.
    @inline(__always) func prefetch(_ node: Int) {
        let row = neighbours.baseAddress?.advanced(by: start(node))
        for line in 0..<4 { CProcessor.prefetch(row?.advanced(by: line * 16)) }
    }
}

extension Adjacency {
    func withRows<Result>(_ body: (Rows) -> Result) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            neighbours.withUnsafeBufferPointer { neighbours in
                weights.withUnsafeBufferPointer { weights in
                    body(Rows(nodeCount: nodeCount, offsets: offsets, neighbours: neighbours, weights: weights))
                }
            }
        }
    }
}
