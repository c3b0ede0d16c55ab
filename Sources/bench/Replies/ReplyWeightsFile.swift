import HelpGraph

/// The model as a file of source code.
enum ReplyWeightsFile {
    static func source(_ model: ReplyModel) -> String {
        let digits = Array(model.text.utf8)
        let lines = stride(from: 0, to: digits.count, by: 112).map { start in
            "        " + String(decoding: digits[start..<min(start + 112, digits.count)], as: UTF8.self)
        }
        return """
            /// Numbers of the model of replies, as `ReplyModel.text` writes them; made by `bench train replies`.
            ///
            /// Learnt from the training part of the corpus of Kummerfeld et al. 2019 (P19-1374; CC BY 4.0), logs of the IRC
            /// channel #ubuntu in which people said by hand what answers what. It holds no word of it.
            enum ReplyWeights {
                static let text = \"""
            \(lines.joined(separator: "\n"))
                    \"""
            }

            """
    }
}
