import Exports

/// Groups of cues that are looked for in every message, made once.
extension Cues {
    static let notWritten: Cues = [.automatic, .system]
    static let recognition: Cues = [.introduces, .thanks]
    static let carried: Cues = [.link, .file]
    static let courtesy: Cues = [.thanks, .greets, .introduces, .agrees, .wordless]
    static let questions: Cues = [.questionMark, .markedQuestion]
}
