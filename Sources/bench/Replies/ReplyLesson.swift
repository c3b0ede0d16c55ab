import HelpGraph

/// One message to learn from: features of it and of its candidates, and which of them it answers.
struct ReplyLesson: Sendable {
    var candidates: ReplyCandidates
    /// Places in `candidates`.
    var right: [Int]

    /// Those of a talk.
    ///
    /// - Parameter model: Says what earlier messages answered; the people who said it by hand where there is none.
    static func all(of talk: ReplyTalk, model: ReplyModel?) -> [ReplyLesson] {
        var lessons: [ReplyLesson] = []
        var (walk, scorer) = (ReplyWalk(talk), model.map(ReplyScorer.init))
        walk.run { turn, seen, walk in
            var candidates = ReplyCandidates()
            candidates.look(at: turn, in: seen)
            let guess = scorer?.foremost(of: candidates).candidate
            let guessed = guess.flatMap { $0 == 0 ? nil : candidates.positions[$0] }
            guard let given = talk.answers[walk.line] else { return model == nil ? walk.customary(turn) : guessed }
            let right = candidates.positions.indices.filter { given.contains(walk.line(of: candidates.positions[$0])) }
            if !right.isEmpty { lessons.append(ReplyLesson(candidates: candidates, right: right)) }
            if model != nil { return guessed }
            return given.filter { $0 != walk.line }.max().flatMap { walk.position(of: $0) }
        }
        return lessons
    }
}
