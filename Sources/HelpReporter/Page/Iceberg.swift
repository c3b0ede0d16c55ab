/// The eight layers of collaboration as an iceberg: three in sight, five below the waterline. Its shape is no scale and
/// its order no ladder; the figures in it are measured.
struct Iceberg {
    /// A level of the outline: left edge, ridge between the lit and the shaded face, right edge.
    struct Level {
        var y: Double
        var left: Double
        var ridge: Double
        var right: Double
    }

    private static let tip = [
        Level(y: 6, left: 238, ridge: 256, right: 266), Level(y: 84, left: 172, ridge: 276, right: 350),
        Level(y: 158, left: 130, ridge: 292, right: 410), Level(y: 236, left: 92, ridge: 304, right: 436),
    ]
    private static let base = [
        Level(y: 0, left: 76, ridge: 306, right: 452), Level(y: 82, left: 28, ridge: 322, right: 496),
        Level(y: 166, left: 14, ridge: 302, right: 482), Level(y: 250, left: 52, ridge: 322, right: 450),
        Level(y: 334, left: 100, ridge: 284, right: 400), Level(y: 414, left: 178, ridge: 240, right: 312),
    ]

    private let report: Report

    init(_ report: Report) { self.report = report }

    func writeTip(to page: inout MarkupWriter) {
        picture("tip", height: 236, Self.tip, visible: true, to: &page)
    }

    func writeBase(to page: inout MarkupWriter) {
        picture("base", height: 420, Self.base, visible: false, to: &page)
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
            // More layers than bands would stand in one another's way; the table below the picture has them all.
            guard !layers.isEmpty, layers.count < levels.count else { return whole(visible, levels, &page) }
            // The tip is filled from the waterline up, the base from the waterline down.
            let first = visible ? levels.count - 1 - layers.count : 0
            for (index, layer) in layers.enumerated() {
                label(layer, levels[first + index], levels[first + index + 1], &page)
            }
        }
    }

    private func faces(_ band: Int, _ upper: Level, _ lower: Level, _ page: inout MarkupWriter) {
        let lit = [(upper.left, upper.y), (upper.ridge, upper.y), (lower.ridge, lower.y), (lower.left, lower.y)]
        let dark = [(upper.ridge, upper.y), (upper.right, upper.y), (lower.right, lower.y), (lower.ridge, lower.y)]
        page.empty("polygon", ["class": "lit band-\(band)", "points": Self.points(lit)])
        page.empty("polygon", ["class": "dark band-\(band)", "points": Self.points(dark)])
    }

    private func label(_ layer: Report.Layer, _ upper: Level, _ lower: Level, _ page: inout MarkupWriter) {
        let y = (upper.y + lower.y) / 2
        let (left, right) = ((upper.left + lower.left) / 2, (upper.right + lower.right) / 2)
        let middle = NumberPrinter.rounded((left + right) / 2, places: 1)
        let name = Plain.clipped(layer.name, to: Int((right - left) / 8.2))
        page.element("g") { page in
            page.element("title", text: Self.sentence(layer) + (layer.note.isEmpty ? "" : ". " + layer.note))
            page.element(
                "text", ["x": middle, "y": NumberPrinter.rounded(y - 3, places: 1), "class": "layer"], text: name)
            page.element(
                "text", ["x": middle, "y": NumberPrinter.rounded(y + 17, places: 1), "class": "share"],
                text: Self.figure(layer))
        }
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
