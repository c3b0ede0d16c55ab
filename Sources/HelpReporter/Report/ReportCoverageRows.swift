/// What was read, and what was left out.
extension Report {
    package struct Skip: Sendable, Equatable {
        package var reason: String
        package var count: Int
        package var firstAt: String
        package init(reason: String, count: Int, firstAt: String) {
            self.reason = reason
            self.count = count
            self.firstAt = firstAt
        }
    }

    package struct Coverage: Sendable, Equatable {
        package var read = 0
        package var used = 0
        /// Records that were no messages of people (join notices, bots, broken records), by reason.
        package var skipped: [Skip] = []
        package var duplicates = 0
        package var repliesLinked = 0
        package var repliesOrphaned = 0
        package var repliesInferred = 0
        package var peopleSeen = 0
        package var peopleActive = 0
        package var peopleInRoster = 0
        /// Of those who wrote.
        package var activeInRoster = 0
        package var bots = 0
        package var guests = 0
        package var unknown = 0
        /// Those of the opt-out list, who are in no other figure.
        package var leftOut = 0
        /// Acts by evidence class A–F.
        package var acts = [Int](repeating: 0, count: 6)
        /// What looked like help and is none (self-replies, bots, announcements, thanks, …), by reason.
        package var noHelp: [Skip] = []
        package var silentDays = 0
        package var warnings: [String] = []
        package init() {}
    }
}
