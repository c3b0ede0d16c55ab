/// Writes a company's messages as a Slack export.
package enum SlackExportWriter {
    /// Writes the whole export, one day of one channel at a time, so that memory depends on a day, not on the export.
    ///
    /// - Returns: the number of messages written.
    /// - Complexity: O(messages).
    @discardableResult
    package static func write(_ plan: CompanyPlan, to target: ExportTarget) throws(WriteFailure) -> Int {
        var sink = try ExportSink(target)
        try writeDirectory(plan, to: &sink)
        let encoder = SlackMessageEncoder(plan)
        var count = 0
        switch plan.traffic {
        case .listed(let messages):
            for (channel, list) in zip(plan.channels, messages) {
                count += try writeListed(list, channel, encoder, to: &sink)
            }
        case .crowd(let traffic):
            for channel in plan.channels.indices {
                count += try writeCrowd(traffic, plan, channel, encoder, to: &sink)
            }
        }
        try sink.finish()
        return count
    }

    private static func writeDirectory(_ plan: CompanyPlan, to sink: inout ExportSink) throws(WriteFailure) {
        let files = SlackDirectoryFiles(plan: plan)
        try sink.add(files.channels(.open), "channels.json")
        try sink.add(files.channels(.closed), "groups.json")
        try sink.add(files.channels(.direct), "dms.json")
        try sink.add(files.channels(.group), "mpims.json")
        try sink.add(files.users(), "users.json")
        try sink.add(Array("[]\n".utf8), "integration_logs.json")
    }

    private static func writeListed(
        _ messages: [Message], _ channel: Channel, _ encoder: SlackMessageEncoder, to sink: inout ExportSink
    ) throws(WriteFailure) -> Int {
        let threads = ThreadIndex(messages)
        var first = 0
        while first < messages.count {
            let day = pacificDay(ofMicroseconds: messages[first].time)
            var file = DayFile()
            var position = first
            while position < messages.count, pacificDay(ofMicroseconds: messages[position].time) == day {
                file.add(messages, position, threads, encoder)
                position += 1
            }
            try sink.add(file.finished(), day.description + ".json", in: channel.folder)
            first = position
        }
        return messages.count
    }

    private static func writeCrowd(
        _ traffic: CrowdTraffic, _ plan: CompanyPlan, _ channel: Int, _ encoder: SlackMessageEncoder,
        to sink: inout ExportSink
    ) throws(WriteFailure) -> Int {
        var stream = CrowdStream(traffic, plan, channel: channel)
        var count = 0
        for number in plan.firstDay.number...plan.lastDay.number {
            let day = CivilDay(number: number)
            guard let bytes = stream.file(of: day, encoder, &count) else { continue }
            try sink.add(bytes, day.description + ".json", in: plan.channels[channel].folder)
        }
        return count
    }
}
