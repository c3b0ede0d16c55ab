import Exports

/// Which places of an input may be named: those in files of public spaces, and files that belong to no space. A path
/// through a private channel or a direct conversation would tell who talks to whom.
package struct PublicPlaces: Sendable {
    private let names: Set<[UInt8]>

    package init(_ log: MessageLog) {
        let spaces = log.spaces.map(\.space).filter { $0.kind == .publicChannel && !$0.isNamedByFile }
        // Of a space in a workspace of a grid (`sales/general`) the folder is the last part.
        let parts = spaces.flatMap { [$0.name, $0.id] }.compactMap { $0.utf8.split(separator: UInt8(ascii: "/")).last }
        names = Set(parts.map(Array.init))
    }

    /// `place` where it may be told; else only what comes behind the folder.
    package func shown(_ place: String) -> String {
        let parts = place.utf8.split(separator: UInt8(ascii: "/"))
        guard parts.count > 1, let file = parts.last else { return place }
        let folder = Array(parts[parts.count - 2])
        return names.contains(folder) ? place : "(not public)/" + String(decoding: Array(file), as: UTF8.self)
    }
}
