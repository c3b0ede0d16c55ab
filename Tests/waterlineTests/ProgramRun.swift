import Foundation
import Options
import Synchronization

@testable import waterline

/// Runs the program inside the test process and collects what it writes.
struct ProgramRun {
    let code: Int32
    let output: String
    let error: String

    init(_ arguments: String...) { self.init(arguments) }

    init(_ arguments: [String]) {
        let written = Written()
        let terminal = Terminal(
            write: { text in
                written.add(text, to: \.output); return true
            },
            writeError: { text in written.add(text, to: \.error) })
        code = Waterline.program.run(arguments, terminal: terminal)
        (output, error) = (written.texts.output, written.texts.error)
    }
}

private final class Written: Sendable {
    struct Texts {
        var output = ""
        var error = ""
    }
    private let storage = Mutex(Texts())

    func add(_ text: String, to part: any WritableKeyPath<Texts, String> & Sendable) {
        storage.withLock { $0[keyPath: part] += text }
    }

    var texts: Texts { storage.withLock { $0 } }
}

/// A folder for one test, gone with it.
final class Workplace {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "waterline-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file and returns its path.
    func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

    func file(_ name: String, _ data: Data) throws -> String {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
        return url.path
    }

    func json(_ name: String) throws -> [String: Any] {
        let data = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }

    /// Every file of a folder by name, without those named.
    func contents(_ folder: String) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder) {
            contents[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + folder + "/" + name))
        }
        return contents
    }
}

/// Where the sample company lies in the repository.
enum SampleFiles {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("SampleData").path
    static let export = folder + "/harbour-slack.zip"
    static let roster = folder + "/harbour-roster.csv"
}
