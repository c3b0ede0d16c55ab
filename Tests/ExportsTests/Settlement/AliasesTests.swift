import Testing

@testable import Exports

private func aliases(_ text: String) throws -> Aliases { try Aliases(memoryTable(text, name: "pairs.csv")) }

private func settled(
    _ exports: [Export], _ roster: [Roster.Row]? = nil, aliases text: String? = nil, suggests: Bool = false
) throws -> Settled {
    var settings = Settlement.Settings()
    settings.aliases = try text.map(aliases)
    settings.suggestsAliases = suggests
    return try Settlement.settle(exports, roster: roster.map(Roster.of), settings: settings)
}

@Suite struct `Tables of aliases` {
    private let slack = Export.made(
        "a",
        [
            .of("U1", email: "ann@x.org", name: "Ann Bell"), .of("U2", name: "Ben Cole", handle: "ben"),
            .of("U3", name: "Cal Dee"),
        ])
    private let mail = Export.made(
        "b", platform: "mail",
        [
            .of("ann.bell@home.net", name: "A. Bell", platform: "mail"),
            .of("cal@x.org", name: "Cal Dee", platform: "mail"),
        ])

    @Test func `that say yes join, by address, id, handle or name`() throws {
        let text = "first,second,same\nANN@x.org,ann.bell@home.net,yes\nslack:U2,E7,y\n@ben,ben cole,1\n"
        let settled = try settled([slack, mail], [.of(2, id: "E7", name: "Benjamin Cole", team: ["T"])], aliases: text)
        #expect(settled.keys == ["ann.bell@home.net", "cal@x.org", "slack:U2"])
        #expect(settled.person("slack:U2")?.inRoster == true)
        #expect(settled.coverage.tally.warnings == [])
    }

    @Test func `that say no keep apart what would be joined, and what joins later`() throws {
        let names = "first,second,same\nslack:U3,cal@x.org,no\n"
        #expect(try settled([slack, mail]).keys.count == 4)
        #expect(try settled([slack, mail], aliases: names).keys.count == 5)
        let chain = names + "slack:U3,ann@x.org,yes\ncal@x.org,ann.bell@home.net,yes\nann@x.org,ann.bell@home.net,yes\n"
        let kept = try settled([slack, mail], aliases: chain)
        #expect(kept.keys.count == 3)
        #expect(kept.coverage.tally.warnings == ["aliases: 1 line contradicts the roster or another line (line 5)"])
    }

    @Test func `that fit nobody or several, or decide nothing, are told by their lines`() throws {
        let twice = Export.made(
            "c", platform: "table",
            [
                .of("1", name: "Dan Eck", platform: "table"), .of("2", name: "Dan Eck", platform: "table"),
            ])
        let text = "second;first;same\nann@x.org;zoe@x.org;yes\nDan Eck;ann@x.org;yes\nslack:U2;slack:U3;\n"
        let settled = try settled([slack, twice], aliases: text)
        #expect(
            settled.coverage.tally.warnings == [
                "aliases: 1 line names somebody who is not here (line 2)",
                "aliases: 1 line names more than one person and was passed over (line 3)",
                "aliases: 1 row is not decided",
            ])
        #expect(settled.keys.count == 5)
    }

    @Test func `never join two people of the roster`() throws {
        let roster: [Roster.Row] = [.of(2, id: "E1", name: "Ann Bell"), .of(3, id: "E2", name: "Ann B")]
        let settled = try settled([], roster, aliases: "first,second\nE1,roster:E2\n")
        #expect(settled.keys == ["roster:E1", "roster:E2"])
        #expect(settled.coverage.tally.warnings.contains { $0.hasPrefix("aliases: 1 line contradicts") })
    }

    @Test(arguments: ["a,b\n1,2\n", "first,second,same\na,b,perhaps\n", "first,second\na\n", "first\na\n", ""])
    func `that cannot be understood are refused`(text: String) {
        #expect(throws: InputError.self) { try aliases(text) }
    }

    @Test func `are suggested with reasons, the likeliest first, and never applied`() throws {
        let exports = [
            Export.made(
                "a",
                [
                    .of("U1", name: "José Álvarez"), .of("U2", name: "Bell, Ann M"),
                    .of("U3", name: "Gil Foe", handle: "cdee"),
                    .of("U4", name: "Build", handle: "cdee", .bot), .of("U5", name: "Info", handle: "info"),
                ]),
            Export.made(
                "b", platform: "mail",
                [
                    .of("jose@x.org", name: "jose alvarez", platform: "mail"),
                    .of("a@x.org", name: "Ann Bell", platform: "mail"),
                    .of("ann.bell@home.net", platform: "mail"), .of("c@x.org", name: "Cal Dee", platform: "mail"),
                    .of("info@x.org", platform: "mail"), .of("zoe.q@x.org", platform: "mail"),
                    .of("zoe.q@home.net", platform: "mail"),
                ]),
        ]
        let result = try settled(exports, suggests: true)
        #expect(
            result.suggestions.map { [$0.first, $0.second] } == [
                ["jose@x.org", "slack:U1"], ["a@x.org", "slack:U2"], ["a@x.org", "ann.bell@home.net"],
                ["ann.bell@home.net", "slack:U2"], ["zoe.q@home.net", "zoe.q@x.org"], ["c@x.org", "slack:U3"],
            ])
        #expect(Set(result.suggestions.map(\.reason)).count == 5)
        #expect(result.suggestions[0].secondName == "José Álvarez")
        #expect(try settled(exports).keys == result.keys)
        #expect(try settled(exports).suggestions.isEmpty)
    }

    @Test func `are not suggested for what many share, nor for two of the roster`() throws {
        let many = (0..<9).map { Account.of("U\($0)", name: "Ann Bell") }
        #expect(try settled([.made(many)], suggests: true).suggestions.isEmpty)
        let roster: [Roster.Row] = [.of(2, id: "E1", name: "Ann Bell"), .of(3, id: "E2", name: "ann bell")]
        #expect(try settled([], roster, suggests: true).suggestions.isEmpty)
    }
}
