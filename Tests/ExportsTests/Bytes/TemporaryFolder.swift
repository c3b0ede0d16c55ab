import Foundation

@testable import Exports

/// A folder that goes with its owner.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "exports-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult
    func write(_ name: String, _ content: [UInt8]) throws -> String {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content).write(to: file)
        return file.path
    }

    @discardableResult
    func write(_ name: String, _ content: String) throws -> String { try write(name, Array(content.utf8)) }
}

extension Source {
    /// Names and contents of all entries.
    func contents() throws -> [String: [UInt8]] {
        var contents: [String: [UInt8]] = [:]
        for entry in entries.indices { contents[entries[entry].name] = try content(entry) }
        return contents
    }

    func content(_ entry: Int) throws -> [UInt8] {
        var buffer = ByteBuffer(capacity: 0)
        try read(entry, into: &buffer)
        return buffer.withBytes { Array($0) }
    }
}
