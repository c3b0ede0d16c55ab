import Exports
import HelpGraph

/// How long each ask waited, and who came.
struct AskWaits: Sendable {
    /// Seconds from each ask of the record to its first counting act; `nil` while nobody helped.
    private(set) var seconds: [Double?]
    /// People who helped, by ask.
    private(set) var helpers: [Int32]
    /// Seconds from each ask to the end of the export.
    let watched: [Double]

    /// - Complexity: O(asks + acts).
    init(_ input: PracticeInput, end: Int64) {
        let asks = input.asks
        var number: [UInt64: UInt32] = Dictionary(minimumCapacity: asks.count)
        for (index, ask) in asks.enumerated() { number[UInt64(ask.space) << 32 | UInt64(ask.row)] = UInt32(index) }
        seconds = [Double?](repeating: nil, count: asks.count)
        helpers = [Int32](repeating: 0, count: asks.count)
        watched = asks.map { Double(max(0, end - $0.time)) / 1_000_000 }
        for act in input.acts where act.ask != Row.none {
            guard let ask = number[UInt64(act.space) << 32 | UInt64(act.ask)].map(Int.init) else { continue }
            let taken = Double(max(0, act.time - asks[ask].time)) / 1_000_000
            seconds[ask] = min(seconds[ask] ?? taken, taken)
            helpers[ask] += 1
        }
    }
}
