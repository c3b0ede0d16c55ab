import Options

/// Sizes with commas between them, as in `1000000,2000000`.
struct Sizes: OptionScalar {
    let values: [Int]

    static var placeholder: String { "N,N,..." }

    var optionWord: String { values.map { String($0) }.joined(separator: ",") }

    init(optionWord word: String) throws(WordError) {
        let values = word.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        guard values.allSatisfy({ $0 > 0 }) else { throw WordError(word, "is not a list of sizes with commas between") }
        self.values = values
    }
}
