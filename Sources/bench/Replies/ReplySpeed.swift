import HelpGraph
import Parallel

/// How many messages a second the search for what they answer goes through.
enum ReplySpeed {
    /// Goes through the talks again and again, until a second of CPU time is spent, one talk a thread.
    static func text(_ talks: [ReplyTalk], threads: Int) -> String {
        let turns = talks.map { $0.turns.compactMap(\.self) }
        let messages = turns.reduce(0) { $0 + $1.count }
        var (spent, seen) = (Timing(wall: 0, cpu: 0), 0)
        while spent.cpu < 2 {
            spent = spent + Timing.of { link(turns, threads: threads) }.timing
            seen += messages
        }
        return "\(Shown.number(Double(seen) / spent.wall)) messages a second on \(threads) threads, "
            + "\(Shown.number(spent.cpu / Double(seen) * 1e6)) us of CPU time each\n"
    }

    private static func link(_ turns: [[ReplyTurn]], threads: Int) {
        _ = Parallel.map(turns.count, threads: threads) { talk in
            var linker = ReplyLinker(messages: turns[talk].count)
            var later = turns[talk].makeIterator()
            return turns[talk].reduce(0) { sum, turn in
                linker.foresee(&later)
                return sum + (linker.link(turn).parent ?? 0)
            }
        }
    }
}
