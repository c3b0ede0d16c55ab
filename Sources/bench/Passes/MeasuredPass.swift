import HelpGraph
import HelpMetrics

/// One pass over a network as the benchmarks call it: by name, with what it needs made beforehand.
struct MeasuredPass: Sendable {
    struct Input: Sendable {
        let network: HelpNetwork
        let mutual: Mutual
        /// Team number of each node.
        let team: [Int32]
        let threads: Int

        init(network: HelpNetwork, team: [Int32], threads: Int) {
            self.network = network
            mutual = Mutual(network)
            self.team = team
            self.threads = threads
        }
    }

    let name: String
    /// One value per node, where the pass gives one; NaN where it is undefined.
    let run: @Sendable (Input) -> [Double]
    /// How good the values are, where one result may be better than another.
    let quality: (@Sendable (Input, [Double]) -> Double?)?

    private init(
        name: String, quality: (@Sendable (Input, [Double]) -> Double?)? = nil,
        run: @escaping @Sendable (Input) -> [Double]
    ) {
        (self.name, self.quality, self.run) = (name, quality, run)
    }

    /// The passes that every analysis makes.
    static let ofSurvey: [MeasuredPass] = [
        MeasuredPass(name: "mutual") { input in
            let mutual = Mutual(input.network)
            return (0..<mutual.nodeCount).map { Double(mutual.rows.degree($0)) }
        },
        MeasuredPass(name: "betweenness-weighted") { input in
            BetweennessPass.scores(input.network, lengths: .inverseWeight, directed: true, threads: input.threads)
        },
        MeasuredPass(name: "constraint") { input in
            HolesPass.measure(input.mutual, threads: input.threads).constraint.map { $0 ?? .nan }
        },
        MeasuredPass(name: "expertise-rank") { ExpertiseRankPass.scores($0.network, threads: $0.threads) },
        MeasuredPass(name: "core") { CorePass.numbers($0.mutual).map { Double($0) } },
        MeasuredPass(name: "articulation") { input in
            var isPoint = [Double](repeating: 0, count: input.network.nodeCount)
            for point in CutPass.cuts(input.mutual).articulationPoints { isPoint[point.node] = 1 }
            return isPoint
        },
        MeasuredPass(name: "weak-components") { ComponentsPass.weak($0.mutual).of.map { Double($0) } },
        MeasuredPass(name: "brokerage") { input in
            BrokeragePass.roles(input.network, team: input.team, threads: input.threads).counts.map { counts in
                counts.map { Double($0.total) } ?? .nan
            }
        },
        MeasuredPass(name: "reciprocity") { input in
            [Double(ReciprocityPass.measure(input.network).mutualPairs)]
        },
    ]

    /// Those beside them. `KeyPlayerPass.best` tries every set of people and is for small networks; it is not here.
    private static let others: [MeasuredPass] = [
        MeasuredPass(name: "betweenness") { input in
            BetweennessPass.scores(input.network, lengths: .hops, directed: true, threads: input.threads)
        },
        MeasuredPass(name: "geodesics") { input in
            GeodesicPass.measure(input.network.given, threads: input.threads).harmonic
        },
        MeasuredPass(name: "ego-constraint") { input in
            EgoHolesPass.constraint(input.mutual, threads: input.threads).map { $0 ?? .nan }
        },
        MeasuredPass(name: "triangles") { input in
            TrianglePass.triangles(input.mutual, threads: input.threads).clustering.map { $0 ?? 0 }
        },
        MeasuredPass(name: "pagerank") { PageRankPass.scores($0.network, threads: $0.threads) },
        MeasuredPass(name: "betweenness-estimate") { input in
            BetweennessEstimate(input.network, seed: 42, threads: input.threads).scores
        },
        MeasuredPass(
            name: "leiden", quality: { ModularityPass.score($0.mutual, group: $1.map { Int32($0) }) },
            run: { input in
                let found = LeidenPass.communities(input.mutual, seed: 42, runs: 1, threads: input.threads)
                return found.groups.of.map { Double($0) }
            }),
        MeasuredPass(name: "modularity") { input in
            [ModularityPass.score(input.mutual, group: input.team) ?? .nan]
        },
        MeasuredPass(name: "scc") { ComponentsPass.strong($0.network.given).of.map { Double($0) } },
        MeasuredPass(name: "dimensions") { input in
            [GTDPass.measure(input.network, threads: input.threads).connectedness ?? .nan]
        },
        MeasuredPass(name: "fragmentation-by-person") { input in
            KeyPlayerPass.fragmentationByPerson(input.mutual).map { $0 ?? .nan }
        },
        MeasuredPass(name: "fragmentation") { input in
            let value = KeyPlayerPass.fragmentation(input.mutual, without: [0], threads: input.threads)
            return [value.distance ?? .nan]
        },
    ]

    static let all = ofSurvey + others
}
