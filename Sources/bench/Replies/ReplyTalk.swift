import Exports
import HelpGraph
import Options

/// A log of which people have said by hand what answers what.
struct ReplyTalk: Sendable {
    let name: String
    /// By line; `nil` where nobody says anything: notices of the server.
    let turns: [ReplyTurn?]
    /// By line, the earlier lines that it answers; itself where it answers nothing. Only lines that were looked at.
    let answers: [Int: [Int]]

    /// Lines that were looked at, ascending.
    var annotated: [Int] { answers.keys.sorted() }
}

extension ReplyTalk {
    private static let (logEnding, linkEnding) = (".raw.txt", ".annotation.txt")

    /// All talks of a folder: pairs of NAME.raw.txt, as IRC clients write logs, and NAME.annotation.txt, whose lines
    /// `a b -` say that line b answers line a, both counted from 0.
    static func read(at path: String) throws(Failure) -> [ReplyTalk] {
        do throws(InputError) { return try read(path) } catch { throw Failure(error) }
    }

    private static func read(_ path: String) throws(InputError) -> [ReplyTalk] {
        let source = try Source.open(path: path)
        var talks: [ReplyTalk] = []
        for (entry, file) in source.entries.enumerated() where file.name.hasSuffix(logEnding) {
            let name = String(file.name.dropLast(logEnding.count))
            guard let links = source.entries.firstIndex(where: { $0.name == name + linkEnding }) else { continue }
            let log = try source.lines(of: entry)
            talks.append(
                ReplyTalk(
                    name: name, turns: IRCLines(log).turns,
                    answers: try answers(source.lines(of: links), of: log.count, at: name + linkEnding)))
        }
        guard !talks.isEmpty else {
            throw InputError(
                .missing, at: path, "has no annotated talk",
                remedy: "give a folder with NAME.raw.txt and NAME.annotation.txt")
        }
        return talks.sorted { $0.name < $1.name }
    }

    private static func answers(
        _ lines: [[UInt8]], of count: Int, at place: String
    ) throws(InputError) -> [Int: [Int]] {
        var answers: [Int: [Int]] = [:]
        for (number, line) in lines.enumerated() where !line.isEmpty {
            let words = String(decoding: line, as: UTF8.self).split(separator: " ")
            guard words.count >= 2, let one = Int(words[0]), let other = Int(words[1]), min(one, other) >= 0,
                max(one, other) < count
            else {
                throw InputError(
                    .data, at: "\(place):\(number + 1)", "does not name two lines of the log",
                    remedy: "write a b -, lines counted from 0")
            }
            answers[max(one, other), default: []].append(min(one, other))
        }
        return answers
    }
}
