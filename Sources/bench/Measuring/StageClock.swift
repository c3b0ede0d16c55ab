/// Times the stages of one run, and notes how much memory the process has had at most by the end of each.
struct StageClock: Sendable {
    struct Stage: Sendable {
        var name: String
        var timing: Timing
        var peakMemory: Int
    }

    private(set) var stages: [Stage] = []
    /// Hears of each stage when it ends: a long run shows where it is.
    var tell: @Sendable (Stage) -> Void = { _ in }

    mutating func time<Value, Failure: Error>(
        _ name: String, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let (value, timing) = try Timing.of(body)
        add(name, timing)
        return value
    }

    /// Notes the stage that has just ended and was timed elsewhere.
    mutating func add(_ name: String, _ timing: Timing) {
        let stage = Stage(name: name, timing: timing, peakMemory: bench.peakMemory())
        stages.append(stage)
        tell(stage)
    }

    /// All stages so far.
    var total: Timing { stages.reduce(Timing(wall: 0, cpu: 0)) { $0 + $1.timing } }

    /// `read_wall`, `read_cpu`, `read_peak`, …
    func add(to figures: inout Figures) {
        for stage in stages {
            figures.add(stage.name, stage.timing)
            figures.add(stage.name + "_peak", stage.peakMemory)
        }
    }
}
