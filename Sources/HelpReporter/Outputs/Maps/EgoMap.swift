/// One person and those who help them or are helped by them, with the help that passes among these.
struct EgoMap {
    /// How many others are shown, those first who exchange most help with the person.
    static let limit = 24
    /// Lines among the others.
    private static let lineLimit = 40

    /// What the person gives to and receives from another.
    struct Contact {
        let person: Report.Person
        var given = 0.0
        var received = 0.0
        var weight: Double { given + received }
    }

    private let report: Report
    private let ego: Report.Person
    private let sentences: MapSentences
    /// All of them, most help first.
    private let all: [Contact]
    /// Those shown, by team and then by id.
    let contacts: [Contact]
    private let among: LineSelection<Report.Tie>
    private let colours: [String: String]

    init(of ego: Report.Person, _ report: Report) {
        self.report = report
        self.ego = ego
        sentences = MapSentences(report)
        all = Self.contacts(of: ego, report)
        let order = Dictionary(report.teams.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { a, _ in a })
        contacts = all.prefix(Self.limit).enumerated().sorted { one, other in
            let places = [one, other].map { $0.element.person.team.flatMap { order[$0] } ?? Int.max }
            if places[0] != places[1] { return places[0] < places[1] }
            return one.element.person.id.utf8.lexicographicallyPrecedes(other.element.person.id.utf8)
        }.map(\.element)
        let shown = Set(contacts.map(\.person.id))
        among = LineSelection(
            report.ties.filter { shown.contains($0.helper) && shown.contains($0.seeker) }, limit: Self.lineLimit,
            weight: \.weight)
        colours = Self.colours(contacts, ego)
    }

    func document() -> [UInt8] {
        var dot = DOTWriter(name: "ego")
        let circle = EgoMapCircle(contacts, centre: Self.centreWidth)
        MapFrame.open(&dot, heading: heading(circle.textScale))
        centre(&dot)
        for (contact, point) in zip(contacts, circle.points) { node(contact, at: point, &dot) }
        for (team, point) in circle.names { name(team, at: point, &dot) }
        for tie in among.shown { edge(tie, &dot) }
        for contact in contacts.sorted(by: { ($0.weight, $0.person.id) < ($1.weight, $1.person.id) }) {
            spoke(contact, &dot)
        }
        return dot.finished()
    }

    /// - Complexity: O(ties + contacts · log contacts).
    private static func contacts(of ego: Report.Person, _ report: Report) -> [Contact] {
        var weights: [String: (given: Double, received: Double)] = [:]
        for tie in report.ties where tie.helper != tie.seeker {
            if tie.helper == ego.id { weights[tie.seeker, default: (0, 0)].given += tie.weight }
            if tie.seeker == ego.id { weights[tie.helper, default: (0, 0)].received += tie.weight }
        }
        let contacts = report.people.compactMap { person in
            weights[person.id].map { Contact(person: person, given: $0.given, received: $0.received) }
        }
        return contacts.indices.sorted { (contacts[$1].weight, $0) < (contacts[$0].weight, $1) }.map { contacts[$0] }
    }

    /// The person's own team and those with most of the others have a colour of their own.
    private static func colours(_ contacts: [Contact], _ ego: Report.Person) -> [String: String] {
        let teams = contacts.compactMap(\.person.team) + [ego.team].compactMap { $0 }
        let sizes = Dictionary(grouping: teams) { $0 }.mapValues(\.count)
        let order = sizes.keys.sorted { one, other in
            let ranks = [one, other].map { $0 == ego.team ? Int.max : sizes[$0] ?? 0 }
            return ranks[0] != ranks[1] ? ranks[0] > ranks[1] : one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        return Dictionary(zip(order, Palette.groups).map { ($0, $1) }, uniquingKeysWith: { a, _ in a })
    }
}

extension EgoMap {
    private func heading(_ scale: Double) -> MapHeading {
        let shown =
            contacts.count < all.count
            ? "showing \(contacts.count) of \(NumberPrinter.grouped(all.count)) people, those with most help · " : ""
        return MapHeading(
            title: title,
            caption: [
                "Arrows run from those who help to those who are helped; two heads: both ways. The more help, the wider.",
                sentences.period + " · " + sentences.population + " · " + shown + "in this export",
            ] + others + [sentences.evidence + " · " + MapFrame.positions], legend: legend, scale: scale)
    }

    private var others: [String] {
        among.shown.isEmpty ? [] : ["Among the others: " + among.words("tie", "ties", of: "help") + "."]
    }

    /// "p-0017 helps 12 people and is helped by 7; 71 % of this help crosses team lines".
    private var title: String {
        let label = MapFrame.label(ego.label, or: ego.id)
        guard !all.isEmpty else { return label + " neither gives nor receives help" }
        let (helped, helpers) = (all.count { $0.given > 0 }, all.count { $0.received > 0 })
        let gives = helped > 0 ? "helps " + MapSentences.figures(helped, "person", "people") : "helps nobody"
        let receives = helpers > 0 ? "is helped by " + NumberPrinter.grouped(helpers) : "is helped by nobody"
        return label + " " + gives + " and " + receives + (share.map { "; " + $0 } ?? "")
    }

    /// Of the help with people whose team is known.
    private var share: String? {
        guard let own = ego.team else { return nil }
        let known = all.filter { $0.person.team != nil }
        let weight = known.reduce(0) { $0 + $1.weight }
        guard weight > 0 else { return nil }
        let across = known.reduce(0) { $0 + ($1.person.team == own ? 0 : $1.weight) }
        return NumberPrinter.percent(across / weight) + " of this help crosses team lines"
    }

    private var legend: [(mark: MapHeading.Mark, words: String)] {
        guard !all.isEmpty else { return [] }
        var keys: [(mark: MapHeading.Mark, words: String)] = [
            (.ring, "heavy ring: the person"), (.none, "colour: team; area: help exchanged"),
        ]
        if contacts.contains(where: { !crosses($0) }) { keys.append((.line(Palette.ink), "within the team")) }
        if contacts.contains(where: crosses) { keys.append((.line(Palette.blue), "across the team line")) }
        if !among.shown.isEmpty { keys.append((.line("#C8C8C8"), "among the others")) }
        return keys
    }

    private func crosses(_ contact: Contact) -> Bool { contact.person.team == nil || contact.person.team != ego.team }

    private static let centreWidth = 1.5

    private func fill(_ person: Report.Person) -> String { person.team.flatMap { colours[$0] } ?? Palette.grey }

    private func centre(_ dot: inout DOTWriter) {
        let label = MapFrame.label(ego.label, or: ego.id)
        dot.node(
            ego.id,
            MapFrame.disc(label, width: Self.centreWidth, fill: fill(ego), points: 13) + [
                ("id", .text(ego.id)), ("class", .word("ego")), ("pos", MapPoint(x: 0, y: 0).pinned),
                ("penwidth", .number(4)), ("tooltip", .text(([label] + ego.flags).joined(separator: ", "))),
            ])
    }

    static func width(of contact: Contact) -> Double {
        MapGeometry.width(contact.weight, base: 0.7, factor: 0.08, in: 0.9...1.25)
    }

    private func node(_ contact: Contact, at point: MapPoint, _ dot: inout DOTWriter) {
        let person = contact.person
        let label = MapFrame.label(person.label, or: person.id)
        dot.node(
            person.id,
            MapFrame.disc(label, width: Self.width(of: contact), fill: fill(person), points: 11) + [
                ("id", .text(person.id)), ("class", .word("person")), ("pos", point.pinned),
                ("penwidth", .number(person.flags.contains("broker") ? 2.5 : 0.8)),
                ("tooltip", .text(([label] + person.flags).joined(separator: ", "))),
            ])
    }

    private func name(_ team: String, at point: MapPoint, _ dot: inout DOTWriter) {
        let label = Plain.clipped(MapFrame.label(sentences.label(ofTeam: team), or: team), to: 30)
        dot.node(
            "name of " + team,
            [
                ("shape", .word("plaintext")), ("style", .word("")), ("class", .word("team-name")),
                ("label", .lines(Plain.wrapped(label, width: 16))), ("fontname", .word("Helvetica-Bold")),
                ("fontsize", .number(12)), ("margin", .word("0,0")), ("height", .number(0.1)), ("width", .number(0.1)),
                ("pos", point.pinned),
            ])
    }

    private func spoke(_ contact: Contact, _ dot: inout DOTWriter) {
        let direction = contact.received == 0 ? "forward" : contact.given == 0 ? "back" : "both"
        let words =
            "gives " + NumberPrinter.rounded(contact.given, places: 1) + ", receives "
            + NumberPrinter.rounded(contact.received, places: 1) + ": "
            + MapFrame.label(contact.person.label, or: contact.person.id)
        dot.edge(
            ego.id, contact.person.id,
            [
                ("class", .word(crosses(contact) ? "between" : "within")), ("dir", .word(direction)),
                ("penwidth", .number(MapGeometry.penWidth(contact.weight))),
                ("color", .word((crosses(contact) ? Palette.blue : Palette.ink) + "B0")), ("tooltip", .text(words)),
            ])
    }

    private func edge(_ tie: Report.Tie, _ dot: inout DOTWriter) {
        dot.edge(
            tie.helper, tie.seeker,
            [
                ("class", .word("among")), ("penwidth", .number(MapGeometry.penWidth(tie.weight) * 0.7)),
                ("arrowsize", .number(0.35)),
                (
                    "tooltip",
                    .text(tie.helper + " → " + tie.seeker + ": " + NumberPrinter.rounded(tie.weight, places: 1))
                ),
            ])
    }
}
