/// The map of one person, which is made for those who are asked for and for nobody else.
package enum EgoMaps {
    /// A word that stands for no one person of the report.
    package struct Unknown: Error, Equatable {
        package let word: String
        /// The end of a sentence that begins with the word; says what would work.
        package let reason: String
    }

    /// `ego-p-0017.dot`, once for each person however often they are named.
    ///
    /// - Parameter words: what each is called in this report: an id such as `p-0017`, or with names the name, whatever its
    ///   capitals.
    /// - Throws: for the first word that stands for nobody or for several.
    package static func documents(of words: [String], in report: Report) throws(Unknown) -> [Document] {
        var people: [Report.Person] = []
        for word in words {
            let found = try person(word, in: report)
            if !people.contains(where: { $0.id == found.id }) { people.append(found) }
        }
        return people.map {
            Document(
                name: "ego-\($0.id).dot", mediaType: MapFrame.mediaType, bytes: EgoMap(of: $0, report).document())
        }
    }

    private static func person(_ word: String, in report: Report) throws(Unknown) -> Report.Person {
        let wanted = Array(word.lowercased().utf8)
        if let one = report.people.first(where: { $0.id.utf8.elementsEqual(wanted) }) { return one }
        let called = report.people.filter { Array($0.label.lowercased().utf8) == wanted }
        if called.count == 1 { return called[0] }
        throw Unknown(word: word, reason: called.isEmpty ? nobody(report) : several(called))
    }

    private static func several(_ people: [Report.Person]) -> String {
        "is the name of \(people.count) people; say which by id: "
            + people.prefix(8).map(\.id).joined(separator: ", ") + (people.count > 8 ? ", …" : "")
    }

    /// Nothing of it depends on the word: in a report with pseudonyms nobody may learn whether a name is known.
    private static func nobody(_ report: Report) -> String {
        guard let first = report.people.first else { return "is nobody: this export has no people" }
        let ids = "an id such as \(first.id), as in people.csv"
        return report.privacy.mode == .named
            ? "is nobody in this report; give a name as the report shows it, or " + ids
            : "is nobody in this report; people appear under pseudonyms, so give " + ids
    }
}
