/// The network as other programs read it: nodes and one aggregated tie for each ordered pair, with typed attributes.
///
/// Nodes are the people, or the teams where people may not be shown.
struct ExchangeNetwork {
    enum Kind { case text, number, integer, flag }

    enum Value: Equatable {
        case text(String)
        case number(Double)
        case integer(Int)
        case flag(Bool)

        /// As XML and plain tables write it.
        var plain: String {
            switch self {
            case .text(let text): text
            case .number(let number): NumberPrinter.text(number)
            case .integer(let number): NumberPrinter.text(number)
            case .flag(let truth): truth ? "true" : "false"
            }
        }

        func write(to json: inout JSONWriter) {
            switch self {
            case .text(let text): json.value(text)
            case .number(let number): json.value(number)
            case .integer(let number): json.value(number)
            case .flag(let truth): json.value(truth)
            }
        }
    }

    struct Attribute: Equatable {
        let name: String
        let kind: Kind
    }

    struct Node {
        let id: String
        let label: String
        /// In the order of `nodeAttributes`; `nil` where undefined.
        let values: [Value?]
    }

    struct Edge {
        let source: String
        let target: String
        let weight: Double
        /// In the order of `edgeAttributes`; `nil` where undefined.
        let values: [Value?]
    }

    let nodeAttributes: [Attribute]
    let edgeAttributes: [Attribute]
    let nodes: [Node]
    let edges: [Edge]

    init(_ report: Report) {
        let teamLevel = report.privacy.mode == .aggregate
        let measures = MeasureColumns(
            teamLevel ? report.teams.map(\.measures) : report.people.map(\.measures), contract: [])
        let measured = measures.names.map {
            Attribute(name: $0, kind: EncodedMeasures.truths.contains($0) ? .flag : .number)
        }
        nodeAttributes = (teamLevel ? Self.ofTeam : Self.ofPerson) + measured
        edgeAttributes = teamLevel ? Self.ofTeamTie : Self.ofTie
        nodes =
            teamLevel
            ? report.teams.map { Self.node($0, measures.names) } : Self.people(report, measures.names)
        edges = teamLevel ? report.teamTies.map(Self.edge) : report.ties.map(Self.edge)
    }
}
