/// Phrases of what is written without asking anybody anything: small talk, polls, notices in the form of requests.
extension CuePhrases {
    static let courtesies = [
        CuePhrases(
            adds: .smallTalk,
            list: """
                how are you, how are you all, how is everyone, how s everyone, how is everybody, how s everybody,
                how are things, how s it going, how is it going, how was your weekend, how was everyone s weekend,
                what s up, wie geht s, wie geht es dir, wie geht es euch, wie geht es ihnen, wie war dein wochenende,
                wie war euer wochenende, comment ça va, comment vas tu, comment allez vous, vous allez bien,
                cómo estás, cómo están, cómo va, qué tal
                """)
    ]

    static let calls = [
        CuePhrases(
            adds: .announces,
            list: """
                cast your vote, votes are open,
                save the date, mark your calendars, come join us,
                we are pleased to, we are excited to, we re excited to, happy to share that, proud to share,
                don t forget to, do not forget to, denkt daran, nicht vergessen,
                n oubliez pas, rejoignez nous, nous sommes heureux, nous sommes ravis, no olviden, no olvidéis,
                les invitamos, acompáñanos, estamos felices de, nos alegra
                """),
        CuePhrases(
            adds: .announces, place: .clause,
            list: """
                vote for, vote on, vote here, vote now,
                stimmt ab, votez, voten, join us, come join, sign up, register now, register here, rsvp,
                remember to, kommt vorbei, meldet euch an, inscrivez vous, inscríbanse, inscríbete, notice
                """),
        CuePhrases(
            adds: .choices,
            list: """
                quick poll, little poll, kurze umfrage, petit sondage, encuesta rápida, :one:, :two:, :three:, :four:,
                :a:, :b:
                """),
        CuePhrases(adds: .choices, place: .clause, list: "poll, umfrage, abstimmung, sondage, encuesta, votación"),
    ]
}
