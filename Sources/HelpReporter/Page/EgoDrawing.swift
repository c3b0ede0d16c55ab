#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A small map of one person and the teams around them.
struct EgoDrawing {
    private static let limit = 8

    let circle: EgoCircle
    let content: PageContent
    let broker: Report.Person

    func write(to page: inout MarkupWriter) {
        let sides = Array(circle.sides.prefix(Self.limit))
        page.element(
            "svg", ["class": "ego", "viewBox": "0 0 360 216", "role": "img", "aria-label": words(sides)]
        ) { page in
            for (index, side) in sides.enumerated() { line(side, place(index, of: sides.count), &page) }
            page.empty("circle", ["class": "centre", "cx": "180", "cy": "108", "r": "9"])
            for (index, side) in sides.enumerated() { label(side, place(index, of: sides.count), &page) }
        }
        if circle.sides.count > sides.count {
            page.element("p", ["class": "meta"], text: "The \(sides.count) strongest of \(circle.sides.count) teams.")
        }
    }

    private func words(_ sides: [EgoCircle.Side]) -> String {
        sides.map { side in
            content.label(ofTeam: side.team) + ": gives " + NumberPrinter.rounded(side.given, places: 1) + ", receives "
                + NumberPrinter.rounded(side.received, places: 1)
        }.joined(separator: "; ")
    }

    /// On an ellipse, clockwise from the right, so that labels stand one above the other rather than side by side.
    private func place(_ index: Int, of count: Int) -> (x: Double, y: Double) {
        let angle = (Double(index) + 0.5) / Double(max(1, count)) * 2 * Double.pi
        return (180 + cos(angle) * 74, 108 + sin(angle) * 84)
    }

    private func line(_ side: EgoCircle.Side, _ place: (x: Double, y: Double), _ page: inout MarkupWriter) {
        page.empty(
            "path",
            [
                "class": side.team == broker.team ? "spoke own" : "spoke",
                "d": "M180 108L" + MapDisc.place(place.x) + " " + MapDisc.place(place.y),
                "stroke-width": NumberPrinter.rounded(MapGeometry.penWidth(side.weight), places: 2),
            ])
    }

    private func label(_ side: EgoCircle.Side, _ place: (x: Double, y: Double), _ page: inout MarkupWriter) {
        let atRight = place.x >= 180
        page.empty(
            "circle",
            [
                "class": side.team == broker.team ? "other own" : "other", "cx": MapDisc.place(place.x),
                "cy": MapDisc.place(place.y), "r": "5",
            ])
        let name = Plain.clipped(content.label(ofTeam: side.team), to: 15)
        page.element(
            "text",
            [
                "x": MapDisc.place(place.x + (atRight ? 10 : -10)), "y": MapDisc.place(place.y + 4),
                "text-anchor": atRight ? "start" : "end",
            ]
        ) { page in
            page.element("title", text: words([side]))
            page.text(name + " ")
            page.element("tspan", ["class": "weight"], text: NumberPrinter.rounded(side.weight, places: 1))
        }
    }
}
