extension Reader {
    package static let vivaEngage = Reader(
        name: "viva-engage", title: "Viva Engage (Yammer) network export, API pages",
        looksLike:
            "Messages.csv with replied_to_id, thread_id and sender_id, beside Users.csv, Groups.csv and log.txt; "
            + "or JSON pages with messages, references and meta",
        recognise: VivaEngageReader.recognise,
        read: { source, settings throws(InputError) in try VivaEngageReader.read(source, settings) })
}

/// Messages of Viva Engage, once Yammer, which name the very message they reply to: the network's data export, or pages of
/// the interface for programs.
enum VivaEngageReader {
    static func recognise(_ source: Source) -> String? {
        if !messageTables(source).isEmpty {
            return "\(source.name) holds a Messages.csv whose messages name what they reply to"
        }
        return RecordFiles(source: source).recognise(VivaEngagePages.show).map { "\($0) holds messages of Viva Engage" }
    }

    static func messageTables(_ source: Source) -> [Int] {
        TableRecords.entries(source, having: ["repliedtoid", "threadid", "senderid", "id"])
    }

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        guard messageTables(source).isEmpty else {
            var tables = VivaEngageTables(source, settings)
            return try tables.read()
        }
        var pages = VivaEngagePages(source, settings)
        return try pages.read()
    }
}
