/// The files at the top of an export: people and channels.
struct SlackDirectoryFiles {
    let plan: CompanyPlan

    /// `users.json`: all but the people of other firms.
    func users() -> [UInt8] {
        list(plan.people.filter { $0.kind != .external }) { append($0, to: &$1) }
    }

    func channels(_ kind: Channel.Kind) -> [UInt8] {
        list(plan.channels.filter { $0.kind == kind }) { append($0, to: &$1) }
    }

    private func list<Element>(_ elements: [Element], _ append: (Element, inout [UInt8]) -> Void) -> [UInt8] {
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (position, element) in elements.enumerated() {
            bytes.append(raw: position > 0 ? ",\n" : "\n")
            append(element, &bytes)
        }
        bytes.append(raw: "\n]\n")
        return bytes
    }

    private func append(_ person: Person, to bytes: inout [UInt8]) {
        let hasLeft = person.endDay.map { $0 < plan.lastDay } ?? false
        bytes.append(raw: #"{"id":"#)
        bytes.append(json: person.id)
        bytes.append(raw: #","team_id":"#)
        bytes.append(json: plan.workspace)
        bytes.append(raw: #","name":"#)
        bytes.append(json: person.handle)
        bytes.append(raw: hasLeft ? #","deleted":true"# : #","deleted":false"#)
        if !hasLeft { appendStanding(person, to: &bytes) }
        bytes.append(raw: #","profile":{"real_name":"#)
        appendProfile(person, to: &bytes)
        bytes.append(raw: person.kind == .bot ? #"},"is_bot":true"# : #"},"is_bot":false"#)
        bytes.append(raw: #","is_app_user":false,"updated":1743465600}"#)
    }

    /// What an account that was switched off no longer has.
    private func appendStanding(_ person: Person, to bytes: inout [UInt8]) {
        bytes.append(raw: #","color":"4bbe2e","real_name":"#)
        bytes.append(json: person.name)
        bytes.append(raw: #","tz":"#)
        bytes.append(json: person.clock.zone.rawValue)
        bytes.append(raw: #","tz_offset":"#)
        bytes.append(number: person.clock.zone.offset(at: plan.lastDay.number * 86_400))
        bytes.append(raw: person.level == "L1" ? #","is_admin":true"# : #","is_admin":false"#)
        bytes.append(raw: #","is_owner":false,"is_primary_owner":false,"is_restricted":"#)
        bytes.append(raw: person.kind == .guest ? "true" : "false")
        bytes.append(raw: #","is_ultra_restricted":"#)
        bytes.append(raw: person.kind == .guest ? "true" : "false")
    }

    private func appendProfile(_ person: Person, to bytes: inout [UInt8]) {
        bytes.append(json: person.name)
        bytes.append(raw: #","display_name":"#)
        bytes.append(json: person.first)
        bytes.append(raw: #","title":"#)
        bytes.append(json: person.title)
        if person.kind == .bot {
            bytes.append(raw: #","bot_id":"B"#)
            bytes.append(raw: String(person.id.dropFirst()))
            bytes.append(raw: "\"")
        } else {
            bytes.append(raw: #","email":"#)
            bytes.append(json: person.email)
        }
        bytes.append(raw: #","fields":null,"team":"#)
        bytes.append(json: plan.workspace)
    }

    private func append(_ channel: Channel, to bytes: inout [UInt8]) {
        bytes.append(raw: #"{"id":"#)
        bytes.append(json: channel.id)
        if channel.kind != .direct {
            bytes.append(raw: #","name":"#)
            bytes.append(json: channel.name)
        }
        bytes.append(raw: #","created":"#)
        bytes.append(number: channel.created)
        if channel.kind != .direct { appendNotes(channel, to: &bytes) }
        bytes.append(raw: #","members":["#)
        for (position, member) in channel.members.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(json: plan.people[member].id)
        }
        bytes.append(raw: "]}")
    }

    private func appendNotes(_ channel: Channel, to bytes: inout [UInt8]) {
        let creator = plan.people[channel.members.first ?? 0].id
        bytes.append(raw: #","creator":"#)
        bytes.append(json: creator)
        bytes.append(raw: channel.isArchived ? #","is_archived":true"# : #","is_archived":false"#)
        bytes.append(raw: channel.isGeneral ? #","is_general":true"# : #","is_general":false"#)
        for (name, value) in [("topic", channel.topic), ("purpose", channel.purpose)] {
            bytes.append(raw: ",\"\(name)\":{\"value\":")
            bytes.append(json: value)
            bytes.append(raw: #","creator":"#)
            bytes.append(json: value.isEmpty ? "" : creator)
            bytes.append(raw: #","last_set":"#)
            bytes.append(number: value.isEmpty ? 0 : channel.created)
            bytes.append(UInt8(ascii: "}"))
        }
    }
}
