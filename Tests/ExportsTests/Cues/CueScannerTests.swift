import Testing

@testable import Exports

@Suite struct `Cues of a text` {
    private static let scanner = CueScanner()

    private func cues(_ text: String) -> Cues { Self.scanner.cues(of: text) }

    @Test(arguments: [
        "How do I reset my password", "does anyone know who owns this", "Can someone have a look", "could you check?",
        "is there a way to export it", "Any idea why?", "the import is not working since noon",
        "I get an error when saving",
        "Hi team, where can I find the slides", "hello! how to add a user", "@bob what is the port",
        "Please review this",
        "Hallo zusammen, weiß jemand wie das geht", "WEISS JEMAND RAT", "kann mir jemand helfen",
        "Bonjour, comment faire pour partir",
        "est-ce que quelqu’un sait", "Y a-t-il un moyen", "Hola, ¿alguien sabe cómo se hace", "no funciona",
        "Qué es esto",
        "QUE ES ESTO", "thanks in advance", "I don’t understand this",
    ])
    func `requests ask`(text: String) { #expect(cues(text).contains(.asks)) }

    @Test(arguments: [
        "I know how it works", "we did it yesterday", "that is what he said", "`how do I`",
        "```\ncan someone\n``` done",
        "> how do I do this\nlike so", "&gt", "see https://x.org/how-do-i/can-someone", "the howdoi tool", "done", "",
        "You can see it there", "Das geht so", "C'est fini", "Ya está", "the manual says: x",
    ])
    func `statements, code, quotes and addresses do not`(text: String) { #expect(!cues(text).contains(.asks)) }

    @Test func `a question mark counts outside code, quotes and addresses`() {
        for text in ["really?", "本当？", "¿sí"] { #expect(cues(text).contains(.questionMark)) }
        for text in ["https://x.org/?q=1 there", "`a ? b : c`", "> why?\nso", "no"] {
            #expect(!cues(text).contains(.questionMark))
        }
    }

    @Test(
        arguments: [
            ("Thank you so much!", Cues.thanks), ("danke dir", .thanks), ("Merci beaucoup", .thanks),
            ("¡Gracias!", .thanks),
            ("Good morning all", .greets), ("Grüezi mitenand", .greets), ("+1", .agrees), ("same here", .agrees),
            ("Moi aussi", .agrees), ("ditto", .agrees), ("that worked", .confirms), ("ça marche", .confirms),
            (":white_check_mark:", .confirms), ("✅", .confirms), ("gelöst", .confirms), ("ask @bob", .refers),
            ("Mary would know that", .refers), ("frag mal die Buchhaltung", .refers), ("happy to help", .offers),
            ("DM me", .offers), ("heads up: maintenance", .announces), ("@here lunch", .announces),
            ("FYI, it moved", .announces),
            ("I'm new here", .introduces), ("Ich heiße Kim", .introduces), ("see www.example.org", .link),
            ("HTTPS://example.org", .link), ("use `git`", .code), ("one two three four five six seven eight", .long),
            (":tada: 🎉 !!", .wordless), ("@bob", .wordless), ("let us meet at 9:30", .when),
            ("on 2024-05-01 then", .when),
            ("bis 12.5.2024", .when), ("due 12/05", .when), ("3pm works", .when), ("um 14 Uhr", .when),
            ("demain matin", .when),
            ("see DATA-123", .workItem), ("fixed in #4711", .workItem), ("https://example.org/browse/X-1", .workItem),
            ("No idea, sorry", .declines), ("Weiß ich nicht", .declines), ("haha", .jokes),
            ("the Udemy course", .course), ("https://www.coursera.org/learn/x", .course),
        ] as [(String, Cues)])
    func `each cue has its words`(text: String, cue: Cues) { #expect(cues(text).contains(cue)) }

    @Test(
        arguments: [
            ("thanks in advance", Cues.thanks), ("no thanks", .thanks), ("say hi to her", .greets),
            ("it is not fixed yet", .confirms),
            ("haha, then open the settings and choose another key", .jokes), ("I know that", .declines),
            ("the tool that we use daily is done by others", .confirms), ("a+1", .agrees), ("C++ 12", .agrees),
            ("of course", .course),
            ("write to a@here.org", .announces), ("one two three four five six seven", .long), ("ok", .wordless),
            ("é", .wordless),
            ("字", .wordless), ("7", .wordless), ("encode as UTF-8", .workItem), ("we are #1", .workItem),
            ("version 1.2.3", .when),
            ("24/7", .when), ("half `", .code), ("12:345", .when), ("http and https", .link),
        ] as [(String, Cues)])
    func `and only those`(text: String, cue: Cues) { #expect(!cues(text).contains(cue)) }

    @Test func `an offer and a question may stand in one message`() {
        #expect(cues("Could you try again? Happy to help.").isSuperset(of: [.asks, .questionMark, .offers]))
    }

    @Test func `phrases do not reach over the end of a sentence`() {
        #expect(!cues("I said how. Do I care!").contains(.agrees))
        #expect(!cues("that is same. here we go on and on").contains(.agrees))
    }

    @Test func `of a long text the beginning and the end are examined`() {
        let filler = String(repeating: "word ", count: 1000)
        #expect(cues("how do I " + filler).contains(.asks))
        #expect(cues(filler + " can someone help").contains(.asks))
        #expect(!cues(filler + "can someone" + filler).contains(.asks))
        #expect(cues("``` \n" + filler + "\n``` can someone").isSuperset(of: [.asks, .code]))
    }

    @Test func `no bytes make the scanner fall over`() {
        var generator = SeededGenerator(state: 5)
        let alphabet = Array("ab 1:?`>@+#-./|\n".utf8) + [0xC2, 0xBF, 0xE2, 0x9C, 0x85, 0xEF, 0xF0, 0x9F, 0xFF, 0x00]
        for _ in 0..<20_000 {
            let length = Int.random(in: 0..<40, using: &generator)
            let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let found = padded(bytes) { Self.scanner.cues(of: $0) }
            #expect(found.isDisjoint(with: [.automatic, .system, .edited]))
        }
    }

    @Test func `every phrase of the table is found in a text that consists of it`() {
        for group in CuePhrases.all {
            for phrase in group.list.split(separator: ",") {
                let words = phrase.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0 == "0" ? "5" : $0 }
                let found = cues(words.joined(separator: " "))
                let withheld = CuePhrases.all.reduce(into: Cues()) { $0.formUnion($1.withholds) }
                let expected = words.count > 4 && group.place == .short ? [] : group.adds.subtracting(withheld)
                #expect(found.isSuperset(of: expected), "\(words)")
            }
        }
    }
}
