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
        /// Microseconds since 1970.
        case instant(Int64)

        func appendMarkup(to bytes: inout [UInt8]) {
            if case .text(let text) = self { MarkupText.append(text, to: &bytes) } else { append(to: &bytes) }
        }

        func appendJSON(to bytes: inout [UInt8]) {
            switch self {
            case .text(let text): JSONText.append(text, to: &bytes, embedded: false)
            case .instant:
                bytes.append(UInt8(ascii: "\""))
                append(to: &bytes)
                bytes.append(UInt8(ascii: "\""))
            default: append(to: &bytes)
            }
        }

        private func append(to bytes: inout [UInt8]) {
            switch self {
            case .text(let text): bytes.append(utf8: text)
            case .number(let number): NumberPrinter.append(number, to: &bytes)
            case .integer(let number): NumberPrinter.append(number, to: &bytes)
            case .flag(let truth): bytes.append(utf8: truth ? "true" : "false")
            case .instant(let micros): InstantText.append(micros, to: &bytes)
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
    private let report: Report
    private let isOfTeams: Bool

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
        (self.report, isOfTeams) = (report, teamLevel)
    }

    /// Each put together when it is looked at: there may be millions.
    var edges: some Sequence<Edge> {
        (0..<(isOfTeams ? report.teamTies.count : report.ties.count)).lazy.map { index in
            isOfTeams ? Self.edge(report.teamTies[index]) : Self.edge(report.ties[index])
        }
    }
}
