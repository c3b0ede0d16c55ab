import Exports
import HelpReporter
import Testing

@Suite struct PublicPlacesTests {
    let places = PublicPlaces(
        MessageLog(spaces: [
            SpaceLog(space: Space(id: "C1", name: "general")),
            SpaceLog(space: Space(id: "sales/C2", name: "sales/leads")),
            SpaceLog(space: Space(id: "G1", name: "layoffs", kind: .privateChannel)),
        ]))

    @Test(arguments: [
        "general/2026-01-05.json:3", "C1/2026-01-05.json:3", "teams/sales/leads/2026-01-05.json:1", "posts.csv:12",
    ])
    func `a place in a public space or in no space is told`(place: String) {
        #expect(places.shown(place) == place)
    }

    @Test(arguments: [
        "layoffs/2026-01-05.json:58", "mpdm-ana--ben-1/2026-01-05.json:58", "export.zip/D04/2026-01-05.json:58",
    ])
    func `a path through a private space is not`(place: String) {
        #expect(places.shown(place) == "(not public)/2026-01-05.json:58")
    }
}
