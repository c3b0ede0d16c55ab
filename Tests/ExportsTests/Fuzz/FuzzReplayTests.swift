import Foundation
import Testing

@testable import Exports

/// Inputs that the fuzzer found worth keeping, and all that once broke a law: `scripts/fuzz.sh` finds further ones.
@Suite struct `Inputs of the fuzzer` {
    @Test(arguments: FuzzTarget.all.map(\.name))
    func `break no law`(name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let inputs = try Corpus.inputs(of: name)
        #expect(inputs.count >= 5)
        for input in inputs {
            #expect(throws: Never.self, "\(String(decoding: CorpusText.line(input), as: UTF8.self))") {
                try input.withUnsafeBytes { bytes in try target.run(bytes, .none) }
            }
        }
    }

    @Test(arguments: FuzzTarget.all.map(\.name))
    func `as text are what they were`(name: String) throws {
        for input in try Corpus.inputs(of: name) + [[0x23, 0x20], [0x5C, 0, 0xFF, 0x20], []] where !input.isEmpty {
            #expect(CorpusText.inputs(CorpusText.line(input)) == [input])
        }
    }

    /// A harness that can find nothing would be content with everything.
    @Test(arguments: zip(["json", "delimited", "xml"], ["[[\"w4T!\"]]", "a,b\nc,w4T!\n", "<b><c a='w4T!'/></b>"]))
    func `spring a trap that is set`(name: String, input: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        #expect(throws: BrokenLaw.self) {
            try Array(input.utf8).withUnsafeBytes { try target.run($0, FuzzTrap(length: 4)) }
        }
    }
}

private enum Corpus {
    static func inputs(of name: String) throws -> [[UInt8]] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Fixtures/Fuzz/\(name).txt")
        return CorpusText.inputs(Array(try Data(contentsOf: file)))
    }
}
