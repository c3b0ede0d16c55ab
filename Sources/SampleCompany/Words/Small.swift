/// What is said around questions and answers, whatever the subject.
enum Small {
    static let openers = [
        "", "", "", "", "", "", "Hi all, ", "Hi team, ", "Morning! ", "Hey, ", "Quick question: ", "Quick one: ", "Hello, ",
        "Stupid question maybe: ", "Hi! ", "Folks, ", "Not urgent: ", "Bit urgent: ", "Afternoon. ", "Sorry to bother you again. ",
        "Me again. ",
    ]

    static let closers = [
        "", "", "", "", "", "", "", " Thanks!", " Thanks in advance", " Any pointers welcome.", " :pray:", " No rush.",
        " Ideally before {hour}.", " Ta!", " I looked at {page} but found nothing.", " Tried twice.",
        " This blocks {ticket}.", " Happy to jump on a call.", " It's for {customer}.",
    ]

    static let answerOpeners = [
        "", "", "", "", "", "", "", "", "", "Hi {asker}, ", "Ah, ", "Yes. ", "Had that last week. ", "Easy: ", "Let me see... ", "OK: ", "I know this one. ",
        "Hi! ", "Right: ",
    ]

    static let answerClosers = [
        "", "", "", "", "", "", "", "", " Shout if not.", " Hope that helps.", " Let me know how it goes.", " :slightly_smiling_face:",
        " If that's not it, send me a screenshot.", " Same as in {ticket}.",
    ]

    static let seconds = [
        "To add to that: {answer}", "[Also|And], for completeness: {answer}", "What {helper} said. Besides: {answer}",
        "One more thing: {answer}", "From our side: {answer}", "{answer}", "{answer}",
    ]

    static let referrals = [
        "[Ask|Best ask] {mention}, they know {noun} [best|inside out].",
        "I'd [ask|talk to] {mention}, [not my corner|that's their thing]. {mention}, can you?",
        "{mention} [looks after|knows about] {noun}[.|, I only know the {day} version.]",
        "No idea about {noun} myself, but {mention} [does|did this last month].",
    ]

    static let counterOpeners = ["", "", "", "Depends: ", "First: ", "Hm, ", "Sure. "]

    static let thanks = [
        "Thanks!", "Thank you, [that worked|works]!", "Perfect, thanks {helper}!", "[That|It] worked, thanks a lot :pray:", "Brilliant, cheers.",
        "Great, that was it. [Thanks|Thank you]!", "thx, [solved|fixed]!", "Thank you {helper}, [you saved my day|that saves me an hour].",
        "Works now :tada:", "Got it, thanks.", "Ah. Of course. Thanks!", "Many thanks, {helper}.", "Done, works. Thanks for the quick answer!",
        "Legend, thank you.", "That did the trick :raised_hands:", "ok, that's clear now. Thanks both!", ":pray:", ":+1: thanks",
    ]

    static let agreements = [
        "Same here.", "+1, same problem.", "Same here, since {day}.", "I have the same question.", "Following.", "+1", "Me too.",
        "Same for me [at {harbour}|with {customer}].", "Would like to know that as well.",
    ]

    static let welcomes = [
        "You're welcome!", "Any time.", "Glad it works.", "No problem :slightly_smiling_face:", "Pleasure.", "Good to hear.", "np",
    ]

    static let thirdThanks = ["Thanks, useful for me too.", "Oh nice, didn't know that.", "Saving this one. Thank you!", "Thanks from me as well."]

    static let afterthoughts = [
        "PS: [if|in case] it happens again, write {ticket} on it so that we find it.", "Written down here as well: {page}",
        "And don't forget to [log out and in again|save|send the form].", "[I was too fast|Correction]: {n}, not {nn}.",
        "One step I forgot: do it twice, the first time [only warms up|is for nothing].",
    ]

    /// The asker reports back before anybody says thanks.
    static let reports = ["Trying now.", "ok, [on it|give me a minute]", "Will try after lunch.", "Doing that."]
}

/// The same, in the other languages of the house: whole conversations, for people who share one.
struct Tongue: Sendable {
    var asks: [String]
    var answers: [String]
    var thanks: [String]

    static func of(_ language: Person.Language) -> Tongue {
        switch language {
        case .german: german
        case .french: french
        case .spanish: spanish
        }
    }

    private static let german = Tongue(
        asks: [
            "Moin, [weiß jemand|hat jemand eine Ahnung], warum der Pegel {serial} in {harbour} seit {date} [nichts mehr sendet|falsche Werte liefert]?",
            "Wo finde ich die Vorlage für [den Prüfbericht|die Abnahme]? Im Wiki ist nur die alte.",
            "Kann mir jemand bei {order} helfen? [Der Zoll will noch ein Papier|Die Spedition meldet sich nicht].",
            "Kurze Frage: Wie lange [gilt|läuft] der Vertrag mit {customer} noch?",
            "Könnte jemand {ticket} gegenlesen? Sind nur {nn} Zeilen.",
        ],
        answers: [
            "Ja, das ist meistens der Stecker. Einmal abziehen, trocknen, wieder drauf. [Anleitung|Steht auch hier]: {page}",
            "Liegt jetzt hier: {page}. [Die alte lösche ich|Bitte nur noch die nehmen].",
            "Ich habe dort angerufen, [geht heute noch raus|kommt am {day}]. Referenz {nnnn}.",
            "Bis Ende {month}, verlängert sich um ein Jahr. [Die Klausel ist auf Seite {n}|Steht im Anhang].",
            "Gelesen, zwei Anmerkungen. Sonst gut so.",
        ],
        thanks: ["Danke, hat geklappt!", "Super, vielen Dank!", "Perfekt, danke dir {helper}.", "Dankeschön :pray:", "Ah, genau das war's. Danke!"])

    private static let french = Tongue(
        asks: [
            "Bonjour, est-ce que quelqu'un sait où en est la livraison {order} pour {harbour} ?",
            "Comment fait-on pour [remettre à zéro|étalonner] {serial} ? Le client attend au port.",
            "Qui peut m'aider avec la facture {invoice} de {customer} ? [Le montant est faux|Il manque une ligne].",
        ],
        answers: [
            "Elle est partie {date}, arrivée prévue {day}. Suivi : <https://track.carrier.example/{nnnn}|{order}>",
            "Tu tiens les deux boutons {n} secondes, puis tu attends le vert. La fiche : {page}",
            "C'est corrigé, la nouvelle facture part aujourd'hui.",
            "Il faut passer par le formulaire : {page}. Ensuite c'est l'affaire d'une heure.",
        ],
        thanks: ["Merci beaucoup !", "Ça marche, merci {helper} !", "Parfait, merci.", "Merci, c'est réglé."])

    private static let spanish = Tongue(
        asks: [
            "Hola, ¿alguien sabe por qué {serial} no envía datos desde {date}?",
            "¿Quién puede ayudarme con el pedido {order}? El cliente en {harbour} pregunta.",
            "Necesito la ficha técnica de la boya en español, ¿dónde está?",
        ],
        answers: [
            "Casi siempre es la tarjeta SIM. Sácala, límpiala y vuelve a ponerla. Pasos: {page}",
            "Sale mañana con {carrier}, llega el {day}. Referencia {nnnn}.",
            "Está aquí: {page}. Si falta algo, me dices.",
            "Ya lo he corregido desde aquí, espera {nn} minutos y mira otra vez.",
        ],
        thanks: ["¡Gracias, funciona!", "Perfecto, mil gracias {helper}.", "Gracias, resuelto.", "¡Muchas gracias!"])
}
