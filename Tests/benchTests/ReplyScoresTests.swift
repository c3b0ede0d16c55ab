import Testing

@testable import bench

@Suite struct ReplyScoresTests {
    private func scores(_ links: [Int: (line: Int, probability: Double)]) throws -> ReplyScores {
        var scores = ReplyScores()
        scores.add(try TalkFolder.workshop(), ReplyGuesses(links: links))
        return scores
    }

    @Test func `what people said by hand is all right`() throws {
        let right = [0: 0, 1: 1, 2: 2, 3: 0, 4: 1, 5: 3, 6: 5].mapValues { (line: $0, probability: 1.0) }
        let scores = try scores(right)
        #expect(scores.links.f == 1 && scores.people.f == 1 && scores.conversations.f == 1)
        #expect(scores.oneToOne == 1 && scores.variation == 1 && scores.calibration.expectedError == 0)
    }

    @Test func `a wrong link costs what it should`() throws {
        // Dora's answer is given to ana; ana's thanks to nobody.
        let scores = try scores([
            0: (0, 1), 1: (1, 1), 2: (2, 1), 3: (0, 1), 4: (0, 1), 5: (3, 1), 6: (6, 1),
        ])
        #expect(scores.links.right == 5 && scores.links.found == 7 && scores.links.given == 7)
        // Ben to ana and ana to ben are right; dora to cleo is not. Thanks go to ana's own line.
        #expect(scores.people.right == 2 && scores.people.found == 3 && scores.people.given == 3)
        // {0, 3, 4, 5} is neither {0, 3, 5, 6} nor {1, 4}.
        #expect(scores.conversations.right == 0 && scores.conversations.found == 1)
        #expect(scores.messages == 7 && scores.matched == 5)
    }

    @Test func `calibration is the mean distance from what came true`() {
        var calibration = Calibration()
        calibration.add(0.75, isRight: true)
        calibration.add(0.75, isRight: false)
        calibration.add(1, isRight: true)
        calibration.add(0.15, isRight: false)
        #expect(abs(calibration.expectedError - (0.5 + 0 + 0.15) / 4) < 1e-12)
    }

    @Test func `the usual rule takes the latest message of whom a line names`() throws {
        let talk = try TalkFolder.workshop()
        let guesses = ReplyGuesses(byRuleOf: talk)
        #expect([3, 4, 5, 6].map { guesses.links[$0]?.line } == [0, 1, 3, 5])
    }

    @Test func `a link to a line that is not there is told with its place`() throws {
        let error = #expect(throws: (any Error).self) {
            try TalkFolder.talk(["[10:00] <ana> hello"], links: ["0 0 -", "0 7 -"])
        }
        #expect("\(try #require(error))".contains("one.annotation.txt:2"))
    }
}
