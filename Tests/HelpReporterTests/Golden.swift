import Foundation
import Testing

/// Files that hold what an output must be, byte for byte. `RECORD=1` rewrites them.
enum Golden {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")

    static func expect(_ bytes: [UInt8], equals name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
    {
        let file = folder.appendingPathComponent(name)
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            try Data(bytes).write(to: file)
            return
        }
        let golden = try [UInt8](Data(contentsOf: file))
        let line = zip(
            golden.split(separator: 10, omittingEmptySubsequences: false),
            bytes.split(separator: 10, omittingEmptySubsequences: false)
        )
        .enumerated().first { $0.element.0 != $0.element.1 }
        #expect(
            golden == bytes,
            "\(name) differs first in line \((line?.offset ?? -1) + 1); RECORD=1 rewrites it",
            sourceLocation: sourceLocation)
    }
}
