/// What a company writes, day by day over all its channels: the order in which a system with one table holds messages.
///
/// The messages are those of the Slack export of the same plan.
struct DailyTraffic {
    private var streams: [CrowdStream] = []
    private var lists: [[Message]] = []
    private var threads: [ThreadIndex] = []
    /// By channel, the first message of `lists` that is not given out yet.
    private var next: [Int]

    init(_ plan: CompanyPlan) {
        next = plan.channels.map { _ in 0 }
        switch plan.traffic {
        case .listed(let messages):
            lists = messages
            threads = messages.map { ThreadIndex($0) }
        case .crowd(let traffic):
            streams = plan.channels.indices.map { CrowdStream(traffic, plan, channel: $0) }
        }
    }

    /// The messages of a day in the order of time. Days must be asked for one after the other.
    mutating func messages(of channel: Int, on day: CivilDay) -> [WrittenMessage] {
        streams.isEmpty ? listed(channel, until: day) : streams[channel].messages(of: day)
    }

    private mutating func listed(_ channel: Int, until day: CivilDay) -> [WrittenMessage] {
        var today: [WrittenMessage] = []
        while next[channel] < lists[channel].count {
            let message = lists[channel][next[channel]]
            guard pacificDay(ofMicroseconds: message.time) <= day else { break }
            let thread = threads[channel].summaries[next[channel]]
            today.append(WrittenMessage(message: message, words: EncodedText(message.text), thread: thread))
            next[channel] += 1
        }
        return today
    }
}
