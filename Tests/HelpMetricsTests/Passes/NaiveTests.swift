import HelpGraph
import HelpMetrics
import Testing

/// (nodes, ties) of the random networks that passes are compared on; the seed is the position.
private let sizes = [(1, 0), (2, 1), (3, 4), (5, 6), (9, 12), (14, 20), (20, 70), (25, 40), (30, 200), (40, 90)]

private func cases() -> [HelpNetwork] {
    sizes.enumerated().flatMap { seed, size in
        (0..<4).map { randomNetwork(UInt64(seed * 10 + $0), nodes: size.0, ties: size.1) }
    }
}

@Test func `betweenness by hops is that of the definition`() {
    for network in cases() {
        let naive = Naive(network)
        let directed = naive.betweenness { naive.helps($0, $1) ? 1 : nil }
        expectClose(
            BetweennessPass.scores(network, lengths: .hops, directed: true, threads: 2), directed, "directed")
        let mutual = naive.betweenness { naive.mutual($0, $1) > 0 ? 1 : nil }.map { $0 / 2 }
        expectClose(
            BetweennessPass.scores(network, lengths: .hops, directed: false, threads: 2), mutual, "undirected")
    }
}

@Test func `betweenness by weight is that of the definition in whole numbers`() {
    for network in cases() {
        let naive = Naive(network)
        // 1…24: sums of repeated ties stay below 25 here.
        let multiple = 5_354_228_880
        #expect(network.given.weights.allSatisfy { $0 < 25 })
        let directed = naive.betweenness { naive.helps($0, $1) ? multiple / Int(naive.weight[$0][$1]) : nil }
        expectClose(
            BetweennessPass.scores(network, lengths: .inverseWeight, directed: true, threads: 2), directed, "directed")
    }
}

@Test func `rounded lengths find the same ties as exact ones`() {
    // A weight that is no binary fraction, on a tie of its own, makes lengths rounded.
    for seed in 0..<6 {
        let ties = randomTies(UInt64(seed), nodes: 20, ties: 60)
        let people = (0..<22).map { UInt32($0) }
        let exact = HelpNetwork(people: people, ties: ties)
        let rounded = HelpNetwork(people: people, ties: ties + [(20, 21, 0.7)])
        let scores = [exact, rounded].map {
            BetweennessPass.scores($0, lengths: .inverseWeight, directed: true, threads: 1)
        }
        expectClose(scores[1], scores[0], "rounded")
    }
}

@Test func `structural holes are those of the definitions`() {
    for network in cases() {
        let naive = Naive(network)
        let holes = HolesPass.measure(Mutual(network), threads: 2)
        let nodes = Array(0..<network.nodeCount)
        expectClose(holes.constraint, nodes.map { naive.constraint($0) }, "constraint")
        expectClose(holes.effectiveSize, nodes.map { naive.effectiveSize($0) }, "effective size")
        expectClose(
            holes.efficiency,
            nodes.map { node in naive.effectiveSize(node).map { $0 / Double(naive.contacts(node).count) } },
            "efficiency")
        expectClose(
            EgoHolesPass.constraint(Mutual(network), threads: 2), nodes.map { naive.constraint($0, ego: true) }, "ego")
    }
}

@Test func `cores, components and triangles are those of the definitions`() {
    for network in cases() {
        let naive = Naive(network)
        let mutual = Mutual(network)
        #expect(CorePass.numbers(mutual) == naive.coreNumbers())
        #expect(ComponentsPass.weak(mutual).sizes == naive.components().map(\.count))
        let triangles = TrianglePass.triangles(mutual, threads: 2)
        let counts = (0..<network.nodeCount).map { node in
            let contacts = naive.contacts(node)
            return contacts.reduce(0) { sum, one in
                sum + contacts.filter { $0 > one && naive.mutual(one, $0) > 0 }.count
            }
        }
        #expect(triangles.counts == counts)
    }
}

@Test func `cuts are what splits a component when taken away`() {
    for network in cases() {
        let naive = Naive(network)
        let cuts = CutPass.cuts(Mutual(network))
        let before = naive.components()
        let points = (0..<network.nodeCount).compactMap { node -> Cuts.Point? in
            let parts = naive.components(without: [node]).filter { !before.contains($0) }
            return parts.count > 1 ? Cuts.Point(node: node, pieces: parts.map(\.count).sorted(by: >)) : nil
        }
        #expect(cuts.articulationPoints == points)
        var bridges: [Cuts.Bridge] = []
        for low in 0..<network.nodeCount {
            for high in naive.contacts(low) where high > low {
                let parts = naive.components(cut: (low, high))
                guard let lowSide = parts.first(where: { $0.contains(low) }), !lowSide.contains(high) else { continue }
                let highSide = parts.first { $0.contains(high) }?.count ?? 0
                bridges.append(Cuts.Bridge(low: low, high: high, lowSide: lowSide.count, highSide: highSide))
            }
        }
        #expect(cuts.bridges == bridges)
    }
}

@Test func `brokerage is what a triple loop counts`() {
    for (seed, network) in cases().enumerated() {
        let naive = Naive(network)
        var random = SampleRandom(UInt64(seed))
        let team = (0..<network.nodeCount).map { _ in Int32(random.next(4)) - (seed % 2 == 0 ? 1 : 0) }
        let brokerage = BrokeragePass.roles(network, team: team, threads: 2)
        var counts = team.map { $0 < 0 ? nil : BrokerageCounts() }
        let members = team.indices.filter { team[$0] >= 0 }
        for broker in members {
            for from in members where naive.helps(from, broker) {
                for to in members where to != from && naive.helps(broker, to) && !naive.helps(from, to) {
                    let pattern = (team[from] == team[broker], team[broker] == team[to], team[from] == team[to])
                    let role: BrokerageRole =
                        switch pattern {
                        case (true, true, _): .coordinator
                        case (true, false, _): .representative
                        case (false, true, _): .gatekeeper
                        case (false, false, true): .itinerant
                        case (false, false, false): .liaison
                        }
                    counts[broker]?[role] += 1
                }
            }
        }
        #expect(brokerage.counts == counts)
    }
}

@Test func `distances, fragmentation and Krackhardt's dimensions are those of the definitions`() {
    for network in cases() {
        let naive = Naive(network)
        let nodes = network.nodeCount
        let distance = naive.shortest { naive.helps($0, $1) ? 1 : nil }.distance
        let geodesics = GeodesicPass.measure(network.given, threads: 2)
        let others = (0..<nodes).map { node in distance[node].compactMap { $0 }.filter { $0 > 0 } }
        #expect(geodesics.reached == others.map(\.count))
        #expect(geodesics.distanceSum == others.map { $0.reduce(0, +) })
        #expect(geodesics.eccentricity == others.map { $0.max() ?? 0 })
        expectClose(geodesics.harmonic, others.map { $0.reduce(0) { $0 + 1 / Double($1) } }, "harmonic")
        let reach = distance.map { $0.map { $0 != nil } }
        let gtd = GTDPass.measure(network, threads: 2)
        expectClose([gtd.hierarchy, gtd.leastUpperBound], naive.hierarchyAndBounds(reach), "dimensions")
        let people = KeyPlayerPass.fragmentationByPerson(Mutual(network))
        let single = (0..<nodes).map {
            KeyPlayerPass.fragmentation(Mutual(network), without: [$0], threads: 1).components
        }
        expectClose(people, single, "fragmentation")
        let strong = ComponentsPass.strong(network.given)
        for one in 0..<nodes {
            for other in 0..<nodes {
                #expect((strong.of[one] == strong.of[other]) == (reach[one][other] && reach[other][one]))
            }
        }
    }
}

extension Naive {
    fileprivate func hierarchyAndBounds(_ reach: [[Bool]]) -> [Double?] {
        var (both, either, missing, most) = (0, 0, 0, 0)
        for part in components() {
            let part = part.sorted()
            if part.count > 2 { most += (part.count - 1) * (part.count - 2) / 2 }
            for one in part {
                for other in part where other > one {
                    both += reach[one][other] && reach[other][one] ? 1 : 0
                    either += reach[one][other] || reach[other][one] ? 1 : 0
                    let bounds = part.filter { reach[$0][one] && reach[$0][other] }
                    let bounded = bounds.contains { bound in bounds.allSatisfy { reach[bound][$0] } }
                    missing += part.count > 2 && !bounded ? 1 : 0
                }
            }
        }
        return [
            either == 0 ? nil : 1 - Double(both) / Double(either), most == 0 ? nil : 1 - Double(missing) / Double(most),
        ]
    }
}

@Test(arguments: [14, 15, 16, 17, 20]) func `more paths than single precision holds are counted all the same`(
    layers: Int
) {
    // Three people a layer, each helping all of the next: 3 to the power of `layers` paths lead to the end.
    let end = UInt32(3 * layers + 1)
    var ties: [(helper: UInt32, seeker: UInt32, weight: Double)] = []
    for person in 0..<end {
        let next = person == 0 ? 1 : (person - 1) / 3 * 3 + 4
        for other in next..<min(next + 3, end + 1) { ties.append((person, other, 1)) }
    }
    let network = HelpNetwork(people: (0...end).map { $0 }, ties: ties)
    let naive = Naive(network)
    expectClose(
        BetweennessPass.scores(network, lengths: .hops, directed: true, threads: 2),
        naive.betweenness { naive.helps($0, $1) ? 1 : nil }, "betweenness")
}
