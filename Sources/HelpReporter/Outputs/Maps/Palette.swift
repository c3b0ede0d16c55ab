/// The colours of Okabe and Ito (2008), told apart by colour-blind readers too.
enum Palette {
    static let orange = "#E69F00"
    static let sky = "#56B4E9"
    static let green = "#009E73"
    static let yellow = "#F0E442"
    static let blue = "#0072B2"
    static let vermillion = "#D55E00"
    static let purple = "#CC79A7"
    static let grey = "#999999"
    static let ink = "#222222"
    static let paleInk = "#555555"

    /// At most seven groups are told apart by colour; the others are grey.
    static let groups = [orange, sky, green, yellow, blue, vermillion, purple]

    /// Black or white, whichever can be read on `fill`.
    static func text(on fill: String) -> String {
        [blue, green, vermillion].contains(fill) ? "#FFFFFF" : "#000000"
    }
}
