import Exports
import HelpGraph
import HelpMetrics
import HelpReporter

/// The parts of an analysis, each done once more and timed alone: where its time goes.
enum AnalysisParts {
    static func run(_ analysis: Analysis, threads: Int, _ clock: inout StageClock) {
        let settled = analysis.settled
        let record = clock.time("find acts") {
            HelpFinder.find(in: settled.log, isHuman: settled.directory.people.map { !$0.isBot }, threads: threads)
        }
        let ledger = clock.time("ledger") {
            TieLedger(
                acts: record.acts, ready: settled.ties, population: analysis.population, settings: TieLedger.Settings())
        }
        let network = clock.time("network") { HelpNetwork(ledger, population: analysis.population) }
        _ = clock.time("formal links") { FormalLinks.pairs(settled.directory, log: settled.log) }
        let input = MeasuredPass.Input(network: network, team: analysis.survey.team, threads: threads)
        for pass in MeasuredPass.ofSurvey { _ = clock.time(pass.name) { pass.run(input) } }
        let practice = PracticeInput(
            log: settled.log, directory: settled.directory, population: analysis.population, acts: ledger.acts,
            asks: record.asks)
        _ = clock.time("practice") { Practice(practice, survey: analysis.survey) }
        _ = clock.time("statistics") { SurveyStatistics(analysis.survey) }
        _ = clock.time("communities") { CommunityStructure(analysis.survey) }
        _ = clock.time("measures") { Measure.all.map { $0.measure(analysis.survey) } }
        _ = clock.time("findings") { FindingRule.findings(analysis.context) }
    }
}
