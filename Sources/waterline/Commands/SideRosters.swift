import Exports
import Options

/// A roster for each side of a comparison, where people change teams between the two.
struct SideRosters: Sendable {
    var before: String?
    var after: String?

    static let options: [Option<SideRosters>] = [
        Option(
            "roster-before", "Roster of BEFORE alone; AFTER keeps that of --roster.", \.before, placeholder: "FILE",
            group: "Input",
            documentation: """
                With a roster a side, help of each side is held against the teams that people were in then. Teams of one \
                name are the same team.
                """),
        Option(
            "roster-after", "Roster of AFTER alone; BEFORE keeps that of --roster.", \.after, placeholder: "FILE",
            group: "Input"),
    ]

    /// The files of both sides; `nil` where one serves both.
    ///
    /// - Parameter both: The roster of a side that has none of its own.
    /// - Throws: `.usage` when a side would have none.
    func paths(both: String?) throws(InputError) -> (before: String, after: String)? {
        if before == nil, after == nil { return nil }
        if let before = before ?? both, let after = after ?? both { return (before, after) }
        let (given, missing) = before == nil ? ("after", "before") : ("before", "after")
        throw InputError(
            .usage, at: "--roster-\(given)", "gives one side a roster and leaves the other without",
            remedy: "give --roster-\(missing) FILE too, or --roster FILE for the other side")
    }
}
