import Exports
import Testing

@testable import HelpReporter

@Test func `a document in pieces is the same as one in a piece`() {
    let report = SampleReport.make(people: 600)
    let outputs = Output.all.flatMap { $0.documents(report) }
    for document in outputs {
        let pieces = Pieces()
        document.eachPiece { pieces.all.append($0) }
        #expect(pieces.all.flatMap { $0 } == document.bytes)
        if document.name == "analysis.json" { #expect(pieces.all.count > 1) }
    }
    #expect(Set(outputs.map(\.name)).isSuperset(of: ["analysis.json", "ties.csv", "evidence.jsonl"]))
}

@Test func `what is taken away while it is written is missing nothing`() {
    let pieces = Pieces()
    let rows = Array(0..<60_000)
    var whole = JSONWriter()
    var parts = JSONWriter { pieces.all.append($0) }
    whole.array { json in for row in rows { json.value(row) } }
    parts.array { json in for row in rows { json.value(row) } }
    #expect(pieces.all.count > 0)
    #expect(pieces.all.flatMap { $0 } + parts.finished() == whole.finished())
}

@Test(arguments: [0, 1, 951_782_399_999_999, 1_764_068_619_294_419, 7_258_118_399_999_999, 7_258_118_400_000_000, -1])
func `times are written alike as bytes and as text`(micros: Int64) {
    var bytes: [UInt8] = []
    InstantText.append(micros, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == Instant.iso8601(micros))
}

private final class Pieces {
    var all: [[UInt8]] = []
}
