extension PlantedExport {
    static var teamsRecords: [String: [Any]] {
        let users = Canary.people.map {
            [
                "id": ids[$0], "displayName": Talk.name($0), "mail": Talk.mail($0), "userPrincipalName": Talk.mail($0),
                "jobTitle": "Qztitle",
            ]
        }
        // A page a room but the private channel, which Graph tells from others only where it is asked for.
        let pages = PlantedTalk.Room.allCases.filter { $0 != .closed }.map { room in
            (
                "Qzfile \(room.name).json",
                [
                    [
                        "value": Talk.messages(in: room).map(teamsMessage),
                        "@odata.nextLink": "https://example.com/Qztoken",
                    ]
                ] as [Any]
            )
        }
        return Dictionary(uniqueKeysWithValues: pages + [("Qzfile people.json", [["value": users]])])
    }

    private static func teamsUser(_ person: Int) -> [String: Any] {
        [
            "user": [
                "id": ids[person], "displayName": Talk.name(person),
                "userIdentityType": Talk.isGuest(person) ? "anonymousGuest" : "aadUser",
            ]
        ]
    }

    private static func teamsMessage(_ message: PlantedTalk.Message) -> [String: Any] {
        var object: [String: Any] = [
            "id": "\(message.id)", "messageType": "message", "createdDateTime": message.stamp, "subject": "Qztopic",
            "from": teamsUser(message.author), "webUrl": "https://example.com/Qzfile",
            "policyViolation": ["justificationText": "Qztext"],
            "body": ["contentType": "html", "content": "<p>\(message.text) <at id=\"0\">Qzdisplay</at></p>"],
            "mentions": [["id": 0, "mentionText": "Qzdisplay", "mentioned": teamsUser(message.mentioned)]],
            "reactions": [["reactionType": "qzreactionname", "user": teamsUser(message.mentioned)]],
            "attachments": [
                [
                    "id": "Qztoken", "contentType": "reference", "name": "Qzfile.pdf",
                    "contentUrl": "https://example.com/Qzfile",
                ]
            ],
        ]
        if let parent = message.parent { object["replyToId"] = "\(parent)" }
        switch message.room {
        case .open, .closed:
            object["channelIdentity"] = ["teamId": "Qzpurpose", "channelId": "19:general@thread.tacv2"]
        case .pair: object["chatId"] = "19:\(ids[0])_\(ids[1])@unq.gbl.spaces"
        case .group: object["chatId"] = "19:DQZDM0001@thread.v2"
        }
        return object
    }

    static func teamsMail(_ message: PlantedTalk.Message) -> [String: Any] {
        func address(_ person: Int) -> [String: Any] {
            ["emailAddress": ["name": Talk.name(person), "address": Talk.mail(person)]]
        }
        let isOpen = message.room == .open || message.room == .closed
        let thread = message.parent ?? message.id
        return [
            "id": "Qztoken\(message.id)", "conversationId": "Qzpurpose\(thread)", "createdDateTime": message.stamp,
            "sentDateTime": message.stamp, "parentFolderId": "general", "subject": "Qztopic", "hasAttachments": true,
            "from": address(message.author), "sender": address(message.author),
            "toRecipients": isOpen ? [] : message.room.members.filter { $0 != message.author }.map(address),
            "body": ["contentType": "html", "content": "<div>\(message.text)</div>"], "bodyPreview": "Qztext",
        ]
    }
}
