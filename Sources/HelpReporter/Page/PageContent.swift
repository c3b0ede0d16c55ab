/// The report, with what its sections look up again and again.
struct PageContent: Sendable {
    let report: Report
    let sentences: MapSentences
    private let personLabels: [String: String]
    private let teamRows: [String: Report.Team]

    init(_ report: Report) {
        self.report = report
        sentences = MapSentences(report)
        personLabels = Dictionary(report.people.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        teamRows = Dictionary(report.teams.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    var showsPeople: Bool { report.privacy.mode != .aggregate }

    func label(ofPerson id: String) -> String { personLabels[id].flatMap { $0.isEmpty ? nil : $0 } ?? id }

    func label(ofTeam id: String) -> String { sentences.label(ofTeam: id) }

    func team(_ id: String) -> Report.Team? { teamRows[id] }

    /// The number of that name, or `nil` where it is undefined or not measured.
    static func number(_ name: String, _ values: [Report.Value]) -> Double? {
        values.first { $0.name == name }?.number
    }
}

extension MarkupWriter {
    /// A name from the data, kept apart from the direction of the words around it.
    mutating func name(_ label: String) { element("bdi", text: label) }

    /// A person's name, leading to their row.
    mutating func person(_ id: String, _ content: PageContent) {
        element("a", ["href": "#person-" + id]) { $0.name(content.label(ofPerson: id)) }
    }

    /// A team's name, leading to its row.
    mutating func team(_ id: String, _ content: PageContent) {
        element("a", ["href": "#team-" + id]) { $0.name(content.label(ofTeam: id)) }
    }

    /// Writes each of `items`, parted by commas.
    mutating func list<Item>(_ items: [Item], _ write: (inout MarkupWriter, Item) -> Void) {
        for (index, item) in items.enumerated() {
            if index > 0 { text(", ") }
            write(&self, item)
        }
    }
}

extension MarkupWriter {
    /// A sentence in which each of `names` is kept apart from the direction of the words around it, and unbroken.
    ///
    /// - Complexity: O(length · names).
    mutating func sentence(_ sentence: String, names: [String]) {
        let bytes = Array(sentence.utf8)
        let patterns = names.filter { !$0.isEmpty }.map { Array($0.utf8) }.sorted { $0.count > $1.count }
        var (start, place) = (0, 0)
        while place < bytes.count {
            guard let name = patterns.first(where: { Self.stands($0, at: place, in: bytes) }) else {
                place += 1
                continue
            }
            prose(bytes[start..<place])
            self.name(String(decoding: name, as: UTF8.self))
            place += name.count
            start = place
        }
        prose(bytes[start...])
    }

    private mutating func prose(_ bytes: ArraySlice<UInt8>) {
        text(PageWords.tied(String(decoding: bytes, as: UTF8.self)))
    }

    /// Whether `name` stands at `place` as a word of its own.
    private static func stands(_ name: [UInt8], at place: Int, in bytes: [UInt8]) -> Bool {
        let end = place + name.count
        guard end <= bytes.count, bytes[place..<end].elementsEqual(name) else { return false }
        return (place == 0 || !isLetter(bytes[place - 1])) && (end == bytes.count || !isLetter(bytes[end]))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
            true
        default: false
        }
    }
}
