import SampleCompany

extension ExportForm {
    static let zulip = ExportForm(
        "zulip", "Zulip's export of an organisation",
        TalkForm(
            tables: { plan in
                let users = plan.people.enumerated().map { number, person in
                    #"{"id":\#(number + 1),"email":"\#(person.email)","delivery_email":"\#(person.email)","#
                        + #""full_name":\#(person.name.json),"is_bot":false,"is_active":true,"role":400}"#
                }
                let streams = plan.channels.indices.map { number in
                    #"{"id":\#(number + 1),"name":"\#(plan.channels[number].name)","invite_only":false}"#
                }
                let recipients = plan.channels.indices.map { #"{"id":\#($0 + 1),"type":2,"type_id":\#($0 + 1)}"# }
                let realm = [
                    #""zerver_realm":[{"id":1,"name":"Crowd"}]"#,
                    #""zerver_userprofile":[\#(users.joined(separator: ","))]"#,
                    #""zerver_stream":[\#(streams.joined(separator: ","))]"#,
                    #""zerver_recipient":[\#(recipients.joined(separator: ","))]"#,
                ]
                return [("realm.json", "{\(realm.joined(separator: ",\n"))}")]
            },
            path: { "messages-\(String.digits($0.number + 1, 6)).json" }, opening: { _ in #"{"zerver_message":["# },
            closing: "]}", separator: ","
        ) { channel, message, _, bytes in
            let seconds = "\(Moment(message).seconds)\(Moment(message).fraction)"
            let text = channel.text(message) { "@**\(channel.people[$0].name)**" }
            bytes.put(#"{"id":\#(message.id),"sender":\#(message.author + 1),"recipient":\#(channel.number + 1),"#)
            bytes.put(
                #""realm":1,"subject":"topic \#((channel.root(message) ?? message).id)","content":\#(text.json),"#)
            bytes.put(#""rendered_content":\#(("<p>" + text.markup + "</p>").json),"rendered_content_version":1,"#)
            bytes.put(#""date_sent":\#(seconds),"sending_client":3,"last_edit_time":null,"edit_history":null,"#)
            bytes.put(#""has_attachment":false,"has_image":false,"has_link":false}"#)
        })
}
