import Exports
import Testing

@testable import HelpMetrics

/// Words and links of messages.
extension Office {
    mutating func asks(_ space: Int, _ author: Int, about words: [String], day: Double, answeredBy helper: Int? = nil) {
        let row = says(space, author, [.asks, .questionMark, .long], day: day)
        keep(words.map { .word(Array($0.utf8)[...]) }, of: row, in: space)
        if let helper { says(space, helper, day: day + 0.01, answers: row) }
    }

    mutating func keep(_ items: [ExcerptItem], of row: Int, in space: Int) {
        var excerpt: [UInt8] = []
        for item in items { item.append(to: &excerpt) }
        while spaces[space].excerpts.count < row { spaces[space].excerpts.append([]) }
        spaces[space].excerpts.append(excerpt)
    }
}

@Suite struct TopicTests {
    /// Thirty people ask about tides and are answered; `asking` of them ask about vans and are not.
    private func office(_ asking: Int, times: Int = 1, _ kind: Space.Kind = .publicChannel) -> Office {
        var office = Office(teams: (0..<32).map { $0 % 2 })
        let space = office.opens("all", kind)
        var day = 0.0
        for person in 0..<30 {
            office.asks(space, person, about: ["Tides", "gauge"], day: day, answeredBy: 31)
            day += 0.1
        }
        for _ in 0..<times {
            for person in 0..<asking {
                office.asks(space, person, about: ["van"], day: day)
                day += 0.1
            }
        }
        office.says(space, 31, day: day + 10)
        return office
    }

    @Test func `a word that many ask with in vain is found`() throws {
        let topics = office(12).practice.topics
        #expect(topics.all.map(\.word) == ["van", "gauge", "tides"] && topics.waiting.map(\.word) == ["van"])
        let van = try #require(topics.all.first)
        #expect((van.questions, van.left, van.seekers, van.seekersLeft) == (12, 12, 12, 12))
        #expect(topics.usual == 12.0 / 72)
    }

    @Test func `somebody who asks ten times counts once`() {
        let van = office(12, times: 10).practice.topics.all.first
        #expect(van?.questions == 120 && van?.seekers == 12 && van?.seekersLeft == 12)
        #expect(office(9, times: 10).practice.topics.all.map(\.word) == ["gauge", "tides"], "nine people are too few")
        #expect(office(9, times: 10).practice.topics.untold == 1)
    }

    @Test func `direct and group messages say nothing`() {
        #expect(office(12, .groupMessage).practice.topics.all == [])
        #expect(office(12, .privateChannel).practice.topics.all.count == 3)
    }

    @Test func `capitals and a plural s make no other word, and names of people are none`() {
        var office = office(0)
        for person in 0..<12 {
            office.asks(0, person, about: [person % 2 == 0 ? "Invoice" : "invoices", "P3", "ÄRGER"], day: 20)
        }
        office.says(0, 31, day: 40)
        let words = office.practice.topics.all.map(\.word)
        #expect(words.prefix(2) == ["invoice", "ärger"] && !words.contains("p3") && !words.contains("P3"))
    }

    @Test func `questions of the last week are not judged`() {
        var office = office(0)
        for person in 0..<12 { office.asks(0, person, about: ["van"], day: 12) }
        #expect(office.practice.topics.all.map(\.word) == ["gauge", "tides"])
    }

    @Test func `the finding is a sentence with the word and its interval`() throws {
        let practice = office(12).practice
        let context = FindingContext(practice.survey, practice: practice)
        let finding = try #require(FindingRule.unansweredTopic.find(context).first)
        #expect(
            finding.statement == [
                .text(
                    "Of 12 people who asked with the word “van”, 12 (100 %) had no help within a week, where 17 % is usual."
                )
            ])
        #expect(finding.severity == .high && (finding.low ?? 0) > 0.7)
        #expect(FindingRule.unansweredTopic.find(FindingContext(Firm([8, 8]).survey)) == [])
    }
}

@Suite struct PointedDomainTests {
    private func page(_ host: String, _ number: UInt64) -> ExcerptItem {
        .page(host: Array(host.utf8)[...], number: number)
    }

    /// Each of eight people asks; the next person answers with a page.
    private func office(_ pages: (Int) -> [ExcerptItem]) -> Office {
        var office = Office(teams: [0, 0, 0, 0, 1, 1, 1, 1])
        let space = office.opens("all")
        for person in 0..<8 {
            let ask = office.says(space, person, [.asks, .questionMark], day: Double(person))
            let answer = office.says(space, (person + 1) % 8, [.long, .link], day: Double(person) + 0.1, answers: ask)
            office.keep(pages(person), of: answer, in: space)
        }
        return office
    }

    @Test func `a host has its messages, answers, people and teams`() {
        let practice = office {
            [page("wiki.example", UInt64($0)), page($0 < 3 ? "rare.example" : "wiki.example", 99)]
        }.practice
        #expect(
            practice.domains.all == [
                .init(host: "wiki.example", kind: .open, messages: 8, answers: 8, people: 8, teams: 2)
            ])
        #expect(practice.domains.untold == (1, 3))
    }

    @Test func `an answer is used again when a later conversation is pointed to the same page`() {
        let same = office { _ in [page("wiki.example", 7)] }
        #expect(same.value("answersUsedAgain") == 7.0 / 8)
        #expect(same.value("answersWithPages") == 1)
        let different = office { [page("wiki.example", UInt64($0))] }
        #expect(different.value("answersUsedAgain") == 0)
        #expect(different.value("domainsPerPerson") == 1)
    }

    @Test func `answers are parted by whose page it is`() {
        let office = office { [page(["moodle.example", "intranet", "tides.example", "jira.example"][$0 % 4], 1)] }
        #expect(office.value("answersFromCourses") == 0.25)
        #expect(office.value("answersFromInside") == 0.25)
        #expect(office.value("answersFromOutside") == 0.25)
    }

    @Test func `without links nothing is told, and the figures say why`() {
        let office = office { _ in [.word(Array("tide".utf8)[...])] }
        #expect(office.practice.domains.all == [] && office.value("answersWithPages") == 0)
        #expect(office.reason("answersUsedAgain") == "no answer in a channel points to a page")
    }

    @Test func `where no words were kept no figure says that there are none`() {
        var office = Office(teams: [0, 0])
        office.help(office.opens("all"), from: 0, to: 1, day: 0)
        for name in ["answersWithPages", "answersUsedAgain", "domainsPerPerson"] {
            #expect(office.reason(name) == Practice.noWords)
        }
    }

    @Test(arguments: [
        ("wiki.acme.example", DomainKind.own), ("acme.example", .own), ("notacme.example", .open),
        ("acme.sharepoint.com", .own), ("acme-my.sharepoint.com", .own), ("acmex.sharepoint.com", .open),
        ("intranet", .own), ("files.corp", .own), ("10.1.2.3", .own), ("172.31.0.1", .own), ("172.32.0.1", .open),
        ("8.8.8.8", .open), ("acme.udemy.com", .learning), ("acme.jira.example", .work), ("gmail.com", .open),
    ])
    func `a host's name tells whose it is`(host: String, kind: DomainKind) {
        let people = ["a@acme.example", "b@gmail.com", "c@guest.example"].map { email in
            Directory.Profile(key: email, name: "", email: email, traits: email.hasPrefix("c") ? .guest : [])
        }
        let kinds = DomainKinds(Directory(people: people, teams: []))
        #expect(kinds.kind(host) == kind)
        #expect(kinds.kind("guest.example") == .open)
    }
}
