import Exports

extension AskModel {
    /// The model as a file of source code.
    var source: String {
        WeightsFile.source(
            name: "AskWeights",
            about: [
                "Numbers of the model of asks, as `AskModel.text` writes them; made by `bench train asks`.", "",
                "Learnt from the training part of Parakweet's e-mail intent data set (Apache-2.0), sentences of which people",
                "said by hand whether they ask or propose something. It holds no word of it.",
            ], text: text)
    }
}
