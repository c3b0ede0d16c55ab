import Testing

@testable import SampleCompany

/// The plot, checked on the plan alone.
struct HarbourStructureTests {
    private let network = HarbourNetwork.shared
    private let connected: [HarbourTeam] = [.platform, .insights, .logistics, .sales, .care]

    @Test func `the acts written are the acts planned`() {
        for helper in HarbourTeam.allCases {
            for seeker in HarbourTeam.allCases {
                let planned = HarbourTies.acts[helper.rawValue][seeker.rawValue]
                #expect(network.acts(helper, seeker) == planned)
                #expect(network.company.truth.acts[helper.rawValue][seeker.rawValue] == planned)
            }
        }
        #expect(network.company.truth.ties.reduce(0) { $0 + $1.acts } == network.company.acts.count)
    }

    @Test func `nobody helps oneself, and nobody twice in one thread`() {
        #expect(network.company.acts.allSatisfy { $0.helper != $0.seeker })
        let keys = network.company.acts.map { "\($0.channel) \($0.thread) \($0.helper) \($0.seeker)" }
        #expect(Set(keys).count == keys.count)
    }

    @Test func `between 45 and 60 percent of the firm's help lies below the surface`() {
        let external = network.company.acts.count { network.team($0.helper) != network.team($0.seeker) }
        let share = Double(external) / Double(network.company.acts.count)
        #expect(share > 0.45 && share < 0.6)
    }

    @Test func `only Devices is inward, all others lie close together`() {
        for team in HarbourTeam.allCases where team != .devices && team != .manufacturing {
            #expect(abs(network.externalShare(team) - 0.7) < 0.01, "\(team)")
        }
        #expect(network.externalShare(.devices) < 0.15)
        let outside = network.company.acts.filter {
            (network.team($0.helper) == .devices) != (network.team($0.seeker) == .devices)
        }
        #expect(outside.count { network.team($0.helper) == .devices } > 20)
        #expect(outside.count { network.team($0.seeker) == .devices } > 20)
        let members = outside.map { network.team($0.helper) == .devices ? $0.helper : $0.seeker }
        #expect(Set(members).count >= 8)
    }

    @Test func `the brokers lead by far, whatever weakest tie counts`() {
        let brokers = network.company.truth.brokers.map(network.person)
        for threshold in 1...2 {
            let counts = (0..<120).map { network.openPaths(through: $0, atLeast: threshold) }
            let others = (0..<120).filter { !brokers.contains($0) }.map { counts[$0] }.max() ?? 0
            #expect(
                brokers.allSatisfy { counts[$0] > 3 * others / 2 },
                "\(threshold): \(brokers.map { counts[$0] }) \(others)")
        }
        #expect(Set(brokers.map(network.team)).count == 3)
    }

    @Test func `Insights and Logistics help each other several times more than chance, other distant teams do not`() {
        let all = HarbourTeam.allCases
        let total = all.reduce(0) { sum, helper in
            sum + all.reduce(0) { $0 + ($1 == helper ? 0 : network.acts(helper, $1)) }
        }
        func ratio(_ helper: HarbourTeam, _ seeker: HarbourTeam) -> Double {
            let out = all.reduce(0) { $0 + ($1 == helper ? 0 : network.acts(helper, $1)) }
            let into = all.reduce(0) { $0 + ($1 == seeker ? 0 : network.acts($1, seeker)) }
            return Double(network.acts(helper, seeker)) * Double(total) / Double(out * into)
        }
        #expect(ratio(.insights, .logistics) > 3 && ratio(.logistics, .insights) > 2.5)
        for helper in connected {
            for seeker in connected where helper.division != seeker.division {
                guard Set([helper, seeker]) != [.insights, .logistics] else { continue }
                #expect(ratio(helper, seeker) < 1.5, "\(helper) \(seeker)")
            }
        }
    }

    @Test func `no room, division or manager links Insights and Logistics`() {
        #expect(HarbourTeam.insights.division != HarbourTeam.logistics.division)
        let plan = network.company.plan
        for channel in plan.channels where channel.members.count < 60 && channel.kind != .direct {
            let teams = Set(channel.members.filter { $0 < 120 }.map(network.team))
            #expect(
                !teams.isSuperset(of: [.insights, .logistics]) || channel.name == "küstengespräche" || teams.count == 9)
        }
        let leads = [HarbourTeam.insights, .logistics].map { plan.teams[$0.rawValue].members[0] }
        #expect(plan.people[leads[0]].manager != leads[1] && plan.people[leads[1]].manager != leads[0])
    }

    @Test func `all but a few of Finance's outside acts run through one person`() {
        let gate = network.person(network.company.truth.isolatedTeams.compactMap(\.singleThread).first ?? "")
        #expect(network.team(gate) == .finance)
        let outside = network.company.acts.filter {
            (network.team($0.helper) == .finance) != (network.team($0.seeker) == .finance)
        }
        let through = outside.count { $0.helper == gate || $0.seeker == gate }
        #expect(Double(through) >= 0.97 * Double(outside.count) && through < outside.count)
    }

    @Test func `Field Service is helped from everywhere and asked by hardly anybody`() {
        let given = connected.reduce(0) { $0 + network.acts(.fieldService, $1) }
        let taken = connected.reduce(0) { $0 + network.acts($1, .fieldService) }
        #expect(given <= 3 && taken > 200)
        for team in connected {
            let out = HarbourTeam.allCases.reduce(0) { $0 + ($1 == team ? 0 : network.acts(team, $1)) }
            let into = HarbourTeam.allCases.reduce(0) { $0 + ($1 == team ? 0 : network.acts($1, team)) }
            #expect(out < 2 * into && into < 2 * out, "\(team)")
        }
    }

    @Test func `Manufacturing is silent: far fewer messages a head than anybody else, yet enough to see it`() {
        var counts = Array(repeating: 0, count: network.company.plan.people.count)
        for (channel, messages) in zip(network.company.plan.channels, network.company.messages)
        where channel.kind == .open {
            for message in messages where message.form != .join { counts[message.author] += 1 }
        }
        func members(_ team: HarbourTeam) -> [Int] { network.company.plan.teams[team.rawValue].members }
        let others = HarbourTeam.allCases.filter { $0 != .manufacturing }.flatMap(members).map { counts[$0] }.sorted()
        let silent = members(.manufacturing).map { counts[$0] }
        #expect(silent.reduce(0, +) / silent.count < others[others.count / 10] / 4)
        #expect(silent.count { $0 > 0 } >= 5)
        let acts = network.company.acts.count {
            network.team($0.helper) == .manufacturing || network.team($0.seeker) == .manufacturing
        }
        #expect(acts >= 20)
    }

    @Test func `one helper carries more than anybody else`() {
        let given = (0..<120).map { person in network.weights[person].reduce(0, +) }
        let key = network.person(network.company.truth.keyHelpers.first ?? "")
        let others = (0..<120).filter { $0 != key }.map { given[$0] }.max() ?? 0
        #expect(given[key] * 2 > others * 3)
    }

    @Test func `Finance has at least eight people who help or are helped`() {
        let members = network.company.plan.teams[HarbourTeam.finance.rawValue].members
        let active = members.count { member in
            network.weights[member].contains { $0 > 0 } || network.weights.contains { $0[member] > 0 }
        }
        #expect(active >= 8)
    }
}
