import HelpGraph

/// Waits for first help, computed again in half-samples of the conversations.
struct SampledWaits: Sendable {
    private struct Wait {
        var seconds: Double
        var ended: Bool
        var group: Int
    }

    /// By time, those that ended first.
    private let waits: [Wait]

    init(_ stretch: Stretch) {
        let (help, asks) = (stretch.waits, stretch.asks)
        waits = asks.indices.map { index in
            Wait(
                seconds: help[index].time, ended: help[index].ended,
                group: Replication.group(space: asks[index].space, root: asks[index].row))
        }.sorted { ($0.seconds, $0.ended ? 0 : 1, $0.group) < ($1.seconds, $1.ended ? 0 : 1, $1.group) }
    }

    /// Kaplan-Meier median in each sample; `nil` where fewer than half were answered.
    func medians(_ replication: Replication) -> [Double?] {
        curves(replication) { curve, wait in
            if curve.found == nil, curve.waiting <= 0.5 + 1e-12 { curve.found = wait.seconds }
        } result: {
            $0.found
        }
    }

    /// Share answered within `limit` seconds in each sample; `nil` where nobody was watched that long.
    func answered(within limit: Double, _ replication: Replication) -> [Double?] {
        curves(replication) { curve, wait in
            if wait.seconds <= limit { curve.found = 1 - curve.waiting }
        } result: { curve in
            curve.watched >= limit || curve.waiting == 0 ? curve.found : nil
        }
    }

    private struct Curve {
        var atRisk = 0.0
        var waiting = 1.0
        var watched = 0.0
        var found: Double?
    }

    /// - Complexity: O(asks · samples). One answer after the other gives the same as all of a time together:
    ///   (1 − 1/n)(1 − 1/(n − 1)) = 1 − 2/n.
    private func curves(
        _ replication: Replication, step: (inout Curve, Wait) -> Void, result: (Curve) -> Double?
    ) -> [Double?] {
        var results: [Double?] = []
        for block in 0..<replication.blocks {
            let draws = replication.draws(block: block)
            var curves = [Curve](repeating: Curve(), count: 64)
            for wait in waits { Self.each(draws[wait.group]) { curves[$0].atRisk += 1 } }
            for wait in waits {
                Self.each(draws[wait.group]) { sample in
                    if wait.ended { curves[sample].waiting *= 1 - 1 / curves[sample].atRisk }
                    curves[sample].atRisk -= 1
                    curves[sample].watched = wait.seconds
                    step(&curves[sample], wait)
                }
            }
            results += curves.prefix(replication.samples - block * 64).map(result)
        }
        return results
    }

    @inline(__always) private static func each(_ bits: UInt64, _ body: (Int) -> Void) {
        var rest = bits
        while rest != 0 {
            body(rest.trailingZeroBitCount)
            rest &= rest - 1
        }
    }
}
