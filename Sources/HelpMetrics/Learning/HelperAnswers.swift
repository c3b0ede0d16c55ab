import Exports
import HelpGraph

/// How long each answer of a helper took; acts whose question is not in the export are left out.
struct HelperAnswers: Sendable {
    struct Answer: Sendable, Equatable {
        var space: UInt32
        var seconds: Double
    }

    private let input: PracticeInput
    /// Positions in `input.acts` by node of the helper.
    private let rows: NumberedRows

    init(_ input: PracticeInput) {
        self.input = input
        rows = input.actsByHelper { $0.ask != Row.none }
    }

    func count(of helper: Int) -> Int { rows[helper].count }

    /// By time.
    ///
    /// - Complexity: O(a log a) for a answers.
    func of(_ helper: Int) -> [Answer] {
        let acts = rows[helper].map { input.acts[Int($0)] }.sorted { one, other in
            (one.time, one.space, input.node(one.seeker)) < (other.time, other.space, input.node(other.seeker))
        }
        return acts.map { act in
            let asked = input.log.spaces[Int(act.space)].time[Int(act.ask)]
            return Answer(space: act.space, seconds: Double(max(0, act.time - asked)) / 1_000_000)
        }
    }
}
