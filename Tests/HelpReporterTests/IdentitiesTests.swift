import Exports
import HelpGraph
import Testing

@testable import HelpReporter

@Suite struct IdentitiesTests {
    func identities(
        sizes: [Int], minimum: Int = 5, mode: Report.Privacy.Mode = .pseudonymous, spaces: [Space] = []
    ) -> Identities {
        var people: [Directory.Profile] = []
        for (team, size) in sizes.enumerated() {
            for number in 0..<size {
                let key = "p\(team)-\(number)@a.example"
                people.append(Directory.Profile(key: key, name: "", team: team, inRoster: true))
            }
        }
        let directory = Directory(people: people, teams: sizes.indices.map { Directory.Team(path: ["T\($0)"]) })
        var privacy = Report.Privacy()
        (privacy.mode, privacy.minimumGroup) = (mode, minimum)
        var log = MessageLog()
        log.spaces = spaces.map { SpaceLog(space: $0) }
        return Identities(
            directory: directory, population: Population(directory), log: log, privacy: privacy,
            key: Array(mode.rawValue.utf8))
    }

    @Test(arguments: [
        ("Ann Bell", "Ann Bell"), ("ann@a.example", "ann"), ("Ann (ann@a.example)", "Ann (ann"),
        ("ann@[127.0.0.1]", "ann"),
        ("%@", "%@"), ("!@#$%^&*()", "!@#$%^&*()"), ("@ann", "@ann"), ("a @ b@c.example", "a @ b"),
    ])
    func `of an address only what stands before its sign is shown, and other names are whole`(
        name: String, shown: String
    ) {
        #expect(Identities.name(Directory.Profile(key: "k", name: name, team: nil, inRoster: true)) == shown)
    }

    @Test func `teams under the minimum are shown together as one`() {
        let identities = identities(sizes: [8, 3, 2, 9])
        #expect(identities.teamLabel == ["T0", "T3", "Small teams"])
        #expect(identities.shownTeam == [0, 2, 2, 1])
        #expect(identities.privacy.suppressedTeams == 2)
        #expect(identities.privacy.suppressedPeople == 5)
    }

    @Test func `a single small team takes the next smallest with it, so that no total gives it away`() {
        let identities = identities(sizes: [8, 3, 9])
        #expect(identities.teamLabel == ["T2", "Small teams"])
        #expect(identities.isMerged(0) && identities.isMerged(1) && !identities.isMerged(2))
    }

    @Test func `nothing is merged where every team is large enough`() {
        #expect(identities(sizes: [5, 6]).teamLabel == ["T0", "T1"])
    }

    @Test(arguments: [
        (Report.Privacy.Mode.named, "#Ann Bell"), (.pseudonymous, "(channel named by a file)"),
        (.aggregate, "(channel named by a file)"),
    ])
    func `a channel that a file names is shown by name only where people are`(
        mode: Report.Privacy.Mode, shown: String
    ) {
        var named = Space(id: "f", name: "Ann Bell")
        named.isNamedByFile = true
        let spaces = [named, Space(id: "g", name: "general"), Space(id: "p", name: "x", kind: .privateChannel)]
        let labels = identities(sizes: [5], mode: mode, spaces: spaces).spaceLabel
        #expect(labels == [shown, "#general", "(private channel)"])
    }

    @Test func `an address is never a label`() {
        #expect(identities(sizes: [5], mode: .named).personLabel.allSatisfy { !$0.contains("@") })
    }

    @Test func `pseudonyms depend on the key and are all different`() {
        let (one, other) = (identities(sizes: [50]), identities(sizes: [50], mode: .named))
        #expect(Set(one.personID).count == 50)
        #expect(one.personID != other.personID)
    }
}
