import Parallel

extension Reader {
    package static let slack = Reader(
        name: "slack", title: "Slack export",
        looksLike: "a ZIP or folder with channels.json, users.json and day files such as general/2024-01-31.json",
        recognise: SlackRecognition.reason, read: SlackReader.read)
}

enum SlackReader {
    static func read(_ source: Source, _ settings: Reader.Settings) throws(InputError) -> Export {
        var tally = ReadTally()
        let context = try SlackContext(source, settings, tally: &tally)
        guard !context.layout.folders.isEmpty else { throw nothing(source, "holds no day files of Slack") }
        let units = SlackWork.units(context.layout, source.entries)
        var results = try Parallel.map(units.count, threads: settings.threads) {
            (number: Int) throws(InputError) -> SlackUnitResult in
            var unit = SlackUnit(context)
            for part in units[number] { try unit.read(part) }
            return unit.finish()
        }
        if settings.strict, let bad = results.lazy.compactMap(\.bad).first { throw bad }
        var merging = SlackMerging(context, tally: tally)
        for unit in results.indices {
            merging.add(results[unit])
            results[unit] = SlackUnitResult()
        }
        merging.closeFolder()
        guard merging.readableFiles > 0 || merging.export.tally.read > 0 else {
            throw nothing(
                source, "has day files, but none that can be read: \(merging.export.tally.warnings.last ?? "")")
        }
        return merging.export
    }

    private static func nothing(_ source: Source, _ what: String) -> InputError {
        InputError(
            .data, at: source.name, what,
            remedy: "give the ZIP that Slack's export page offers, or its folder as it was unpacked")
    }
}

/// How an input shows that it is a Slack export, from names and the beginning of a few day files.
enum SlackRecognition {
    /// Day files that are looked into.
    static let looks = 3
    /// Bytes of each.
    static let glance = 1 << 16

    @Sendable static func reason(_ source: Source) -> String? {
        let layout = SlackLayout(source.entries)
        guard let folder = layout.folders.first, let day = folder.days.first else { return nil }
        let days = layout.folders.flatMap(\.days).prefix(looks)
        let lists = Set(layout.lists.map(\.list.rawValue)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard days.contains(where: { holdsMessages(source, $0, emptyCounts: !lists.isEmpty) }) else { return nil }
        // Without its folder, which may be that of a direct conversation.
        let parts = source.entries[day].name.utf8.split(separator: UInt8(ascii: "/"))
        let name = parts.last.map { String(decoding: Array($0), as: UTF8.self) } ?? ""
        if layout.isGrid {
            return "holds \(lists.joined(separator: ", ")) of an Enterprise Grid and day files like \(name)"
        }
        if lists.isEmpty { return "holds day files of Slack messages like \(name), without channel and user lists" }
        return "holds \(lists.joined(separator: ", ")) and day files of Slack messages like \(name)"
    }

    /// Whether an entry begins like an array of Slack messages: an object with a `ts` of ten digits and six decimals.
    private static func holdsMessages(_ source: Source, _ entry: Int, emptyCounts: Bool) -> Bool {
        var buffer = ByteBuffer(capacity: glance)
        do throws(InputError) { try source.read(first: glance, of: entry, into: &buffer) } catch { return false }
        return buffer.withPadded { bytes in
            var scanner = JSONScanner(bytes)
            do throws(JSONError) {
                try scanner.enterArray()
                guard try scanner.nextElement() else { return emptyCounts }
                repeat {
                    guard scanner.peek() == .object else { return false }
                    if try hasTime(&scanner) { return true }
                } while try scanner.nextElement()
                return false
            } catch { return false }
        }
    }

    /// Whether the next object has a time, before the glance ends or after.
    private static func hasTime(_ scanner: inout JSONScanner) throws(JSONError) -> Bool {
        var found = false
        try scanner.enterObject()
        while let key = try scanner.nextKey() {
            guard key == ts, scanner.peek() == .string else {
                try scanner.skipValue()
                continue
            }
            found = SlackTime.microseconds(try scanner.key(of: try scanner.string())) != nil
            if found { return true }
        }
        return found
    }

    private static let ts = ByteKey("ts")
}
