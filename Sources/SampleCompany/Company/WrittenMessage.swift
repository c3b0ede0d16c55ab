/// A message as every form of export tells it: its words written out, and what its thread came to.
package struct WrittenMessage: Sendable {
    package var message: Message
    package var words: EncodedText
    /// For a root that was answered.
    var thread: ThreadSummary?
}
