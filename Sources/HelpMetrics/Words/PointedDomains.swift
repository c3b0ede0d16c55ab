import Exports
import HelpGraph

/// Where the links of messages lead, by host: the tools and sources that people point each other to.
///
/// Links of people only, in channels that were analysed. A host is told from the minimum group of different people on.
package struct PointedDomains: Sendable {
    package struct Domain: Sendable, Equatable {
        package var host: String
        package var kind: DomainKind
        /// Messages that point there, and those of them that were first answers to somebody.
        package var messages: Int
        package var answers: Int
        package var people: Int
        /// Teams of those people.
        package var teams: Int
    }

    /// By people, then messages, most first.
    package let all: [Domain]
    /// Hosts that too few people pointed to, and the messages that did.
    package let untold: (hosts: Int, messages: Int)
    /// Of each person who pointed anywhere, how many hosts.
    let hostsByPerson: [Int]

    /// - Complexity: O(l log l) for l links.
    init(_ links: PointedLinks, survey: Survey, minimumGroup: Int) {
        let sorted = links.all.sorted { ($0.host, $0.person, $0.place) < ($1.host, $1.person, $1.place) }
        var domains = links.hosts.map {
            Domain(host: $0.name, kind: $0.kind, messages: 0, answers: 0, people: 0, teams: 0)
        }
        var teams = [Set<Int32>](repeating: [], count: domains.count)
        var byPerson = [UInt32: Int]()
        var last: PointedLinks.Link?
        for link in sorted {
            let host = Int(link.host)
            if last?.host != link.host || last?.person != link.person {
                domains[host].people += 1
                byPerson[link.person, default: 0] += 1
                let team = survey.team[Int(link.person)]
                if team >= 0 { teams[host].insert(team) }
            }
            if last?.host != link.host || last?.place != link.place {
                domains[host].messages += 1
                domains[host].answers += link.isAnswer ? 1 : 0
            }
            last = link
        }
        for host in domains.indices { domains[host].teams = teams[host].count }
        let told = domains.filter { $0.people >= minimumGroup }
        untold = (domains.count - told.count, domains.reduce(0) { $0 + ($1.people < minimumGroup ? $1.messages : 0) })
        hostsByPerson = byPerson.values.sorted()
        all = told.sorted { one, other in
            (other.people, other.messages, one.host) < (one.people, one.messages, other.host)
        }
    }
}
