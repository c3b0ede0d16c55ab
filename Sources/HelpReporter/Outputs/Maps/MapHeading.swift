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

    var markup: String {
        var rows = Plain.wrapped(title, width: 62).map {
            row("<B>" + DOTText.markup($0) + "</B>", size: 20, Palette.ink)
        }
        rows += caption.flatMap { Plain.wrapped($0, width: 120) }.map {
            row(DOTText.markup($0), size: 11, Palette.paleInk)
        }
        rows += legendRows.map { "<TR><TD ALIGN=\"LEFT\">" + $0 + "</TD></TR>" }
        return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">" + rows.joined() + "</TABLE>"
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
