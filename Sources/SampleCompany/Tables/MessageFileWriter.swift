/// Writes a company's messages as one file with a message a row, as tools other than Slack export them.
package enum MessageFileWriter {
    package enum Form: Sendable {
        case csv
        case jsonLines
    }

    /// Writes all messages, day by day over all channels, so that memory depends on a day, not on the file.
    ///
    /// - Returns: the number of messages written.
    /// - Complexity: O(messages).
    @discardableResult
    package static func write(_ plan: CompanyPlan, as form: Form, to path: String) throws(WriteFailure) -> Int {
        let file = try OutputFile(path)
        let rows = MessageRowEncoder(plan)
        var traffic = DailyTraffic(plan)
        var bytes: [UInt8] = []
        var count = 0
        if form == .csv { bytes.append(raw: MessageRowEncoder.header) }
        for day in plan.firstDay.number...plan.lastDay.number {
            for channel in plan.channels.indices {
                let today = traffic.messages(of: channel, on: CivilDay(number: day))
                for entry in today { rows.append(entry, channel: channel, as: form, to: &bytes) }
                count += today.count
            }
            try file.write(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        return count
    }
}
