import Exports
import HelpGraph

/// How long each ask waited, and who came.
struct AskWaits: Sendable {
    /// Seconds from each ask of the record to its first counting act; `nil` while nobody helped.
    private(set) var seconds: [Double?]
    /// People who helped, by ask.
    private(set) var helpers: [Int32]
    /// When each ask was made, and when watching ends; microseconds since 1970.
    private let asked: [Int64]
    private let end: Int64

    /// Seconds from an ask to the end of the export.
    func watched(_ ask: Int) -> Double { Double(max(0, end - asked[ask])) / 1_000_000 }

    /// Seconds to the first help, or as long as nobody helped.
    subscript(ask: Int) -> (time: Double, ended: Bool) {
        seconds[ask].map { ($0, true) } ?? (watched(ask), false)
    }

    /// - Complexity: O((asks + acts) · log asks); asks mostly come in the order of (space, row).
    init(_ input: PracticeInput, end: Int64) {
        let asks = input.asks
        let places = AskPlaces(asks)
        seconds = [Double?](repeating: nil, count: asks.count)
        helpers = [Int32](repeating: 0, count: asks.count)
        asked = asks.map(\.time)
        self.end = end
        for act in input.acts where act.ask != Row.none {
            guard let ask = places.ask(space: act.space, row: act.ask) else { continue }
            let taken = Double(max(0, act.time - asks[ask].time)) / 1_000_000
            seconds[ask] = min(seconds[ask] ?? taken, taken)
            helpers[ask] += 1
        }
    }
}

/// Finds an ask by where it stands. A table by hash would fill more memory than the asks themselves.
private struct AskPlaces {
    private let keys: [UInt64]
    /// The asks in the order of `keys`; `nil` where they stand in it.
    private let order: [UInt32]?

    init(_ asks: [HelpRecord.Ask]) {
        let keys = asks.map { Self.key($0.space, $0.row) }
        if zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) {
            (self.keys, order) = (keys, nil)
        } else {
            let sorted = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
            (self.keys, order) = (sorted.map { keys[$0] }, sorted.map { UInt32($0) })
        }
    }

    /// Of several at one place the last.
    func ask(space: UInt32, row: UInt32) -> Int? {
        let wanted = Self.key(space, row)
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        guard low > 0, keys[low - 1] == wanted else { return nil }
        return order.map { Int($0[low - 1]) } ?? low - 1
    }

    private static func key(_ space: UInt32, _ row: UInt32) -> UInt64 { UInt64(space) << 32 | UInt64(row) }
}
