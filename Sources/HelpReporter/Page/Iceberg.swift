/// The eight layers of collaboration as an iceberg: three in sight, five below the waterline. Its shape is no scale and
/// its order no ladder; the figures in it are measured.
struct Iceberg {
    /// One level of the outline: left edge, the ridges between the lit, the middle and the shaded face, right edge. A band
    /// that holds a layer spans two steps from level to level.
    struct Level {
        let y: Double
        let x: [Double]

        var left: Double { x[0] }
        var right: Double { x[3] }

        init(_ y: Double, _ left: Double, _ first: Double, _ second: Double, _ right: Double) {
            self.y = y
            x = [left, first, second, right]
        }
    }

    private static let tip = [
        Level(6, 246, 251, 258, 262), Level(46, 216, 244, 282, 298), Level(84, 184, 260, 296, 334),
        Level(121, 166, 244, 320, 368), Level(158, 136, 270, 326, 392), Level(197, 114, 256, 350, 428),
        Level(238, 88, 280, 366, 446),
    ]
    private static let base = [
        Level(0, 72, 256, 376, 458), Level(41, 38, 232, 392, 490), Level(83, 24, 218, 366, 502),
        Level(124, 10, 232, 384, 492), Level(166, 22, 204, 352, 482), Level(208, 34, 216, 360, 464),
        Level(250, 60, 188, 328, 444), Level(292, 84, 208, 322, 416), Level(334, 116, 190, 292, 388),
        Level(374, 150, 212, 284, 338), Level(414, 216, 232, 254, 270),
    ]

    private let report: Report

    init(_ report: Report) { self.report = report }

    func writeTip(to page: inout MarkupWriter) {
        picture("tip", height: 238, Self.tip, visible: true, to: &page)
    }

    func writeBase(to page: inout MarkupWriter) {
        picture("base", height: 420, Self.base, visible: false, to: &page)
    }

    /// What the figures in the picture are.
    var note: String {
        report.layers.isEmpty
            ? "Shares of all help. The shape is no scale."
            : "Shares of all signs of the measured layers, after Oscar Berg. The shape is no scale."
    }

    private func picture(
        _ name: String, height: Int, _ levels: [Level], visible: Bool, to page: inout MarkupWriter
    ) {
        let layers = report.layers.filter { $0.visible == visible }.sorted { $0.layer > $1.layer }
        let words = Self.words(layers, visible: visible, share: report.summary.belowSurface.share)
        page.element(
            "svg", ["class": "ice " + name, "viewBox": "0 0 520 \(height)", "role": "img", "aria-label": words]
        ) { page in
            for index in levels.indices.dropLast() { faces(index, levels[index], levels[index + 1], &page) }
            let edge = levels.map { ($0.left, $0.y) } + levels.reversed().map { ($0.right, $0.y) }
            page.empty("polygon", ["class": "edge", "points": Self.points(edge)])
            let bands = levels.count / 2
            // More layers than bands would stand in one another's way; the table below the picture has them all.
            guard !layers.isEmpty, layers.count <= bands else { return whole(visible, levels, &page) }
            // The tip is filled from the waterline up, the base from the waterline down.
            let first = visible ? bands - layers.count : 0
            for (index, layer) in layers.enumerated() {
                if index > 0 { border(levels[2 * (first + index)], &page) }
                label(layer, levels[2 * (first + index) + 1], &page)
            }
        }
    }

    private func faces(_ band: Int, _ upper: Level, _ lower: Level, _ page: inout MarkupWriter) {
        for (face, name) in ["lit", "middle", "dark"].enumerated() {
            let (a, b) = ((upper.x[face], upper.y), (upper.x[face + 1], upper.y))
            let (c, d) = ((lower.x[face + 1], lower.y), (lower.x[face], lower.y))
            let depth = band < 4 ? "" : band < 7 ? " deep" : " deepest"
            // Cut along alternating diagonals, as ice breaks.
            let cuts = (band + face).isMultiple(of: 2) ? ([a, b, d], [b, c, d]) : ([a, b, c], [a, c, d])
            page.empty("polygon", ["class": name + depth, "points": Self.points(cuts.0)])
            page.empty("polygon", ["class": name + " odd" + depth, "points": Self.points(cuts.1)])
        }
    }

    private func border(_ level: Level, _ page: inout MarkupWriter) {
        let (left, right) = (NumberPrinter.text(level.left), NumberPrinter.text(level.right))
        page.empty("path", ["class": "border", "d": "M\(left) \(NumberPrinter.text(level.y))H\(right)"])
    }

    private func label(_ layer: Report.Layer, _ level: Level, _ page: inout MarkupWriter) {
        let (y, width) = (level.y, level.right - level.left)
        let middle = NumberPrinter.rounded((level.left + level.right) / 2, places: 1)
        let name = Self.name(layer.name, fitting: Int(width / 8.2))
        page.element("g") { page in
            page.element("title", text: Self.sentence(layer) + (layer.note.isEmpty ? "" : ". " + layer.note))
            page.element(
                "text", ["x": middle, "y": NumberPrinter.rounded(y - 3, places: 1), "class": "layer"], text: name)
            page.element(
                "text", ["x": middle, "y": NumberPrinter.rounded(y + 17, places: 1), "class": "share"],
                text: Self.figure(layer))
        }
    }

    /// The whole name, else its part before the comma, else what there is room for.
    private static func name(_ name: String, fitting width: Int) -> String {
        let beginning = name.split(separator: ",").first.map(String.init) ?? name
        return Plain.clipped(name.utf8.count > width ? beginning : name, to: width)
    }

    /// Without layers: the share that is in sight, and the share that is not.
    private func whole(_ visible: Bool, _ levels: [Level], _ page: inout MarkupWriter) {
        guard let below = report.summary.belowSurface.share, let last = levels.last else { return }
        let height = visible ? last.y - 74 : 176
        let words = visible ? "within teams, in sight" : "across team lines, out of sight"
        let share = NumberPrinter.percent(visible ? 1 - below : below)
        page.element("text", ["x": "262", "y": NumberPrinter.text(height), "class": "whole"], text: share)
        page.element("text", ["x": "262", "y": NumberPrinter.text(height + 28), "class": "layer"], text: words)
    }

    private static func figure(_ layer: Report.Layer) -> String {
        guard layer.measurable, let share = layer.share else { return "not measured" }
        return NumberPrinter.percent(share)
    }

    private static func sentence(_ layer: Report.Layer) -> String {
        "Layer \(layer.layer), \(layer.name): \(figure(layer))"
    }

    private static func words(_ layers: [Report.Layer], visible: Bool, share: Double?) -> String {
        let place = visible ? "Above the surface" : "Below the surface"
        if !layers.isEmpty { return place + ". " + layers.map(sentence).joined(separator: ". ") }
        guard let share else { return place }
        return place + ": " + NumberPrinter.percent(visible ? 1 - share : share) + " of help"
    }

    private static func points(_ corners: [(Double, Double)]) -> String {
        corners.map { NumberPrinter.text($0.0) + "," + NumberPrinter.text($0.1) }.joined(separator: " ")
    }
}
