@testable import Exports

extension FuzzTarget {
    /// No reader fails other than by saying why, whatever file it is given.
    static let readers = FuzzTarget(
        "readers", longest: 512,
        words: [
            "{\"type\":\"message\",\"user\":\"U1\",\"text\":\"hi\",\"ts\":\"1709632800.000100\"}", "\"thread_ts\":",
            "[", "]",
            "\"id\":", "\"messages\":", "\"createdDateTime\":\"2024-03-05T10:00:00Z\"", "\"from\":", "\"user\":",
            "\"replies\":",
            "author,time,text\n", "from,to,weight\n", "2024-03-05T10:00:00Z", "\"reactions\":[", "99999999999999999999",
            "-1", "1e308", "\"ts\":", "\"create_at\":", "\"date\":", "\"content\":", "null", "\\u0000",
        ]
    ) { input, trap throws(BrokenLaw) in
        let isJSON = input.first == UInt8(ascii: "{") || input.first == UInt8(ascii: "[")
        let source = FuzzBytes.source(Array(input), name: isJSON ? "fuzz.json" : "fuzz.csv")
        // Beside those that take the file for theirs, one that is told to read it.
        let told = input.reduce(0) { $0 &+ Int($1) } % Reader.all.count
        for (number, reader) in Reader.all.enumerated() {
            guard reader.recognise(source) != nil || number == told,
                let export = try? reader.read(source, Reader.Settings())
            else { continue }
            for space in export.drafts { try ReadersFuzz.check(space, export) }
            for account in export.accounts { try trap.spring((account.name ?? "").utf8) }
        }
    }
}

private enum ReadersFuzz {
    static func check(_ space: SpaceDraft, _ export: Export) throws(BrokenLaw) {
        try hold(
            space.author.allSatisfy { $0 == Row.none || Int($0) < export.accounts.count }, "who writes is there")
    }
}
