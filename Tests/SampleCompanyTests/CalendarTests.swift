import Testing

@testable import SampleCompany

struct CalendarTests {
    @Test(arguments: [(1970, 1, 1, 0), (2000, 2, 29, 11_016), (2025, 10, 1, 20_362), (2026, 3, 31, 20_543)])
    func `days are counted from 1970 and back`(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
        #expect(CivilDay(year, month, day).number == number)
        #expect(CivilDay(number: number).parts == (year, month, day))
    }

    @Test func `the first of October 2025 is a Wednesday`() {
        #expect(CivilDay(2025, 10, 1).weekday == 2)
        #expect(CivilDay(2025, 10, 1).description == "2025-10-01")
    }

    @Test func `Los Angeles leaves summer time on 2 November 2025 and enters it on 8 March 2026`() {
        let end = CivilDay(2025, 11, 2).number * 86_400 + 9 * 3600
        #expect(Zone.pacific.offset(at: end - 1) == -7 * 3600)
        #expect(Zone.pacific.offset(at: end) == -8 * 3600)
        let start = CivilDay(2026, 3, 8).number * 86_400 + 10 * 3600
        #expect(Zone.pacific.offset(at: start - 1) == -8 * 3600)
        #expect(Zone.pacific.offset(at: start) == -7 * 3600)
    }

    @Test func `Berlin leaves summer time on 26 October 2025 and enters it on 29 March 2026`() {
        let end = CivilDay(2025, 10, 26).number * 86_400 + 3600
        #expect(Zone.berlin.offset(at: end - 1) == 7200)
        #expect(Zone.berlin.offset(at: end) == 3600)
        let start = CivilDay(2026, 3, 29).number * 86_400 + 3600
        #expect(Zone.berlin.offset(at: start - 1) == 3600)
        #expect(Zone.berlin.offset(at: start) == 7200)
    }

    @Test(arguments: Zone.allCases)
    func `a local time comes back from its moment`(_ zone: Zone) {
        for number in stride(from: CivilDay(2025, 1, 1).number, to: CivilDay(2026, 12, 31).number, by: 1) {
            let (day, second) = zone.local(zone.moment(CivilDay(number: number), 36_000))
            #expect(day.number == number && second == 36_000)
        }
    }

    @Test func `an early morning in Berlin lies in the file of the day before`() {
        let moment = Zone.berlin.moment(CivilDay(2026, 1, 14), 8 * 3600)
        #expect(pacificDay(ofMicroseconds: Int64(moment) * 1_000_000) == CivilDay(2026, 1, 13))
    }

    @Test func `who is asked on Friday evening answers on Monday`() {
        var generator = SeededGenerator(seed: 1)
        let clock = WorkClock(zone: .london)
        let asked = Zone.london.moment(CivilDay(2026, 1, 16), 20 * 3600)
        let (day, second) = Zone.london.local(clock.next(asked, &generator))
        #expect(day == CivilDay(2026, 1, 19))
        #expect(second >= clock.start && second < clock.start + 6000)
        let noon = Zone.london.moment(CivilDay(2026, 1, 16), 12 * 3600)
        #expect(clock.next(noon, &generator) == noon)
    }
}
