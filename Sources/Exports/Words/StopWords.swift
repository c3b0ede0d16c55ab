/// Words that name no topic: the small words of English, German, French and Spanish, and those in which people ask,
/// greet and thank. In lower case; letters beyond ASCII as they stand.
///
/// A word that is missing here does no harm that a reader would not see: it stands in the table of topics.
enum StopWords {
    static func have(_ word: ByteKey) -> Bool { table[word] != nil }

    private static let table = KeyTable<Bool>(
        of: Array(Set(lists.flatMap { $0.split(separator: " ") }.map(String.init))))

    private static let lists = [english, asking, verbs, chatting, times, german, french, spanish]

    private static let english = """
        the and for that this with you are was not but have has had his her its our your their they them she him who whom \
        whose what which when where why how from into onto out over under about above below after before between through \
        during against within without across along around behind beside besides beyond near off per than then there these \
        those here such same other others another any anyone anybody anything each every everyone everybody everything some \
        someone somebody something none nobody nothing all both either neither few many much more most less least lot lots \
        one two three four five first second last next own only just also too very really quite rather still already yet \
        ever never always often sometimes again once maybe perhaps probably actually basically simply else instead \
        because since while until unless though although however therefore thus hence nor via upon toward towards despite \
        mine yours hers ours theirs myself yourself himself herself itself ourselves themselves \
        don doesn didn isn aren wasn weren won wouldn couldn shouldn cannot hasn haven hadn ain
        """

    private static let asking = """
        can could would should shall may might must will does did doing done know knows knew known idea ideas help helps \
        helping helped please pls plz question questions ask asks asking asked wonder wondering anyone tell explain answer \
        advice suggestion suggestions tip tips clue possible need needs needed want wants wanted looking look looks seem \
        seems
        """

    private static let verbs = """
        been being were get gets got getting give gives gave given giving make makes made making take takes took taken \
        taking use uses used using try tries tried trying work works worked working see sees saw seen seeing find finds \
        found finding think thinks thought say says said saying tell told show shows showed shown come comes came coming \
        goes going gone went keep keeps kept put puts run runs ran running set sets let lets like likes liked mean means \
        meant happen happens happened happening start starts started starting stop stops stopped send sends sent sending \
        read reads write writes wrote written call calls called check checks checked change changes changed turn turns \
        have having want hold holds held tell feel feels felt become becomes became leave leaves left bring brings brought \
        share shares shared understand understood believe guess hope hopes hoped wait waits waited waiting believe
        """

    private static let chatting = """
        hello hey morning afternoon evening dear team folks guys everyone thanks thank thx cheers sorry welcome okay yes yeah \
        yep sure nope great good nice cool fine bad better best well wrong right true able way ways thing things stuff \
        people person kind sort case cases issue issues problem problems example point part side end back fyi btw imo \
        asap etc regards quick quickly rush urgent bother advance looked owns owned round new old different fast slow far long short big small high low little bit \
        number clear easy hard full open whole sense reason place matter fact couple
        """

    private static let times = """
        today tomorrow yesterday tonight now later soon earlier day days week weeks month months year years hour hours \
        minute minutes time times monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs \
        fri sat sun january february march april june july august september october november december jan feb mar apr jun \
        jul aug sep sept oct nov dec noon deadline ideally
        """

    private static let german = """
        der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine keinen ist sind war waren \
        bin bist hat habe haben hatte hatten wird werden wurde wurden kann kannst können könnte könnten könnt soll sollte \
        sollen muss müssen darf dürfen will wollen möchte mag ich wir ihr sie mich mir uns euch ihm ihn ihnen mein meine \
        dein deine sein seine unser unsere euer eure mit für von vom zum zur bei beim auf aus nach über unter vor hinter \
        zwischen durch gegen ohne bis seit während wegen als wie wenn weil dass daß denn wer was wann warum wieso weshalb \
        welche welcher welches wohin woher hier dort dann noch schon nur auch sehr mehr viel viele wenig etwas nichts alles \
        alle jemand niemand jeder jede jedes dies diese dieser dieses jetzt heute morgen gestern bitte danke hallo guten \
        moin servus frage fragen hilfe weiß weiss wissen kennt gibt geht gehen machen macht gemacht mal eigentlich \
        vielleicht immer wieder damit dazu davon dabei dafür daran darauf man sich einfach gerade zwei drei neu gut
        """

    private static let french = """
        les des une est sont était être ont avoir avons avez fait faire faut peut peux pouvez pourrait pouvons doit dois \
        devons vais vas aller pas plus moins très aussi avec sans pour par sur sous dans entre chez vers depuis pendant \
        avant après comme mais donc car que qui quoi dont quand comment pourquoi quel quelle quels quelles lequel ici \
        cela cette ces son ses mon mes ton tes notre nos votre vos leur leurs elle elles ils nous vous moi toi lui soi \
        tout tous toute toutes autre autres même encore déjà toujours jamais rien quelque quelqu chose bonjour salut merci \
        svp plaît question aide savoir sait sais savez besoin aujourd hui demain hier maintenant bien bon bonne voir
        """

    private static let spanish = """
        los las una unos unas del que con por para sin sobre entre desde hasta hacia según como pero porque cuando donde \
        dónde cómo cuándo qué quién quien cuál cual cuáles este esta estos estas ese esa esos esas aquel eso esto aquí allí \
        está están estoy estamos ser son era fue han hay haber tiene tienen tengo tenemos puede puedo pueden podemos podría \
        debe deben hacer hace hago voy vamos muy más menos mucho muchos poco también tampoco algo alguien alguno alguna \
        nada nadie todo todos toda todas otro otra otros otras mismo nos les sus mis tus nuestro nuestra usted ustedes \
        ellos ellas hola gracias favor buenos buenas días pregunta ayuda saber sabe sabes hoy mañana ayer ahora bien
        """
}
