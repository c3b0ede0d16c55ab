import HelpGraph

extension ReplyModel {
    /// The model as a file of source code.
    var source: String {
        WeightsFile.source(
            name: "ReplyWeights",
            about: [
                "Numbers of the model of replies, as `ReplyModel.text` writes them; made by `bench train replies`.", "",
                "Learnt from the training part of the corpus of Kummerfeld et al. 2019 (P19-1374; CC BY 4.0), logs of the IRC",
                "channel #ubuntu in which people said by hand what answers what. It holds no word of it.",
            ], text: text)
    }
}
