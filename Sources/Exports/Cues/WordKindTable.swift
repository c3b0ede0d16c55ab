/// Small words of English, German, French and Spanish with their kinds, by the hash that `WordSketch` makes of a word.
///
/// A table of open places, at most half of them taken, so that each look ends.
struct WordKindTable: Sendable {
    static let standard = WordKindTable()

    private static let size: UInt32 = 1_024

    private var places = [(hash: UInt32, kinds: WordKinds)](repeating: (0, []), count: Int(size))

    private init() {
        for (kinds, words) in Self.words {
            for word in words.split(separator: " ") { add(kinds, WordSketch.hash(of: word.utf8)) }
        }
    }

    private mutating func add(_ kinds: WordKinds, _ hash: UInt32) {
        let place = place(of: hash)
        places[place] = (hash, places[place].kinds.union(kinds))
    }

    /// Of a word, or of two whose hashes are the same; none of other words.
    ///
    /// - Complexity: O(1).
    @inline(__always) func kinds(of hash: UInt32) -> WordKinds { places[place(of: hash)].kinds }

    /// Where a word is, or would go.
    @inline(__always) private func place(of hash: UInt32) -> Int {
        var place = (hash ^ hash >> 16) % Self.size
        while places[Int(place)].hash != hash, places[Int(place)].hash != 0 { place = (place + 1) % Self.size }
        return Int(place)
    }

    private static let words: [(kinds: WordKinds, words: String)] = [
        (
            .oneself,
            """
            i im ive my me mine myself ich mein meine meinen meinem mir mich je j mon ma mes moi yo mi mis
            """
        ),
        (
            .addressing,
            """
            you your yours youre u ur yourself du dein deine deinen dir dich ihr euch euer tu ton ta tes te toi vous \
            votre vos tú usted ustedes
            """
        ),
        (
            .pointing,
            """
            it its that thats this they them those these das es dies diese dieser davon damit ça cela ce ceci c eso esto \
            ese esta lo
            """
        ),
        (
            .denying,
            """
            not no dont don doesn doesnt didn didnt isn isnt cant cannot won wont nothing never none nicht nichts kein \
            keine keinen nie pas rien jamais aucun nunca nada ningún
            """
        ),
        (
            .advising,
            """
            try use check should maybe probably perhaps could would just versuch versuche probier nimm nutze vielleicht \
            sollte könntest essaie essayez utilise utilisez peut devrais prueba usa intenta quizás podrías
            """
        ),
        (
            .everybody,
            """
            anyone anybody someone somebody everyone everybody guys folks people jemand wer alle leute quelqu personne \
            tous qui alguien todos quién
            """
        ),
        (
            .opensReplying,
            """
            yes no yeah yep yup nope ok okay right sure well ah oh aha hm hmm lol haha true correct exactly thanks ja \
            nein doch genau klar stimmt gut naja oui non si ouais voilà bon sí claro vale bueno
            """
        ),
        (
            .opensContinuing,
            """
            and but or so because then also cause cuz which plus und aber oder weil dann denn et mais ou donc alors puis \
            car y pero o entonces porque pues
            """
        ),
    ]
}
