/// Something people of one team know about, and what is said when others ask.
struct Topic: Sendable {
    /// What a colleague calls it: "@x knows about {noun}".
    var noun: String
    var asks: [String]
    var answers: [String]
    /// What a helper wants to know first, and the asker's reply.
    var counters: [(question: String, reply: String)]
    /// What an asker wants to know next, and the helper's answer.
    var followUps: [(question: String, answer: String)]
}
