/// Words of the contract as people read them.
enum PageWords {
    static func privacy(_ mode: Report.Privacy.Mode) -> String {
        switch mode {
        case .aggregate: "no people shown"
        case .pseudonymous: "people as pseudonyms"
        case .named: "people by name"
        }
    }

    /// Heading of all findings of a kind.
    static func findings(_ kind: String) -> String {
        switch kind {
        case "broker": "Brokers"
        case "key-helper": "Key helpers"
        case "single-thread": "Single threads"
        case "isolated-team": "Teams apart"
        case "hidden-collaboration": "Hidden collaboration"
        case "unanswered-asks": "Unanswered asks"
        case "unanswered-topic": "Unanswered topics"
        case "overloaded-helper": "Overloaded helpers"
        case "community-of-practice": "Communities of practice"
        case "bridge-at-risk": "Bridges at risk"
        default: spaced(kind)
        }
    }

    /// What the class of a team's isolation means.
    static func isolation(_ kind: String) -> String {
        switch kind {
        case "silent": "Hardly writes at all in this export."
        case "inward": "Helps itself, far more than chance and the other teams would have it."
        case "cut-off": "Neither gives help to other teams nor gets any."
        case "one-way": "Only gives to other teams, or only receives."
        case "single-thread": "Touches other teams through one person."
        default: ""
        }
    }

    /// `social-collaboration` as "Social collaboration".
    static func spaced(_ key: String) -> String {
        MapSentences.capitalised(key.split(separator: "-").joined(separator: " "))
    }

    static let evidenceClasses = [
        "accepted or best answer", "explicit reply to the person's message", "reply in the person's thread",
        "mention or quote of the person", "two-person conversation or topic opener",
        "inferred from order, time and words",
    ]

    /// `text` with the options of the program set as code, which does not break.
    static func write(_ text: String, to page: inout MarkupWriter) {
        for (place, part) in text.split(separator: "--", omittingEmptySubsequences: false).enumerated() {
            let option = place == 0 ? "" : String(part.prefix { $0.isASCII && ($0.isLowercase || $0 == "-") })
            if !option.isEmpty {
                page.element("code", ["class": "option"], text: "--" + option)
            } else if place > 0 {
                page.text("--")
            }
            page.text(String(part.dropFirst(option.count)))
        }
    }

    /// `text` with every per-cent sign tied to its figure by a space that does not break.
    static func tied(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if byte == UInt8(ascii: "%"), bytes.last == UInt8(ascii: " ") {
                bytes.removeLast()
                bytes += [0xC2, 0xA0]
            }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
