import HelpGraph

/// One measure of social network analysis: what it is, and how it is computed. Each stands in a file of its own in
/// `Measures/`, with one line in `Measure.all`; `explain`, the documentation and the example tests walk this registry.
package struct Measure: Sendable {
    package enum Shape: String, Sendable, CaseIterable {
        /// One value for the whole network.
        case network
        /// One value per person, in the order of `network.people`.
        case person
        /// One value per team, in the order of `survey.teams`.
        case team
    }

    /// camelCase, as in analysis.json.
    package let name: String
    package let title: String
    package let unit: String
    package let shape: Shape
    /// One or two plain sentences.
    package let definition: String
    package let formula: String
    /// When it is undefined, and what isolates, loops, single teams give.
    package let edgeCases: String
    /// Author, year, place.
    package let source: String
    package let complexity: String
    /// A network small enough to check by hand, with the value it gives.
    package let example: Example
    package let measure: @Sendable (Survey) -> Measurement

    package init(
        name: String, title: String, unit: String, shape: Shape, definition: String, formula: String,
        edgeCases: String, source: String, complexity: String, example: Example,
        measure: @escaping @Sendable (Survey) -> Measurement
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.shape = shape
        self.definition = definition
        self.formula = formula
        self.edgeCases = edgeCases
        self.source = source
        self.complexity = complexity
        self.example = example
        self.measure = measure
    }
}

/// The values of one measure; `nil` where it is undefined, with the reason.
package struct Measurement: Sendable, Equatable {
    /// One value (network), one per person, or one per team.
    package var values: [Double?]
    /// Why `values[i]` is `nil`, by `i`.
    package var undefined: [Int: String]

    package init(_ values: [Double?], undefined: [Int: String] = [:]) {
        self.values = values
        self.undefined = undefined
    }
}

/// A paper-sized network: ties as "helper>seeker" or "helper>seeker:weight", teams as "person:team".
package struct Example: Sendable {
    package let ties: [String]
    package let teams: [String]
    /// Whose value (a person's or a team's name; empty for a network's).
    package let of: String
    package let value: Double?

    package init(ties: [String], teams: [String] = [], of: String = "", value: Double?) {
        self.ties = ties
        self.teams = teams
        self.of = of
        self.value = value
    }
}

extension Measurement {
    /// One value for each of `count` things; where `value` gives `nil`, `reason` says why. What is not finite is undefined.
    static func each(_ count: Int, reason: (Int) -> String, value: (Int) -> Double?) -> Measurement {
        var measurement = Measurement([])
        for number in 0..<count {
            let measured = value(number).flatMap { $0.isFinite ? $0 : nil }
            measurement.values.append(measured)
            if measured == nil { measurement.undefined[number] = reason(number) }
        }
        return measurement
    }

    static func person(_ survey: Survey, otherwise reason: String = "", _ value: (Int) -> Double?) -> Measurement {
        each(survey.network.nodeCount, reason: { _ in reason }, value: value)
    }

    /// `nil` for people without a team; `reason` for those who have one.
    static func teamedPerson(_ survey: Survey, otherwise reason: String, _ value: (Int) -> Double?) -> Measurement {
        each(
            survey.network.nodeCount, reason: { survey.team[$0] < 0 ? "no team" : reason },
            value: { survey.team[$0] < 0 ? nil : value($0) })
    }

    static func team(_ survey: Survey, otherwise reason: String = "", _ value: (Int) -> Double?) -> Measurement {
        each(survey.teams.count, reason: { _ in reason }, value: value)
    }

    static func network(otherwise reason: String = "", _ value: Double?) -> Measurement {
        each(1, reason: { _ in reason }, value: { _ in value })
    }
}
