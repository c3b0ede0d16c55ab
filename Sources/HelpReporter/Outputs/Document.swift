/// A finished document: what is written to disk, whole or not at all.
///
/// What is long is made only while it is written, piece by piece, so that it never stands in memory as a whole.
package struct Document: Sendable {
    /// Hands over the bytes in order.
    package typealias Pieces = @Sendable (_ take: @escaping ([UInt8]) -> Void) -> Void

    /// File name inside the output folder.
    package let name: String
    package let mediaType: String
    private let body: Body

    private enum Body: Sendable {
        case bytes([UInt8])
        case pieces(Pieces)
    }

    /// About as long as a piece gets, in bytes.
    static let pieceLength = 1 << 18

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        body = .bytes(bytes)
    }

    /// - Parameter pieces: Gives the same bytes whenever it is called.
    package init(name: String, mediaType: String, pieces: @escaping Pieces) {
        self.name = name
        self.mediaType = mediaType
        body = .pieces(pieces)
    }

    /// All of it; a document that comes in pieces is made anew each time.
    package var bytes: [UInt8] {
        if case .bytes(let bytes) = body { return bytes }
        let all = Collected()
        eachPiece { all.bytes += $0 }
        return all.bytes
    }

    package func eachPiece(_ take: @escaping ([UInt8]) -> Void) {
        switch body {
        case .bytes(let bytes): take(bytes)
        case .pieces(let pieces): pieces(take)
        }
    }

    private final class Collected {
        var bytes: [UInt8] = []
    }
}

extension Document: Equatable {
    package static func == (left: Self, right: Self) -> Bool {
        (left.name, left.mediaType) == (right.name, right.mediaType) && left.bytes == right.bytes
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
