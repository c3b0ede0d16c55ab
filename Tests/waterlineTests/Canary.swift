import Foundation
import HelpReporter
import Testing

/// The words that are planted: all ASCII but for one letter, so that a word cut or re-coded is still known.
enum Canary {
    static let people = 0..<14
    static let names = people.flatMap { ["Qzfirst\($0)", "Qzlast\($0)"] } + ["Qzdisplay", "Qzhandle"]
    static let ids = people.map { "UQZID" + String(repeating: "0", count: 4 - String($0).count) + String($0) }
    /// In no output of any mode.
    static let neverSaid = [
        "qzmail", "example.com", "Qztext", "Qzsecretchannel", "Qzunlisted", "DQZDM", "GQZPRIVATE", "mpdm-qz", "Qztopic",
        "Qzphone", "Qztitle", "Qzfile", "Qztoken", "Qzreactionname", "Qzpurpose",
    ]

    static func slackExport(in place: Workplace) throws -> String {
        let users = people.map { number -> [String: Any] in
            [
                "id": ids[number], "name": "qzhandle\(number)", "deleted": false,
                "profile": [
                    "real_name": "Qzfirst\(number) Qzlast\(number)é", "display_name": "Qzdisplay\(number)",
                    "email": "qzmail\(number)@example.com", "phone": "Qzphone", "title": "Qztitle",
                    "image_24": "https://example.com/Qzfile.png",
                ],
            ]
        }
        _ = try json("users.json", users, place)
        _ = try json("channels.json", [channel("C0GENERAL", "general")], place)
        _ = try json("groups.json", [channel("GQZPRIVATE1", "qzsecretchannel")], place)
        _ = try json("dms.json", [["id": "DQZDM0001", "members": [ids[0], ids[1]]]], place)
        _ = try json("mpims.json", [channel("GQZPRIVATE2", "mpdm-qzhandle2--qzhandle3-1")], place)
        let folders = ["general", "qzsecretchannel", "DQZDM0001", "mpdm-qzhandle2--qzhandle3-1", "qzunlisted-folder"]
        for (number, folder) in folders.enumerated() {
            _ = try json("\(folder)/2025-03-01.json", day(number), place)
            // A broken file, a record that is none, and a subtype that nobody knows.
            _ = try place.file("export/\(folder)/2025-03-02.json", "[{\"ts\":\"1740900000.000100\",\"text\":\"Qztext\"")
            _ = try json(
                "\(folder)/2025-03-03.json", [1, ["type": "message", "text": "Qztext without time"], stranger], place)
        }
        return place.path + "/export"
    }

    private static let stranger = [
        "type": "message", "subtype": "qzfirst3", "user": ids[3], "text": "Qztext", "ts": "1740990000.000100",
    ]

    private static func channel(_ id: String, _ name: String) -> [String: Any] {
        [
            "id": id, "name": name, "members": ids, "topic": ["value": "Qztopic"], "purpose": ["value": "Qzpurpose"],
        ]
    }

    /// Threads in which everybody asks, and two others answer with mentions, links, files, reactions and attachments.
    private static func day(_ folder: Int) -> [[String: Any]] {
        var messages: [[String: Any]] = []
        for asker in people {
            let root = "174\(folder)8\(10_000 + asker).000100"
            messages.append([
                "type": "message", "user": ids[asker], "ts": root, "thread_ts": root, "reply_count": 2,
                "text": "Qztext how do I reset the Qztoken? <@\(ids[(asker + 3) % people.count])> qzmail9@example.com",
                "files": [["name": "Qzfile.pdf", "title": "Qztitle", "url_private": "https://example.com/Qzfile"]],
                "reactions": [["name": "qzreactionname", "users": [ids[(asker + 1) % people.count]], "count": 1]],
            ])
            for step in 1...2 {
                let helper = (asker * 3 + step) % people.count
                messages.append([
                    "type": "message", "user": ids[helper], "ts": "174\(folder)8\(10_000 + asker).00\(step)200",
                    "thread_ts": root, "parent_user_id": ids[asker],
                    "text":
                        "Qztext go to <https://example.com/Qzfile|Qztext>, <@\(ids[asker])|qzhandle\(asker)>, then restart it",
                    "attachments": [["text": "Qztext", "author_name": "Qzdisplay"]],
                ])
            }
        }
        return messages
    }

    static func table(in place: Workplace) throws -> String {
        var rows = "id,author,author name,author email,timestamp,channel,parent,text\n"
        for asker in people {
            let helper = (asker * 3 + 1) % people.count
            rows += "QzfileA\(asker),\(ids[asker]),Qzfirst\(asker) Qzlast\(asker)é,qzmail\(asker)@example.com,"
            rows += "2025-03-01T10:\(10 + asker):00Z,general,,\"Qztext, how does it work?\"\n"
            rows += "QzfileB\(asker),\(ids[helper]),Qzfirst\(helper) Qzlast\(helper)é,qzmail\(helper)@example.com,"
            rows +=
                "2025-03-01T11:\(10 + asker):00Z,general,QzfileA\(asker),Qztext open the settings page and choose the second tab and restart it\n"
        }
        return try place.file("posts.csv", rows)
    }

    static func roster(in place: Workplace) throws -> String {
        var rows = "id,email,name,team,manager,site,phone\n"
        for person in people {
            rows += "\(ids[person]),qzmail\(person)@example.com,Qzfirst\(person) Qzlast\(person)é,"
            rows += "\(person < 2 ? "Tiny" : person < 8 ? "Alpha" : "Beta"),\(person == 0 ? "" : ids[0]),Here,Qzphone\n"
        }
        return try place.file("people.csv", rows)
    }

    private static func json(_ name: String, _ value: Any, _ place: Workplace) throws -> String {
        try place.file("export/" + name, try JSONSerialization.data(withJSONObject: value, options: .sortedKeys))
    }
}

extension Canary {
    enum Mode: String, CaseIterable {
        case aggregate, pseudonymous, named
        var option: [String] { self == .pseudonymous ? [] : self == .aggregate ? ["--aggregate"] : ["--names"] }
        /// What this mode may not say.
        var forbidden: [String] {
            var words = Canary.neverSaid
            if self != .named { words += Canary.names + Canary.ids }
            return words
        }
    }

    /// Everything that an analysis in every form writes, and what it says.
    static func analysis(of words: [String], _ mode: Mode, in place: Workplace) throws -> [String: Data] {
        let ego = mode == .aggregate ? [] : ["--ego", "p-0001", "--ego", "p-0003"]
        return try outputs(["analyze"] + Output.all.flatMap { ["-f", $0.name] } + ego + words, mode, in: place)
    }

    /// Everything that a comparison writes but the pictures, which are drawn from its maps, and what it says.
    static func comparison(of words: [String], _ mode: Mode, in place: Workplace) throws -> [String: Data] {
        try outputs(["compare", "--no-render-maps"] + words, mode, in: place)
    }

    private static func outputs(_ words: [String], _ mode: Mode, in place: Workplace) throws -> [String: Data] {
        let folder = "\(words[0])-\(mode.rawValue)"
        let run = ProgramRun(words + ["-o", "\(place.path)/\(folder)", "--permutations", "99", "-v"] + mode.option)
        try #require(run.code == 0, "\(run.error)")
        var all = try place.contents(folder)
        all["standard output"] = Data(run.output.utf8)
        all["standard error"] = Data(run.error.utf8)
        return all
    }
}
