import Exports

/// Where the numbers come from: period, inputs, options, privacy.
struct EncodedProvenance {
    let inputs: [Report.Input]
    let options: Report.Options
    let privacy: Report.Privacy

    func write(to json: inout JSONWriter) {
        Self.write(inputs, to: &json)
        Self.write(options, privacy, to: &json)
    }

    static func write(_ period: Report.Period?, to json: inout JSONWriter) {
        json.key("period")
        guard let period else { return json.null() }
        json.object(.line) {
            $0.field("from", Instant.iso8601(period.from))
            $0.field("to", Instant.iso8601(period.to))
        }
    }

    static func write(_ inputs: [Report.Input], to json: inout JSONWriter) {
        json.rows("inputs", inputs) { json, input in
            json.object {
                $0.field("name", input.name)
                $0.field("format", input.format)
                $0.field("bytes", input.bytes)
                $0.field("sha256", input.sha256)
                $0.field("messages", input.messages)
            }
        }
    }

    static func write(_ options: Report.Options, _ privacy: Report.Privacy, to json: inout JSONWriter) {
        json.object("options") { json in
            json.key("seed")
            json.literal(String(options.seed))
            json.field("minimumWeight", options.minimumWeight)
            json.field("minimumConfidence", options.minimumConfidence)
            json.field("minimumGroup", options.minimumGroup)
            json.field("classes", options.classes)
            json.field("privateSpaces", options.privateSpaces)
            json.field("directMessages", options.directMessages)
            json.field("within", options.within)
        }
        json.object("privacy") { json in
            json.field("mode", privacy.mode.rawValue)
            json.field("keyed", privacy.keyed)
            json.field("minimumGroup", privacy.minimumGroup)
            json.object("suppressed", .line) {
                $0.field("teams", privacy.suppressedTeams)
                $0.field("people", privacy.suppressedPeople)
            }
        }
    }
}
