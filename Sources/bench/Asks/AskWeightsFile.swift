import Exports

/// The model of asks as a file of source code.
enum AskWeightsFile {
    static func source(_ model: AskModel) -> String {
        let digits = Array(model.text.utf8)
        let lines = stride(from: 0, to: digits.count, by: 112).map { start in
            "        " + String(decoding: digits[start..<min(start + 112, digits.count)], as: UTF8.self)
        }
        return """
            /// Numbers of the model of asks, as `AskModel.text` writes them; made by `bench train asks`.
            ///
            /// Learnt from the training part of Parakweet's e-mail intent data set (Apache-2.0), sentences of which people
            /// said by hand whether they ask or propose something. It holds no word of it.
            enum AskWeights {
                static let text = \"""
            \(lines.joined(separator: "\n"))
                    \"""
            }

            """
    }
}
