import HelpGraph
import HelpMetrics

extension Report {
    /// The analysis by month or quarter.
    package struct Windows: Sendable, Equatable {
        /// month, quarter
        package var length: String
        package var windows: [Window]
        package var trends: [TrendRow]
        package init(length: String, windows: [Window], trends: [TrendRow]) {
            (self.length, self.windows, self.trends) = (length, windows, trends)
        }
    }

    package struct Window: Sendable, Equatable {
        /// `2025-10`, `2025-Q4`.
        package var label: String
        package var from: Int64
        /// The first instant after it.
        package var to: Int64
        package var partial: Bool
        package var messages: Int
        package var asks: Int
        package var answered: Int
        package var acts: Int
        /// Teams that stand apart in it, each with the class; by id.
        package var isolated: [TeamClass]
    }

    /// A team that stands apart, and in which way.
    package struct TeamClass: Sendable, Equatable {
        package var team: String
        package var kind: String
    }

    /// A figure in every window.
    package struct TrendRow: Sendable, Equatable {
        package struct Point: Sendable, Equatable {
            package var value: Double?
            package var interval: Interval?
            package var detail: String
            /// Set exactly when `value` is `nil`.
            package var undefined: String?
            package init(value: Double?, interval: Interval? = nil, detail: String = "", undefined: String? = nil) {
                (self.value, self.interval, self.detail, self.undefined) = (value, interval, detail, undefined)
            }
        }

        /// From the first to the last whole window with a value.
        package struct Change: Sendable, Equatable {
            package var from: String
            package var to: String
            package var difference: Double
            package var interval: Interval?
            package init(from: String, to: String, difference: Double, interval: Interval?) {
                (self.from, self.to, self.difference, self.interval) = (from, to, difference, interval)
            }

            /// "rose", "fell", or why neither can be said.
            package var verdict: String {
                guard let interval else { return "no test" }
                return interval.low > 0 ? "rose" : interval.high < 0 ? "fell" : "no change beyond chance"
            }
        }

        package var name: String
        package var title: String
        package var unit: String
        package var definition: String
        package var uncertainty: String
        /// One per window.
        package var points: [Point]
        package var change: Change?
    }
}

extension ReportBuilder {
    /// Windows in order, figures in the order of `StretchMeasure.all`, communities last.
    func windowsSection() -> Report.Windows? {
        guard let trends = analysis.trends else { return nil }
        let rows = trends.trends.map { row($0, trends) }
        return Report.Windows(
            length: trends.length.rawValue, windows: trends.windows.indices.map { window($0, trends) },
            trends: rows + [communities(trends)])
    }

    private func window(_ number: Int, _ trends: Trends) -> Report.Window {
        let (window, stretch) = (trends.windows[number], trends.stretches[number])
        return Report.Window(
            label: window.label, from: window.start, to: window.end, partial: window.isPartial,
            messages: stretch.survey.messages.reduce(0, +), asks: stretch.asks.count,
            answered: stretch.firstHelp.answered, acts: stretch.survey.episodes.count,
            isolated: isolated(stretch.isolation))
    }

    /// Shown teams that stand apart, by id; small ones shown together are left out.
    func isolated(_ classes: [TeamIsolation]) -> [Report.TeamClass] {
        classes.filter {
            $0.kind != .connected && $0.kind != .insufficientEvidence && !identities.isMerged($0.team)
        }.map { Report.TeamClass(team: identities.teamID[identities.shownTeam[$0.team]], kind: $0.kind.rawValue) }
            .sorted { $0.team < $1.team }
    }

    private func row(_ trend: Trend, _ trends: Trends) -> Report.TrendRow {
        let change = trend.change.map { change in
            Report.TrendRow.Change(
                from: trends.windows[change.first].label, to: trends.windows[change.last].label,
                difference: change.difference.value, interval: change.difference.interval.map(shown))
        }
        return Report.TrendRow(
            name: trend.measure.name, title: trend.measure.title, unit: trend.measure.unit.rawValue,
            definition: trend.measure.definition, uncertainty: trend.measure.uncertainty,
            points: zip(trend.values, trends.stretches).map { estimate, stretch in
                isTooFew(stretch) ? tooFew : point(estimate)
            }, change: trends.stretches.contains(where: isTooFew) ? nil : change)
    }

    /// A window in which fewer people write than may be shown says nothing but how much was written.
    private func isTooFew(_ stretch: Stretch) -> Bool {
        stretch.survey.messages.count { $0 > 0 } < options.minimumGroup
    }

    private var tooFew: Report.TrendRow.Point {
        .init(value: nil, undefined: "fewer than \(options.minimumGroup) people wrote in it")
    }

    func point(_ estimate: Estimate) -> Report.TrendRow.Point {
        Report.TrendRow.Point(
            value: estimate.value, interval: estimate.interval.map(shown), detail: estimate.detail,
            undefined: estimate.undefined)
    }

    private func shown(_ interval: Interval) -> Report.Interval {
        Report.Interval(low: interval.low, high: interval.high)
    }

    private func communities(_ trends: Trends) -> Report.TrendRow {
        Report.TrendRow(
            name: "communityAgreement", title: "Communities as in the window before", unit: "index",
            definition:
                "Adjusted mutual information of the Leiden communities of a window and the one before, over people "
                + "with ties in both: 1 = the same groups, 0 = as by chance.",
            uncertainty:
                "No interval; how far two random halves of one window agree, and a half of each, is said beside "
                + "it: only where the second is lower did the groups change.",
            points: trends.communities.map(point), change: nil)
    }

    private func point(_ persistence: CommunityPersistence?) -> Report.TrendRow.Point {
        guard let persistence else { return .init(value: nil, undefined: "no window before") }
        let halves = [("halves of one window", persistence.within), ("of both", persistence.across)]
        let words = halves.compactMap { name, value in
            value.map { name + " " + NumberPrinter.rounded($0, places: 2) }
        }
        return .init(
            value: persistence.agreement, detail: words.joined(separator: ", "),
            undefined: persistence.agreement == nil ? "too few people have ties in both" : nil)
    }
}
