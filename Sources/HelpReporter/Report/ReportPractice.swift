import Exports
import HelpGraph
import HelpMetrics

/// What people do beyond single acts: the pyramid's layers, the articles' rows, the waits for first help.
extension ReportBuilder {
    private var practice: Practice? { analysis.context.practice }

    /// From the bottom up; empty where nothing was asked of the messages.
    func layersSection() -> [Report.Layer] {
        (pyramid?.rows ?? []).map { row in
            Report.Layer(
                layer: row.layer.number, name: row.layer.name, visible: row.layer.isVisible, people: row.people,
                acts: row.signals, share: row.share.value, measurable: row.unmeasurable == nil, note: note(row),
                activeShare: row.activeShare, interval: row.share.interval.map(interval),
                figures: row.figures.map(figure))
        }
    }

    private func note(_ row: Pyramid.Row) -> String {
        let signal = "Counted: \(row.layer.signal). Not seen: \(row.layer.cannotSee). After Berg."
        return row.unmeasurable.map { "Not measurable here: \($0). " + signal } ?? signal
    }

    private func figure(_ figure: Pyramid.Figure) -> Report.Value {
        Report.Value(name: figure.name, number: figure.estimate.value, undefined: figure.estimate.undefined)
    }

    private func interval(_ interval: Interval) -> Report.Interval {
        Report.Interval(low: interval.low, high: interval.high)
    }

    func learningSection() -> [Report.LearningRow] {
        guard let practice else { return [] }
        return LearningMeasure.all.map { measure in
            let estimate = measure.measure(practice)
            return Report.LearningRow(
                name: measure.name, title: measure.title, concept: measure.concept, article: measure.article.rawValue,
                signal: measure.signal, unit: measure.unit, measurability: measure.measurability.rawValue,
                caveat: measure.caveat, value: estimate.value, interval: estimate.interval.map(interval),
                detail: estimate.detail, undefined: estimate.undefined)
        }
    }

    func firstHelpSection() -> Report.FirstHelp {
        var section = Report.FirstHelp()
        guard let wait = practice?.firstHelp.firm else { return section }
        (section.medianSeconds, section.low, section.high) = wait.median
        section.unansweredAfterDay = share(wait.afterDay)
        section.unansweredAfterWeek = share(wait.afterWeek)
        return section
    }

    private func share(_ estimate: Estimate) -> Report.Share {
        Report.Share(share: estimate.value, low: estimate.interval?.low, high: estimate.interval?.high)
    }

    /// Signals of one person, by layer.
    func layerValues(person node: Int) -> [Report.Value] {
        (pyramid?.rows ?? []).map { row in
            // From layer 5 up a signal tells whose team somebody shares.
            if row.layer.number >= 5, isInSmallTeam(node) {
                return Report.Value(name: "layer.\(row.layer.number)", number: nil, undefined: "small team")
            }
            return value("layer", row) { Double($0.signals(row.layer.number, of: node)) }
        }
    }

    /// Signals of one team by layer, its people who showed any, and their share of its active people.
    func layerValues(team: Int) -> [Report.Value] {
        (pyramid?.rows ?? []).flatMap { row in
            [
                value("layer", row) { Double($0.signals(row.layer.number, ofTeam: team)) },
                value("layerPeople", row) { Double($0.people(row.layer.number, ofTeam: team)) },
                value("layerActiveShare", row) { $0.activeShare(row.layer.number, ofTeam: team) },
            ]
        }
    }

    private func value(_ group: String, _ row: Pyramid.Row, _ measured: (Pyramid) -> Double?) -> Report.Value {
        let number = row.unmeasurable == nil ? pyramid.flatMap(measured) : nil
        return Report.Value(
            name: "\(group).\(row.layer.number)", number: number,
            undefined: number == nil ? row.unmeasurable ?? "nobody is active" : nil)
    }

    /// Waits of a team's people for the first help.
    func firstHelpValues(team: Int) -> [Report.Value] {
        guard let wait = practice?.firstHelp.teams[team] else { return [] }
        let (median, day, week) = (wait.median, wait.afterDay, wait.afterWeek)
        let half = wait.watched == 0 ? "nobody asked" : "fewer than half of the asks were answered"
        let rows: [(String, Double?, String?)] = [
            ("medianSeconds", median.value, half), ("low", median.low, half),
            ("high", median.high, "the interval has no upper end in the export"),
            ("unansweredAfterDay", day.value, day.undefined), ("unansweredAfterWeek", week.value, week.undefined),
        ]
        return rows.map { name, number, reason in
            Report.Value(name: "firstHelp." + name, number: number, undefined: number == nil ? reason : nil)
        }
    }

    /// See `Pyramid.layer(helperTeam:seekerTeam:hasWorkItem:)`; what happens among small teams shown together is not told.
    func layer(of tie: TieLedger.Tie) -> Int? {
        let teams = (teamID(of: Int(tie.helper)), teamID(of: Int(tie.seeker)))
        if teams.0 == teams.1, isInSmallTeam(Int(tie.helper)) { return nil }
        let hasWorkItem = analysis.ledger.acts[tie.acts].contains { act in
            let cues = analysis.settled.log.spaces[Int(act.space)].cues
            return cues[Int(act.reply)].contains(.workItem)
                || (act.ask != Row.none && cues[Int(act.ask)].contains(.workItem))
        }
        return Pyramid.layer(
            helperTeam: survey.team[Int(tie.helper)], seekerTeam: survey.team[Int(tie.seeker)],
            hasWorkItem: hasWorkItem)
    }
}
