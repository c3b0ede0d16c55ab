import Exports

extension InputSettings {
    /// What the readers of exports are told.
    func reader() throws(InputError) -> Reader.Settings {
        var settings = Reader.Settings()
        settings.threads = threadCount
        settings.columns = try Self.pairs(columns, option: "--columns")
        if edgesMean != .detect { settings.columns["direction"] = edgesMean.rawValue }
        (settings.strict, settings.keepsSketches) = (strict, infersReplies)
        settings.keepsExcerpts = words
        settings.zoneMinutes = zoneMinutes
        settings.dateOrder = order
        return settings
    }

    func rosterSettings() throws(InputError) -> Roster.Settings {
        var settings = Roster.Settings()
        settings.columns = try Self.pairs(rosterColumns, option: "--roster-columns")
        settings.dateOrder = order
        (settings.teamColumn, settings.siteColumn, settings.levelColumn) = (teamColumn, siteColumn, levelColumn)
        return settings
    }

    private var order: DateOrder? {
        switch dateOrder {
        case .detect: nil
        case .dayFirst: .dayFirst
        case .monthFirst: .monthFirst
        }
    }

    private static func pairs(_ words: [String], option: String) throws(InputError) -> [String: String] {
        var pairs: [String: String] = [:]
        for word in words {
            guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
                throw InputError(
                    .usage, at: option, "'\(word)' has no '='", remedy: "write it as in author=\"Posted by\"")
            }
            pairs[String(word[..<equals])] = String(word[word.index(after: equals)...])
        }
        return pairs
    }
}
