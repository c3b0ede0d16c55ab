/// One layer of the collaboration pyramid after Berg: its name, and the signals that stand for it in messages. This is
/// the table to edit when a firm has other words for the layers.
///
/// Berg's post of 2012 and its sequel of 2014 name the visible tip (form a team, coordinate, act), say that there are
/// eight layers, five of them below the surface, and that the shape is no scale from basic to advanced. Wording and order
/// of layers 1 to 5 are ours; so there is no score, and no layer is better than another.
///
/// Source: Oscar Berg, "The collaboration pyramid (or iceberg)", 14 February 2012, thecontenteconomy.com; "The
/// Collaboration Pyramid revisited", 2014.
package struct PyramidLayer: Sendable, Equatable {
    /// 1 at the bottom, 8 at the top.
    package let number: Int
    package let name: String
    /// Above the surface: seen, planned and rewarded.
    package let isVisible: Bool
    /// What counts as one signal of it.
    package let signal: String
    package let cannotSee: String

    package static let credit =
        "After Berg's Collaboration Pyramid (2012, 2014); wording and order of layers 1 to 5 are ours. No layer is a "
        + "step of maturity, and there is no score."

    /// From the bottom up.
    package static let all: [PyramidLayer] = [
        PyramidLayer(
            number: 1, name: "Be visible, share a purpose", isVisible: false,
            signal: "messages that introduce somebody or thank; people of other teams reacted to, each once",
            cannotSee: "purpose and trust as felt"),
        PyramidLayer(
            number: 2, name: "Discover people and what they know", isVisible: false,
            signal: "replies that point to who would know, or name somebody who then joins the conversation",
            cannotSee: "searches and profile visits"),
        PyramidLayer(
            number: 3, name: "Connect and build relationships", isVisible: false,
            signal: "pairs of people between whom help flows for the first time after the first month",
            cannotSee: "liking and trust"),
        PyramidLayer(
            number: 4, name: "Share knowledge, work out loud", isVisible: false,
            signal:
                "posts in open channels that carry a link or file and neither ask, answer, nor point to a work item",
            cannotSee: "reading"),
        PyramidLayer(
            number: 5, name: "Contribute from outside the team", isVisible: false,
            signal: "help to people of other teams; posts that do not ask in channels of another team",
            cannotSee: "help by voice, and in conversations that are not in the export"),
        PyramidLayer(
            number: 6, name: "Form a team", isVisible: true,
            signal: "new channels, and sets of people who come together again, of three or more people of two or more "
                + "teams, active in two successive fortnights",
            cannotSee: "assignments made elsewhere"),
        PyramidLayer(
            number: 7, name: "Coordinate", isVisible: true,
            signal: "messages in the own team's channels that name a date or hour, and posts there that name a member",
            cannotSee: "calls and calendars"),
        PyramidLayer(
            number: 8, name: "Act", isVisible: true,
            signal: "messages in the own team's channels that point to a work item or were ticked off",
            cannotSee: "the work itself"),
    ]

    /// Below the surface.
    package var isBelowSurface: Bool { !isVisible }
}
