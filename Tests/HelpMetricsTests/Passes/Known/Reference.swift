import Foundation
import HelpGraph
import Testing

/// Figures that other programs computed, read from the folder named by the environment variable WATERLINE_REFERENCE, not
/// part of the project: `golden.json`, `networks/REFERENCE.json` with the edges beside it, and `random.json`,
/// `partitions.json` and `sna.json` as the programs in scripts/reference write them. What is not there is skipped.
enum Reference {
    static let folder = ProcessInfo.processInfo.environment["WATERLINE_REFERENCE"] ?? ""

    static func has(_ path: String) -> Bool {
        !folder.isEmpty && FileManager.default.fileExists(atPath: folder + "/" + path)
    }

    static func read(_ path: String) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)))
    }
}

/// The largest deviation and the number of values, by measure.
struct Deviations {
    private var largest: [String: (count: Int, deviation: Double)] = [:]

    mutating func add(_ measure: String, _ value: Double?, _ expected: Double?) {
        var entry = largest[measure] ?? (0, 0)
        entry.count += 1
        entry.deviation = max(entry.deviation, deviation(value, expected))
        largest[measure] = entry
    }

    /// - Parameter tolerances: where another than 1e-9 holds.
    func finish(_ title: String, within tolerances: [String: Double] = [:]) {
        for (measure, entry) in largest.sorted(by: { $0.key < $1.key }) {
            print("\(title): \(measure): \(entry.count) values, largest deviation \(entry.deviation)")
            #expect(entry.deviation < tolerances[measure] ?? 1e-9, "\(measure)")
        }
        #expect(!largest.isEmpty)
    }
}

/// Numbers by first appearance.
func teamNumbers(_ names: [String]) -> [Int32] {
    var known: [String] = []
    return names.map { name in
        if let number = known.firstIndex(of: name) { return Int32(number) }
        known.append(name)
        return Int32(known.count - 1)
    }
}

/// Ties inside, out of and into each team.
struct GroupTies {
    var inside: [Int]
    var out: [Int]
    var into: [Int]

    init(_ network: HelpNetwork, _ team: [Int32]) {
        let count = Int(team.max() ?? 0) + 1
        inside = [Int](repeating: 0, count: count)
        out = inside
        into = inside
        for node in 0..<network.nodeCount {
            for slot in network.given.row(node) {
                let (own, other) = (Int(team[node]), Int(team[Int(network.given.neighbours[slot])]))
                if own == other {
                    inside[own] += 1
                } else {
                    out[own] += 1
                    into[other] += 1
                }
            }
        }
    }
}
