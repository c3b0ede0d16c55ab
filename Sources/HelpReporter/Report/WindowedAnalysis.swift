import Exports
import HelpGraph
import HelpMetrics

extension Trends {
    /// The analysis repeated in every window that the messages touch; `nil` without messages.
    ///
    /// A conversation belongs to the window in which it begins. People and all settings are those of the whole, teams those
    /// that the roster gives at the window's end. Chance is drawn anew in each, at most 1,999 times.
    ///
    /// - Complexity: about that of the whole analysis, once for each window.
    init?(
        _ settled: Settled, acts: [HelpAct], asks: [HelpRecord.Ask], population: Population, by length: WindowLength,
        settings: Analysis.Settings
    ) {
        guard let first = settled.coverage.first, let last = settled.coverage.last, first <= last else { return nil }
        let windows = TimeWindow.covering(first...last, by: length)
        let slices = ConversationSlices(settled.log, starts: windows.map(\.start))
        let contacts = FirstContacts(acts, span: Span(start: first, end: last))
        let stretches = windows.indices.map { number in
            let window = windows[number]
            var part = settled
            part.log = slices.log(number)
            part.ties = []
            part.directory = settled.directory.standing(at: min(window.end - 1, last))
            let input = PracticeInput(
                log: part.log, directory: part.directory, population: population, acts: slices.acts(acts, number),
                asks: slices.asks(asks, number))
            let days = min(window.end, last) - max(window.start, first)
            return Stretch(
                input, part, settings: settings, days: Double(days) / Double(Instant.day), end: last,
                newPairs: contacts.source(number, of: window, slices))
        }
        self.init(length, windows: windows, stretches: stretches)
    }
}

extension Stretch {
    /// - Parameter part: what was settled, cut to the stretch.
    fileprivate init(
        _ input: PracticeInput, _ part: Settled, settings: Analysis.Settings, days: Double, end: Int64,
        newPairs: NewPairSource
    ) {
        let ledger = TieLedger(acts: input.acts, ready: [], population: input.population, settings: settings.ledger)
        var own = settings
        own.permutations = min(settings.permutations, 1_999)
        let survey = Survey(part, ledger, input.population, settings: own, rankSamples: 0)
        let counting = PracticeInput(
            log: input.log, directory: input.directory, population: input.population, acts: ledger.acts,
            asks: input.asks)
        let statistics = SurveyStatistics(survey)
        self.init(
            counting, practice: Practice(counting, survey: survey), statistics: statistics,
            isolation: IsolationRule.classify(survey, statistics), days: days, end: end, newPairs: newPairs,
            isWindow: true)
    }
}

extension FirstContacts {
    fileprivate func source(_ number: Int, of window: TimeWindow, _ slices: ConversationSlices) -> Stretch.NewPairSource
    {
        guard window.start >= settledIn else {
            return .unknown("who was new in the first weeks of the export is not known")
        }
        let places = conversations.filter { slices.part(space: $0.space, row: $0.root) == number }
        return .conversations(places.map { (space: $0.space, root: slices.row(space: $0.space, row: $0.root)) })
    }
}
