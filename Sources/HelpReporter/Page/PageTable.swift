/// A table that can be sorted and searched where scripts run, and read where they do not.
struct PageTable {
    enum Cell {
        case text(String)
        case name(String)
        case person(String)
        case team(String?)
        case integer(Int)
        /// Rounded to two places.
        case number(Double)
        /// With two places, whole or not.
        case fraction(Double)
        case share(Double)
        /// Undefined, and why.
        case none(String)
    }

    struct Column {
        let title: String
        /// What the column says, where the title is too short for it.
        let hint: String?
        let isNumber: Bool

        static func text(_ title: String, _ hint: String? = nil) -> Column {
            Column(title: title, hint: hint, isNumber: false)
        }

        static func number(_ title: String, _ hint: String? = nil) -> Column {
            Column(title: title, hint: hint, isNumber: true)
        }
    }

    /// Rows that are printed; the style sheet hides the others.
    static let onPaper = 40

    let id: String
    let caption: String
    let columns: [Column]
    let content: PageContent

    /// - Parameter rows: Anchor and cells of each row; the first cell is its heading.
    func write(_ rows: some Collection<(anchor: String?, cells: [Cell])>, to page: inout MarkupWriter) {
        page.element(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-labelledby": id + "-caption"]
        ) { page in
            page.element("table", ["class": "data", "id": id]) { page in
                page.element("caption", ["id": id + "-caption"], text: caption)
                page.element("thead") { page in page.element("tr") { heads(&$0) } }
                page.element("tbody") { page in
                    for row in rows { page.element("tr", ["id": row.anchor]) { self.row(row.cells, &$0) } }
                }
            }
        }
        guard rows.count > Self.onPaper else { return }
        page.element(
            "p", ["class": "paper-note"],
            text:
                "On paper: the first \(Self.onPaper) of \(NumberPrinter.grouped(rows.count)) rows. The tables beside this file have all."
        )
    }

    /// A plain head row; `numbers` are the columns set to the right.
    static func head(_ titles: [String], numbers: Set<Int>, _ page: inout MarkupWriter) {
        page.element("thead") { page in
            page.element("tr") { page in
                for (index, title) in titles.enumerated() {
                    page.element("th", ["scope": "col", "class": numbers.contains(index) ? "n" : nil], text: title)
                }
            }
        }
    }

    private func heads(_ page: inout MarkupWriter) {
        for column in columns {
            page.element(
                "th", ["scope": "col", "class": column.isNumber ? "n" : nil, "title": column.hint], text: column.title)
        }
    }

    private func row(_ cells: [Cell], _ page: inout MarkupWriter) {
        for (index, cell) in cells.enumerated() {
            if index == 0 {
                page.element("th", ["scope": "row"]) { write(cell, &$0) }
            } else if case .none(let reason) = cell {
                page.element("td", ["class": columns[index].isNumber ? "n none" : "none", "title": reason], text: "–")
            } else {
                page.element("td", ["class": columns[index].isNumber ? "n" : nil]) { write(cell, &$0) }
            }
        }
    }

    private func write(_ cell: Cell, _ page: inout MarkupWriter) {
        switch cell {
        case .text(let text): page.text(text)
        case .name(let name): page.name(name)
        case .person(let id): page.person(id, content)
        case .team(let id): if let id { page.team(id, content) } else { page.text("–") }
        case .integer(let number): page.text(NumberPrinter.grouped(number))
        case .number(let number): page.text(Self.text(number))
        case .fraction(let number): page.text(Self.padded(NumberPrinter.rounded(number, places: 2), to: 2))
        case .share(let share): page.text(NumberPrinter.rounded(share * 100, places: 0) + " %")
        case .none: page.text("–")
        }
    }

    /// Whole numbers as they are, others with two places, or four where two would say little, so that columns line up.
    private static func text(_ number: Double) -> String {
        let places = number.magnitude < 0.1 ? 4 : 2
        let text = NumberPrinter.rounded(number, places: places)
        return number == number.rounded() || text.contains("e") ? text : padded(text, to: places)
    }

    private static func padded(_ text: String, to places: Int) -> String {
        let parts = text.split(separator: ".")
        let fraction = parts.count == 2 ? String(parts[1]) : ""
        return parts[0] + "." + fraction + String(repeating: "0", count: places - fraction.count)
    }

    /// The value of that name as a cell.
    static func cell(
        _ name: String, _ values: [Report.Value], _ make: (Double) -> Cell = { .number($0) }
    ) -> Cell {
        guard let value = values.first(where: { $0.name == name }) else { return .none("not measured") }
        return value.number.map(make) ?? .none(value.undefined ?? "undefined")
    }
}
