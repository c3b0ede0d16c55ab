import Exports
import HelpReporter
import Options

/// Both sides of a comparison, read and settled, with what must be said of them.
struct ComparisonInputs {
    let before: Settled
    let after: Settled
    let inputs: (before: [Report.Input], after: [Report.Input])
    let warnings: [String]

    static func read(
        before: String, after: String?, split: String?, _ settings: InputSettings, rosters: SideRosters,
        within: Stratum?, progress: Progress
    ) throws(Failure) -> ComparisonInputs {
        if let split {
            guard let time = day(split) else {
                throw Failure(.usage, "--split: '\(split)' is no date; write it as 2026-01-31")
            }
            guard after == nil else {
                throw Failure(.usage, "--split cuts one export in two; leave AFTER out, or --split")
            }
            let inputs = try Inputs.read(
                [before], settings, rosters: rosters, cut: time, within: within, progress: progress)
            return try cut(inputs, at: time, split)
        }
        guard let after else {
            throw Failure(.usage, "AFTER is missing; name a second export, or cut one in two with --split YYYY-MM-DD")
        }
        return try apart(
            try Inputs.read(sides: [before, after], settings, rosters: rosters, within: within, progress: progress))
    }

    private static func cut(_ inputs: Inputs, at time: Int64, _ word: String) throws(Failure) -> ComparisonInputs {
        let sides = ComparedSides.split(inputs.settled, at: time)
        guard sides.before.log.count > 0, sides.after.log.count > 0 else {
            let side = sides.before.log.count > 0 ? "from \(word) on" : "before \(word)"
            throw Failure(.data, "no message \(side); \(period(inputs.settled))")
        }
        return ComparisonInputs(
            before: sides.before, after: sides.after, inputs: (inputs.reportInputs, inputs.reportInputs),
            warnings: [])
    }

    private static func apart(_ sides: [(inputs: [Report.Input], settled: Settled)]) throws(Failure) -> ComparisonInputs
    {
        let before = sides[0].settled
        if sides[0].inputs.map(\.sha256) == sides[1].inputs.map(\.sha256) {
            return ComparisonInputs(
                before: before, after: sides[1].settled, inputs: (sides[0].inputs, sides[1].inputs),
                warnings: ["BEFORE and AFTER are the same export"])
        }
        var after = sides[1].settled
        var notes: [String] = []
        if let newest = before.coverage.last, let oldest = after.coverage.first, oldest <= newest {
            let messages = after.log.count
            after = ComparedSides.after(newest, after)
            guard after.log.count > 0 else {
                throw Failure(
                    .data,
                    "AFTER holds nothing that begins after BEFORE ends (\(period(before))); is their order the right one? "
                        + "One export is cut in two with --split")
            }
            notes.append(
                "the exports overlap: \(messages - after.log.count) messages of AFTER, in conversations that begin before "
                    + "BEFORE ends, are left out")
        }
        return ComparisonInputs(
            before: before, after: after, inputs: (sides[0].inputs, sides[1].inputs),
            warnings: notes)
    }

    private static func period(_ settled: Settled) -> String {
        guard let first = settled.coverage.first, let last = settled.coverage.last else { return "it has no messages" }
        return "it runs from \(Instant.isoDate(first)) to \(Instant.isoDate(last))"
    }

    /// Midnight of `2026-01-31` in UTC.
    private static func day(_ text: String) -> Int64? {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } })
        else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        guard (1970...2199).contains(numbers[0]), (1...12).contains(numbers[1]),
            (1...Instant.daysInMonth(numbers[1], year: numbers[0])).contains(numbers[2])
        else { return nil }
        return Int64(Instant.days(year: numbers[0], month: numbers[1], day: numbers[2])) * Instant.day
    }
}
