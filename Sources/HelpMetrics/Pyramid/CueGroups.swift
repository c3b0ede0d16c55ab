import Exports

/// Groups of cues that are looked for in every message, made once.
extension Cues {
    /// As in `Turn.asks`.
    static let asking: Cues = [.asks, .questionMark, .markedQuestion]
    static let notWritten: Cues = [.automatic, .system]
    static let recognition: Cues = [.introduces, .thanks]
    static let carried: Cues = [.link, .file]
    static let courtesy: Cues = [.thanks, .greets, .introduces, .agrees, .wordless]
    static let substance: Cues = [.link, .file, .code]
    static let questions: Cues = [.questionMark, .markedQuestion]
}
