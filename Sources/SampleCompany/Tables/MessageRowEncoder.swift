/// Writes messages as rows of a table, or as one JSON object a line. All that does not change from message to message is
/// made once.
///
/// A message's id is its time as Slack writes it, unique within its channel; the thread is the id of the thread's first
/// message, which is the message itself where it stands alone.
struct MessageRowEncoder: Sendable {
    private let ids: [[UInt8]]
    private let names: [[UInt8]]
    private let writers: [[UInt8]]
    private let channelCells: [[UInt8]]
    private let channelNames: [[UInt8]]

    static let header: StaticString = "id,channel,author,time,thread,text,mentions,reactions\n"

    init(_ plan: CompanyPlan) {
        ids = plan.people.map { Array($0.id.utf8) }
        names = plan.people.map { Array($0.name.utf8) }
        writers = plan.people.map { Self.writer($0) }
        channelCells = plan.channels.map { Array(CompanyPlan.cell($0.folder).utf8) }
        channelNames = plan.channels.map { channel in
            var bytes: [UInt8] = []
            bytes.append(json: channel.folder)
            return bytes
        }
    }

    private static func writer(_ person: Person) -> [UInt8] {
        var bytes: [UInt8] = []
        for (key, value) in [("author", person.id), ("author_name", person.name), ("author_email", person.email)] {
            bytes.append(raw: ",\"\(key)\":")
            bytes.append(json: value)
        }
        return bytes
    }

    /// Appends one row with its line end.
    func append(
        _ entry: WrittenMessage, channel: Int, as form: MessageFileWriter.Form, to output: inout [UInt8]
    ) {
        switch form {
        case .csv: appendCells(entry, channel, to: &output)
        case .jsonLines: appendObject(entry, channel, to: &output)
        }
        output.append(UInt8(ascii: "\n"))
    }

    private func appendCells(_ entry: WrittenMessage, _ channel: Int, to output: inout [UInt8]) {
        let message = entry.message
        output.append(id: message.time)
        output.append(UInt8(ascii: ","))
        output += channelCells[channel]
        output.append(UInt8(ascii: ","))
        output += ids[message.author]
        output.append(UInt8(ascii: ","))
        output.append(moment: message.time)
        output.append(UInt8(ascii: ","))
        output.append(id: message.root ?? message.time)
        output.append(UInt8(ascii: ","))
        output += entry.words.cell
        output.append(UInt8(ascii: ","))
        output.append(raw: entry.words.mentions.joined(separator: ";"))
        output.append(UInt8(ascii: ","))
        for (position, person) in message.reactions.flatMap(\.people).enumerated() {
            if position > 0 { output.append(UInt8(ascii: ";")) }
            output += ids[person]
        }
    }

    private func appendObject(_ entry: WrittenMessage, _ channel: Int, to output: inout [UInt8]) {
        let message = entry.message
        output.append(raw: #"{"id":"#)
        output.append(timestamp: message.time)
        output.append(raw: #","channel":"#)
        output += channelNames[channel]
        output += writers[message.author]
        output.append(raw: #","time":""#)
        output.append(moment: message.time)
        output.append(raw: #"","thread":"#)
        output.append(timestamp: message.root ?? message.time)
        output.append(raw: #","text":"#)
        output += entry.words.text
        appendMarks(entry, to: &output)
        appendOrigin(message, channel, to: &output)
        output.append(UInt8(ascii: "}"))
    }

    private func appendMarks(_ entry: WrittenMessage, to output: inout [UInt8]) {
        output.append(raw: #","mentions":["#)
        for (position, person) in entry.words.mentions.enumerated() {
            if position > 0 { output.append(UInt8(ascii: ",")) }
            output.append(json: person)
        }
        output.append(raw: #"],"reactions":["#)
        var isFirst = true
        for reaction in entry.message.reactions {
            for person in reaction.people {
                output.append(raw: isFirst ? #"{"user":""# : #",{"user":""#)
                output += ids[person]
                output.append(raw: #"","emoji":"#)
                output.append(json: reaction.name)
                output.append(UInt8(ascii: "}"))
                isFirst = false
            }
        }
        output.append(raw: entry.message.isEdited ? #"],"edited":true"# : #"],"edited":false"#)
    }

    /// What an interface adds and nobody who counts help reads.
    private func appendOrigin(_ message: Message, _ channel: Int, to output: inout [UInt8]) {
        output.append(raw: #","language":"en","importance":"normal","attachments":[],"client":"desktop","#)
        output.append(raw: #""url":"https://talk.example/archive/"#)
        output += channelCells[channel]
        output.append(raw: "/p")
        output.append(number: Int(message.time))
        output.append(raw: #"","writer":{"display":""#)
        output += names[message.author]
        output.append(raw: #"","role":"member"}"#)
    }
}
