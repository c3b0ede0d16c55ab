import HelpGraph
import Parallel

/// The communities of one stretch of time, and those of random halves of its conversations: only by how far two halves
/// of the same time agree can one tell what it means how far two times agree.
package struct HalfCommunities: Sendable {
    /// Community of each node, -1 for people without a tie.
    package let whole: [Int]
    /// By split, then half.
    let halves: [[[Int]]]

    /// - Complexity: O((runs + splits) · ties), in parallel.
    package init(_ survey: Survey, stretch: Int) {
        let settings = survey.settings
        let runs = max(1, min(settings.communityRuns, 20, 10_000_000 / max(1, survey.passes.mutual.pairCount)))
        let best = LeidenPass.communities(
            survey.passes.mutual, resolution: CommunityStructure.resolution, seed: settings.seed, runs: runs,
            threads: settings.threads)
        whole = Self.labels(best, survey.passes.mutual)
        let splits = max(2, min(10, 1_000_000 / max(1, survey.passes.mutual.pairCount)))
        halves = Parallel.map(splits, threads: settings.threads) { split in
            let random = RandomStream(seed: settings.seed, purpose: .halves, index: stretch << 16 | split)
            return [UInt64(0), 1].map { half in
                Self.labels(survey, seed: settings.seed &+ UInt64(split)) { random.value(at: UInt64($0)) & 1 == half }
            }
        }
    }

    private static func labels(_ survey: Survey, seed: UInt64, _ isIn: (UInt32) -> Bool) -> [Int] {
        let mutual = Mutual(
            HelpNetwork(
                people: survey.network.people,
                ties: survey.episodes.filter { isIn($0.conversation) }.map { ($0.helper, $0.seeker, 1) }))
        return labels(
            LeidenPass.communities(mutual, resolution: CommunityStructure.resolution, seed: seed, threads: 1), mutual)
    }

    private static func labels(_ found: Communities, _ mutual: Mutual) -> [Int] {
        found.groups.of.enumerated().map { mutual.rows.degree($0) > 0 ? $1 : -1 }
    }
}

/// How far the communities of two stretches of time agree: adjusted mutual information over the people who have ties in
/// both.
package struct CommunityPersistence: Sendable, Equatable {
    /// Of the whole stretches; `nil` where it is undefined.
    package let agreement: Double?
    /// Mean agreement of two random halves of the same stretch, and of a half of each: both with the same amount of
    /// help, so that what `across` lacks of `within` is change and not thinner data.
    package let within: Double?
    package let across: Double?

    package init(agreement: Double?, within: Double?, across: Double?) {
        (self.agreement, self.within, self.across) = (agreement, within, across)
    }

    package init(_ first: HalfCommunities, _ second: HalfCommunities) {
        agreement = Self.agreement(first.whole, second.whole)
        within = Self.mean(
            (first.halves + second.halves).map { Self.agreement($0[0], $0[1]) })
        across = Self.mean(
            zip(first.halves, second.halves).flatMap { one, other in
                [Self.agreement(one[0], other[0]), Self.agreement(one[1], other[1])]
            })
    }

    private static func agreement(_ first: [Int], _ second: [Int]) -> Double? {
        let both = first.indices.filter { first[$0] >= 0 && second[$0] >= 0 }
        guard both.count > 1 else { return nil }
        return PartitionAgreement(both.map { first[$0] }, both.map { second[$0] }).mutualInformation
    }

    private static func mean(_ values: [Double?]) -> Double? {
        let known = values.compactMap { $0 }
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
}
