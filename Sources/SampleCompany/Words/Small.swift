/// What is said around questions and answers, whatever the subject.
enum Small {
    static let openers = [
        "", "", "", "", "", "", "Hi all! ", "Hi team! ", "Morning! ", "Hey! ", "Quick question: ", "Quick one: ",
        "Hello! ",
        "Stupid question maybe: ", "Hi! ", "Dear all: ", "Not urgent: ", "Bit urgent: ", "Afternoon. ",
        "Sorry to bother you again. ",
        "Me again. ",
    ]

    static let closers = [
        "", "", "", "", "", "", "", " Thanks!", " Thanks in advance", " Any pointers welcome.", " :pray:", " No rush.",
        " Ideally before {hour'}.", " Ta!", " I looked in the wiki but found nothing.",
        " It blocks {ticket'}.", " Happy to jump on a call.", " A customer is waiting.",
    ]

    static let answerOpeners = [
        "", "", "", "", "", "", "", "", "", "Hi {asker}! ", "Ah. ", "Yes. ", "Had that last week. ", "Easy: ",
        "Let me see... ", "OK: ", "I know this one. ",
        "Hi! ", "Right: ",
    ]

    static let answerClosers = [
        "", "", "", "", "", "", "", "", " Shout if not.", " Hope that helps.", " Let me know how it goes.",
        " :slightly_smiling_face:",
        " If that's not it, send me a screenshot.",
    ]

    /// Ends for a question that stops without a mark.
    static let bareClosers = ["", "", " please", ", thanks", " :pray:", "?", "?"]

    /// Before a second answer that is one of its own.
    static let seconds = [
        "To add to that: ", "Also: ", "For completeness: ", "Besides what {helper} said: ", "From our side: ", "Or: ",
        "",
    ]

    /// What a second helper says where all is said, and still helps.
    static let additions = [
        "[Did|I did] exactly that [for {harbour'}|last {day'}], it took {n''} minutes [and held|and it has been quiet since].",
        "[Confirmed|Confirming], [same fix worked|that's how I do it] for {customer'}. [Watch out for the second step, it needs a reload|The only trap: save before you close].",
        "[If|Should] that [not be|not turn out to be] enough, I [have|keep] a longer list of steps from {month'}: {page}",
        "[I can do it with you|I can show you] at {hour'}, [takes ten minutes|it's quick once you've seen it].",
        "In addition [write|put] {ticket''} [on it|in the subject], then it [jumps the queue|is found again].",
        "What {helper} says, and if you are in a hurry: [call|ring] me on {nnnn'}, I'll [press the button|do it while you wait].",
        "[I checked too|Had a look as well]: it [started|began] on {date'}, so [everything before that is fine|you only need to redo what came after].",
        "[Mind that|Careful:] this [only works until {day'}|changes with {ver'}], after that use {page}",
    ]

    static let referrals = [
        "[Ask|Best ask] {mention}, they know {noun} [best|inside out].",
        "I'd [ask|talk to] {mention}, [not my corner|that's their thing]. {mention}, can you?",
        "{mention} [looks after|knows about] {noun}[.|, I only know the {day} version.]",
        "No idea about {noun} myself, but {mention} [does|did this last month].",
    ]

    static let counterOpeners = ["", "", "", "Depends: ", "First: ", "Hm, ", "Sure. "]

    static let thanks = [
        "Thanks!", "Thank you, [that worked|works]!", "Perfect, thanks {helper}!",
        "[That|It] worked, thanks a lot :pray:", "Brilliant, cheers.",
        "Great, that was it. [Thanks|Thank you]!", "thx, [solved|fixed]!",
        "Thank you {helper}, [you saved my day|that saves me an hour].",
        "Works now :tada:", "Got it, thanks.", "Ah. Of course. Thanks!", "Many thanks, {helper}.",
        "Done, works. Thanks for the quick answer!",
        "Legend, thank you.", "That did the trick :raised_hands:", "ok, that's clear now. Thanks both!", ":pray:",
        ":+1: thanks",
    ]

    static let agreements = [
        "Same here.", "+1, same problem.", "Same here, since {day}.", "I have the same question.", "Following.", "+1",
        "Me too.",
        "Same for me [at {harbour}|with {customer}].", "Would like to know that as well.",
    ]

    static let welcomes = [
        "You're welcome!", "Any time.", "Glad it works.", "No problem :slightly_smiling_face:", "Pleasure.",
        "Good to hear.", "np",
    ]

    static let thirdThanks = [
        "Thanks, useful for me too.", "Oh nice, didn't know that.", "Saving this one. Thank you!",
        "Thanks from me as well.",
    ]

    static let afterthoughts = [
        "PS: [if|in case] it happens again, write {ticket} on it so that we find it.",
        "Written down here as well: {page}",
        "And don't forget to [reload|save|tell the others].",
        "One step I forgot: do it twice, the first time [only warms up|is for nothing].",
    ]

    /// The asker reports back before anybody says thanks.
    static let reports = ["Trying now.", "ok, [on it|give me a minute]", "Will try after lunch.", "Doing that."]
}
