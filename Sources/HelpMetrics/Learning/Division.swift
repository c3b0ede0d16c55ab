import HelpGraph

/// People divided by something: team, level, site.
struct Division: Sendable {
    /// Part of each node, or -1.
    let part: [Int32]

    init(_ part: [Int32]) { self.part = part }

    /// By name; people without one belong to no part.
    init(named names: [String?]) {
        var number: [String: Int32] = [:]
        part = names.map { name in
            guard let name, !name.isEmpty else { return -1 }
            if let known = number[name] { return known }
            number[name] = Int32(number.count)
            return Int32(number.count - 1)
        }
    }

    /// (E − I) / (E + I) over acts between people who both have a part, with its exact mean over random parts of the same
    /// sizes, 1 − 2 Σ k(k − 1) / (n(n − 1)).
    ///
    /// Source: Krackhardt and Stern 1988.
    func ei(_ network: HelpNetwork, otherwise reason: String) -> Estimate {
        var (inside, outside) = (0.0, 0.0)
        for helper in 0..<network.nodeCount where part[helper] >= 0 {
            for tie in network.given.row(helper) {
                let other = part[Int(network.given.neighbours[tie])]
                guard other >= 0 else { continue }
                if other == part[helper] {
                    inside += network.given.weights[tie]
                } else {
                    outside += network.given.weights[tie]
                }
            }
        }
        guard inside + outside > 0 else { return .undefined(reason) }
        let expected = expectedEi.map { "by chance " + Wording.signed($0) } ?? ""
        return Estimate((outside - inside) / (inside + outside), detail: expected)
    }

    var expectedEi: Double? {
        var sizes = [Double](repeating: 0, count: Int((part.max() ?? -1) + 1))
        for own in part where own >= 0 { sizes[Int(own)] += 1 }
        let people = sizes.reduce(0, +)
        return people > 1 ? 1 - 2 * sizes.reduce(0) { $0 + $1 * ($1 - 1) } / (people * (people - 1)) : nil
    }
}

extension Wording {
    /// "−0.71" or "0.62".
    static func signed(_ value: Double) -> String {
        let hundredths = Int((abs(value) * 100).rounded())
        let digits = String(hundredths % 100)
        let sign = value < 0 && hundredths > 0 ? "−" : ""
        return sign + "\(hundredths / 100)." + (digits.count < 2 ? "0" : "") + digits
    }
}
