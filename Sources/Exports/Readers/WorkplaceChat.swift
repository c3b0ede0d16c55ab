/// A chat of the JSON that people download of themselves: who takes part and what they wrote, people by name alone, no
/// message with an id or with what it answers. Its texts are mojibake.
struct WorkplaceChat {
    /// What tells the chat from others, over all parts of it and the downloads of several people.
    let id: [UInt8]
    let title: [UInt8]?
    let people: [[UInt8]]
    private let record: JSONRecord

    private static let files: [FieldName] = ["photos", "videos", "files", "audiofiles"]

    struct Line {
        let writer: [UInt8]?
        let time: Int64?
        let text: [UInt8]
        let hasFile: Bool
        let isWithdrawn: Bool
        let reactions: [(name: [UInt8], confirms: Bool)]
    }

    static func isOne(_ record: JSONRecord) -> Bool {
        record.has("participants") && record.first(of: "messages").map(isLine) == true
    }

    private static func isLine(_ record: JSONRecord) -> Bool {
        record.has("sendername") && record.has("timestampms")
    }

    init(_ record: JSONRecord) {
        self.record = record
        people = record.records("participants").compactMap { Self.words($0, "name") }
        title = Self.words(record, "title")
        let sorted = people.sorted { $0.lexicographicallyPrecedes($1) }
        id = record.text("threadpath") ?? Array("chat/".utf8) + Array(sorted.joined(separator: [UInt8(ascii: ",")]))
    }

    func forEachLine(_ body: (Line) -> Void) {
        record.forEachRecord("messages") { message in
            let reactions = message.records("reactions").compactMap { reaction in
                Self.words(reaction, "actor").map { name in
                    (name, Self.words(reaction, "reaction").map(PlatformBook.confirms) ?? false)
                }
            }
            body(
                Line(
                    writer: Self.words(message, "sendername"), time: message.time("timestampms"),
                    text: Self.words(message, "content") ?? [],
                    hasFile: Self.files.contains(where: message.hasRecords),
                    isWithdrawn: message.isTrue("isunsent"), reactions: reactions))
        }
    }

    private static func words(_ record: JSONRecord, _ name: FieldName) -> [UInt8]? {
        record.text(name).map(Mojibake.repaired)
    }
}
