import HelpGraph
import HelpMetrics
import Parallel

/// What is found of effects that were put in.
///
/// The null's spread is half the width of the range that holds 95 % of it (1.96 deviations where it is normal). An
/// effect either brings the value to so many spreads from the null's mean, or adds so many to a null draw, so that what is
/// measured carries the noise of the null besides.
struct PlantedEffects: Sendable {
    enum Effect: Sendable, CaseIterable {
        case atOne, atTwo, atThree, twoAdded

        var spreads: Double { self == .atOne ? 1 : self == .atThree ? 3 : 2 }

        var text: String {
            switch self {
            case .atOne: "one spread from the null's mean"
            case .atTwo: "two spreads from the null's mean"
            case .atThree: "three spreads from the null's mean"
            case .twoAdded: "two spreads added to a null draw"
            }
        }

        /// Where to bring the value that a null draw has.
        func target(_ spread: Spread, from drawn: Double, upward: Bool) -> Double {
            (self == .twoAdded ? drawn : spread.mean) + (upward ? 1 : -1) * spreads * spread.half
        }
    }

    /// The test below .05 after adjustment, and the class.
    private var inwardTest = Tally()
    private var inwardClass = Tally()
    /// The class where only ties of weight 1 are bent: it should not be given for these alone.
    private var inwardLight = Tally()
    private var hidden = Tally()
    private var brokers = Tally()

    private static let nullDraws = 200

    static func count(_ effect: Effect, runs: Int, settings: Survey.Settings, threads: Int) -> PlantedEffects {
        let single = Parallel.map(runs, threads: threads) { run -> PlantedEffects in
            var random = RandomStream(seed: settings.seed, stream: 0x706C_616E << 24 | UInt64(run))
            var own = settings
            own.seed = random.next()
            var found = PlantedEffects()
            found.plantInward(effect, lightest: false, &random, own)
            found.plantHidden(effect, &random, own)
            found.plantBroker(effect, &random, own)
            found.plantInward(effect, lightest: true, &random, own)
            return found
        }
        return single.reduce(into: PlantedEffects()) { $0.add($1) }
    }

    private mutating func add(_ other: PlantedEffects) {
        inwardTest = inwardTest + other.inwardTest
        inwardClass = inwardClass + other.inwardClass
        inwardLight = inwardLight + other.inwardLight
        hidden = hidden + other.hidden
        brokers = brokers + other.brokers
    }

    func report(_ effect: Effect, to table: inout CalibrationTable) {
        let bar = effect == .atTwo ? Bar.atLeast(0.9) : .none
        table.add("inward team, test alone", effect.text, inwardTest, .none)
        table.add("inward team", effect.text, inwardClass, bar)
        table.add("inward by ties of weight 1 alone", effect.text, inwardLight, .none)
        table.add("hidden pair", effect.text, hidden, bar)
        table.add("broker", effect.text, brokers, bar)
    }

    /// Ties of a team to outside are bent back into the team until its external share has fallen so far.
    private mutating func plantInward(
        _ effect: Effect, lightest: Bool, _ random: inout RandomStream, _ settings: Survey.Settings
    ) {
        var firm = CalibrationFirm.unequal(ties: 1_500, inside: 0, seed: random.next()).shuffled(&random)
        let team = random.below(firm.teamCount)
        let spread = Spread(firm, draws: Self.nullDraws, &random) { $0.externalShare(of: team) }
        let target = effect.target(spread, from: firm.externalShare(of: team), upward: false)
        firm.bendInward(team, to: target, lightest: lightest, &random)
        guard firm.externalShare(of: team) <= target else { return }
        let survey = firm.survey(settings)
        let statistics = SurveyStatistics(survey)
        let isInward = IsolationRule.classify(survey, statistics)[team].kind == .inward
        guard !lightest else { return inwardLight.add(isInward) }
        inwardTest.add((statistics.teams[team].q ?? 1) < 0.05)
        inwardClass.add(isInward)
    }

    /// Ties that touch just one of two teams are bent until they run between both, and the weight has risen so far.
    private mutating func plantHidden(_ effect: Effect, _ random: inout RandomStream, _ settings: Survey.Settings) {
        var firm = CalibrationFirm.unequal(ties: 1_500, inside: 0, seed: random.next()).shuffled(&random)
        let one = random.below(firm.teamCount - 1)
        let other = one + 1 + random.below(firm.teamCount - one - 1)
        let spread = Spread(firm, draws: Self.nullDraws, &random) { Double($0.weight(between: one, other)) }
        let target = effect.target(spread, from: Double(firm.weight(between: one, other)), upward: true)
        firm.bendTogether(one, other, to: target, &random)
        guard Double(firm.weight(between: one, other)) >= target else { return }
        let pairs = SurveyStatistics(firm.survey(settings)).pairs
        hidden.add(pairs.contains { $0.pair == TeamPair(one, other) && $0.isHidden })
    }

    /// In a firm whose teams help themselves, ties of one person inside the team are bent outside, until the contacts there
    /// exceed so far the number that the person's degree and the team give. Random labels would know no such null, as
    /// under them nearly all contacts are in other teams. Each bent tie raises what the team gives, so the null is looked
    /// at anew after each.
    private mutating func plantBroker(_ effect: Effect, _ random: inout RandomStream, _ settings: Survey.Settings) {
        var firm = CalibrationFirm.unequal(ties: 1_500, inside: 0.75, seed: random.next())
        let contacts = firm.contacts()
        let busy = firm.team.indices.filter { contacts[$0].all >= 15 && firm.team[$0] >= 6 }
        guard !busy.isEmpty else { return }
        let person = busy[random.below(busy.count)]
        let drawn = Double(contacts[person].across) - firm.boundarySpread(person).mean
        while true {
            let (across, spread) = (firm.contacts()[person].across, firm.boundarySpread(person))
            guard Double(across) < effect.target(spread, from: spread.mean + drawn, upward: true) else { break }
            firm.bendOutward(person, to: across + 1, &random)
            // Hardly anybody has so many contacts that none is left inside; who has not is left out.
            guard firm.contacts()[person].across > across else { return }
        }
        brokers.add((SurveyStatistics(firm.survey(settings)).brokers[person]?.q ?? 1) < 0.05)
    }
}

extension CalibrationFirm {
    /// Of the contacts of the person's whole team, as many as the person has, at random: how many are in other teams.
    fileprivate func boundarySpread(_ person: Int) -> Spread {
        let contacts = contacts()
        let mates = team.indices.filter { team[$0] == team[person] }
        let (all, across) = mates.reduce((0, 0)) { ($0.0 + contacts[$1].all, $0.1 + contacts[$1].across) }
        return Spread(drawn: contacts[person].all, of: all, marked: across)
    }
}

/// Mean of a null, and half the width of the range that holds 95 % of it.
struct Spread {
    let mean: Double
    let half: Double

    /// Teams dealt out at random.
    init(_ firm: CalibrationFirm, draws: Int, _ random: inout RandomStream, _ value: (CalibrationFirm) -> Double) {
        var values: [Double] = []
        for _ in 0..<draws { values.append(value(firm.shuffled(&random))) }
        values.sort()
        mean = values.reduce(0, +) / Double(draws)
        half = ((Quantile.of(sorted: values, 0.975) ?? 0) - (Quantile.of(sorted: values, 0.025) ?? 0)) / 2
    }

    /// Drawn without replacement.
    init(drawn: Int, of all: Int, marked: Int) {
        let (share, rest) = (Double(marked) / Double(all), Double(all - drawn) / Double(max(1, all - 1)))
        mean = Double(drawn) * share
        half = 1.959963984540054 * (mean * (1 - share) * rest).squareRoot()
    }
}
