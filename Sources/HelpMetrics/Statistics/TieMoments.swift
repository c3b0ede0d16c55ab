import HelpGraph

/// Sums over the ties that the moments of a random labelling are made of, at each of `TeamedTies.thresholds`; both people
/// of a tie have a team, and a pair's help is that of both directions.
///
/// Source: Mantel 1967, Cancer Research 27 (moments of Σ a_ij b_ij under permutation).
struct TieMoments: Sendable {
    /// n, people who have a team.
    let people: Double
    /// W, all help.
    private(set) var help = SIMD4<Double>.zero
    /// A, squared help of each pair of people.
    private(set) var squares = SIMD4<Double>.zero
    /// Q, squared help of each person.
    private(set) var strengths = SIMD4<Double>.zero

    /// S, products of the help of two pairs that share a person, in both orders.
    var meeting: SIMD4<Double> { strengths - 2 * squares }
    /// D, products of the help of two pairs that share nobody, in both orders.
    var apart: SIMD4<Double> { help * help - squares - meeting }

    /// - Complexity: O(people + ties).
    init(_ ties: TeamedTies) {
        people = Double(ties.grouped.count)
        for node in ties.grouped {
            let strength = ties.strengths[Int(node)]
            help += strength / 2
            strengths += strength * strength
            squares += Self.squares(of: Int(node), ties) / 2
        }
    }

    /// Squared help of a person's pairs. What comes back is the pair's help less what is given.
    private static func squares(of node: Int, _ ties: TeamedTies) -> SIMD4<Double> {
        let (given, both) = (ties.given, ties.mutual.rows)
        var sum = SIMD4<Double>.zero
        var next = given.row(node).lowerBound
        for slot in both.row(node) where ties.team[Int(both.neighbours[slot])] >= 0 {
            let other = both.neighbours[slot]
            while next < given.row(node).upperBound, given.neighbours[next] < other { next += 1 }
            let gives = next < given.row(node).upperBound && given.neighbours[next] == other
            let there = gives ? given.weights[next] : 0
            let pair = TeamedTies.counted(there) + TeamedTies.counted(both.weights[slot] - there)
            sum += pair * pair
        }
        return sum
    }

    /// (k)_r / (n)_r, the chance that r people are all among k drawn; 0 where there are not so many.
    func chance(_ size: Double, _ drawn: Int) -> Double {
        (0..<drawn).reduce(1) { product, number in
            let left = people - Double(number)
            return left > 0 ? product * max(0, size - Double(number)) / left : 0
        }
    }
}
