/// A finished document: what is written to disk, whole or not at all.
package struct Document: Sendable, Equatable {
    /// File name inside the output folder.
    package var name: String
    package var mediaType: String
    package var bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// One form a report can take. An output is a file in `Outputs/` with a `static let` of this type, and one line in `all`.
package struct Output: Sendable {
    /// Short name as in `--form`.
    package let name: String
    package let title: String
    /// Made without being asked for.
    package let byDefault: Bool
    package let documents: @Sendable (Report) -> [Document]

    package init(
        name: String, title: String, byDefault: Bool = true, documents: @escaping @Sendable (Report) -> [Document]
    ) {
        self.name = name
        self.title = title
        self.byDefault = byDefault
        self.documents = documents
    }
}
