import Exports
import HelpGraph

@testable import HelpMetrics

/// A firm written message by message: people with teams and managers, channels, and who says what on which day.
struct Office {
    var teams: [Int?]
    var managers: [Int?]
    var levels: [String?]
    var spaces: [SpaceLog] = []

    init(teams: [Int?], managers: [Int?]? = nil, levels: [String?]? = nil) {
        self.teams = teams
        self.managers = managers ?? teams.map { _ in nil }
        self.levels = levels ?? teams.map { _ in nil }
    }

    mutating func opens(_ name: String, _ kind: Space.Kind = .publicChannel) -> Int {
        spaces.append(SpaceLog(space: Space(id: name, name: name, kind: kind)))
        return spaces.count - 1
    }

    /// Messages of one channel must come in order of time; `day` counts from the beginning.
    @discardableResult
    mutating func says(
        _ space: Int, _ author: Int, _ cues: Cues = [.long], day: Double, answers parent: Int? = nil,
        naming: [Int] = [], reactions: [(by: Int, ticks: Bool)] = []
    ) -> Int {
        spaces[space].author.append(UInt32(author))
        spaces[space].time.append(Int64(day * 86_400_000_000))
        spaces[space].key.append(UInt64(spaces[space].count))
        spaces[space].parent.append(parent.map { UInt32($0) } ?? Row.none)
        spaces[space].link.append(parent == nil ? .none : .thread)
        spaces[space].cues.append(cues)
        spaces[space].mentions.append(naming.map { UInt32($0) })
        spaces[space].reactions.append(reactions.map { Reaction(account: UInt32($0.by), confirms: $0.ticks) })
        return spaces[space].count - 1
    }

    /// `seeker` asks, `helper` answers `hours` later.
    mutating func help(_ space: Int, from helper: Int, to seeker: Int, day: Double, hours: Double = 1) {
        let ask = says(space, seeker, [.asks, .questionMark, .long], day: day)
        says(space, helper, day: day + hours / 24, answers: ask)
    }

    var directory: Directory {
        let known = (teams.compactMap { $0 }.max() ?? -1) + 1
        return Directory(
            people: teams.indices.map { number in
                Directory.Profile(
                    key: String(number + 100), name: "P\(number)", team: teams[number], manager: managers[number],
                    level: levels[number], inRoster: true, inMessages: true)
            }, teams: (0..<known).map { Directory.Team(path: ["team \($0)"]) })
    }

    var practice: Practice {
        let directory = directory
        let log = MessageLog(spaces: spaces)
        let population = Population(directory)
        let record = HelpFinder.find(in: log, isHuman: directory.people.map { !$0.isBot }, threads: 1)
        let ledger = TieLedger(
            acts: record.acts, ready: [], population: population, settings: TieLedger.Settings())
        var messages = [Int](repeating: 0, count: teams.count)
        for space in spaces { for author in space.author { messages[Int(author)] += 1 } }
        let survey = Survey(
            network: HelpNetwork(ledger, population: population), teams: directory.teams.map(\.name),
            team: teams.map { Int32($0 ?? -1) },
            episodes: ledger.acts.enumerated().map {
                Survey.Episode(helper: $1.helper, seeker: $1.seeker, conversation: UInt32($0))
            }, messages: messages, manager: managers.map { Int32($0 ?? -1) }, settings: RandomNetworks.quick)
        return Practice(
            PracticeInput(
                log: log, directory: directory, population: population, acts: ledger.acts, asks: record.asks),
            survey: survey)
    }

    var input: PracticeInput {
        let directory = directory
        let log = MessageLog(spaces: spaces)
        let population = Population(directory)
        let record = HelpFinder.find(in: log, isHuman: directory.people.map { !$0.isBot }, threads: 1)
        let ledger = TieLedger(
            acts: record.acts, ready: [], population: population, settings: TieLedger.Settings())
        return PracticeInput(
            log: log, directory: directory, population: population, acts: ledger.acts, asks: record.asks)
    }

    func value(_ name: String) -> Double? { LearningMeasure.named(name)?.measure(practice).value }

    func reason(_ name: String) -> String? { LearningMeasure.named(name)?.measure(practice).undefined }
}
