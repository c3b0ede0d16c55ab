/// Reads GEXF: `node` with a label and `attvalue`s, `edge` with a weight and perhaps a type.
///
/// Source: https://gexf.net/schema.html.
struct GEXFFile {
    private var scanner: XMLScanner
    private var network = NetworkFile()
    /// What attributes of nodes, and of edges, mean.
    private var nodeKeys: [[UInt8]: NetworkAttribute] = [:]
    private var edgeKeys: [[UInt8]: NetworkAttribute] = [:]
    private var isOfNodes = true
    private var isDirected = false
    private var person: Int?
    private var edge: (source: [UInt8]?, target: [UInt8]?, weight: [UInt8]?, isDirected: Bool, offset: Int)?

    static func read(_ text: ByteSlice) throws(XMLError) -> NetworkFile {
        var file = GEXFFile(scanner: XMLScanner(text))
        while true {
            let event = try file.scanner.next()
            if event == .finished { return file.network }
            if event == .start { file.start() } else if event == .end { file.end() }
        }
    }

    private init(scanner: XMLScanner) { self.scanner = scanner }

    private mutating func start() {
        let name = scanner.name
        if name.equals("graph") {
            isDirected = scanner.rawAttribute("defaultedgetype")?.equals("directed") == true
        } else if name.equals("attributes") {
            isOfNodes = scanner.rawAttribute("class")?.equals("edge") != true
        } else if name.equals("attribute") {
            guard let id = scanner.attribute("id"), let meaning = NetworkAttribute(scanner.attribute("title") ?? id)
            else {
                return
            }
            if isOfNodes { nodeKeys[id] = meaning } else { edgeKeys[id] = meaning }
        } else if name.equals("node") {
            startNode()
        } else if name.equals("edge") {
            let type = scanner.rawAttribute("type")
            edge = (
                scanner.attribute("source"), scanner.attribute("target"), scanner.attribute("weight"),
                type.map { $0.equals("directed") } ?? isDirected, scanner.offset
            )
        } else if name.equals("attvalue") {
            value()
        }
    }

    private mutating func startNode() {
        guard let id = scanner.attribute("id"), !id.isEmpty, id.count <= 1024 else {
            person = nil
            return network.skip("node without an id", at: scanner.offset)
        }
        let number = network.person(id)
        person = number
        network.setEmail(id, of: number)
        if let label = scanner.attribute("label") {
            network.setEmail(label, of: number)
            network.setName(label, of: number)
        }
    }

    private mutating func value() {
        let key = scanner.attribute("for") ?? scanner.attribute("id") ?? []
        guard let value = scanner.attribute("value") else { return }
        if edge != nil {
            if edgeKeys[key] == .weight, edge?.weight == nil { edge?.weight = value }
        } else if let person {
            if nodeKeys[key] == .email { network.setEmail(value, of: person) }
            if nodeKeys[key] == .name { network.setName(value, of: person) }
        }
    }

    private mutating func end() {
        if scanner.name.equals("edge"), let edge {
            network.tie(edge.source, edge.target, weight: edge.weight, isDirected: edge.isDirected, at: edge.offset)
            self.edge = nil
        } else if scanner.name.equals("node") {
            person = nil
        }
    }
}
