/// Invented people: given names from many places, surnames that nobody bears.
enum HarbourNames {
    static let first = [
        "Adaeze", "Jorun", "Bilal", "Carmela", "Duncan", "Esperança", "Faisal", "Greta", "Hiroshi", "Imani", "Jürgen",
        "Kavita", "Lorcan", "Mireille", "Nikolai", "Oluwaseun", "Paloma", "Quentin", "Rosalind", "Stellan", "Tamsin",
        "Ulrike", "Vikram", "Wanjiru", "Xiomara", "Yusuf", "Zoë", "Amir", "Brigid", "Chidi", "Dagny", "Emeka", "Fen",
        "Gwenaëlle", "Hamza", "Ilse", "Jacinta", "Kofi", "Lakshmi", "Mateusz", "Nadia", "Oskar", "Priya", "Rafael",
        "Saoirse", "Tadeo", "Uma", "Valentin", "Wilhelmina", "Ximena", "Yara", "Zbigniew", "Anouk", "Bao", "Clémence",
        "Dimitra", "Eskil", "Farida", "Gonzalo", "Hana", "Íñigo", "Jamila", "Kenji", "Leocadia", "Magnus", "Ngozi",
        "Orla", "Parviz", "Ragna", "Selim", "Thandiwe", "Ursula", "Vesna", "Wei", "Yolanda", "Zuri", "Aurelio",
        "Birgit", "Cosmin", "Delphine", "Ewan", "Femke", "Giulia", "Henrik", "Isaura", "Jarek", "Keziah", "Lucía",
        "Mehmet", "Noor", "Odalys", "Piet", "Ruairí", "Sunniva", "Teodor", "Umar", "Viola", "Winifred", "Yannick",
        "Zainab", "Arvid", "Blessing", "Cillian", "Dolores", "Elif", "Fatou", "Gaspard", "Hedvig", "Ishaan", "Joaquim",
        "Katya", "Ludo", "Marisol", "Nils", "Ottoline", "Pavel", "Renske", "Sadia", "Tomasz", "Ylva",
    ]

    static let last = [
        "Thornquill", "Saltmarrow", "Brackenhoe", "Oakumwell", "Fennimar", "Quayburn", "Tidewick", "Marlspike",
        "Driftwater", "Kelpington", "Sandrel", "Lanternhow", "Gullivray", "Moorwhistle", "Cordwainde", "Pebblemoss",
        "Skerrison", "Wherrymann", "Halyarde", "Bellbuoy", "Copperlune", "Foghornby", "Osterquell", "Vantmoor",
        "Ropewalker", "Silverstrake", "Anchorley", "Birchenwald", "Cranmerow", "Duskfield", "Eidermoor", "Flotsgard",
        "Greycombe", "Heronsward", "Inglewater", "Jettiman", "Knottingale", "Lugsailor", "Mistrovar", "Netherquay",
        "Oarsmark", "Plumbline", "Quillander", "Riptondale", "Spindrake", "Tarnowick", "Underhaven", "Vesperoy",
        "Whelkstone", "Yardarme", "Zephyrine", "Ambergale", "Bowspritt", "Capstane", "Dorymann", "Ebbsworth",
        "Fathomley", "Ganglion-Reef", "Hawserby", "Islequist", "Jibsonne", "Keelhart", "Leewardt", "Mastingham",
        "Narrowsea", "Offingham", "Pierhold", "Quarterdeck", "Reefnott", "Shoalbright", "Tillerman", "Uppertide",
        "Vangsheet", "Windlasse", "Yawlett", "Zenithal", "Aftermoor", "Bilgewright", "Cleatham", "Dunnagel",
        "Estuarez", "Fenderlin", "Gangwayo", "Hullaby", "Ironquay", "Jackstaffe", "Kedgeworth", "Lockgate",
        "Moorlinger", "Nauticroft", "Oxbowe", "Pilotree", "Quaysider", "Rudderham", "Scuppernel", "Topgallant",
        "Umberwave", "Verdrift", "Watchbell", "Yonderley", "Zandbanke", "Albacroft", "Brinewell", "Coveside",
        "Deadreckon", "Easterling-Moss", "Foreshaw", "Groynefield", "Harbinger-Lowe", "Inshorne", "Junkerley",
        "Kittiwell", "Longshaw-Reed", "Mudlarke", "Neaptide", "Overfall", "Petrelow", "Quicksander", "Rockpool",
        "Sternway",
    ]

    /// ASCII for addresses and handles.
    static func folded(_ name: String) -> String {
        var output = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "a"..."z", "-": output.unicodeScalars.append(scalar)
            case "A"..."Z": output += String(scalar).lowercased()
            case "ü", "ú": output += "u"
            case "ë", "é", "è": output += "e"
            case "ç": output += "c"
            case "í", "Í": output += "i"
            case "ñ": output += "n"
            default: break
            }
        }
        return output
    }
}
