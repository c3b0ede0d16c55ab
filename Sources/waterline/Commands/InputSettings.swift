import Exports
import Options

/// How inputs are read: shared by the commands that read exports.
struct InputSettings: Sendable {
    var format: String?
    var columns: [String] = []
    var roster: String?
    var rosterColumns: [String] = []
    var teamColumn: String?
    var siteColumn: String?
    var levelColumn: String?
    var edgesMean = EdgeDirection.detect
    var dateOrder = FieldOrder.detect
    var zoneMinutes = 0
    var privateChannels = false
    var directMessages = false
    var optOut: String?
    var aliases: String?
    /// Set by the command that writes suggestions.
    var suggestsAliases = false
    var infersReplies = false
    var words = false
    var strict = false
    var threads = 0

    enum EdgeDirection: String, Choice {
        case detect, helps, asks
        var meaning: String {
            switch self {
            case .detect: "as the header says: respondent and nominee, asker and adviser ask; others help"
            case .helps: "the first person helps the second"
            case .asks: "the first person asks the second, as in a survey"
            }
        }
    }

    enum FieldOrder: String, Choice {
        case detect, dayFirst = "day-first", monthFirst = "month-first"
        var meaning: String {
            switch self {
            case .detect: "decide over the whole column"
            case .dayFirst: "31.12.2025 or 31/12/2025"
            case .monthFirst: "12/31/2025"
            }
        }
    }

    static let options: [Option<InputSettings>] = [
        Option(
            "roster", "r", "HR roster: who is in which team (CSV, TSV).", \.roster, placeholder: "FILE", group: "Input"),
        Option(
            "format", "Format of the exports, when detection needs a hand.", \.format,
            allowing: .choices(Reader.all.map(\.name)), group: "Input"),
        Option(
            "columns", "c", "Column of a message table, as in author=\"Posted by\".", \.columns,
            placeholder: "NAME=HEADER",
            group: "Input",
            documentation:
                "Names are id, author, timestamp, channel, parent, thread, text, recipients, mentions and reactions. A "
                + "file that nothing else is known of is read as a message table."),
        Option(
            "roster-columns", "Column of the roster, as in manager=\"Reports to\".", \.rosterColumns,
            placeholder: "NAME=HEADER", group: "Input"),
        Option(
            "team-column", "Column of the roster that says the team.", \.teamColumn, placeholder: "HEADER",
            group: "Input"),
        Option(
            "site-column", "Column of the roster that says the site.", \.siteColumn, placeholder: "HEADER",
            group: "Input"),
        Option(
            "level-column", "Column of the roster that says the level.", \.levelColumn, placeholder: "HEADER",
            group: "Input"),
        Option("edges-mean", "What a row of an edge list says.", \.edgesMean, group: "Input"),
        Option(
            "date-order", "Order of day and month in dates such as 3/4/2025, in exports and the roster.", \.dateOrder,
            group: "Input"),
        Option(
            "zone-minutes", "Minutes east of UTC of times written without a zone.", \.zoneMinutes,
            allowing: .between(-840, 840), group: "Input"),
        Option("private-channels", "Read private channels too.", \.privateChannels, group: "Input"),
        Option("direct-messages", "Read direct and group messages too.", \.directMessages, group: "Input"),
        Option(
            "opt-out", "People to leave out everywhere, one a line.", \.optOut, placeholder: "FILE", group: "Input",
            documentation: """
                A line is an e-mail address, an id, a handle or a full name, with or without capitals; lines that begin \
                with # say nothing. Nothing these people wrote, and nothing that names them, counts for anything; \
                direct and group messages that they take part in are left out as a whole. Lines that fit nobody are \
                told by their numbers.
                """),
        Option(
            "aliases", "Who is who, as a person decided: a table of pairs.", \.aliases, placeholder: "FILE",
            group: "Input",
            documentation: """
                A CSV with the columns first, second and same. Each row names two people by e-mail address, \
                platform:id, id in the roster, handle or full name; same is yes, no, or empty for what is not decided. \
                'inspect --suggest-aliases' writes such a table to be edited. A no goes before all other evidence.
                """),
        Option(
            "infer-replies", "Also look for what messages outside threads answer.", \.infersReplies, group: "Input",
            documentation: """
                A small model that was learnt from annotated talks weighs order, time, names and words. What it finds \
                more likely than not counts with evidence of class F and with its likelihood as confidence. It is most \
                use where there are no threads: group chats, IRC, tables without a thread column.
                """),
        Option(
            "words", "Also tell words of questions and hosts of links that many share.", \.words, group: "Input",
            documentation: """
                Hosts are told from as many different people on as the minimum group, words from ten on, or from the \
                minimum group where that is more. Direct and group messages are never looked at for it. Without it \
                neither words nor addresses are kept, not even while the program runs.
                """),
        Option("strict", "Stop at the first record that cannot be read.", \.strict, group: "Input"),
        Option(
            "threads", "j", "Threads to use; 0 means one per processor.", \.threads, allowing: .between(0, 256),
            group: "Input",
            documentation: "The output does not depend on it."),
    ]

    var threadCount: Int { threads > 0 ? threads : ProcessEnvironment.processors }
}
