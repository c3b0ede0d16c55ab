import Exports
import HelpGraph
import SampleCompany

/// How a talk might have gone elsewhere.
///
/// A model learnt from one busy channel alone takes an hour's wait for the end of a conversation.
struct TalkVariation {
    /// Times as slow.
    let slowness: Int64
    /// The share of conversations that remain, in percent.
    let remaining: Int
    /// The share of messages that name somebody which still do, in percent.
    let naming: Int
    /// Whether what somebody says in one go stands in one message.
    let joins: Bool

    /// Like the talk itself, but that some conversations are missing.
    static func near(_ random: inout SeededGenerator) -> TalkVariation {
        TalkVariation(slowness: 1, remaining: [60, 75, 90][random.below(3)], naming: 100, joins: random.chance(20))
    }

    /// As in a company's chat: slower, with few conversations at a time, people named less often.
    static func far(_ random: inout SeededGenerator) -> TalkVariation {
        TalkVariation(
            slowness: 1 << Int64(random.below(10)), remaining: [4, 8, 16, 32, 64][random.below(5)],
            naming: [0, 20, 50, 100][random.below(4)], joins: random.chance(67))
    }

    /// A variation of each talk: a far one where `number` is even.
    static func all(of talks: [ReplyTalk], number: Int, seed: UInt64) -> [ReplyTalk] {
        talks.enumerated().map { place, talk in
            var random = SeededGenerator(seed: seed, part: number * talks.count + place)
            let variation = number % 2 == 0 ? far(&random) : near(&random)
            return variation.of(talk, &random)
        }
    }

    /// Lines of conversations that fall away become notices; lines that nobody looked at fall away one by one.
    func of(_ talk: ReplyTalk, _ random: inout SeededGenerator) -> ReplyTalk {
        let talk = joins ? talk.joined : talk
        let gone = gone(talk, &random)
        var (turns, latest) = (talk.turns, Int64.min)
        for line in turns.indices {
            guard var turn = turns[line], !gone.contains(line) else {
                turns[line] = nil
                continue
            }
            latest = max(latest, (turn.time + Int64(random.below(60)) * 1_000_000) * slowness)
            turn.time = latest
            if !random.chance(naming) { (turn.named, turn.opensWithName) = (SIMD4(repeating: Row.none), false) }
            turns[line] = turn
        }
        return ReplyTalk(name: talk.name, turns: turns, answers: talk.answers.filter { !gone.contains($0.key) })
    }

    private func gone(_ talk: ReplyTalk, _ random: inout SeededGenerator) -> Set<Int> {
        let links = talk.answers.flatMap { line, earlier in earlier.map { (line, $0) } }
        let conversations = Grouping(talk.turns.indices.map { $0 }, links: links.sorted { $0 < $1 })
        var gone: Set<Int> = []
        for lines in conversations.groups where !random.chance(remaining) { gone.formUnion(lines) }
        return gone
    }
}

extension ReplyTalk {
    /// With what people say in one go in one message: what answers the writer's own latest message, and nothing else,
    /// is written into that.
    fileprivate var joined: ReplyTalk {
        var (turns, home, latest) = (turns, Array(turns.indices), [UInt32: Int]())
        for line in turns.indices {
            guard let turn = turns[line] else { continue }
            if let own = latest[turn.author], answers[line]?.map({ home[$0] }) == [own], let first = turns[own] {
                turns[own] = first.followed(by: turn)
                turns[line] = nil
                home[line] = own
            } else {
                latest[turn.author] = line
            }
        }
        let kept = answers.filter { home[$0.key] == $0.key }.mapValues { $0.map { home[$0] } }
        return ReplyTalk(name: name, turns: turns, answers: kept)
    }
}

extension ReplyTurn {
    fileprivate func followed(by next: ReplyTurn) -> ReplyTurn {
        ReplyTurn(
            author: author, time: time, cues: cues.union(next.cues), named: Array(people) + Array(next.people),
            opensWithName: opensWithName, sketch: sketch.followed(by: next.sketch))
    }
}
