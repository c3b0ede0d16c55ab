extension String: OptionScalar {
    package static var placeholder: String { "TEXT" }
    package init(optionWord: String) { self = optionWord }
    package var optionWord: String { self }
}

/// A switch: on the command line `--name` and `--no-name`, elsewhere true or false, yes or no, on or off, 1 or 0.
extension Bool: OptionScalar {
    package static var placeholder: String { "" }
    package static var isFlag: Bool { true }
    package var optionWord: String { self ? "true" : "false" }

    package init(optionWord word: String) throws(WordError) {
        switch Array(word.utf8.prefix(6)).map(asciiLowercased) {
        case Array("true".utf8), Array("yes".utf8), Array("on".utf8), Array("1".utf8): self = true
        case Array("false".utf8), Array("no".utf8), Array("off".utf8), Array("0".utf8): self = false
        default: throw WordError(word, "is neither true nor false")
        }
    }
}
