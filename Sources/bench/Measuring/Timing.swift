#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How long one run took, in seconds.
struct Timing: Sendable {
    var wall: Double
    /// Of all threads together.
    var cpu: Double

    /// Runs `body` once.
    static func of<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> (value: Value, timing: Timing) {
        let start = now
        let value = try body()
        return (value, now - start)
    }

    /// Since some point in the past.
    static var now: Timing { Timing(wall: seconds(CLOCK_MONOTONIC), cpu: seconds(CLOCK_PROCESS_CPUTIME_ID)) }

    static func - (left: Timing, right: Timing) -> Timing {
        Timing(wall: left.wall - right.wall, cpu: left.cpu - right.cpu)
    }

    static func + (left: Timing, right: Timing) -> Timing {
        Timing(wall: left.wall + right.wall, cpu: left.cpu + right.cpu)
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Several runs of the same work: the median, and how far the others lie from it.
struct Timings: Sendable {
    let runs: [Timing]

    static func of<Value, Failure: Error>(
        _ repeats: Int, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Timings {
        var runs: [Timing] = []
        for _ in 0..<max(1, repeats) { runs.append(try Timing.of(body).timing) }
        return Timings(runs: runs)
    }

    var wall: Double { median(runs.map(\.wall)) }
    var cpu: Double { median(runs.map(\.cpu)) }

    /// Slowest over fastest run, less one.
    var spread: Double {
        let walls = runs.map(\.wall)
        guard let fastest = walls.min(), let slowest = walls.max(), fastest > 0 else { return 0 }
        return slowest / fastest - 1
    }
}

/// The middle value, or the mean of the two middle ones; 0 of nothing.
func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
