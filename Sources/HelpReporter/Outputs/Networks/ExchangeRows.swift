extension ExchangeNetwork {
    static let ofPerson = [
        Attribute(name: "team", kind: .text), Attribute(name: "teamLabel", kind: .text),
        Attribute(name: "flags", kind: .text),
    ]
    static let ofTeam = [
        Attribute(name: "size", kind: .integer), Attribute(name: "active", kind: .integer),
        Attribute(name: "isolation", kind: .text),
    ]
    static let ofTie =
        ["A", "B", "C", "D", "E", "F"].map { Attribute(name: "class" + $0, kind: .integer) } + [
            Attribute(name: "confidence", kind: .number), Attribute(name: "layer", kind: .integer),
            Attribute(name: "first", kind: .text), Attribute(name: "last", kind: .text),
        ]
    static let ofTeamTie = [Attribute(name: "expected", kind: .number), Attribute(name: "hidden", kind: .flag)]

    static func people(_ report: Report, _ measures: [String]) -> [Node] {
        let labels = ReportTables.labels(report)
        return report.people.map { person in
            let known: [Value?] = [
                person.team.map(Value.text), person.team.flatMap { labels[$0] }.map(Value.text),
                .text(person.flags.joined(separator: ";")),
            ]
            return Node(
                id: person.id, label: person.label.isEmpty ? person.id : person.label,
                values: known + values(person.measures, measures))
        }
    }

    static func node(_ team: Report.Team, _ measures: [String]) -> Node {
        let known: [Value?] = [.integer(team.size), .integer(team.active), .text(team.isolation.kind)]
        return Node(
            id: team.id, label: team.label.isEmpty ? team.id : team.label,
            values: known + values(team.measures, measures))
    }

    static func edge(_ tie: Report.Tie) -> Edge {
        let classes: [Value?] = (0..<6).map { .integer(tie.classes[$0]) }
        return Edge(
            source: tie.helper, target: tie.seeker, weight: tie.weight,
            values: classes + [
                .number(tie.confidence), tie.layer.map(Value.integer), tie.first.map(Value.instant),
                tie.last.map(Value.instant),
            ])
    }

    static func edge(_ tie: Report.TeamTie) -> Edge {
        Edge(
            source: tie.helper, target: tie.seeker, weight: tie.weight,
            values: [tie.expected.map(Value.number), .flag(tie.hidden)])
    }

    private static func values(_ row: [Report.Value], _ names: [String]) -> [Value?] {
        let numbers = Dictionary(row.map { ($0.name, $0.number) }, uniquingKeysWith: { first, _ in first })
        return names.map { name in
            guard let number = numbers[name] ?? nil else { return nil }
            return EncodedMeasures.truths.contains(name) ? .flag(number != 0) : .number(number)
        }
    }
}
