/// Places on one person's map: the others around them, each team together, its name outside.
struct EgoMapCircle {
    /// In the order of the contacts.
    let points: [MapPoint]
    /// Where the name of each team stands.
    let names: [(team: String, point: MapPoint)]
    let textScale: Double

    /// - Parameters:
    ///   - contacts: people of one team one behind the other.
    ///   - centre: width of the disc in the middle.
    init(_ contacts: [EgoMap.Contact], centre: Double) {
        let circle = CircleLayout(
            order: Array(contacts.indices), diameters: contacts.map(EgoMap.width(of:)), gap: 0.3,
            atLeast: centre / 2 + 1.7)
        // A single one stands beside the person, not upon them.
        points = contacts.count == 1 ? [MapPoint(x: centre / 2 + 1.7, y: 0)] : circle.points
        textScale = circle.textScale
        var names: [(team: String, point: MapPoint)] = []
        var start = 0
        while start < contacts.count {
            let team = contacts[start].person.team
            let end = contacts[start...].firstIndex { $0.person.team != team } ?? contacts.count
            if let team { names.append((team, Self.outside(points[start..<end]))) }
            start = end
        }
        self.names = names
    }

    /// Beyond the middle one of a team's people, where lines never run.
    private static func outside(_ points: ArraySlice<MapPoint>) -> MapPoint {
        let middle = points[points.startIndex + points.count / 2]
        let before = points[points.startIndex + (points.count - 1) / 2]
        let point = MapPoint(x: (middle.x + before.x) / 2, y: (middle.y + before.y) / 2)
        let length = max(point.length, 0.01)
        // Names are wider than high.
        let reach = 0.85 + 0.55 * (point.x / length).magnitude
        return MapPoint(x: point.x * (1 + reach / length), y: point.y * (1 + reach / length))
    }
}
