/// How many of the messages behind a tie are listed with it.
///
/// Up to `all` help acts in a network everything is listed. Above, the lists would outgrow all else: then no more than
/// the first few of each tie are, as many as keep the lists within `all` lines together, and where even one line for each
/// tie is too many, only the ties with the most acts have a list. Weights and classes always count every act, and the
/// report says that lists are cut.
struct EvidenceLimit: Sendable, Equatable {
    static let all = 200_000
    static let mostPerTie = 20

    /// Acts listed of one tie.
    let perTie: Int
    /// Acts that a tie must have to be listed.
    let least: Int

    static let none = EvidenceLimit(perTie: .max, least: 1)

    func listed(of acts: Int) -> Int { acts >= least ? min(perTie, acts) : 0 }

    private init(perTie: Int, least: Int) { (self.perTie, self.least) = (perTie, least) }

    /// - Parameter counts: acts of each tie.
    /// - Complexity: O(ties).
    init(_ counts: some Sequence<Int>) {
        let most = Self.all
        // Ties by number of acts; the heaviest of all share one place.
        var ties = [Int](repeating: 0, count: 1 + most)
        var acts = 0
        for count in counts {
            ties[min(count, most)] += 1
            acts += count
        }
        guard acts > most else {
            self = .none
            return
        }
        // Ties with at least so many acts: the k-th line of a list is there for each of those with k.
        var atLeast = ties
        for count in stride(from: most - 1, to: 0, by: -1) { atLeast[count] += atLeast[count + 1] }
        var (perTie, lines) = (0, 0)
        while perTie < Self.mostPerTie, lines + atLeast[perTie + 1] <= most {
            perTie += 1
            lines += atLeast[perTie]
        }
        let least = perTie > 0 ? 1 : (1...most).first { atLeast[$0] <= most } ?? most
        self.init(perTie: max(1, perTie), least: least)
    }
}
