/// Topics and domains as flat tables: one row a word, one row a host.
enum WordTables {
    static func topics(_ topics: Report.Topics) -> [UInt8] {
        var table = CSVWriter(columns: ["word", "questions", "left", "seekers", "seekers_left", "p", "q"])
        for topic in topics.rows {
            table.row([
                .text(topic.word), .integer(topic.questions), .integer(topic.left), .integer(topic.seekers),
                .integer(topic.seekersLeft), .number(topic.p), .number(topic.q),
            ])
        }
        return table.bytes
    }

    static func domains(_ domains: Report.Domains) -> [UInt8] {
        var table = CSVWriter(columns: ["host", "kind", "messages", "answers", "people", "teams"])
        for domain in domains.rows {
            table.row([
                .text(domain.host), .text(domain.kind), .integer(domain.messages), .integer(domain.answers),
                .integer(domain.people), .integer(domain.teams),
            ])
        }
        return table.bytes
    }
}
