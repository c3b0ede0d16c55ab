/// How a team's isolation looks on a map: a colour, an outline, and words for the legend.
struct TeamState {
    let kind: String
    let fill: String
    let style: String
    let words: String

    static let all = [
        TeamState(kind: "connected", fill: Palette.sky, style: "", words: "connected"),
        TeamState(kind: "inward", fill: Palette.orange, style: "dashed", words: "inward"),
        TeamState(kind: "cut-off", fill: Palette.vermillion, style: "dashed", words: "cut off"),
        TeamState(kind: "silent", fill: Palette.grey, style: "dotted", words: "silent"),
        TeamState(kind: "one-way", fill: Palette.green, style: "dashed", words: "one-way"),
        TeamState(kind: "single-thread", fill: Palette.purple, style: "dashed", words: "single-thread"),
        TeamState(kind: "insufficient-evidence", fill: "#FFFFFF", style: "", words: "too little to say"),
    ]

    /// Words for the legend, the outline named: colour alone is not enough.
    var legend: String { style.isEmpty ? words : words + " (" + style + ")" }

    /// White would not show in a legend on white.
    var colour: String { fill == "#FFFFFF" ? "#CCCCCC" : fill }

    var isIsolated: Bool { !["connected", "insufficient-evidence"].contains(kind) }

    static func of(_ kind: String) -> TeamState {
        all.first { $0.kind == kind } ?? TeamState(kind: kind, fill: "#FFFFFF", style: "", words: kind)
    }
}
