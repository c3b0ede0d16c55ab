/// What people ask about and where their links lead, as in analysis.json.
struct EncodedWords {
    let topics: Report.Topics
    let domains: Report.Domains

    func write(to json: inout JSONWriter) {
        json.object("topics") {
            $0.field("usual", topics.usual)
            $0.field("told", topics.told)
            $0.field("untold", topics.untold)
            $0.rows("words", topics.rows) { json, topic in
                json.object(.line) {
                    $0.field("word", topic.word)
                    $0.field("questions", topic.questions)
                    $0.field("left", topic.left)
                    $0.field("seekers", topic.seekers)
                    $0.field("seekersLeft", topic.seekersLeft)
                    $0.field("p", topic.p)
                    $0.field("q", topic.q)
                }
            }
        }
        json.object("domains") {
            $0.field("untoldHosts", domains.untoldHosts)
            $0.field("untoldMessages", domains.untoldMessages)
            $0.rows("hosts", domains.rows) { json, domain in
                json.object(.line) {
                    $0.field("host", domain.host)
                    $0.field("kind", domain.kind)
                    $0.field("messages", domain.messages)
                    $0.field("answers", domain.answers)
                    $0.field("people", domain.people)
                    $0.field("teams", domain.teams)
                }
            }
        }
    }
}
