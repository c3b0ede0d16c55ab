/// One export format. A reader is a file in `Readers/` with a `static let` of this type, and one line in `all`.
package struct Reader: Sendable {
    package struct Settings: Sendable {
        package var threads = 1
        /// `columns["author"] = "Posted by"`: canonical column to the header in the file.
        package var columns: [String: String] = [:]
        /// Stop at the first bad record instead of counting it.
        package var strict = false
        /// Minutes to add to times without a zone to get UTC.
        package var zoneMinutes = 0
        /// Order of dates such as 3/4/2024; `nil` lets the column decide.
        package var dateOrder: DateOrder?
        /// Keep of each text what the search for replies needs.
        package var keepsSketches = false
        /// Keep what `Excerpts` are: words of asks, and where links lead.
        package var keepsExcerpts = false
        /// Told now and then how many messages more were read, from any thread.
        package var onMessages: (@Sendable (Int) -> Void)?

        package init() {}
    }

    /// Short name as in `--format`.
    package let name: String
    package let title: String
    /// What the input looks like on disk, for `inspect` and error messages.
    package let looksLike: String
    /// Why this input is of this format, or `nil`. Looks at names and at the beginning of entries only.
    package let recognise: @Sendable (Source) -> String?
    package let read: @Sendable (Source, Settings) throws(InputError) -> Export

    package init(
        name: String, title: String, looksLike: String, recognise: @escaping @Sendable (Source) -> String?,
        read: @escaping @Sendable (Source, Settings) throws(InputError) -> Export
    ) {
        self.name = name
        self.title = title
        self.looksLike = looksLike
        self.recognise = recognise
        self.read = read
    }
}
