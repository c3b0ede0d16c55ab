/// A team on the map: its disc, and its label inside or beneath.
struct MapDisc {
    static let pixelsPerInch = 72.0

    let team: Report.Team
    let x: Double
    let y: Double
    let radius: Double
    private let label: String
    private let inside: (lines: [String], size: Double)?
    private let beneath: [String]

    init(_ team: Report.Team, at point: MapPoint) {
        self.team = team
        // The layout is in inches and counts upwards, the picture in pixels and downwards.
        (x, y) = (point.x * Self.pixelsPerInch, -point.y * Self.pixelsPerInch)
        let width = MapFrame.width(of: team)
        radius = width / 2 * Self.pixelsPerInch
        let label = MapFrame.label(team.label, or: team.id)
        self.label = label
        inside =
            [13.0, 12, 11, 10].lazy.compactMap { size in
                MapGeometry.lines(label, inDisc: width, points: size).map { ($0, size) }
            }.first
        beneath = inside == nil ? Plain.wrapped(label, width: 22) : []
    }

    var outsideLabelHeight: Double { Double(beneath.count) * 15 + (beneath.isEmpty ? 0 : 6) }
    var outsideLabelWidth: Double { Double(beneath.map { DisplayWidth.of($0) }.max() ?? 0) * 7.6 }

    func write(to page: inout MarkupWriter) {
        let state = TeamState.of(team.isolation.kind)
        page.element("g", ["class": "team", "data-team": team.id, "data-label": label]) { page in
            page.element("title", text: words(state))
            page.empty(
                "circle",
                [
                    "class": "disc " + (state.style.isEmpty ? "whole" : state.style), "fill": state.fill,
                    "cx": Self.place(x), "cy": Self.place(y), "r": Self.place(radius),
                ])
            if let inside {
                let top = y - Double(inside.lines.count - 1) / 2 * inside.size * 1.2 + inside.size * 0.35
                text(inside.lines, top: top, size: inside.size, fill: Palette.text(on: state.fill), &page)
            } else {
                text(beneath, top: y + radius + 16, size: 13, fill: nil, &page)
            }
        }
    }

    private func words(_ state: TeamState) -> String {
        label + ": " + MapSentences.figures(team.size, "person", "people") + ", " + state.words
            + (team.isolation.because.isEmpty ? "" : ". " + team.isolation.because)
    }

    private func text(
        _ lines: [String], top: Double, size: Double, fill: String?, _ page: inout MarkupWriter
    ) {
        for (index, line) in lines.enumerated() {
            page.element(
                "text",
                [
                    "x": Self.place(x), "y": Self.place(top + Double(index) * size * 1.2),
                    "font-size": NumberPrinter.text(size), "fill": fill, "class": fill == nil ? "outside" : nil,
                ], text: line)
        }
    }

    static func place(_ value: Double) -> String { NumberPrinter.rounded(value, places: 1) }
}
