/// The same, in the other languages of the house: whole conversations, for people who share one.
struct Tongue: Sendable {
    var asks: [String]
    /// By position the answer to the ask.
    var answers: [String]
    /// What a second helper adds.
    var additions: [String]
    var thanks: [String]
    var months: [String]

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
        additions: [
            "Hat bei mir in {harbour'} auch geholfen, {n} Minuten Arbeit.",
            "Und falls das nicht reicht, ruf mich an, ich mache es mit dir zusammen.",
        ],
        thanks: [
            "Danke, hat geklappt!", "Super, vielen Dank!", "Perfekt, danke dir {helper}.", "Dankeschön :pray:",
            "Ah, genau das war's. Danke!",
        ],
        months: ["Oktober", "November", "Januar", "Februar", "März"])

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
        ],
        additions: ["Il faut passer par le formulaire : {page}. Ensuite c'est l'affaire d'une heure."],
        thanks: ["Merci beaucoup !", "Ça marche, merci {helper} !", "Parfait, merci.", "Merci, c'est réglé."],
        months: ["octobre", "novembre", "janvier", "février", "mars"])

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
        ],
        additions: ["Si no basta, llámame y lo miramos juntos: {nnnn}."],
        thanks: ["¡Gracias, funciona!", "Perfecto, mil gracias {helper}.", "Gracias, resuelto.", "¡Muchas gracias!"],
        months: ["octubre", "noviembre", "enero", "febrero", "marzo"])
}
