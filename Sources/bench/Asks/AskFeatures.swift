import Exports

/// Rows of words that have weights: those of enough lines, one for each place of the table of weights.
struct AskFeatures {
    /// Ascending.
    let keys: [UInt32]
    private let places: [UInt32: Int]

    /// - Parameter lines: keys by line and sentence.
    init(_ lines: [[[UInt32]]]) {
        var counts: [UInt32: Int] = [:]
        for line in lines { for key in Set(line.joined()) { counts[key, default: 0] += 1 } }
        var foremost: [UInt32: UInt32] = [:]
        for key in counts.keys.sorted() where counts[key, default: 0] >= AskTraining.leastLines {
            let place = AskModel.place(of: key)
            if let other = foremost[place], counts[other, default: 0] >= counts[key, default: 0] { continue }
            foremost[place] = key
        }
        keys = foremost.values.sorted()
        places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    }

    func place(of key: UInt32) -> Int? { places[key] }

    var weightCount: Int { keys.count + AskModel.cueCount + 1 }

    /// - Parameter weights: of the keys, then of the cues, then of every line.
    func model(_ weights: [Float]) -> AskModel {
        let whole = weights.map { Int8(max(-127, min(127, ($0 * AskModel.unit).rounded()))) }
        return AskModel(
            weights: zip(keys, whole).filter { $1 != 0 }.map { ($0, $1) },
            cueWeights: Array(whole[keys.count..<keys.count + AskModel.cueCount]), bias: whole[whole.count - 1])
    }
}
