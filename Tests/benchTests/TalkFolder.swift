import Foundation

@testable import bench

/// Annotated talks on disk, as `bench replies` reads them.
enum TalkFolder {
    /// - Parameter links: As in an annotation: `a b -`.
    static func talk(_ lines: [String], links: [String]) throws -> ReplyTalk {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try write(lines, to: folder.appendingPathComponent("one.raw.txt"))
        try write(links, to: folder.appendingPathComponent("one.annotation.txt"))
        return try ReplyTalk.read(at: folder.path)[0]
    }

    private static func write(_ lines: [String], to file: URL) throws {
        try lines.map { $0 + "\n" }.joined().write(to: file, atomically: true, encoding: .utf8)
    }

    /// Two conversations, one of ana and ben, one of cleo and dora, line by line in turns.
    static func workshop() throws -> ReplyTalk {
        try talk(
            [
                "[10:00] <ana> does anybody know how the turbine scanner is reset?",
                "[10:00] <cleo> who has the keys of the boat?",
                "=== eva has joined the workshop",
                "[10:01] <ben> ana: hold the button for ten seconds",
                "[10:02] <dora> cleo: they hang in the office",
                "[10:03] <ana> ben: that worked",
                "[10:03] <ana> thanks a lot",
            ], links: ["0 0 -", "1 1 -", "2 2 -", "0 3 -", "1 4 -", "3 5 -", "5 6 -"])
    }
}
