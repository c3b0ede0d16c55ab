/// What all maps have in common.
enum MapFrame {
    static let positions = "Positions mean nothing; lines, sizes and colours do."

    /// Declares the graph: engine, heading, straight lines. All places are ours (`pos="x,y!"`) and free of overlaps, so
    /// the engine moves nothing: its own removal of overlaps would shrink the map.
    static func open(_ dot: inout DOTWriter, heading: MapHeading) {
        let graph: DOTWriter.Attributes = [
            ("layout", .word("neato")), ("charset", .word("UTF-8")), ("start", .number(42)),
            ("splines", .word("line")), ("overlap", .word("true")), ("outputorder", .word("edgesfirst")),
            ("forcelabels", .word("true")), ("bgcolor", .word("white")), ("pad", .number(0.4)),
            ("fontname", .word("Helvetica")), ("labelloc", .word("t")), ("labeljust", .word("l")),
            ("label", .markup(heading.markup)), ("tooltip", .text(heading.title)),
        ]
        dot.defaults("graph", graph)
        dot.defaults(
            "node",
            [
                ("shape", .word("ellipse")), ("style", .word("filled")), ("color", .word(Palette.ink)),
                ("fontname", .word("Helvetica")), ("fontsize", .number(11)), ("label", .word("")),
            ])
        dot.defaults(
            "edge",
            [
                ("color", .word("#00000030")), ("arrowsize", .number(0.5)), ("fontname", .word("Helvetica")),
                ("fontsize", .number(10)),
            ])
    }

    /// Ids that both look right in a tooltip and stay short.
    static func label(_ label: String, or id: String) -> String {
        Plain.clipped(label.isEmpty ? id : label, to: 60)
    }

    /// Width of a team's disc; its area grows with the number of people.
    static func width(of team: Report.Team) -> Double {
        MapGeometry.width(Double(team.size), base: 0.72, factor: 0.17, in: 1.15...2)
    }

    /// A disc with its label inside where that fits, and beside it where not.
    static func disc(_ label: String, width: Double, fill: String, points: Double) -> DOTWriter.Attributes {
        let size: DOTWriter.Attributes = [
            ("width", .number(width)), ("height", .number(width)), ("fillcolor", .word(fill)),
        ]
        for points in [points, points - 1, points - 2, points - 3] {
            guard let lines = MapGeometry.lines(label, inDisc: width, points: points) else { continue }
            // `shape`: another machine's wider font is no reason to warn or to grow the disc.
            return size + [
                ("fixedsize", .word("shape")), ("label", .lines(lines)), ("fontsize", .number(points)),
                ("fontcolor", .word(Palette.text(on: fill))),
            ]
        }
        let beside = DOTWriter.Value.lines(Plain.wrapped(label, width: 22))
        return size + [("fixedsize", .word("true")), ("xlabel", beside), ("fontsize", .number(points))]
    }

    static let mediaType = "text/vnd.graphviz"
}
