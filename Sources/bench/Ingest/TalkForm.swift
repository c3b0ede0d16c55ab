import SampleCompany

/// How one platform writes down what a company says: which files there are, and what stands in them for a message.
struct TalkForm: Sendable {
    /// Files beside those of messages, by path.
    var tables: @Sendable (CompanyPlan) -> [(path: String, text: String)] = { _ in [] }
    /// The file of a channel; "" where all messages stand in one file, which is the export.
    var path: @Sendable (TalkChannel) -> String = { _ in "" }
    var opening: @Sendable (TalkChannel) -> String = { _ in "" }
    var closing = ""
    /// Between two messages.
    var separator = "\n"
    /// Replies are printed by the message that they answer.
    var nests = false
    /// Appends the message in a row of the channel.
    var print: @Sendable (TalkChannel, TalkMessage, _ row: Int, inout [UInt8]) -> Void

    /// Writes what a company says, channel by channel: as a folder of files, or as one file.
    func write(_ plan: CompanyPlan, to path: String, isFolder: Bool) throws(WriteFailure) {
        if isFolder { try writeFolder(plan, path) } else { try writeFile(plan, path) }
    }

    private func writeFolder(_ plan: CompanyPlan, _ path: String) throws(WriteFailure) {
        var sink = try ExportSink(.folder(path))
        for table in tables(plan) {
            let parts = Self.parts(table.path)
            try sink.add(Array(table.text.utf8), parts.name, in: parts.folder)
        }
        var talk = Talk(plan)
        var firstID = 1
        for number in plan.channels.indices {
            let channel = talk.channel(number, firstID: firstID)
            firstID += channel.messages.count
            var bytes = Array(opening(channel).utf8)
            append(channel, isFirst: true, to: &bytes)
            bytes.put(closing)
            let parts = Self.parts(self.path(channel))
            try sink.add(bytes, parts.name, in: parts.folder)
        }
        try sink.finish()
    }

    private func writeFile(_ plan: CompanyPlan, _ path: String) throws(WriteFailure) {
        let file = try OutputFile(path)
        for table in tables(plan) { try file.write(Array(table.text.utf8)) }
        var talk = Talk(plan)
        var firstID = 1
        for number in plan.channels.indices {
            let channel = talk.channel(number, firstID: firstID)
            firstID += channel.messages.count
            var bytes = number == 0 ? Array(opening(channel).utf8) : []
            append(channel, isFirst: number == 0, to: &bytes)
            if number == plan.channels.count - 1 { bytes.put(closing) }
            try file.write(bytes)
        }
    }

    private func append(_ channel: TalkChannel, isFirst: Bool, to bytes: inout [UInt8]) {
        var isFirst = isFirst
        for (row, message) in channel.messages.enumerated() where !(nests && message.root != nil) {
            if !isFirst { bytes.put(separator) }
            isFirst = false
            print(channel, message, row, &bytes)
        }
    }

    private static func parts(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
