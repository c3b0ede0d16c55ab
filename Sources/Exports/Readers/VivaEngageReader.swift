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
        if TableRecords.isAny(in: source, having: needed) {
            return "\(source.name) holds a Messages.csv whose messages name what they reply to"
        }
        return RecordFiles(source: source).recognise(VivaEngagePages.show).map { "\($0) holds messages of Viva Engage" }
    }

    /// Columns of a table of messages.
    private static let needed = ["repliedtoid", "threadid", "senderid", "id"]

    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        let tables = TableRecords.entries(source, having: needed)
        guard tables.isEmpty else {
            var reading = VivaEngageTables(source, settings)
            return try reading.read(messages: tables)
        }
        var pages = VivaEngagePages(source, settings)
        return try pages.read()
    }
}
