import Foundation

/// Ready networks of the planted people.
enum PlantedNetwork: String, CaseIterable {
    case swoop, edgeList, graphML, gexf

    /// Writes the network in a folder, beside what is none, and returns the folder.
    func write(in place: Workplace) throws -> String {
        for (name, text) in files { _ = try place.file("\(rawValue)/\(name)", text) }
        _ = try place.file("\(rawValue)/Qzfile zz.csv", "Qztext,Qztoken\nQzfirst3,Qzlast3\n")
        return place.path + "/" + rawValue
    }

    private var files: [String: String] {
        switch self {
        case .swoop: ["People.csv": Self.people, "Relationship.csv": "From,To,Strength\n" + Self.rows]
        case .edgeList: ["Qzfile ties.csv": "helper,seeker,weight\n" + Self.rows]
        case .graphML: ["Qzfile net.graphml": Self.graphMLText]
        case .gexf: ["Qzfile net.gexf": Self.gexfText]
        }
    }

    private static let ties = Canary.people.flatMap { person in
        [1, 2, 5].map { (person, (person + $0) % Canary.people.count) }
    }

    private static let people =
        "Id,Name,Email,Title\n"
        + Canary.people.map { "\(Canary.ids[$0]),\(PlantedTalk.name($0)),\(PlantedTalk.mail($0)),Qztitle\n" }.joined()

    private static let rows =
        ties.map { "\(Canary.ids[$0]),\(Canary.ids[$1]),2\n" }.joined()
        + "\(Canary.ids[3]),\(Canary.ids[4]),Qztoken\n,Qzfirst3,1\n"

    private static let graphMLText = """
        <graphml><key id="k0" for="node" attr.name="label"/><key id="k1" for="node" attr.name="Qztitle"/>
        <graph id="Qztopic" edgedefault="directed">
        \(Canary.people.map { "<node id=\"\(Canary.ids[$0])\"><data key=\"k0\">\(PlantedTalk.name($0))</data><data key=\"k1\">Qztext</data></node>" }.joined(separator: "\n"))
        \(ties.map { "<edge source=\"\(Canary.ids[$0])\" target=\"\(Canary.ids[$1])\"/>" }.joined(separator: "\n"))
        <edge source="Qztoken" /></graph></graphml>
        """

    private static let gexfText = """
        <gexf><meta><creator>Qzfirst3</creator><description>Qzpurpose</description></meta><graph defaultedgetype="directed"><nodes>
        \(Canary.people.map { "<node id=\"\(Canary.ids[$0])\" label=\"\(PlantedTalk.name($0))\"/>" }.joined(separator: "\n"))
        </nodes><edges>
        \(ties.map { "<edge source=\"\(Canary.ids[$0])\" target=\"\(Canary.ids[$1])\" label=\"Qztext\"/>" }.joined(separator: "\n"))
        <edge source="Qztoken" /></edges></graph></gexf>
        """
}
