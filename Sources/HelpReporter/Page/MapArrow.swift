/// A bent arrow from disc to disc; the two directions bend apart, so that neither hides the other.
struct MapArrow {
    let width: Double
    let path: String
    /// Corners of the arrow's head.
    let head: String

    init(from helper: MapDisc, to seeker: MapDisc, width: Double) {
        self.width = width
        let (dx, dy) = (seeker.x - helper.x, seeker.y - helper.y)
        let middle = (x: (helper.x + seeker.x) / 2, y: (helper.y + seeker.y) / 2)
        // Both directions lean towards the middle of the map, where no disc stands; the sideways part tells them apart.
        let bend = (x: middle.x * 0.9 - dy * 0.06, y: middle.y * 0.9 + dx * 0.06)
        let length = 7 + width * 1.6
        let start = Self.step(from: (helper.x, helper.y), towards: bend, by: helper.radius + 1)
        let point = Self.step(from: (seeker.x, seeker.y), towards: bend, by: seeker.radius + 1)
        let neck = Self.step(from: point, towards: bend, by: length)
        path =
            "M" + Self.text(start) + "Q" + Self.text(bend) + " "
            + Self.text(Self.step(from: neck, towards: point, by: 1))
        let half = 3 + width * 0.85
        let across = (x: -(neck.y - point.y) / length * half, y: (neck.x - point.x) / length * half)
        head = [point, (neck.x + across.x, neck.y + across.y), (neck.x - across.x, neck.y - across.y)]
            .map(Self.text).joined(separator: " ")
    }

    private typealias Place = (x: Double, y: Double)

    private static func step(from place: Place, towards goal: Place, by length: Double) -> Place {
        let (dx, dy) = (goal.x - place.x, goal.y - place.y)
        let distance = max((dx * dx + dy * dy).squareRoot(), 0.001)
        return (place.x + dx / distance * length, place.y + dy / distance * length)
    }

    private static func text(_ place: Place) -> String { MapDisc.place(place.x) + "," + MapDisc.place(place.y) }
}
