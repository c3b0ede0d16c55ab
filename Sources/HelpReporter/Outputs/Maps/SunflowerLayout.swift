#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Places for the members of a team: seeds of a sunflower (Vogel 1979), evenly dense and round.
enum SunflowerLayout {
    /// Half the width of the head.
    static func radius(count: Int, spacing: Double) -> Double {
        spacing * (0.6 * Double(count).squareRoot() + 0.3)
    }

    /// Places around `centre`, those nearest to the middle of the map first.
    static func points(count: Int, spacing: Double, around centre: MapPoint) -> [MapPoint] {
        let points = (0..<count).map { seed -> MapPoint in
            let distance = spacing * 0.6 * (Double(seed) + 0.5).squareRoot()
            let angle = Double(seed) * 2.399963229728653
            return MapPoint(x: centre.x + distance * cos(angle), y: centre.y + distance * sin(angle))
        }
        let order = points.indices.sorted { (points[$0].length, $0) < (points[$1].length, $1) }
        return order.map { points[$0] }
    }
}
