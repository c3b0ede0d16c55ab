extension Source {
    /// How a file is called in messages. Names of files and sheets tell people and what they talk about, so that of
    /// several only those are told by name that every export of a platform has.
    package func label(_ entry: Int) -> String {
        let own = Self.title(entries[entry].name)
        if Self.given.contains(own), entries.count(where: { Self.title($0.name) == own }) == 1 { return own }
        guard entries.count > 1 else { return name }
        return "\(isWorkbook ? "sheet" : "file") \(entry + 1) of \(entries.count)"
    }

    /// What platforms call the files of all their exports.
    private static let given: Set = [
        "Messages.csv", "Users.csv", "Groups.csv", "log.txt", "People.csv", "Relationship.csv", "Posts.xml",
        "Users.xml", "Comments.xml",
    ]

    /// Without folders.
    private static func title(_ name: String) -> String {
        String(decoding: Array(EntryTitle.file(name)), as: UTF8.self)
    }
}
