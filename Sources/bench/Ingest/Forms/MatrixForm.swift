import SampleCompany

extension ExportForm {
    static let matrix = ExportForm(
        "matrix", "Matrix rooms as Element exports them, a JSON file each",
        TalkForm(
            path: { "\($0.channel.name).json" },
            opening: { channel in
                #"{"room_name":"\#(channel.channel.name)","room_creator":"Crowd","topic":"","export_date":"1/1/2026","#
                    + #""exported_by":"Crowd","messages":["#
            },
            closing: "]}", separator: ","
        ) { channel, message, _, bytes in
            let mentions = message.words.people.map { "\"\(writer(channel, $0))\"" }.joined(separator: ",")
            bytes.put(#"{"type":"m.room.message","sender":"\#(writer(channel, message.author))","content":{"#)
            bytes.put(
                #""msgtype":"m.text","body":\#(channel.text(message).json),"m.mentions":{"user_ids":[\#(mentions)]}"#)
            if let root = channel.root(message) {
                bytes.put(#","m.relates_to":{"m.in_reply_to":{"event_id":"\#(id(root))"}}"#)
            }
            bytes.put(
                #"},"origin_server_ts":\#(Moment(message).milliseconds),"unsigned":{"age":86400123,"#
                    + #""membership":"join"},"#
            )
            bytes.put(#""event_id":"\#(id(message))","room_id":"!crowd\#(channel.number):crowd.example"}"#)
        })

    private static func id(_ message: TalkMessage) -> String {
        "$k3Jw8nXo5cVt2yLqRb7AeZ1uMfP" + .digits(message.id, 16)
    }

    private static func writer(_ channel: TalkChannel, _ person: Int) -> String {
        "@\(channel.people[person].handle):crowd.example"
    }
}
