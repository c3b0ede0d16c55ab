/// A share on a scale from nothing to all: the interval as a bar, the share as a dot, what chance would give as a tick.
struct ShareGauge {
    private let share: Report.Share

    init(_ share: Report.Share) { self.share = share }

    func write(to page: inout MarkupWriter) {
        guard let value = share.share else { return }
        page.element("div", ["class": "gauge"]) { page in
            page.element(
                "svg", ["viewBox": "0 0 400 24", "preserveAspectRatio": "none", "aria-hidden": "true"]
            ) { page in
                page.empty("path", ["class": "scale", "d": "M0 12H400"])
                if let low = share.low, let high = share.high {
                    page.empty(
                        "rect",
                        [
                            "class": "interval", "x": Self.place(low), "y": "6",
                            "width": Self.place(max(high - low, 0.004)), "height": "12",
                        ])
                }
                tick(value, "value", "M\(Self.place(value)) 2V22", &page)
                if let chance = share.expectedByChance {
                    tick(chance, "chance", "M\(Self.place(chance)) 6V18", &page)
                }
            }
            page.element("p", text: PageWords.tied(words))
        }
    }

    private func tick(_ value: Double, _ kind: String, _ path: String, _ page: inout MarkupWriter) {
        page.empty("path", ["class": kind, "d": path])
    }

    private var words: String {
        var words: [String] = []
        if let low = share.low, let high = share.high {
            words.append("95 % interval " + NumberPrinter.percents(low, high))
        }
        if let chance = share.expectedByChance {
            words.append(NumberPrinter.percent(chance) + " if teams did not matter")
        }
        return words.joined(separator: "; ")
    }

    private static func place(_ share: Double) -> String {
        NumberPrinter.rounded(min(max(share, 0), 1) * 400, places: 1)
    }
}
