/// All that is kept of a message's text.
struct KeptText {
    var cues: Cues = []
    /// Where sketches are kept.
    var sketch: WordSketch?
    /// As in `Excerpts`.
    var excerpt: [UInt8] = []

    init(cues: Cues = [], sketch: WordSketch? = nil) { (self.cues, self.sketch) = (cues, sketch) }

    /// - Parameter known: What the platform says beside the text.
    init(
        _ text: PaddedBytes, _ scanner: CueScanner, beside known: Cues = [], keepsSketches: Bool, keepsExcerpts: Bool
    ) {
        cues = scanner.cues(of: text).union(known)
        if keepsSketches { sketch = WordSketch(text) }
        if keepsExcerpts { excerpt = ExcerptScanner.excerpt(of: text, cues) }
    }
}
