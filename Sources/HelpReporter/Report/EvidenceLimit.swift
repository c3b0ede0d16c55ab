/// How many of the messages behind a tie are listed. Everything is listed up to `acts` help acts in all; above, no more
/// than `perTie` of each tie, the first ones, for the lists would outgrow all else. Weights and classes always count
/// every act, and the report says that lists are cut.
enum EvidenceLimit {
    static let acts = 200_000
    static let perTie = 20

    /// - Parameter acts: help acts in all.
    static func listed(acts: Int) -> Int { acts > Self.acts ? perTie : .max }
}
