import Testing

@testable import Exports

@Suite struct AskVerdictTests {
    /// As mail is judged.
    private static let scanner = CueScanner(asks: .standard)

    private func cues(_ text: String) -> Cues { Self.scanner.cues(of: text) }

    @Test(arguments: [
        "How do I reset my password?", "does anyone know who owns this", "Where is the template for offers?",
        "Good morning all, could somebody look at the printer on the second floor",
        "The import fails with an error since noon", "Can you have a look", "really?",
        "Weiß jemand, wie man eine Rechnung storniert?", "Könntet ihr mir bitte den Vertrag schicken?",
        "Bitte prüft das", "Hallo zusammen, kann mir jemand helfen", "Est-ce que quelqu'un connaît ce fournisseur ?",
        "Bonjour, comment faire pour annuler une commande", "¿Alguien sabe cómo se anula una factura?",
        "Hola, necesito ayuda con el informe", "no funciona la impresora",
    ])
    func `questions, requests and reports of problems open a conversation as asks`(text: String) {
        #expect(cues(text).opensAsAsk)
    }

    @Test(arguments: [
        "Let's meet on Tuesday to discuss the contract", "We need to discuss the contract with you tomorrow.",
        "Please let me know", "Please call me tomorrow to discuss the offer", "I suggest that we meet on Monday",
    ])
    func `so do requests and proposals in other words`(text: String) { #expect(cues(text).opensAsAsk) }

    @Test(arguments: [
        "Join us on Friday at noon in the canteen", "Please join us for cake at three", "Save the date: summer party",
        "FYI, the office is closed on Monday", "Reminder: please hand in your time sheets by Friday",
        "We're happy to announce the new intranet", "Don't forget to hand in your holidays",
        "@channel the lift is being repaired", "Sign up for the run here", "Remember to lock your screens",
        "Zur Erinnerung: Abgabe der Stunden bis Freitag", "Denkt daran, die Fenster zu schließen",
        "Kommt vorbei, es gibt Kuchen", "Pour rappel, le bureau ferme lundi", "N'oubliez pas vos congés",
        "Rejoignez-nous vendredi à midi", "Recordatorio: entreguen sus horas", "No olviden cerrar las ventanas",
        "Les invitamos a la fiesta del viernes",
    ])
    func `announcements, also those worded as requests, are no asks`(text: String) {
        #expect(!cues(text).opensAsAsk)
        #expect(cues(text).contains(.announces))
    }

    @Test(arguments: [
        "Poll: pizza or pasta?", "Quick poll - which day suits you?", "Lunch today? :one: pizza :two: pasta",
        "Wohin soll es gehen? 1️⃣ Berlin 2️⃣ Wien", "Umfrage: welcher Tag passt euch?",
        "Sondage : quel jour vous convient ?", "Encuesta: ¿qué día les conviene?", "Vote for your favourite logo",
    ])
    func `polls are no asks`(text: String) { #expect(!cues(text).opensAsAsk) }

    @Test(arguments: [
        "Good morning all", "Good morning, how are you?", "Hi all, how was your weekend?", "Guten Morgen",
        "Hallo, wie geht's?", "Bonjour à tous", "Bonjour, comment ça va ?", "Hola a todos", "Hola, ¿qué tal?",
        "lol why?", "Welcome to the team, Kim", "Thanks a lot!", "Danke dir", "Merci beaucoup", "Muchas gracias",
        "I'm new here", "That worked, thanks", "same here", "No idea, sorry",
    ])
    func `greetings, small talk, jokes, thanks and agreement are no asks`(text: String) {
        #expect(!cues(text).opensAsAsk)
    }

    @Test(arguments: [
        "The server was restarted last night.", "Der Server wurde neu gestartet.", "Le serveur a été redémarré.",
        "El servidor se reinició anoche.", "I have finished the slides", "The report is in the shared folder",
        "", "🎉🎉", "12", "ok", "https://example.org/how-can-i",
    ])
    func `statements are no asks`(text: String) { #expect(!cues(text).opensAsAsk) }

    @Test func `small talk before a real question does not hide it`() {
        #expect(cues("Hi all, how are you? Can anyone help me with the new time sheets").opensAsAsk)
    }

    @Test func `what the platform marks as a question is one`() {
        #expect(cues("lol why?").union(.markedQuestion).opensAsAsk)
    }

    @Test func `the model never overrules a question mark or words that ask`() {
        for text in [
            "Is the office open on Monday?", "Does anyone have the key to room twelve", "Kann mir jemand helfen",
        ] {
            #expect(cues(text).opensAsAsk && CueScanner().cues(of: text).opensAsAsk)
        }
    }

    @Test(arguments: ["See you at 10:15.", "Football on Thursday, we're 5.", "I suggest that we meet on Monday"])
    func `chat is judged by words and marks alone`(text: String) { #expect(!CueScanner().cues(of: text).opensAsAsk) }

    @Test func `a request in other words is told apart from words that ask`() {
        let found = cues("I suggest that we meet on Monday")
        #expect(found.contains(.requests) && !found.contains(.asks) && !found.contains(.inquires))
    }
}
