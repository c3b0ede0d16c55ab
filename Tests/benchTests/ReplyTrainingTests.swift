import HelpGraph
import Testing

@testable import bench

@Suite struct ReplyTrainingTests {
    private func learn(threads: Int) throws -> (losses: [Double], numbers: [Float]) {
        var settings = ReplyTraining.Settings()
        (settings.rounds, settings.threads, settings.variations) = (6, threads, 1)
        var training = ReplyTraining(Array(repeating: try TalkFolder.workshop(), count: 12), settings)
        let losses = (0..<settings.rounds).map { training.round($0) }
        return (losses, training.model.numbers)
    }

    @Test func `each round errs less than the first, and any number of threads learns the same`() throws {
        let (one, two) = (try learn(threads: 1), try learn(threads: 2))
        #expect(one.losses == two.losses && one.numbers == two.numbers)
        #expect(one.losses.dropFirst().allSatisfy { $0 < one.losses[0] })
    }

    @Test func `nothing is learnt for lanes left out`() throws {
        let model = ReplyTraining(Array(repeating: try TalkFolder.workshop(), count: 2), .init()).model
        let lesson = try #require(ReplyLesson.all(of: try TalkFolder.workshop(), model: nil).last)
        var kept = ReplyModel.Lanes()
        for lane in 0..<ReplyModel.width / 2 { kept[lane] = 1 }
        var gradient = ReplyGradient()
        gradient.add(lesson, model, keeping: kept)
        let lanes = (0..<ReplyModel.width).map { lane in
            (gradient.of.weights + gradient.of.inner).contains { $0[lane] != 0 }
        }
        #expect(lanes.firstIndex(of: true) != nil && lanes.dropFirst(ReplyModel.width / 2).allSatisfy { !$0 })
    }

    @Test func `the gradient is the slope of the loss`() throws {
        let settings = ReplyTraining.Settings()
        let model = ReplyTraining(Array(repeating: try TalkFolder.workshop(), count: 2), settings).model
        let lesson = try #require(ReplyLesson.all(of: try TalkFolder.workshop(), model: nil).last)
        func loss(_ model: ReplyModel) -> ReplyGradient {
            var gradient = ReplyGradient()
            gradient.add(lesson, model)
            return gradient
        }
        let slopes = loss(model).of.numbers
        let steepest = slopes.indices.sorted { abs(slopes[$0]) > abs(slopes[$1]) }.prefix(20)
        for place in steepest {
            var (up, down) = (model.numbers, model.numbers)
            (up[place], down[place]) = (up[place] + 0.0005, down[place] - 0.0005)
            let slope = (loss(ReplyModel(up)).loss - loss(ReplyModel(down)).loss) / 0.001
            #expect(abs(slope - Double(slopes[place])) < 0.02 + 0.05 * abs(slope))
        }
    }
}
