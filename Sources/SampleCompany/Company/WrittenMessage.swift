/// A message as every form of export tells it: its words written out, and what its thread came to.
struct WrittenMessage: Sendable {
    var message: Message
    var words: EncodedText
    /// For a root that was answered.
    var thread: ThreadSummary?
}
