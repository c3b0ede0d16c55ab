import Foundation
import Testing

@testable import waterline

/// Rosters whose dates may be read two ways.
@Suite struct RosterDateTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    /// Ann moves from Sales to Legal on 3 April, or on 4 March.
    private func run(_ more: String...) throws -> ProgramRun {
        let roster = try place.file(
            "people.csv", "id,name,team,snapshot\nann,Ann,Sales,01/01/2025\nann,Ann,Legal,03/04/2025\n")
        let posts = try place.file("posts.csv", "author,timestamp,text\nann,2025-03-10T10:00:00Z,how does it work?\n")
        return ProgramRun(["inspect", posts, "--roster", roster] + more)
    }

    @Test func `the advice names words that the option has, and that do what they say`() throws {
        let refused = try run()
        #expect(refused.code == 65)
        let advised = ["day-first", "month-first"].filter { refused.error.contains("--date-order \($0)") }
        #expect(advised.count == 2, "\(refused.error)")
        for word in advised { #expect(try run("--date-order", word).code == 0) }
    }
}
