import Exports
import Options

/// A sentence of which people have said by hand whether it asks or proposes something.
struct AskLine: Sendable {
    let asks: Bool
    let text: [UInt8]

    /// Lines `Yes`, a tab and the sentence, or `No`, a tab and the sentence.
    static func read(at path: String) throws(Failure) -> [AskLine] {
        do throws(InputError) { return try read(path) } catch { throw Failure(error) }
    }

    private static func read(_ path: String) throws(InputError) -> [AskLine] {
        var read: [AskLine] = []
        for (number, line) in try Source.open(path: path).lines(of: 0).enumerated() where !line.isEmpty {
            guard let parsed = AskLine(line) else {
                throw InputError(
                    .data, at: "\(path):\(number + 1)", "does not say whether it asks",
                    remedy: "write Yes or No, a tab and the sentence")
            }
            read.append(parsed)
        }
        return read
    }

    private init?(_ line: [UInt8]) {
        let parts = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        switch Array(parts[0]) {
        case Array("Yes".utf8): asks = true
        case Array("No".utf8): asks = false
        default: return nil
        }
        text = Array(parts[1].last == UInt8(ascii: "\r") ? parts[1].dropLast() : parts[1])
    }

    /// The text as scanners read it; valid inside `body` only.
    func withPadded<Result>(_ body: (PaddedBytes) -> Result) -> Result {
        var buffer = ByteBuffer(capacity: text.count)
        buffer.append(text)
        return buffer.withPadded(body)
    }
}
