import Synchronization

/// A draft that is taken out once, so that its memory goes with the work on its space.
final class DraftBox: Sendable {
    private let draft: Mutex<SpaceDraft?>

    init(_ draft: SpaceDraft) { self.draft = Mutex(draft) }

    /// Shows the draft without taking it out.
    func look(_ body: (SpaceDraft) -> Void) {
        if let draft = draft.withLock({ $0 }) { body(draft) }
    }

    func take() -> SpaceDraft? {
        draft.withLock { draft in
            defer { draft = nil }
            return draft
        }
    }
}
