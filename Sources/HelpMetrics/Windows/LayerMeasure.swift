extension StretchMeasure {
    /// Signals of one layer of the pyramid, by message. What is no message itself (a pair, a group) is set against the
    /// number of messages too, so that busier and quieter times can be compared.
    static func layer(_ layer: PyramidLayer) -> StretchMeasure {
        StretchMeasure(
            name: "layer\(layer.number)", title: "Layer \(layer.number): " + layer.name, unit: .perMessage,
            definition: "Signals of the layer for each message: \(layer.signal)."
                + (layer.number == 3 ? " In windows: pairs between whom there was no help in the month before." : ""),
            formula: "signals / messages of the window",
            edgeCases: edgeCases(layer.number) + " Not seen: \(layer.cannotSee).",
            uncertainty: resampled, source: PyramidLayer.credit,
            measure: { stretch in
                if let obstacle = obstacle(layer.number, stretch) { return .undefined(obstacle) }
                let groups = groups(layer.number, stretch)
                let total = groups.reduce(SIMD2<Double>.zero, +)
                guard total.y > 0 else { return .undefined("no messages") }
                let known = groups.count { $0.y > 0 } >= ConversationGroups.leastGroups && total.x > 0
                let settings = stretch.survey.settings
                let replication = Replication(samples: settings.shareSamples, seed: settings.seed, stretch: 0)
                let drawn = known ? replication.ratios(groups).compactMap { $0 }.sorted() : []
                return Estimate(
                    total.x / total.y, Interval(sorted: drawn), detail: detail(layer.number, Int(total.x), stretch))
            },
            replicates: { stretch, replication in
                obstacle(layer.number, stretch) == nil
                    ? replication.ratios(groups(layer.number, stretch)) : []
            })
    }

    private static func edgeCases(_ layer: Int) -> String {
        switch layer {
        case 3: "Undefined without messages, and where the month before is not in the export."
        case 6: "Undefined in windows: a new group shows only over several weeks; comparisons have it."
        default: "Undefined without messages, and where the layer needs teams and there are none."
        }
    }

    private static func obstacle(_ layer: Int, _ stretch: Stretch) -> String? {
        if layer == 3, case .unknown(let reason) = stretch.newPairs { return reason }
        if layer == 6, stretch.isWindow { return "a new group shows only over several weeks" }
        if layer == 3, case .conversations = stretch.newPairs { return nil }
        return Pyramid.obstacle(layer, stretch.practice)
    }

    private static func detail(_ layer: Int, _ signals: Int, _ stretch: Stretch) -> String {
        guard layer == 3, case .conversations = stretch.newPairs else { return "\(signals) in all" }
        return "\(signals) in all, of pairs without help in the month before"
    }

    /// Signals and messages by random group of conversations.
    private static func groups(_ layer: Int, _ stretch: Stretch) -> [SIMD2<Double>] {
        var groups = stretch.practice.groups.counts(.layer(layer), beside: .messages)
        guard layer == 3, case .conversations(let places) = stretch.newPairs else { return groups }
        for group in groups.indices { groups[group].x = 0 }
        for place in places {
            groups[ConversationGroups.group(space: Int(place.space), root: Int(place.root))].x += 1
        }
        return groups
    }
}

extension ConversationGroups {
    /// Two tallies by group.
    func counts(_ first: Tally, beside second: Tally) -> [SIMD2<Double>] {
        zip(slice(first), slice(second)).map { SIMD2(Double($0), Double($1)) }
    }
}
