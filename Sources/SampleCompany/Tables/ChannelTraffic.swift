extension CompanyPlan {
    /// All that is written in one channel, in the order of time: the messages of the plan's Slack export.
    ///
    /// - Complexity: O(messages of all channels) where the plan lists its messages, else O(messages of the channel).
    package func messages(of channel: Int) -> [WrittenMessage] {
        switch traffic {
        case .listed:
            var traffic = DailyTraffic(self)
            return traffic.messages(of: channel, on: lastDay)
        case .crowd(let crowd):
            var stream = CrowdStream(crowd, self, channel: channel)
            return (firstDay.number...lastDay.number).flatMap { stream.messages(of: CivilDay(number: $0)) }
        }
    }
}
