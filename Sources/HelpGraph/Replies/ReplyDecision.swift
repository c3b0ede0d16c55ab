/// Which of its candidates a message is taken to answer.
enum ReplyDecision {
    /// Place of the likeliest message of the likeliest conversation.
    ///
    /// A conversation is as likely as its messages together; answering nothing is one of its own. That finds more
    /// conversations whole than the likeliest message of all does.
    ///
    /// - Parameters:
    ///   - probabilities: Of the candidates, at least one.
    ///   - conversations: Number of the conversation of each.
    /// - Complexity: O(candidates²).
    static func foremost(_ probabilities: [Float], conversations: [Int32]) -> Int {
        var best = 0
        for place in probabilities.indices where probabilities[place] > probabilities[best] { best = place }
        // Then no other conversation can have as much.
        if probabilities[best] > 0.5 { return best }
        var most: Float = 0
        for place in probabilities.indices {
            var together: Float = 0
            for other in probabilities.indices where conversations[other] == conversations[place] {
                together += probabilities[other]
            }
            // Within a conversation the sums are the same to the bit: they are added in the same order.
            if together > most || together == most && probabilities[place] > probabilities[best] {
                (best, most) = (place, together)
            }
        }
        return best
    }
}
