/// When a person is at work: Monday to Friday, from `start` to `end` (seconds of the local day), bar the firm's holidays.
package struct WorkClock: Sendable {
    package var zone: Zone
    package var start: Int
    package var end: Int

    package init(zone: Zone, start: Int = 9 * 3600, end: Int = 17 * 3600 + 1800) {
        self.zone = zone
        self.start = start
        self.end = end
    }

    package static func isWorkday(_ day: CivilDay) -> Bool {
        guard day.weekday < 5 else { return false }
        let (_, month, number) = day.parts
        return !(month == 12 && (number == 25 || number == 26)) && !(month == 1 && number == 1)
    }

    package func isWorking(_ moment: Int) -> Bool {
        let (day, second) = zone.local(moment)
        return WorkClock.isWorkday(day) && second >= start && second < end
    }

    /// `moment` itself at work, else some time in the first 100 minutes of the next working day.
    package func next(_ moment: Int, _ generator: inout SeededGenerator) -> Int {
        guard !isWorking(moment) else { return moment }
        var (day, second) = zone.local(moment)
        if second >= start { day.number += 1 }
        while !WorkClock.isWorkday(day) { day.number += 1 }
        second = start + generator.below(6000)
        return zone.moment(day, second)
    }

    /// Some time of a working day, less often over lunch.
    package func anyTime(on day: CivilDay, _ generator: inout SeededGenerator) -> Int {
        var second = start + generator.below(end - start)
        if second / 3600 == 12, generator.chance(60) { second = start + generator.below(end - start) }
        return zone.moment(day, second)
    }

    /// Some time in the evening, after work.
    package func evening(on day: CivilDay, _ generator: inout SeededGenerator) -> Int {
        zone.moment(day, end + 3600 + generator.below(3 * 3600))
    }
}
