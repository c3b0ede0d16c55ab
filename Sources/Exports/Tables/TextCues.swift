/// The cues of a message's text.
enum TextCues {
    static func of(_ text: ByteSlice) -> Cues { [] }
}
