import Foundation

/// Folders of inputs, a file each, as libFuzzer keeps them.
enum CorpusFolder {
    /// In the order of their names.
    static func inputs(_ folder: String) throws -> [[UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try names.map { Array(try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))) }
    }

    static func unpack(_ text: String, into folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let inputs = CorpusText.inputs(Array(try Data(contentsOf: URL(filePath: text))))
        for (number, input) in inputs.enumerated() {
            try Data(input).write(to: URL(filePath: "\(folder)/kept-\(number)"))
        }
    }

    /// Puts inputs of a folder, short and long ones, behind what stands in a text, in place of those that were put there
    /// before.
    static func keep(_ folder: String, in text: String, most: Int) throws {
        let before = String(decoding: try Data(contentsOf: URL(filePath: text)), as: UTF8.self)
        let own = Array((before.components(separatedBy: mark).first ?? "").utf8)
        let known = Set(CorpusText.inputs(own))
        let lines = try inputs(folder).filter { !$0.isEmpty && !known.contains($0) }.map(CorpusText.line)
            .sorted { ($0.count, $0.description) < ($1.count, $1.description) }
        // All, or of every so many one.
        let share = min(1, Double(most) / Double(max(1, lines.reduce(0) { $0 + $1.count })))
        let kept = lines.indices.filter { Int(Double($0 + 1) * share) > Int(Double($0) * share) }
        try Data(own + Array(mark.utf8) + kept.flatMap { lines[$0] }).write(to: URL(filePath: text))
    }

    private static let mark = "# reach further than others\n"
}
