@testable import SampleCompany

/// The true network of Harbour & Vale, counted afresh from the planned acts.
struct HarbourNetwork {
    let company = SampleCompany.harbour()
    let weights: [[Int]]

    static let shared = HarbourNetwork()

    private init() {
        var weights = Array(repeating: Array(repeating: 0, count: 120), count: 120)
        for act in company.acts { weights[act.helper][act.seeker] += 1 }
        self.weights = weights
    }

    func team(_ person: Int) -> HarbourTeam {
        HarbourTeam(rawValue: company.plan.people[person].team ?? -1) ?? .platform
    }

    func person(_ email: String) -> Int { company.plan.people.firstIndex { $0.email == email } ?? -1 }

    /// Acts from one team to another.
    func acts(_ helper: HarbourTeam, _ seeker: HarbourTeam) -> Int {
        company.acts.count { team($0.helper) == helper && team($0.seeker) == seeker }
    }

    /// Acts across the team's edge over all its acts.
    func externalShare(_ team: HarbourTeam) -> Double {
        let touching = company.acts.filter { self.team($0.helper) == team || self.team($0.seeker) == team }
        return Double(touching.count { self.team($0.helper) != self.team($0.seeker) }) / Double(touching.count)
    }

    /// Paths a → v → b with a and b of different teams and no tie a → b.
    func openPaths(through person: Int, atLeast threshold: Int = 1) -> Int {
        let helpers = weights.indices.filter { weights[$0][person] >= threshold }
        let seekers = weights.indices.filter { weights[person][$0] >= threshold }
        return helpers.reduce(0) { sum, helper in
            sum + seekers.count { $0 != helper && team(helper) != team($0) && weights[helper][$0] < threshold }
        }
    }
}
