extension Report {
    /// Who helped whom, sorted by (helper, seeker) ids.
    ///
    /// A large network has millions of ties and acts: they are kept as numbers in a `TieBook`, and each is put into words
    /// when it is looked at.
    package struct Ties: Sendable, Equatable, RandomAccessCollection, ExpressibleByArrayLiteral {
        private enum Source: Sendable {
            case listed([Tie])
            case book(TieBook)
        }

        private let source: Source

        package init(_ ties: [Tie]) { source = .listed(ties) }

        package init(arrayLiteral ties: Tie...) { source = .listed(ties) }

        init(_ book: TieBook) { source = .book(book) }

        package var startIndex: Int { 0 }

        package var endIndex: Int {
            switch source {
            case .listed(let ties): ties.count
            case .book(let book): book.rows.count
            }
        }

        package subscript(position: Int) -> Tie {
            switch source {
            case .listed(let ties): ties[position]
            case .book(let book): book.tie(at: position)
            }
        }

        package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
    }

    /// Messages behind a tie, in order of time.
    package struct EvidenceList: Sendable, Equatable, RandomAccessCollection {
        private enum Source: Sendable {
            case listed([Evidence])
            case book(TieBook)
        }

        private let source: Source
        package let indices: Range<Int>

        init(_ evidence: [Evidence]) {
            source = .listed(evidence)
            indices = evidence.indices
        }

        init(_ book: TieBook, _ acts: Range<Int>) {
            source = .book(book)
            indices = acts
        }

        package var startIndex: Int { indices.lowerBound }
        package var endIndex: Int { indices.upperBound }

        package subscript(position: Int) -> Evidence {
            switch source {
            case .listed(let evidence): evidence[position]
            case .book(let book): book.evidence(at: position)
            }
        }

        package static func == (left: Self, right: Self) -> Bool { left.elementsEqual(right) }
    }
}
