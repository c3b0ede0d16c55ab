extension PlatformBook {
    /// One message as a platform has it.
    struct Message {
        var author = Row.none
        /// Microseconds since 1970-01-01 UTC.
        var time: Int64
        /// Of what the platform calls it, unique within its space.
        let key: UInt64
        /// Key of the message answered, or of the thread's root; 0 where none is named.
        var parent: UInt64 = 0
        /// How `parent` is known.
        var link = Link.thread
        /// What the platform calls the conversation within the space. Its first message is what the others answer,
        /// where nothing better is known.
        var conversation: [UInt8]?
        /// Author of the root where the record names them.
        var rootAuthor = Row.none
        /// Plain text.
        var text: [UInt8] = []
        /// What is known beside the text.
        var cues: Cues = []
        var mentions: [UInt32] = []
        /// People whom the text names, looked for among all accounts at the end.
        var called: [CalledName] = []
        var reactions: [Reaction] = []
        /// People who reacted, known by what they are called: looked for among all accounts at the end.
        var reacted: [CalledReaction] = []

        init(author: UInt32 = Row.none, time: Int64, key: UInt64) {
            (self.author, self.time, self.key) = (author, time, key)
        }

        init(author: UInt32 = Row.none, time: Int64, id: [UInt8]) {
            self.init(author: author, time: time, key: MessageKey.of(id))
        }
    }
}
