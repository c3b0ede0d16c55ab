import Testing

@testable import Exports

/// Inputs made to do harm, given to every reader of records.
struct HostileRecordTests {
    private static let readers: [Reader] = [
        .zulip, .googleChat, .vivaEngage, .workplace, .slackDiscovery, .gitHub, .discourse, .jira, .rocketChat,
        .mattermostCompliance, .discordTable, .teams, .mattermost, .discord, .matrix, .telegram,
    ]

    private static let seeds = [
        #"{"zerver_message":[{"id":1,"sender":2,"recipient":3,"subject":"✔ a","content":"@**b|4** @_**c|5** [said](x/near/1):\n```quote\nq\n```","date_sent":1700000000.5}],"zerver_recipient":[{"id":3,"type":2,"type_id":9}],"zerver_stream":[{"id":9,"name":"s","invite_only":false}]}"#,
        #"{"messages":[{"creator":{"name":"A","email":"a@x.org"},"created_date":"Thursday, November 3, 2016 at 11:59:50 AM UTC","topic_id":"t","message_id":"s/t/m","text":"@A b"}]}"#,
        #"{"data":[{"id":"1_2","from":{"id":"1","name":"A"},"created_time":"2023-05-04T12:20:38+0000","message":"m","comments":{"data":[{"id":"3","from":{"id":"1"},"created_time":"2023-05-04T12:20:38+0000"}]}}]}"#,
        #"{"type":"message","ts":"1700000000.000100","user":"U1","channel_id":"C00000001","text":"<@U2> &lt;","reactions":[{"name":"x","users":["U3"]}],"blocks":[{"type":"user","user_id":"U9"}]}"#,
        #"[{"number":5,"title":"T","user":{"login":"a"},"body":"> q\n@b","created_at":"2016-01-04T10:00:00Z","repository_url":"https://api.github.com/repos/o/r","comments":[{"id":1,"author":{"login":"b"},"createdAt":"2016-01-04T10:00:00Z","body":"c"}]}]"#,
        #"{"post_stream":{"posts":[{"username":"a","topic_id":1,"post_number":1,"created_at":"2021-02-06T18:02:37.828Z","cooked":"<p><a class=\"mention\" href=\"/u/b\">@b</a><aside data-username=\"c\">x</aside>"}]},"id":1,"posts_count":3}"#,
        #"{"issues":[{"key":"A-1","fields":{"summary":"s","created":"2016-03-03T13:40:01.000+0000","reporter":{"name":"r"},"description":{"type":"doc","content":[{"type":"text","text":"x"}]},"comment":{"comments":[{"id":"1","author":{"name":"b"},"created":"2016-03-03T13:40:01.000+0000","body":"[~c] {quote}q{quote}"}]}}}]}"#,
        #"{"_id":"m","rid":"r","msg":"x","ts":{"$date":1},"u":{"_id":"u","username":"n"},"reactions":{":x:":{"usernames":["n"]}}}"#,
        "id,replied_to_id,thread_id,sender_id,created_at,body,participants,in_private_conversation\n1,,1,2,2014-11-05T09:12:33Z,\"[[user:3]] [User:4:x]\",\"user:1,user:2\",true\n",
        "Post Creation Time,Channel Type,Channel Name,Username,Post Id,Replied to Post Id,Post Message\n1531130804590,public,c,a,p,,@a\n",
        "AuthorID,Author,Date,Content,Attachments,Reactions\n1,a#1234,28-Nov-19 04:56 PM,@a @b,,\n",
        "Summary,Issue key,Reporter,Created,Comment,Comment\ns,A-1,r,15/Jan/21 3:14 PM,15/Jan/21 3:14 PM;u;t,;;\n",
    ]

    /// Reads what `bytes` may be with every reader; none may trap, and what is found hangs together.
    private func readAll(_ text: String) {
        let source = Source.memory(["Groups/Space A/messages.json": text, "x.csv": text], name: "x")
        for reader in Self.readers {
            _ = reader.recognise(source)
            guard let export = try? reader.read(source, Reader.Settings()) else { continue }
            for draft in export.drafts {
                #expect(draft.author.allSatisfy { $0 == Row.none || Int($0) < export.accounts.count })
                #expect(draft.mentions.allSatisfy { Int($0) < export.accounts.count })
                #expect(draft.mentionEnd.count == draft.count && draft.parentKey.count == draft.count)
            }
        }
    }

    @Test(arguments: seeds) func `a seed cut short anywhere harms nobody`(seed: String) {
        let bytes = Array(seed.utf8)
        for length in stride(from: 0, through: bytes.count, by: 7) {
            readAll(String(decoding: bytes[..<length], as: UTF8.self))
        }
    }

    @Test(arguments: seeds) func `a seed with a byte changed or a value exchanged harms nobody`(seed: String) {
        let bytes = Array(seed.utf8)
        for place in stride(from: 0, to: bytes.count, by: 6) {
            var changed = bytes
            changed[place] = [0x22, 0x7B, 0x5B, 0x2C, 0x3A, 0x30, 0x5C, 0x40][place / 6 % 8]
            readAll(String(decoding: changed, as: UTF8.self))
        }
        for value in ["null", "[]", "{}", "-1", "1e999", "99999999999999999999", "\"\"", "true"] {
            for name in ["id", "user", "from", "messages", "comments", "data", "fields", "posts", "u", "body", "key"] {
                readAll(seed.replacing("\"\(name)\":", with: "\"\(name)\":\(value),\"was\":"))
            }
        }
    }

    @Test func `texts made to take for ever are read at once`() {
        let long = [
            "@**", "@_**a** [said](", "<a", "<a href=\\\"", "[[user:", "[~", "[quote", "{quote}", "<aside><aside>", "&",
            "@",
            "```quote\\n", "> \\n",
        ]
        for piece in long {
            let text = String(repeating: piece, count: 12_000 / piece.utf8.count)
            for seed in Self.seeds.prefix(8) {
                for name in ["content", "text", "message", "body", "cooked", "msg", "description"] {
                    guard seed.contains("\"\(name)\":\"") else { continue }
                    readAll(seed.replacing("\"\(name)\":\"", with: "\"\(name)\":\"\(text)"))
                }
            }
        }
    }

    @Test func `nesting, depth and width are borne`() {
        readAll(String(repeating: "[", count: 100_000))
        readAll(String(repeating: "{\"data\":[", count: 50_000))
        let deep = String(repeating: #"{"type":"doc","content":["#, count: 200) + String(repeating: "]}", count: 200)
        readAll(
            #"{"key":"A-1","fields":{"summary":"s","created":"2016-03-03T13:40:01.000+0000","description":"# + deep
                + "}}")
        readAll(#"{"messages":["# + String(repeating: "{},", count: 20_000) + "{}]}")
    }
}
