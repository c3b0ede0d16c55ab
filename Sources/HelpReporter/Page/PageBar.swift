/// A share as a short bar with its figure.
enum PageBar {
    static func write(_ share: Double, to page: inout MarkupWriter) {
        picture(share, to: &page)
        page.element("span", ["class": "v"], text: PageWords.tied(NumberPrinter.percent(share)))
    }

    /// The bar alone.
    static func picture(_ share: Double, to page: inout MarkupWriter) {
        let width = NumberPrinter.rounded(min(max(share, 0), 1) * 100, places: 1)
        page.element(
            "svg", ["class": "bar", "viewBox": "0 0 100 8", "preserveAspectRatio": "none", "aria-hidden": "true"]
        ) { page in
            page.empty("rect", ["class": "all", "width": "100", "height": "8"])
            page.empty("rect", ["class": "part", "width": width, "height": "8"])
        }
    }
}
