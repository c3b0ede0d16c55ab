/// What the people of a planted export say to each other, before any platform gives it its shape.
struct PlantedTalk {
    enum Room: CaseIterable {
        case open, closed, pair, group

        var members: [Int] {
            switch self {
            case .open, .closed: Array(Canary.people)
            case .pair: [0, 1]
            case .group: [2, 3, 4]
            }
        }

        /// As a platform calls it; of rooms that are not open nobody may hear it.
        var name: String {
            switch self {
            case .open: "general"
            case .closed: "Qzsecretchannel"
            case .pair: "DQZDM0001"
            case .group: "mpdm-qz0002"
            }
        }
    }

    struct Message {
        let room: Room
        let id: Int
        let author: Int
        /// Milliseconds since 1970.
        let time: Int
        /// The id answered.
        var parent: Int?
        /// Who is named in the text.
        let mentioned: Int

        var text: String {
            parent == nil
                ? "Qztext how do I reset the Qztoken? qzmail9@example.com"
                : "Qztext go to https://example.com/Qzfile, then open the settings and restart it"
        }

        /// `2025-03-01T10:20:30Z`.
        var stamp: String {
            let seconds = time / 1000 - 1_740_787_200
            let parts = [seconds / 86_400 + 1, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map {
                ($0 < 10 ? "0" : "") + String($0)
            }
            return "2025-03-\(parts[0])T\(parts[1]):\(parts[2]):\(parts[3])Z"
        }
    }

    /// In every room everybody asks on two days, and two others answer.
    static let messages: [Message] = Room.allCases.enumerated().flatMap { number, room in
        [0, 1].flatMap { day in room.members.indices.flatMap { thread(room, $0, day, from: number * 1000 + day * 500) }
        }
    }

    private static func thread(_ room: Room, _ asker: Int, _ day: Int, from first: Int) -> [Message] {
        let members = room.members
        let (root, time) = (first + asker * 10 + 1, 1_740_820_000_000 + day * 864_000_000 + asker * 600_000)
        let helpers = (1...2).map { members[(asker * 3 + $0) % members.count] }
        var messages = [
            Message(room: room, id: root, author: members[asker], time: time, parent: nil, mentioned: helpers[0])
        ]
        for (step, helper) in helpers.enumerated() {
            messages.append(
                Message(
                    room: room, id: root + step + 1, author: helper, time: time + (step + 1) * 30_000, parent: root,
                    mentioned: members[asker]))
        }
        return messages
    }

    static func messages(in room: Room) -> [Message] { messages.filter { $0.room == room } }

    static func name(_ person: Int) -> String { "Qzfirst\(person) Qzlast\(person)é" }
    static func mail(_ person: Int) -> String { "qzmail\(person)@example.com" }
    static func handle(_ person: Int) -> String { "qzhandle\(person)" }
    static func isGuest(_ person: Int) -> Bool { person == 13 }
}
