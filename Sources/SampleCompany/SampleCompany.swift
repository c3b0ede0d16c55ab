/// Companies that do not exist, for samples, tests and benchmarks.
package enum SampleCompany {
    /// The company of `SampleData`, with its plot and the truth about it.
    package static func harbour() -> HarbourCompany { HarbourCompany() }

    /// A company of any size, whose messages are made up while they are written.
    ///
    /// The same arguments give the same bytes. The number of messages written is `messages` or a little more.
    /// - Parameter months: from 2025-01-01 on.
    /// - Complexity: O(people + teams + months); the messages cost nothing before they are written.
    package static func plan(
        people: Int, teams: Int, messages: Int, months: Int = 12, seed: UInt64 = 1
    ) -> CompanyPlan {
        precondition(people > 1 && teams > 0 && messages >= 0 && months > 0, "a crowd needs people, teams and months")
        return CrowdPlan.make(
            people: people, teams: min(teams, people / 2), messages: messages, months: months, seed: seed)
    }
}
