extension Array {
    /// The elements, which this array then has no more: their memory goes when the receiver lets go of them.
    package mutating func release() -> [Element] {
        defer { self = [] }
        return self
    }
}
