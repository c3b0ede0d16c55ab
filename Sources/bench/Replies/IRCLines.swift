import Exports
import HelpGraph

/// Messages of an IRC log, with the people that they name.
///
/// A nick counts as a name where it opens a message with `:` or `,` behind it; elsewhere if it is mostly used so, or
/// hardly otherwise: "bob2" but not "ubuntu".
struct IRCLines {
    private struct Line {
        var minute: Int
        var nick: [UInt8]
        var text: ArraySlice<UInt8>
    }

    /// One word of a text.
    private struct Word {
        var bytes: [UInt8]
        var isFirst: Bool
        /// A colon or comma follows.
        var calls: Bool
    }

    private(set) var turns: [ReplyTurn?] = []
    private var people: [[UInt8]: UInt32] = [:]
    private var calls: [[UInt8]: Int] = [:]
    private var uses: [[UInt8]: Int] = [:]
    private let scanner = CueScanner()

    init(_ log: [[UInt8]]) {
        var clock = Clock()
        let lines = log.map { Self.line($0, &clock) }
        for line in lines.compactMap({ $0 }) where people[line.nick] == nil {
            people[line.nick] = UInt32(people.count)
        }
        for line in lines.compactMap({ $0 }) { count(line) }
        turns = lines.map { line in line.map { turn($0) } }
    }

    /// Minutes of days as minutes since the first midnight.
    private struct Clock {
        private var (day, last) = (0, 0)

        mutating func minute(_ ofDay: Int) -> Int {
            var time = day * 1_440 + ofDay
            if time < last - 600 { (day, time) = (day + 1, time + 1_440) }
            last = time
            return time
        }
    }

    private static func line(_ line: [UInt8], _ clock: inout Clock) -> Line? {
        let read = ByteSlice.with(line) { IRCLine($0) }
        guard read.content == .message, let time = read.time else { return nil }
        return Line(minute: clock.minute(time / 60), nick: read.nick.map(ASCII.lower), text: read.text[...])
    }

    private mutating func count(_ line: Line) {
        for word in Self.words(line.text) where people[word.bytes] != nil {
            if word.isFirst, word.calls {
                calls[word.bytes, default: 0] += 1
            } else {
                uses[word.bytes, default: 0] += 1
            }
        }
    }

    private func turn(_ line: Line) -> ReplyTurn {
        let author = people[line.nick] ?? Row.none
        var (named, opens): ([UInt32], Bool) = ([], false)
        for word in Self.words(line.text) {
            guard let person = people[word.bytes], person != author, isName(word) else { continue }
            if word.isFirst { opens = true }
            if !named.contains(person) { named.append(person) }
        }
        let text = opens ? Self.withoutFirstWord(line.text) : line.text
        return ReplyTurn(
            author: author, time: Int64(line.minute) * 60_000_000,
            cues: scanner.cues(of: String(decoding: text, as: UTF8.self)), named: named, opensWithName: opens,
            sketch: WordSketch(text))
    }

    private func isName(_ word: Word) -> Bool {
        if word.isFirst, word.calls { return true }
        let (calls, uses) = (calls[word.bytes] ?? 0, uses[word.bytes] ?? 0)
        return word.bytes.count >= 3 && (2 * calls >= uses || uses <= 2)
    }

    private static func withoutFirstWord(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        text.drop { !isWordByte(ASCII.lower($0)) }.drop { isWordByte(ASCII.lower($0)) }
    }

    private static func words(_ text: ArraySlice<UInt8>) -> [Word] {
        var (words, word): ([Word], [UInt8]) = ([], [])
        for byte in text.map(ASCII.lower) + [0] {
            if isWordByte(byte) {
                word.append(byte)
            } else if !word.isEmpty {
                let calls = byte == UInt8(ascii: ":") || byte == UInt8(ascii: ",")
                words.append(Word(bytes: word, isFirst: words.isEmpty, calls: calls))
                word = []
            }
        }
        return words
    }

    /// What nicks are made of.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x30...0x39, 0x80...: true
        default: "_-[]|^`{}\\".utf8.contains(byte)
        }
    }
}
