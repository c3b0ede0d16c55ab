/// Something people of one team know about, and what is said when others ask.
struct Topic: Sendable {
    /// What a colleague calls it: "@x knows about {noun}".
    var noun: String
    var exchanges: [Exchange]
}

/// One question, and what goes with it.
struct Exchange: Sendable {
    var ask: String
    /// Each an answer on its own.
    var answers: [String]
    /// What a helper wants to know first, and the asker's reply.
    var counter: (question: String, reply: String)?
    /// What the asker wants to know next, and the helper's answer.
    var more: (question: String, answer: String)?

    init(
        _ ask: String, _ answers: [String], counter: (question: String, reply: String)? = nil,
        more: (question: String, answer: String)? = nil
    ) {
        self.ask = ask
        self.answers = answers
        self.counter = counter
        self.more = more
    }
}
