extension Reader {
    /// In the order tried: the most particular first.
    package static let all: [Reader] = [
        .slack, .teams, .mattermost, .mattermostCompliance, .discord, .discordTable, .telegram, .matrix, .rocketChat,
        .zulip, .googleChat, .vivaEngage, .workplace, .slackDiscovery, .gitHub, .discourse, .jira, .stackExchange,
        .mail, .whatsApp, .irc, .swoop, .networkFile, .edgeList, .table, .jsonLines,
    ]

    /// The reader for `source`, and why it was chosen.
    ///
    /// - Parameters:
    ///   - format: name of the reader when the user says which; else the content decides.
    ///   - columns: as in `Settings.columns`; columns of messages that are found in the input, or an input that nothing
    ///     else knows, make it a message table.
    /// - Throws: `.usage` for an unknown name, `.data` when no reader knows the content.
    package static func choose(
        for source: Source, format: String? = nil, columns: [String: String] = [:]
    ) throws(InputError) -> (reader: Reader, why: String) {
        if let format {
            guard let reader = all.first(where: { $0.name == format }) else {
                throw InputError(.usage, at: source.name, "unknown format '\(format)'", remedy: "known: \(names)")
            }
            return (reader, "asked for with --format")
        }
        let chosen = ChosenColumns(columns)
        if let found = chosen.reader(holding: source) { return found }
        for reader in all {
            if let why = reader.recognise(source) { return (reader, why) }
        }
        if let reader = chosen.likelyReader(of: source) { return (reader, "its columns are named with --columns") }
        if let refusal = refusal(ofTables: source) { throw refusal }
        throw InputError(
            .data, at: source.name, "not an export that Waterline knows: \(found(in: source))",
            remedy: advice(on: source) + "'waterline explain formats' lists what it reads")
    }

    private static var names: String { all.map(\.name).joined(separator: ", ") }

    /// Tables that say something of people or groups, but not who wrote what to whom.
    private static func refusal(ofTables source: Source) -> InputError? {
        if AggregateQuery.recognise(source) {
            return InputError(
                .data, at: source.name,
                "is an aggregate query of Viva Insights, without messages and without ties of people",
                remedy: "give the person-to-person query, or messages")
        }
        guard Roster.recognise(source) != nil else { return nil }
        return InputError(
            .data, at: source.name, "holds no messages, and looks like an HR roster",
            remedy: "give it with --roster, beside an export of messages")
    }

    private static func advice(on source: Source) -> String {
        func hasAny(_ endings: [String]) -> Bool {
            let names = source.entries.map { $0.name.lowercased() } + [source.name.lowercased()]
            return names.contains { name in endings.contains { name.hasSuffix($0) } }
        }
        if source.entries.contains(where: { $0.size > 0 }) == false { return "" }
        if source.container != .file, hasAny([".zip", ".tar", ".gz", ".tgz", ".7z", ".rar"]) {
            return "unpack what is inside and give the folder; "
        }
        return hasAny([".csv", ".tsv", ".xlsx"])
            ? "name its columns with --columns author=HEADER and --columns timestamp=HEADER; " : ""
    }

    /// "a ZIP of 3 files (2 .jpg, 1 .pdf)".
    private static func found(in source: Source) -> String {
        let files = "\(CountedNoun.of(source.entries.count, "file", "files")) (\(EntryKinds.counted(source.entries)))"
        switch source.container {
        case .file:
            return source.entries.allSatisfy { $0.size == 0 }
                ? "an empty file" : "a file whose content has no known shape"
        case .folder: return source.entries.isEmpty ? "an empty folder" : "a folder with \(files)"
        case .tar: return source.entries.isEmpty ? "an empty tar archive" : "a tar archive of \(files)"
        case .zip: return source.entries.isEmpty ? "an empty ZIP" : "a ZIP of \(files)"
        }
    }
}
