/// Which of a number of things belong together, as they are joined two by two.
package struct DisjointSets {
    private var parent: [Int]

    package init(count: Int) { parent = Array(0..<count) }

    /// The smallest member stands for its set.
    ///
    /// - Complexity: O(log n) amortised, by halving paths.
    package mutating func root(of item: Int) -> Int {
        var item = item
        while parent[item] != item {
            parent[item] = parent[parent[item]]
            item = parent[item]
        }
        return item
    }

    /// Joins the sets of two items and returns what stands for both.
    @discardableResult
    package mutating func unite(_ first: Int, _ second: Int) -> Int {
        let (one, other) = (root(of: first), root(of: second))
        parent[max(one, other)] = min(one, other)
        return min(one, other)
    }
}
