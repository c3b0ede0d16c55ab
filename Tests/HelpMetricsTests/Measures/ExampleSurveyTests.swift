import HelpGraph
import Testing

@testable import HelpMetrics

@Test func `an example reads ties, weights, isolates and teams`() {
    let example = Example(ties: ["b>a:2.5", "a>c", "d"], teams: ["a:Y", "e:X"], value: nil)
    let survey = example.survey()
    #expect(example.names == ["a", "b", "c", "d", "e"])
    #expect(survey.network.given.weights == [1, 2.5])
    #expect(survey.teams == ["X", "Y"])
    #expect(survey.team == [1, -1, -1, -1, 0])
}
