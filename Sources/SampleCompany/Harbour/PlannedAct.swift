/// One person helped another in one thread: what is true, whatever an analysis finds.
package struct PlannedAct: Sendable {
    /// Positions in `CompanyPlan.people`.
    package var helper: Int
    package var seeker: Int
    /// Position in `CompanyPlan.channels`.
    package var channel: Int
    /// Time of the thread's root.
    package var thread: Int64
}
