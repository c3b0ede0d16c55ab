extension PageSection {
    /// The figures behind the iceberg.
    static let layers = PageSection(
        id: "layers", title: "The layers, seen and unseen", short: "Layers", applies: { !$0.report.layers.isEmpty }
    ) { content, page in
        page.element(
            "p",
            text: "After Oscar Berg's Collaboration Pyramid; names and signals of the layers are ours. The shape is no "
                + "scale and the order no ladder: the lower layers are the harder, more social work, and no score is made of them."
        )
        page.element("table", ["class": "plain layers"]) { page in
            page.element("caption", text: "Layers from the top; the line is the waterline")
            PageTable.head(
                ["Layer", "People", "Signs", "Share of signs"], numbers: [1, 2, 3], &page)
            page.element("tbody") { page in
                let layers = content.report.layers.sorted { $0.layer > $1.layer }
                for (index, layer) in layers.enumerated() {
                    let surface = !layer.visible && (index == 0 || layers[index - 1].visible)
                    page.element("tr", ["class": surface ? "surface" : nil]) { row(layer, &$0) }
                    page.element("tr", ["class": "about"]) { about(layer, &$0) }
                }
            }
        }
    }

    private static func row(_ layer: Report.Layer, _ page: inout MarkupWriter) {
        page.element("th", ["scope": "row", "id": "layer-\(layer.layer)"], text: "\(layer.layer) " + layer.name)
        page.element("td", ["class": "n"]) { page in
            page.text(layer.measurable ? NumberPrinter.grouped(layer.people) : "–")
            if layer.measurable, let active = layer.activeShare {
                page.element("small", text: PageWords.tied(NumberPrinter.percent(active) + " of the active"))
            }
        }
        page.element("td", ["class": "n"], text: layer.measurable ? NumberPrinter.grouped(layer.acts) : "–")
        page.element("td", ["class": "n"]) { page in
            if layer.measurable, let share = layer.share {
                PageBar.write(share, to: &page)
                if let interval = layer.interval {
                    page.element(
                        "small",
                        text: PageWords.tied(NumberPrinter.percents(interval.low, interval.high)))
                }
            } else {
                page.text("not measured")
            }
        }
    }

    /// What is counted, and what is not seen.
    private static func about(_ layer: Report.Layer, _ page: inout MarkupWriter) {
        page.element("td", ["class": "note", "colspan": "4", "headers": "layer-\(layer.layer)"]) { page in
            page.text(layer.note)
            for figure in layer.figures { page.text(" " + words(figure) + ".") }
        }
    }

    private static func words(_ figure: Report.Value) -> String {
        guard let number = figure.number else {
            return "Not measured: what share " + figure.name + " (\(figure.undefined ?? "undefined"))"
        }
        return PageWords.tied(NumberPrinter.percent(number)) + " " + figure.name
    }
}
