/// A formal team: a leaf of the organisation.
package struct Team: Sendable {
    package var name: String
    package var division: String
    /// Positions in `CompanyPlan.people`.
    package var members: [Int]

    package init(name: String, division: String, members: [Int] = []) {
        self.name = name
        self.division = division
        self.members = members
    }
}
