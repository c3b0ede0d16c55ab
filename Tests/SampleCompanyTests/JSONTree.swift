import Foundation

/// Reads JSON with Foundation: a second opinion on what the writers here write.
func objects(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]] ?? []
}

func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
}

/// A folder of its own for one test, gone afterwards.
func inTemporaryFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
}

func contents(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
