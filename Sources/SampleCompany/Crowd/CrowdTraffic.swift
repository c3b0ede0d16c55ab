/// How much is written where, and the words for it.
package struct CrowdTraffic: Sendable {
    let seed: UInt64
    let words: CrowdWords
    /// Messages a channel, over the whole time.
    let quotas: [Int]

    init(_ plan: CompanyPlan, messages: Int, seed: UInt64) {
        self.seed = seed
        words = CrowdWords(seed: seed, people: plan.people)
        var generator = SeededGenerator(seed: seed)
        let weights = plan.channels.map { $0.members.count * generator.within(4...16) }
        let total = max(1, weights.reduce(0, +))
        var given = 0
        var sum = 0
        quotas = weights.map { weight in
            sum += weight
            let until = Int(Double(messages) * (Double(sum) / Double(total)))
            defer { given = until }
            return until - given
        }
    }
}

/// Texts written out beforehand, as they stand in an export.
struct CrowdWords: Sendable {
    let asks: [EncodedText]
    let answers: [EncodedText]
    let thanks: [EncodedText]
    let talk: [EncodedText]

    init(seed: UInt64, people: [Person]) {
        var scene = Scene(generator: SeededGenerator(seed: seed, part: 1))
        var generator = SeededGenerator(seed: seed, part: 2)
        let exchanges = HarbourTeam.allCases.flatMap(\.topics).flatMap(\.exchanges)
        func make(_ count: Int, _ template: (inout SeededGenerator) -> String) -> [EncodedText] {
            (0..<count).map { _ in
                scene = Scene(generator: SeededGenerator(seed: generator.next()))
                for slot in ["first", "asker", "helper", "mate"] { scene.set(slot, generator.pick(HarbourNames.first)) }
                scene.set("mention", "<@\(generator.pick(people).id)>")
                return EncodedText(scene.say(template(&generator)))
            }
        }
        asks = make(1500) { $0.pick(Small.openers) + $0.pick(exchanges).ask + $0.pick(Small.closers) }
        answers = make(2000) {
            $0.pick(Small.answerOpeners) + $0.pick($0.pick(exchanges).answers) + $0.pick(Small.answerClosers)
                + ($0.chance(5) ? " cc {mention}" : "")
        }
        thanks = make(300) { $0.pick(Small.thanks) }
        talk = make(1500) { $0.pick($0.pick(Talk.work)) + " " + $0.pick(Talk.social) }
    }
}
