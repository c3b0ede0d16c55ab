import Exports

/// What kind of place a link leads to, by the name of its host.
package enum DomainKind: String, Sendable, CaseIterable {
    /// A course or learning platform.
    case learning
    /// Tickets, boards, code: where work is kept.
    case work
    /// The firm's own: at a mail domain of its people or called like it, or without a public name.
    case own
    /// Anything else.
    case open = "public"
}

/// Tells kinds of hosts apart.
struct DomainKinds {
    /// Domains of the people's addresses, and their first parts.
    private let own: Set<String>
    private let labels: Set<String>

    init(_ directory: Directory) {
        let domains = directory.people.lazy.filter { !$0.traits.contains(.guest) && !$0.traits.contains(.external) }
            .compactMap(\.email).compactMap { $0.split(separator: "@").last.map { $0.lowercased() } }
        own = Set(domains).subtracting(Self.mailProviders)
        labels = Set(own.compactMap { $0.split(separator: ".").first.map(String.init) }.filter { $0.utf8.count >= 4 })
    }

    /// - Parameter host: in lower case.
    func kind(_ host: String) -> DomainKind {
        let parts = host.split(separator: ".")
        let cues = parts.reduce(into: Cues()) { $0.formUnion(AddressName.cues($1)) }
        if cues.contains(.course) { return .learning }
        if cues.contains(.workItem) { return .work }
        return isOwn(host, parts) ? .own : .open
    }

    private func isOwn(_ host: String, _ parts: [Substring]) -> Bool {
        guard parts.count > 1, let last = parts.last, !Self.privateEnds.contains(String(last)) else { return true }
        if Self.isPrivateAddress(parts) { return true }
        if parts.indices.contains(where: { own.contains(parts[$0...].joined(separator: ".")) }) { return true }
        // A firm's space at a host of many: harbour.sharepoint.com, harbour-my.sharepoint.com.
        return labels.contains(String(parts[0].prefix { $0 != "-" })) || labels.contains(String(parts[0]))
    }

    /// 10/8, 172.16/12, 192.168/16 and 127/8.
    private static func isPrivateAddress(_ parts: [Substring]) -> Bool {
        let numbers = parts.compactMap { UInt8($0) }
        guard parts.count == 4, numbers.count == 4 else { return false }
        return numbers[0] == 10 || numbers[0] == 127 || (numbers[0], numbers[1]) == (192, 168)
            || numbers[0] == 172 && (16...31).contains(numbers[1])
    }

    /// RFC 6762, RFC 8375, and what firms use; a name without a dot is private as well.
    private static let privateEnds: Set = ["local", "internal", "intranet", "lan", "corp", "home", "localhost"]

    private static let mailProviders: Set = [
        "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "yahoo.com", "icloud.com", "me.com",
        "gmx.de", "gmx.net", "gmx.at", "gmx.ch", "web.de", "t-online.de", "mail.com", "aol.com", "proton.me",
        "protonmail.com", "posteo.de", "orange.fr", "free.fr", "laposte.net",
    ]
}
