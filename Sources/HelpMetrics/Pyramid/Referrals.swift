import Exports

/// Who points whom to whom within one conversation: a reply names somebody who has not written yet, and that person
/// writes later (a triadic referral), or a reply is worded as a pointer ("ask X", "X would know").
///
/// The asker is nobody to be discovered, so naming them is no referral.
struct Referrals: Sendable {
    struct Pending: Sendable {
        var referrer: Int
        var named: Int
    }

    private var pending: [Pending] = []
    /// Replies that named somebody new, and those of them whom that person followed.
    private(set) var named = 0
    private(set) var followed = 0

    mutating func begin() { pending.removeAll(keepingCapacity: true) }

    /// A reply named `person`, who has not written in this conversation.
    mutating func name(_ person: Int, by referrer: Int) {
        guard person != referrer, !pending.contains(where: { $0.named == person }) else { return }
        pending.append(Pending(referrer: referrer, named: person))
        named += 1
    }

    /// `person` writes for the first time: who had named them, if anybody.
    mutating func write(_ person: Int) -> Int? {
        guard !pending.isEmpty, let place = pending.firstIndex(where: { $0.named == person }) else { return nil }
        followed += 1
        return pending[place].referrer
    }
}
