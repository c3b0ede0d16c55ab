import HelpGraph
import HelpMetrics

/// The measures straight from their definitions, on matrices, for small networks.
struct Naive {
    let nodes: Int
    /// w[i][j]: i helped j.
    let weight: [[Double]]

    init(_ network: HelpNetwork) {
        nodes = network.nodeCount
        weight = Naive.matrix(network.given)
    }

    static func matrix(_ rows: Adjacency) -> [[Double]] {
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: rows.nodeCount), count: rows.nodeCount)
        for node in 0..<rows.nodeCount {
            for slot in rows.row(node) { matrix[node][Int(rows.neighbours[slot])] = rows.weights[slot] }
        }
        return matrix
    }

    func helps(_ from: Int, _ to: Int) -> Bool { weight[from][to] > 0 }

    func mutual(_ one: Int, _ other: Int) -> Double { weight[one][other] + weight[other][one] }

    func contacts(_ node: Int) -> [Int] { (0..<nodes).filter { mutual(node, $0) > 0 } }

    /// Distances along `length` (nil = no tie) and numbers of shortest paths, by relaxing until nothing changes.
    func shortest(_ length: (Int, Int) -> Int?) -> (distance: [[Int?]], paths: [[Double]]) {
        var distance = [[Int?]](repeating: [Int?](repeating: nil, count: nodes), count: nodes)
        for node in 0..<nodes { distance[node][node] = 0 }
        for from in 0..<nodes {
            for to in 0..<nodes where from != to { distance[from][to] = length(from, to) }
        }
        for middle in 0..<nodes {
            for from in 0..<nodes {
                guard let first = distance[from][middle] else { continue }
                for to in 0..<nodes {
                    guard let second = distance[middle][to] else { continue }
                    if first + second < distance[from][to] ?? .max { distance[from][to] = first + second }
                }
            }
        }
        var paths = [[Double]](repeating: [Double](repeating: 0, count: nodes), count: nodes)
        for from in 0..<nodes {
            let order = (0..<nodes).filter { distance[from][$0] != nil }
            for to in order.sorted(by: { distance[from][$0] ?? 0 < distance[from][$1] ?? 0 }) {
                guard to != from else {
                    paths[from][to] = 1
                    continue
                }
                for last in order where last != to {
                    if let step = length(last, to), (distance[from][last] ?? 0) + step == distance[from][to] {
                        paths[from][to] += paths[from][last]
                    }
                }
            }
        }
        return (distance, paths)
    }

    func betweenness(_ length: (Int, Int) -> Int?) -> [Double] {
        let (distance, paths) = shortest(length)
        return (0..<nodes).map { node in
            var sum = 0.0
            for from in 0..<nodes where from != node {
                for to in 0..<nodes where to != node && to != from {
                    guard let whole = distance[from][to], let first = distance[from][node],
                        let second = distance[node][to], first + second == whole
                    else { continue }
                    sum += paths[from][node] * paths[node][to] / paths[from][to]
                }
            }
            return sum
        }
    }

    /// p_ij within everybody, or within `circle`.
    private func share(_ node: Int, _ other: Int, within circle: [Int]) -> Double {
        mutual(node, other) / circle.reduce(0) { $0 + mutual(node, $1) }
    }

    private func constraintParts(_ node: Int, ego: Bool) -> [Double] {
        let contacts = contacts(node)
        let circle = ego ? contacts + [node] : Array(0..<nodes)
        return contacts.map { contact in
            var sum = share(node, contact, within: circle)
            for other in contacts where other != contact {
                sum += share(node, other, within: circle) * share(other, contact, within: circle)
            }
            return sum * sum
        }
    }

    func constraint(_ node: Int, ego: Bool = false) -> Double? {
        contacts(node).isEmpty ? nil : constraintParts(node, ego: ego).reduce(0, +)
    }

    func effectiveSize(_ node: Int) -> Double? {
        let contacts = contacts(node)
        guard !contacts.isEmpty else { return nil }
        return contacts.reduce(0) { sum, contact in
            let strongest = (0..<nodes).map { mutual(contact, $0) }.max() ?? 1
            let shared = (0..<nodes).filter { $0 != node && $0 != contact }.reduce(0) {
                $0 + share(node, $1, within: Array(0..<nodes)) * mutual(contact, $1) / strongest
            }
            return sum + 1 - shared
        }
    }

    func components(without gone: Set<Int> = [], cut: (Int, Int)? = nil) -> [Set<Int>] {
        var left = Set(0..<nodes).subtracting(gone)
        var parts: [Set<Int>] = []
        while let root = left.min() {
            var part: Set<Int> = [root]
            var open = [root]
            while let node = open.popLast() {
                for other in contacts(node) where left.contains(other) && !part.contains(other) {
                    if let cut, (cut.0, cut.1) == (node, other) || (cut.1, cut.0) == (node, other) { continue }
                    part.insert(other)
                    open.append(other)
                }
            }
            parts.append(part)
            left.subtract(part)
        }
        return parts
    }

    func coreNumbers() -> [Int] {
        var numbers = [Int](repeating: 0, count: nodes)
        for level in 0..<nodes {
            var kept = Set(0..<nodes)
            while let weak = kept.first(where: { node in contacts(node).filter { kept.contains($0) }.count < level }) {
                kept.remove(weak)
            }
            for node in kept { numbers[node] = level }
        }
        return numbers
    }
}
