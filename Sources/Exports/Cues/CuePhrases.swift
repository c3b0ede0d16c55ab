/// Phrases with one meaning. Words are parted by spaces; apostrophes and hyphens part words as well, so "doesn't" is
/// written `doesn t`. `@` stands for any mentioned person, `0` for any number. Upper and lower case are one, and a word
/// with accents is also known without.
struct CuePhrases: Sendable {
    /// Where a phrase must stand to count.
    enum Place: Sendable {
        case anywhere
        /// First words of a sentence or of a part of one; greetings and mentions before it do not matter.
        case clause
        /// First words of the message.
        case opening
        /// In a message of at most four words.
        case short
    }

    let adds: Cues
    /// Cues that the message does not get, whatever else it says.
    var withholds: Cues = []
    var place: Place = .anywhere
    /// Parted by commas.
    let list: String

    static let all = asking + thanking + siding + pointing + telling + courtesies + calls

    private static let asking = [
        CuePhrases(
            adds: [.asks, .inquires],
            list: """
                let me know what, let me know when, let me know how, let me know which, let me know where,
                let me know who, let me know whether, let me know your, let us know what, let us know your,
                if you could, if someone could, if anyone could, would be great if, would be helpful if,
                would appreciate, i would like to know, i d like to know, would love to know, would love to hear,
                love to hear your, thoughts on, your thoughts, your input, when you get a chance,
                when you have a minute, when you have a moment, would you mind, send me, give me a call, call me,
                lass mich wissen, lasst mich wissen, wäre super wenn, wäre toll wenn, wäre nett wenn,
                würde mich freuen wenn, fais moi savoir, faites moi savoir, j aimerais savoir, avísame, avísenme,
                me gustaría saber, how do i, how do you, how do we, how can i, how can we, how can you,
                how should i, how should we, how would i, how would you, how could i, how does one, how come,
                does anyone, does anybody, does someone, did anyone, anyone know, anyone knows, anybody know,
                anybody knows, someone know, someone knows, anyone have, anyone has, anyone here, anybody here,
                has anyone, has anybody, have anyone, is anyone, is anybody, can someone, can somebody, can anyone,
                can anybody, could someone, could somebody, could anyone, could anybody, someone help,
                somebody help, anyone help, could you, can you, would you, can u, could u, would anyone,
                is there a way, is there any, is there anyone, is there anybody, is there someone,
                is there an easy way, are there any, any idea, any ideas, any clue, any suggestion, any suggestions,
                any advice, any tip, any tips, any pointer, any pointers, any recommendation, any recommendations,
                any thoughts, any help, any chance, who can, who could, who knows, who should i, whom should i,
                who do i, where can i, where do i, where can we, where do we, where should i, need help,
                need some help, need your help, need advice, need a hand, help me, help please, help needed,
                looking for help, looking for someone, looking for advice, trying to figure out, wondering if,
                wondering how, wondering whether, wondering what, wondering why, don t understand,
                do not understand, not sure how, not sure what, not sure where, not sure why, not sure who,
                no idea how, no idea why, do you know, do you have, do we have, do you guys, is it possible,
                would it be possible, would someone, what should i, what do i, what do you, what is the best,
                what s the best, not working, doesn t work, does not work, isn t working, won t work,
                stopped working, can t get, cannot get, can t find, can t figure, can t seem, i m unable to,
                i m stuck, i am stuck, stuck on, stuck with, struggling with, struggling to, having trouble,
                having problems, having issues, having a problem, having an issue, get an error, getting an error,
                getting this error, error when, error message, fails with, keeps failing, quick question,
                question about, question for, have a question, dumb question, stupid question, thanks in advance,
                thank you in advance, thx in advance, weiß jemand, weiß wer, weiß einer, kennt jemand, kann jemand,
                kann mir jemand, kann mir wer, könnte jemand, könnt ihr, könntest du, könnten sie, kannst du,
                können sie, hat jemand, hat wer, gibt es eine möglichkeit, gibt es einen weg, wie kann ich,
                wie kann man, wie mache ich, wie macht man, wie komme ich, wie bekomme ich, wie geht das,
                wo finde ich, wo kann ich, wer kann, wer weiß, wer kennt, brauche hilfe, bräuchte hilfe, hilfe bei,
                suche jemanden, eine frage, kurze frage, funktioniert nicht, geht nicht, klappt nicht, fehler beim,
                fehlermeldung, danke im voraus, komme nicht weiter, hat wer eine idee, jemand eine idee,
                comment faire, comment puis je, comment je peux, comment on fait, comment peut on,
                est ce que quelqu un, quelqu un sait, quelqu un peut, quelqu un pourrait, quelqu un connaît,
                quelqu un a, pouvez vous, pourriez vous, peux tu, pourrais tu, savez vous, sais tu, est il possible,
                y a t il, avez vous, une idée, besoin d aide, besoin d un coup de main, aidez moi, ne marche pas,
                marche pas, ne fonctionne pas, fonctionne pas, une erreur, je n arrive pas, j arrive pas,
                une question, où puis je, où est ce que, merci d avance, alguien sabe, alguien puede,
                alguien podría, alguien conoce, alguien tiene, alguien me, me pueden, me puedes, me podrían,
                podrías, podría alguien, puedes, pueden ayudar, cómo puedo, cómo se, cómo hago, cómo puedo hacer,
                dónde puedo, dónde está, hay alguna manera, hay alguna forma, es posible, necesito ayuda,
                alguna idea, una pregunta, una duda, tengo una duda, no funciona, me sale un error, da error,
                no puedo, ayuda con, gracias de antemano
                """),
        CuePhrases(
            adds: [.asks, .inquires], place: .clause,
            list: """
                how to, how is, how are we, how long, how many, how much, how often, how does, how did, what is,
                what s, what are, what does, what do, what would, what time, what kind, what happened, what if,
                which one, which of, which is, why is, why are, why does, why do, why did, why can t, why doesn t,
                why isn t, where is, where s, where are, when is, when are, when do, when does, when will, when can,
                who is, who s, who are, who has, who owns, who will, can i, can we, may i, could i, could we,
                should i, should we, shall we, shall i, do i, do we, do you, do they, does it, does this, does that,
                does the, did you, did we, is there, are there, is it, is this, is that, is the, are you, are we,
                will you, will there, will we, will it, have you, has the, has someone, am i, anyone, anybody,
                any update, any updates, any news, bitte, por favor, s il vous plaît,
                s il te plaît, help, question, wie, was ist, was sind, was bedeutet, warum, wieso, weshalb, wo ist,
                wann, wer ist, wer hat, welche, welcher, welches, kann ich, können wir, soll ich, sollen wir,
                darf ich, gibt es, gibt s, habt ihr, hast du, haben sie, ist es möglich, weiß man, frage, hilfe,
                comment, pourquoi, est ce que, qu est ce que, c est quoi, quel est, quelle est, quels sont, où est,
                quand est ce, qui peut, qui sait, cómo, qué es, por qué, cuál es, dónde, cuándo, quién, hay alguien,
                se puede, saben, sabes, sabe
                """),
        CuePhrases(adds: .asks, place: .clause, list: "please, pls, plz"),
    ]

    private static let thanking = [
        CuePhrases(
            adds: .thanks,
            list: """
                thanks, thank you, thank u, thx, thnx, thankyou, tysm, tks, tnx, much appreciated,
                really appreciate, appreciate it, danke, dankeschön, vielen dank, besten dank, herzlichen dank,
                dank dir, dank euch, merci, je te remercie, je vous remercie, gracias, te agradezco, se agradece,
                :pray_thanks:, :thank_you:, :thanks:
                """),
        CuePhrases(
            adds: .thanks, place: .short,
            list: "ty, cheers, lifesaver, you rock, legend, awesome thanks, grazie, obrigado, tack, bedankt"),
        CuePhrases(
            adds: [], withholds: .thanks,
            list: """
                thanks in advance, thank you in advance, thx in advance, many thanks in advance, danke im voraus,
                dank im voraus, danke vorab, merci d avance, gracias de antemano, gracias por adelantado, no thanks,
                nein danke, no thank you
                """),
    ]

    private static let siding = [
        CuePhrases(
            adds: .greets, place: .opening,
            list: """
                hi, hello, hey, hiya, howdy, yo, heya, good morning, good afternoon, good evening, morning,
                happy monday, happy friday, hallo, moin, servus, grüezi, guten morgen, guten tag, guten abend,
                mahlzeit, bonjour, bonsoir, salut, coucou, hola, buenas, buenos días, buenas tardes, buenas noches,
                welcome
                """),
        CuePhrases(
            adds: .greets, list: "welcome to the, welcome aboard, willkommen, bienvenue, bienvenido, bienvenida"),
        CuePhrases(
            adds: .agrees,
            list: """
                +1, same here, me too, same problem here, same issue here, i have the same, having the same,
                seeing the same, same question, i have this too, also having this, also seeing this,
                geht mir auch so, geht mir genauso, bei mir auch, habe das gleiche, hab das gleiche,
                dasselbe problem, gleiches problem, moi aussi, même problème, j ai le même, idem, pareil pour moi,
                yo también, a mí también, mismo problema, lo mismo me pasa
                """),
        CuePhrases(
            adds: .agrees, place: .short,
            list: """
                same, ditto, likewise, agreed, agree, exactly, this, ich auch, genau, stimmt, pareil, d accord,
                igual, de acuerdo
                """),
        CuePhrases(
            adds: .confirms,
            list: """
                solved, resolved, that worked, this worked, it worked, that works, it works now, works now,
                now it works, working now, that did it, did the trick, that fixed it, fixed it, that solved it,
                that helped, this helped, works like a charm, works perfectly, problem gone, you were right, gelöst,
                hat geklappt, hat funktioniert, funktioniert jetzt, jetzt geht, geht jetzt, geht wieder, das war s,
                hat geholfen, résolu, ça marche, ça fonctionne, c est réglé, c est bon maintenant, resuelto,
                solucionado, ya funciona, funcionó, me sirvió, :white_check_mark:, :heavy_check_mark:,
                :ballot_box_with_check:
                """),
        CuePhrases(
            adds: .confirms, place: .short,
            list: """
                fixed, done, works, it works, worked, perfect, all good, all set, erledigt, klappt, passt, geht,
                réglé, listo, hecho
                """),
        CuePhrases(
            adds: [], withholds: .confirms,
            list: """
                not solved, not resolved, not fixed, isn t fixed, isn t solved, isn t resolved, wasn t fixed,
                never worked, if it works, if that works, does it work, nicht gelöst, hat nicht geklappt,
                hat nicht funktioniert, pas résolu, no está resuelto, be solved, be resolved, be fixed,
                get resolved, get fixed, to be fixed
                """),
    ]

    private static let pointing = [
        CuePhrases(
            adds: .declines,
            list: """
                no idea, no clue, not a clue, i don t know, i do not know, dont know, don t know either, dunno, idk,
                can t help, cannot help, can t say, not my area, never used it, never heard of, wish i knew,
                wouldn t know, no idea sorry, weiß ich nicht, weiß ich auch nicht, weiß es nicht, weiß nicht,
                keine ahnung, keinen schimmer, leider nicht, kann nicht helfen, kann leider nicht, je ne sais pas,
                je sais pas, aucune idée, pas la moindre idée, no lo sé, no sé, ni idea, no tengo idea, no puedo ayudar
                """),
        CuePhrases(
            adds: .jokes, place: .short,
            list:
                "lol, rofl, lmao, haha, hahaha, hehe, heh, xd, ha ha, mdr, ptdr, jaja, jajaja, :joy:, :rofl:, :laughing:"
        ),
        CuePhrases(
            adds: .refers,
            list: """
                would know, might know, should know, will know, may know, could know, knows more, knows this,
                knows about, ask @, ping @, contact @, talk to, speak to, speak with, reach out to,
                get in touch with, check with, best person, right person, go to person, best to ask, you could ask,
                you can ask, you should ask, try asking, maybe ask, cc @, adding @, looping in, can help you,
                could help you, might be able to help, @ can help, @ knows, frag @, frag mal, frag doch, frage mal,
                wende dich an, wenden sie sich an, melde dich bei, sprich mit, weiß bestimmt, weiß das,
                kennt sich aus, kann dir helfen, demande à, demandez à, adresse toi à, adressez vous à, contacte @,
                contactez, pourra t aider, pourra vous aider, pregunta a, pregúntale a, habla con, contacta con,
                te puede ayudar, puede ayudarte
                """),
        CuePhrases(
            adds: .refers, place: .clause,
            list: "ask, ask the, contact, contact the, frag, demande, pregunta"),
        CuePhrases(
            adds: .offers,
            list: """
                happy to help, glad to help, can help with, i can help, i could help, i ll help, can i help,
                let me help, let me know if you, feel free to, dm me, ping me, message me, reach out to me,
                reach out if, shoot me, happy to jump on, happy to walk you, i can show you, i can take a look,
                i ll take a look, let me take a look, let me check, i can look into, i ll look into, happy to share,
                happy to explain, helfe gern, helfe gerne, ich kann helfen, kann dir helfen, melde dich gern,
                melde dich gerne, melde dich einfach, schreib mir, schau ich mir an, ich schau mal, je peux aider,
                je peux t aider, je peux vous aider, n hésite pas, n hésitez pas, je regarde, puedo ayudar,
                puedo ayudarte, te ayudo, con gusto, no dudes en, lo reviso
                """),
    ]

    private static let telling = [
        CuePhrases(
            adds: .announces,
            list: """
                announcement, announcing, happy to announce, excited to announce, pleased to announce,
                excited to share, proud to announce, please note, please be aware, please join,
                friendly reminder, just a reminder, quick reminder, a reminder that, will be closed,
                will be unavailable, ankündigung, liebe kolleginnen, liebe kollegen, bitte beachtet, zur erinnerung,
                kurze erinnerung, zur info, chers collègues, chères collègues, nous avons le plaisir, pour rappel,
                petit rappel, veuillez noter, anuncio, nos complace, recordatorio, les recordamos, tengan en cuenta,
                :mega:, :loudspeaker:, :rotating_light:, @everyone, @channel, @here, @all
                """),
        CuePhrases(
            adds: .announces, place: .clause,
            list: """
                heads up, fyi, psa, reminder, attention, dear all, erinnerung, hinweis, achtung, rappel, atención, aviso
                """),
        CuePhrases(
            adds: .introduces,
            list: """
                i m new here, i am new here, i m new to the team, i just joined, i ve just joined,
                i recently joined, new to the team, introduce myself, introducing myself, my name is, i m the new,
                i am the new, my first day, ich bin neu, bin neu hier, bin der neue, bin die neue,
                stelle mich kurz vor, mich kurz vorstellen, ich heiße, mein name ist, mein erster tag,
                je suis nouveau, je suis nouvelle, je viens d arriver, je me présente, je m appelle,
                mon premier jour, soy nuevo, soy nueva, me presento, me llamo, mi nombre es, acabo de unirme,
                mi primer día
                """),
        CuePhrases(
            adds: .when,
            list: """
                today, tomorrow, tonight, yesterday, monday, tuesday, wednesday, thursday, friday, saturday, sunday,
                next week, this week, next month, this afternoon, this morning, january, february, april, june,
                july, august, september, october, november, december, march 0, 0 march, may 0, 0 may, 0 pm, 0 am,
                0 o clock, heute, morgen um, gestern, übermorgen, montag, dienstag, mittwoch, donnerstag, freitag,
                samstag, sonntag, nächste woche, januar, februar, märz, 0 mai, juni, juli, oktober, dezember, 0 uhr,
                aujourd hui, demain, hier soir, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche,
                semaine prochaine, janvier, février, 0 mars, avril, juin, juillet, août, septembre, octobre,
                novembre, décembre, 0 h, hoy, mañana, ayer, lunes, martes, miércoles, jueves, viernes, sábado,
                domingo, próxima semana, 0 de
                """),
        CuePhrases(
            adds: .course,
            list: """
                coursera, udemy, udacity, pluralsight, edx, moodle, skillshare, datacamp, khan academy,
                linkedin learning, cornerstone, e learning, elearning, lms, mooc, webinar, workshop, online course,
                training course, courses, a course, the course, this course, your course, my course, course on,
                course about, training session, training material, training on, bootcamp, kurs, kurse, schulung,
                schulungen, lernplattform, weiterbildung, fortbildung, cours en ligne, une formation, la formation,
                formation sur, formation en ligne, curso, cursos, capacitación
                """),
        CuePhrases(
            adds: .workItem,
            list: """
                jira, ticket, tickets, pull request, merge request, backlog, user story, bug report, work item,
                action item, to do list, kanban, merged, deployed, trello, asana, tarea, tâche, aufgabe, aufgaben
                """),
    ]
}
