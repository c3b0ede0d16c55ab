/// The sign of a severity, told apart by shape first and by colour second.
enum SeverityMark {
    static func write(_ severity: String, to page: inout MarkupWriter) {
        page.element(
            "svg",
            ["class": "mark " + style(severity), "viewBox": "0 0 16 16", "role": "img", "aria-label": severity]
        ) { page in
            page.element("title", text: severity)
            switch severity {
            case "high": page.empty("path", ["d": "M8 1.5 15 14.5H1Z"])
            case "medium": page.empty("circle", ["cx": "8", "cy": "8", "r": "6"])
            default: page.empty("circle", ["class": "ring", "cx": "8", "cy": "8", "r": "5.2"])
            }
        }
    }

    private static func style(_ severity: String) -> String {
        ["high", "medium"].contains(severity) ? severity : "low"
    }
}
