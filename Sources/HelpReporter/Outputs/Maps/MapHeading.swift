/// What stands above a map: the finding as title, what is drawn, and the legend. It is the graph's own HTML-like label,
/// which every engine draws and no layout moves.
struct MapHeading {
    enum Mark {
        case disc(String)
        /// A heavy ring around any colour.
        case ring
        case line(String)
        case dashes(String)
        case dots(String)
        case none

        fileprivate var glyph: (text: String, colour: String) {
            switch self {
            case .disc(let colour): ("●", colour)
            case .ring: ("◯", Palette.ink)
            case .line(let colour): ("━━▶", colour)
            case .dashes(let colour): ("╍╍▶", colour)
            case .dots(let colour): ("┈┈┈", colour)
            case .none: ("", Palette.ink)
            }
        }
    }

    var title: String
    var caption: [String]
    var legend: [(mark: Mark, words: String)] = []
    /// Of the text; above 1 on maps so large that they will be shrunk to a page.
    var scale = 1.0
    /// Rows that title and caption take at least: maps shown side by side have headings of the same height.
    var rows = (title: 0, caption: 0)

    var markup: String {
        var rows = Self.padded(titleRows, to: self.rows.title).map {
            row("<B>" + $0 + "</B>", size: 20, Palette.ink)
        }
        rows += Self.padded(captionRows, to: self.rows.caption).map { row($0, size: 11, Palette.paleInk) }
        rows += legendRows.map { "<TR><TD ALIGN=\"LEFT\">" + $0 + "</TD></TR>" }
        return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">" + rows.joined() + "</TABLE>"
    }

    /// Two headings that say which is which, and are equally high.
    static func pair(_ headings: [MapHeading]) -> [MapHeading] {
        var pair = zip(headings, ["Before: ", "After: "]).map { heading, word in
            var heading = heading
            heading.title = word + heading.title
            return heading
        }
        let rows = (title: pair.map(\.titleRows.count).max() ?? 0, caption: pair.map(\.captionRows.count).max() ?? 0)
        for place in pair.indices { pair[place].rows = rows }
        return pair
    }

    var titleRows: [String] { Plain.wrapped(title, width: 62).map(DOTText.markup) }

    var captionRows: [String] { caption.flatMap { Plain.wrapped($0, width: 120) }.map(DOTText.markup) }

    private static func padded(_ rows: [String], to count: Int) -> [String] {
        rows + [String](repeating: "&#160;", count: max(0, count - rows.count))
    }

    private func points(_ size: Int) -> String { NumberPrinter.rounded(Double(size) * scale, places: 0) }

    private func row(_ markup: String, size: Int, _ colour: String) -> String {
        "<TR><TD ALIGN=\"LEFT\"><FONT POINT-SIZE=\"\(points(size))\" COLOR=\"\(colour)\">" + markup
            + "</FONT></TD></TR>"
    }

    /// As many marks a row as fit beside each other. Text, not cells: Graphviz would stretch cells to the title's width.
    private var legendRows: [String] {
        var rows: [String] = []
        var (row, used) = ("", 0)
        for (mark, words) in legend {
            let width = DisplayWidth.of(mark.glyph.text) + DisplayWidth.of(words) + 5
            if used > 0, used + width > 100 {
                rows.append(row)
                (row, used) = ("", 0)
            }
            row += item(mark, words)
            used += width
        }
        return used > 0 ? rows + [row] : rows
    }

    private func item(_ mark: Mark, _ words: String) -> String {
        let glyph = mark.glyph
        let picture =
            glyph.text.isEmpty
            ? "" : "<FONT POINT-SIZE=\"\(points(14))\" COLOR=\"\(glyph.colour)\">" + glyph.text + "</FONT>&#160;"
        return picture + "<FONT POINT-SIZE=\"\(points(12))\" COLOR=\"\(Palette.ink)\">" + DOTText.markup(words)
            + "</FONT>&#160;&#160;&#160;&#160;&#160;"
    }
}
