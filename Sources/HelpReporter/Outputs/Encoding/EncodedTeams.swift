/// The teams, one object each.
struct EncodedTeams {
    private let teams: [Report.Team]

    init(_ teams: [Report.Team]) { self.teams = teams }

    func write(to json: inout JSONWriter) {
        json.rows("teams", teams) { json, team in
            let layout = MeasureLayout(names: team.measures.map(\.name), contract: EncodedMeasures.ofTeam)
            let measures = EncodedMeasures(team.measures, layout: layout)
            json.object { json in
                json.field("id", team.id)
                json.field("label", team.label)
                json.field("size", team.size)
                json.field("active", team.active)
                measures.writeMeasures(to: &json)
                json.object("isolation") {
                    $0.field("class", team.isolation.kind)
                    $0.field("because", team.isolation.because)
                    $0.field("singleThread", team.isolation.singleThread)
                }
                measures.writeUndefined(to: &json)
            }
        }
    }
}
