import Exports
import HelpGraph

/// What people do in their messages beyond single acts of help, added up in one pass over them: what the pyramid, the
/// learning measures and some findings are told from.
///
/// - Complexity: O(messages + acts · log acts); memory grows with people, teams, spaces, asks and acts.
package struct Practice: Sendable {
    package let survey: Survey
    /// `nil` without messages (ready-made networks).
    package let span: Span?
    let book: LayerBook
    let groups: ConversationGroups
    let weeks: PracticeWeeks
    let people: PracticePeople
    /// In the order of `MessageLog.spaces`.
    package let spaces: [SpacePractice]
    package let firstHelp: FirstHelp
    let helperLoads: [HelperLoad]
    let acrossLines: AcrossLines
    let simmelian: Simmelian
    let referrals: (named: Int, followed: Int)
    let newPairs: Int
    package let topics: Topics
    package let domains: PointedDomains
    /// Words and addresses were kept, and there were some.
    let hasWords: Bool
    /// By level and site of the roster.
    let levels: Division
    let sites: Division
    /// The messages say which channels are closed, and some are among them.
    let hasClosedSpaces: Bool

    package init(_ input: PracticeInput, survey: Survey) {
        let span = input.span
        let waits = AskWaits(input, end: span?.end ?? 0)
        var scan = PracticeScan(input, survey: survey, span: span, waits: waits)
        scan.run()
        hasWords = input.log.spaces.contains { !$0.excerpts.values.isEmpty }
        // Without words nothing is told of answers by where they point, and a large firm's fill the memory.
        let answers = hasWords ? Answer.all(input) : []
        let links = PointedLinks(input, answers)
        LinkedAnswers.count(answers, links, into: &scan.groups)
        topics = Topics(input, waits)
        domains = PointedDomains(links, survey: survey, minimumGroup: input.minimumGroup)
        self.survey = survey
        self.span = span
        (book, groups, weeks) = (scan.book, scan.groups, scan.weeks)
        (people, spaces, acrossLines) = (scan.people, scan.spaces, scan.acrossLines)
        referrals = (scan.referrals.named, scan.referrals.followed)
        newPairs = scan.newPairs
        firstHelp = FirstHelp(waits, input, survey: survey)
        helperLoads = HelperLoad.all(survey, HelperAnswers(input), spaces)
        let profiles = survey.team.indices.map { input.profile($0) }
        levels = Division(named: profiles.map(\.level))
        sites = Division(named: profiles.map(\.site))
        simmelian = Simmelian(survey.network)
        hasClosedSpaces = input.log.spaces.contains { $0.space.kind != .publicChannel }
    }

    var hasMessages: Bool { span != nil }
    var hasTeams: Bool { survey.members.count { !$0.isEmpty } > 0 }
    var hasManagers: Bool { survey.manager.contains { $0 >= 0 } }

    /// Nodes that wrote, helped or were helped.
    var active: [Int] { survey.team.indices.filter { survey.isActive($0) } }

    func share(_ part: Tally, of whole: Tally, otherwise reason: String, detail: String = "") -> Estimate {
        groups.share(
            part, of: whole, settings: survey.settings, otherwise: hasMessages ? reason : Self.noMessages,
            detail: detail)
    }

    static let noMessages = "the input holds ties and no messages"
    static let noTeams = "no teams are known (no roster)"
    static let noManagers = "no managers are known"
}

/// Weeks in which people did something.
struct PracticeWeeks: Sendable {
    var active: WeekSheet
    /// Asked, helped, or shared a link with words of their own.
    var learning: WeekSheet
    var helping: WeekSheet
    var helped: WeekSheet
    /// Posted a link that is no work item.
    var linking: WeekSheet
    /// Was answered with such a link.
    var linkReceived: WeekSheet

    init(people: Int, weeks: Int) {
        let sheet = WeekSheet(people: people, weeks: weeks)
        (active, learning, helping) = (sheet, sheet, sheet)
        (helped, linking, linkReceived) = (sheet, sheet, sheet)
    }
}

/// Figures by person.
struct PracticePeople: Sendable {
    var asks: [Int32]
    var annotatedLinks: [Int32]
    var firstMessage: [Int64]
    var firstRoot: [FirstRoot]
    /// Sum over conversations of two or more people of the evenness of their turns, and how many.
    var turnEvenness = 0.0
    var turnThreads = 0

    struct FirstRoot: Sendable {
        var time = Int64.max
        var group = 0
        var isReplied = false
    }

    init(people: Int) {
        asks = [Int32](repeating: 0, count: people)
        annotatedLinks = asks
        firstMessage = [Int64](repeating: .max, count: people)
        firstRoot = [FirstRoot](repeating: FirstRoot(), count: people)
    }
}

/// One conversation space in figures.
package struct SpacePractice: Sendable, Equatable {
    package init() {}

    package var isChannel = false
    package var messages = 0
    /// Team that owns it, or -1.
    package var owner: Int32 = -1
    package var asks = 0
    package var answered = 0
    /// Questions that could be watched for a week, and those of them without help in it. Requests without a question
    /// mark are left out here: "please hand in your expenses" waits for no answer.
    package var watched = 0
    package var leftAWeek = 0
    /// Weeks from its first message to the end of the export, and those with a message.
    package var weeks = 0
    package var activeWeeks = 0
    /// Acts of help in it.
    package var acts = 0
}
