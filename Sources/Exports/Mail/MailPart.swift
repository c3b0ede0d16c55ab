/// The mails of one share of an input, with numbers of its own for people and lists.
struct MailPart: Sendable {
    struct Message: Sendable {
        var author: UInt32
        var time: Int64
        /// Of the `Message-ID`; of the content where there is none.
        var key: UInt64
        /// Of the id in `In-Reply-To`, or 0.
        var answered: UInt64
        /// Of author, time, subject and text: copies of one mail have it in common, whatever their ids.
        var content: UInt64
        var subject: UInt64
        var isReply: Bool
        /// Names people it goes to.
        var hasRecipients: Bool
        var list: UInt32
        var box: UInt32
        var cues: Cues
        /// Ends of this mail's ids in `references` and people in `recipients`.
        var referenceEnd: UInt32
        var recipientEnd: UInt32
    }

    struct Person: Sendable {
        var name: String?
        var email: String?
        var isBot = false
    }

    struct Skip: Sendable {
        var count: Int
        var entry: Int
        var offset: Int
    }

    var accounts = NameTable()
    var people: [Person] = []
    var lists = NameTable()
    /// Addresses of lists, as account numbers, with the list.
    var posts: [UInt32: UInt32] = [:]
    var messages: [Message] = []
    /// Of each mail, where they are wanted.
    var sketches: [WordSketch] = []
    /// By row of `messages`.
    var excerpts = Excerpts()
    var references: [UInt64] = []
    var recipients: [UInt32] = []
    private(set) var skipped: [String: Skip] = [:]
    var bytes = 0
    /// Files that are no mails, by number.
    var strangers: [Int] = []

    mutating func skip(_ reason: String, entry: Int, offset: Int) {
        skipped[reason, default: Skip(count: 0, entry: entry, offset: offset)].count += 1
    }

    func referenceRange(_ row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(messages[row - 1].referenceEnd))..<Int(messages[row].referenceEnd)
    }

    func recipientRange(_ row: Int) -> Range<Int> {
        (row == 0 ? 0 : Int(messages[row - 1].recipientEnd))..<Int(messages[row].recipientEnd)
    }
}
