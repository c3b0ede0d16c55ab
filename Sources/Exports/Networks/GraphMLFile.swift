/// Reads GraphML: `node` and `edge` with `data` whose meaning `key` declares. Nested graphs are read as one.
///
/// Source: http://graphml.graphdrawing.org/specification.html.
struct GraphMLFile {
    private var scanner: XMLScanner
    private var network = NetworkFile()
    private var keys: [[UInt8]: NetworkAttribute] = [:]
    private var defaultWeight: [UInt8]?
    private var isDirected = true

    static func read(_ text: ByteSlice) throws(XMLError) -> NetworkFile {
        var file = GraphMLFile(scanner: XMLScanner(text))
        try file.read()
        return file.network
    }

    private init(scanner: XMLScanner) { self.scanner = scanner }

    private mutating func read() throws(XMLError) {
        while true {
            let event = try scanner.next()
            if event == .finished { return }
            guard event == .start else { continue }
            if scanner.name.equals("key") {
                try key()
            } else if scanner.name.equals("graph") {
                isDirected = scanner.rawAttribute("edgedefault")?.equals("undirected") != true
            } else if scanner.name.equals("node") {
                try node()
            } else if scanner.name.equals("edge") {
                try edge()
            }
        }
    }

    private mutating func key() throws(XMLError) {
        let id = scanner.attribute("id") ?? []
        let title = scanner.attribute("attr.name") ?? id
        let meaning = NetworkAttribute(title)
        if let meaning { keys[id] = meaning }
        let isOfEdges = scanner.rawAttribute("for")?.equals("node") != true
        try each { file throws(XMLError) in
            guard file.scanner.name.equals("default") else { return try file.scanner.skipElement() }
            let text = try file.text()
            if meaning == .weight, isOfEdges { file.defaultWeight = text }
        }
    }

    private mutating func node() throws(XMLError) {
        guard let id = scanner.attribute("id"), !id.isEmpty, id.count <= 1024 else {
            network.skip("node without an id", at: scanner.offset)
            return
        }
        let person = network.person(id)
        network.setEmail(id, of: person)
        try each { file throws(XMLError) in
            // Graphs inside nodes go on after this.
            guard file.scanner.name.equals("data") else { return try file.scanner.skipElement() }
            let meaning = file.keys[file.scanner.attribute("key") ?? []]
            let text = try file.text()
            if meaning == .name { file.network.setName(text, of: person) }
            if meaning == .email { file.network.setEmail(text, of: person) }
        }
    }

    private mutating func edge() throws(XMLError) {
        let (source, target) = (scanner.attribute("source"), scanner.attribute("target"))
        let own = scanner.rawAttribute("directed")
        let isDirected = own.map { !$0.equals("false") } ?? isDirected
        let offset = scanner.offset
        var weight = defaultWeight
        try each { file throws(XMLError) in
            guard file.scanner.name.equals("data") else { return try file.scanner.skipElement() }
            let meaning = file.keys[file.scanner.attribute("key") ?? []]
            let text = try file.text()
            if meaning == .weight { weight = text }
        }
        network.tie(source, target, weight: weight, isDirected: isDirected, at: offset)
    }

    /// Calls `body` for every tag inside the present one, which `body` reads to its end.
    private mutating func each(
        _ body: (inout GraphMLFile) throws(XMLError) -> Void
    ) throws(XMLError) {
        let level = scanner.depth
        while true {
            let event = try scanner.next()
            if event == .finished || event == .end && scanner.depth < level { return }
            if event == .start { try body(&self) }
        }
    }

    /// The text of the present tag.
    private mutating func text() throws(XMLError) -> [UInt8] {
        let level = scanner.depth
        var text: [UInt8] = []
        while scanner.depth >= level {
            let event = try scanner.next()
            if event == .finished { return text }
            if event == .text, text.count <= 1 << 16 { text += scanner.text }
        }
        return text
    }
}
