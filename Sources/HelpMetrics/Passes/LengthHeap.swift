/// A heap of nodes by distance, four children a node, that knows where each node stands.
struct LengthHeap: ~Copyable {
    private let nodes: Scratch<UInt32>
    private let distances: Scratch<UInt64>
    private let place: Scratch<UInt32>
    private var count = 0

    init(_ capacity: Int) {
        nodes = Scratch(capacity, filledWith: 0)
        distances = Scratch(capacity, filledWith: 0)
        place = Scratch(capacity, filledWith: 0)
    }

    mutating func insert(_ node: Int, at distance: UInt64) {
        count += 1
        rise(node, distance, from: count - 1)
    }

    func lower(_ node: Int, to distance: UInt64) { rise(node, distance, from: Int(place[node])) }

    mutating func next() -> Int? {
        guard count > 0 else { return nil }
        let nearest = Int(nodes[0])
        count -= 1
        if count > 0 { sink(Int(nodes[count]), distances[count]) }
        return nearest
    }

    private func put(_ node: Int, _ distance: UInt64, at spot: Int) {
        nodes[spot] = UInt32(truncatingIfNeeded: node)
        distances[spot] = distance
        place[node] = UInt32(truncatingIfNeeded: spot)
    }

    private func rise(_ node: Int, _ distance: UInt64, from start: Int) {
        var spot = start
        while spot > 0 {
            let parent = (spot - 1) / 4
            guard distances[parent] > distance else { break }
            put(Int(nodes[parent]), distances[parent], at: spot)
            spot = parent
        }
        put(node, distance, at: spot)
    }

    private func sink(_ node: Int, _ distance: UInt64) {
        var spot = 0
        while spot * 4 + 1 < count {
            var child = spot * 4 + 1
            for other in child + 1..<max(child + 1, min(count, child + 4)) where distances[other] < distances[child] {
                child = other
            }
            guard distances[child] < distance else { break }
            put(Int(nodes[child]), distances[child], at: spot)
            spot = child
        }
        put(node, distance, at: spot)
    }
}
