import Exports
import HelpGraph

/// How long each ask waited, and who came.
struct AskWaits: Sendable {
    /// Seconds from each ask of the record to its first counting act; infinite while nobody helped.
    private var seconds: [Double]
    /// Whether two people or more helped, by ask.
    private(set) var severalHelped: [Bool]
    /// When each ask was made, and when watching ends; microseconds since 1970.
    private let asked: [Int64]
    private let end: Int64

    /// Seconds from an ask to the end of the export.
    func watched(_ ask: Int) -> Double { Double(max(0, end - asked[ask])) / 1_000_000 }

    /// Seconds to the first help, or as long as nobody helped.
    subscript(ask: Int) -> (time: Double, ended: Bool) {
        seconds[ask].isFinite ? (seconds[ask], true) : (watched(ask), false)
    }

    /// Asks that somebody helped with.
    var answered: Int { seconds.count(where: \.isFinite) }

    /// - Complexity: O((asks + acts) · log asks); asks mostly come in the order of (space, row).
    init(_ input: PracticeInput, end: Int64) {
        let asks = input.asks
        let places = AskPlaces(asks)
        seconds = [Double](repeating: .infinity, count: asks.count)
        severalHelped = [Bool](repeating: false, count: asks.count)
        asked = asks.map { input.time(of: $0) }
        self.end = end
        for act in input.acts where act.ask != Row.none {
            guard let ask = places.ask(space: act.space, row: act.ask) else { continue }
            let taken = Double(max(0, act.time - asked[ask])) / 1_000_000
            severalHelped[ask] = seconds[ask].isFinite
            seconds[ask] = min(seconds[ask], taken)
        }
    }
}

/// Finds an ask by where it stands. A table by hash would fill more memory than the asks themselves.
private struct AskPlaces {
    private let asks: [HelpRecord.Ask]
    /// The asks by where they stand; `nil` where they are in that order.
    private let order: [UInt32]?

    init(_ asks: [HelpRecord.Ask]) {
        self.asks = asks
        let isAscending = zip(asks, asks.dropFirst()).allSatisfy { Self.place($0) < Self.place($1) }
        order =
            isAscending
            ? nil
            : asks.indices.sorted { (Self.place(asks[$0]), $0) < (Self.place(asks[$1]), $1) }.map { UInt32($0) }
    }

    /// Of several at one place the last.
    func ask(space: UInt32, row: UInt32) -> Int? {
        let wanted = UInt64(space) << 32 | UInt64(row)
        var (low, high) = (0, asks.count)
        while low < high {
            let middle = (low + high) / 2
            if place(middle) <= wanted { low = middle + 1 } else { high = middle }
        }
        guard low > 0, place(low - 1) == wanted else { return nil }
        return number(low - 1)
    }

    private func number(_ position: Int) -> Int { order.map { Int($0[position]) } ?? position }

    private func place(_ position: Int) -> UInt64 { Self.place(asks[number(position)]) }

    private static func place(_ ask: HelpRecord.Ask) -> UInt64 { UInt64(ask.space) << 32 | UInt64(ask.row) }
}
