#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How long one run took.
struct Timing: Sendable {
    var wall: Double
    /// Of all threads together.
    var cpu: Double

    /// Runs `body` once.
    static func of(_ body: () throws -> Void) rethrows -> Timing {
        let (wall, cpu) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
        try body()
        return Timing(wall: seconds(CLOCK_MONOTONIC) - wall, cpu: seconds(CLOCK_PROCESS_CPUTIME_ID) - cpu)
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

    static func of(_ repeats: Int, _ body: () throws -> Void) rethrows -> Timings {
        Timings(runs: try (0..<max(1, repeats)).map { _ in try Timing.of(body) })
    }

    var wall: Double { Self.median(runs.map(\.wall)) }
    var cpu: Double { Self.median(runs.map(\.cpu)) }
    /// Slowest over fastest run, less one.
    var spread: Double {
        let walls = runs.map(\.wall)
        guard let fastest = walls.min(), let slowest = walls.max(), fastest > 0 else { return 0 }
        return slowest / fastest - 1
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

/// What the process has used at most so far, in bytes.
func peakMemory() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    #elseif canImport(Musl)
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss * 1024
    #else
        getrusage(RUSAGE_SELF, &usage)
        return usage.ru_maxrss
    #endif
}

/// Exponent `b` of the least-squares fit `cost = a · size^b`: 1 is linear.
func growthExponent(_ points: [(size: Double, cost: Double)]) -> Double {
    let logs = points.map { (x: log($0.size), y: log($0.cost)) }
    let count = Double(logs.count)
    let (meanX, meanY) = (logs.reduce(0) { $0 + $1.x } / count, logs.reduce(0) { $0 + $1.y } / count)
    let covariance = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
    let variance = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    return covariance / variance
}
