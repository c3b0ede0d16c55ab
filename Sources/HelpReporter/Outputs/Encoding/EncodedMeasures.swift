/// A row of measures: `"measures": {…}`, with `null` where undefined, and `"undefined": {"measures.constraint": "…"}`.
struct EncodedMeasures {
    /// Names the contract promises for every person, in its order.
    static let ofPerson = [
        "actsGiven", "actsReceived", "peopleHelped", "helpers", "belowSurfaceGiven", "betweenness", "constraint",
        "effectiveSize", "brokerage.coordinator", "brokerage.itinerant", "brokerage.gatekeeper",
        "brokerage.representative", "brokerage.liaison", "brokerage.total", "brokerage.p", "brokerage.q",
        "expertiseRank", "core", "articulationPoint",
    ]

    /// Names the contract promises for every team, in its order.
    static let ofTeam = [
        "internal", "externalIn", "externalOut", "externalShare", "externalShareLow", "externalShareHigh", "ei",
        "eiExpected", "p", "q", "partners",
    ]

    /// Measures that are true or false.
    static let truths: Set = ["articulationPoint"]

    static let absent = "not measured"

    private let layout: MeasureLayout
    private let values: [Report.Value]

    init(_ values: [Report.Value], layout: MeasureLayout) {
        self.values = values
        self.layout = layout
    }

    static func writeNetwork(_ values: [Report.Value], to json: inout JSONWriter) {
        let encoded = EncodedMeasures(values, layout: MeasureLayout(names: values.map(\.name), contract: []))
        json.object("network") {
            encoded.writeMeasures(to: &$0)
            encoded.writeUndefined(to: &$0)
        }
    }

    func writeMeasures(to json: inout JSONWriter) {
        json.object("measures") { json in
            for group in layout.groups {
                guard let name = group.name else {
                    for slot in group.slots { write(slot, to: &json) }
                    continue
                }
                json.object(name, .line) { json in for slot in group.slots { write(slot, to: &json) } }
            }
        }
    }

    func writeUndefined(to json: inout JSONWriter) {
        json.object("undefined") { json in
            for slot in layout.slots where number(slot) == nil {
                json.field("measures." + slot.name, slot.position.flatMap { values[$0].undefined } ?? Self.absent)
            }
        }
    }

    private func write(_ slot: MeasureLayout.Slot, to json: inout JSONWriter) {
        let number = number(slot)
        json.key(slot.key)
        if let number, Self.truths.contains(slot.name) { json.value(number != 0) } else { json.value(number) }
    }

    private func number(_ slot: MeasureLayout.Slot) -> Double? {
        slot.position.flatMap { values[$0].number }
    }
}
