import Exports
import HelpGraph

/// A message by which somebody helped first.
struct Answer: Sendable {
    /// Space and row.
    let place: UInt64
    let conversation: UInt32
    let time: Int64

    static func place(_ space: Int, _ row: Int) -> UInt64 { UInt64(space) << 32 | UInt64(row) }

    /// Those in channels, each once, by place.
    static func all(_ input: PracticeInput) -> [Answer] {
        var answers: [Answer] = []
        let sorted = input.acts.filter { input.isChannel(Int($0.space)) }.map {
            Answer(place: place(Int($0.space), Int($0.reply)), conversation: $0.conversation, time: $0.time)
        }.sorted { $0.place < $1.place }
        for answer in sorted where answers.last?.place != answer.place { answers.append(answer) }
        return answers
    }
}
