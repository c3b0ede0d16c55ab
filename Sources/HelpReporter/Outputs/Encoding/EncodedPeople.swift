/// The people, one object each.
struct EncodedPeople {
    private let people: [Report.Person]

    init(_ people: [Report.Person]) { self.people = people }

    func write(to json: inout JSONWriter) {
        // Nearly always every row has the same measures in the same order, so the layout is worked out once.
        var layout = MeasureLayout(names: [], contract: EncodedMeasures.ofPerson)
        json.array("people") { json in
            for person in people {
                let names = person.measures.map(\.name)
                if names != layout.names {
                    layout = MeasureLayout(names: names, contract: EncodedMeasures.ofPerson)
                }
                write(person, EncodedMeasures(person.measures, layout: layout), to: &json)
            }
        }
    }

    private func write(_ person: Report.Person, _ measures: EncodedMeasures, to json: inout JSONWriter) {
        json.object { json in
            json.field("id", person.id)
            json.field("label", person.label)
            json.field("team", person.team)
            json.field("manager", person.manager)
            json.field("flags", person.flags)
            measures.writeMeasures(to: &json)
            json.object("ranks") { json in
                for rank in person.ranks.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
                    json.object(rank.name, .line) {
                        $0.field("rank", rank.rank)
                        $0.field("low", rank.low)
                        $0.field("high", rank.high)
                    }
                }
            }
            measures.writeUndefined(to: &json)
        }
    }
}
