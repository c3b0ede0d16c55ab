import Exports

/// One message as the search for what it answers sees it.
package struct ReplyTurn: Sendable {
    package var author: UInt32
    /// Microseconds since 1970.
    package var time: Int64
    package let cues: Cues
    /// The cues that the model is told of, as `CueFlags` has them.
    let flags: UInt64
    /// The first four people it names, the writer not among them; `Row.none` where there are fewer.
    package var named: SIMD4<UInt32>
    /// It begins with the name of the first of them.
    package var opensWithName: Bool
    package var sketch: WordSketch

    package init(
        author: UInt32, time: Int64, cues: Cues, named: some Sequence<UInt32>, opensWithName: Bool, sketch: WordSketch
    ) {
        (self.author, self.time, self.cues) = (author, time, cues)
        flags = CueFlags.bits(of: cues, sketch.kinds)
        (self.opensWithName, self.sketch) = (opensWithName, sketch)
        self.named = SIMD4(repeating: Row.none)
        for (place, person) in named.lazy.filter({ $0 != author }).prefix(4).enumerated() { self.named[place] = person }
    }

    /// Minutes since 1970.
    var minute: Int64 { time / 60_000_000 }

    /// The people it names.
    package var people: some Sequence<UInt32> {
        let named = named
        return (0..<4).lazy.map { named[$0] }.prefix { $0 != Row.none }
    }

    /// Whether it names the person.
    func names(_ person: UInt32) -> Bool { person != Row.none && any(named .== SIMD4(repeating: person)) }

    /// `Row.none` where it names nobody.
    package var addressee: UInt32 { named[0] }
}
