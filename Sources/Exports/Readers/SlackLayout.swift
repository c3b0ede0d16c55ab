/// What the entries of an export are, by their names alone.
///
/// An export root is a folder that holds channel lists, a user list or folders of day files. Most exports have one;
/// those of an Enterprise Grid organisation have one more for each workspace below `teams/`.
struct SlackLayout: Sendable {
    enum List: String, CaseIterable, Sendable {
        case publicChannels = "channels.json"
        case privateChannels = "groups.json"
        case directMessages = "dms.json"
        case groupMessages = "mpims.json"
        case users = "users.json"
        case organisationUsers = "org_users.json"

        var isOfUsers: Bool { self == .users || self == .organisationUsers }
    }

    struct ListFile: Sendable {
        let entry: Int
        let list: List
        /// Position in `roots`.
        let root: Int
    }

    struct Folder: Sendable {
        /// Name of the folder: a channel's name or id; empty when the day files lie at the root itself.
        let name: String
        /// Position in `roots`.
        let root: Int
        /// Entry numbers of the day files, by name.
        var days: [Int]
    }

    struct Root: Sendable, Equatable {
        /// With the final `/`; empty for the top.
        let prefix: String
        /// What keeps the spaces of this root apart from those of others; empty for the main one.
        var label: String
    }

    private(set) var roots: [Root] = []
    private(set) var lists: [ListFile] = []
    private(set) var folders: [Folder] = []

    init(_ entries: [Source.Entry]) {
        var numbers: [String: Int] = [:]
        for (entry, name) in entries.lazy.map({ $0.name }).enumerated() {
            let path = Path(name)
            if let list = List(rawValue: path.file) {
                lists.append(ListFile(entry: entry, list: list, root: root(path.folder, &numbers)))
            } else if Self.isDay(path.file) {
                addDay(entry, Path(folder: path.folder), &numbers)
            }
        }
        label()
    }

    /// The root that needs no label, else the first.
    var mainRoot: Int { roots.firstIndex { $0.label.isEmpty } ?? 0 }

    var isGrid: Bool { lists.contains { $0.list == .organisationUsers } || roots.contains { !$0.label.isEmpty } }

    /// `2024-01-31.json`.
    static func isDay(_ file: String) -> Bool {
        let bytes = Array(file.utf8)
        guard bytes.count == 15 else { return false }
        let shape = Array("0000-00-00.json".utf8)
        return zip(bytes, shape).allSatisfy { byte, sign in
            sign == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : byte == sign
        }
    }

    private mutating func addDay(_ entry: Int, _ folder: Path, _ numbers: inout [String: Int]) {
        let root = root(folder.folder, &numbers)
        if let last = folders.indices.last, folders[last].root == root, folders[last].name == folder.file {
            folders[last].days.append(entry)
        } else {
            folders.append(Folder(name: folder.file, root: root, days: [entry]))
        }
    }

    private mutating func root(_ prefix: String, _ numbers: inout [String: Int]) -> Int {
        if let known = numbers[prefix] { return known }
        numbers[prefix] = roots.count
        roots.append(Root(prefix: prefix, label: ""))
        return roots.count - 1
    }

    /// The root above all others needs no label; the others get their path below it, without `teams/`.
    private mutating func label() {
        guard roots.count > 1, let shortest = roots.map(\.prefix).min(by: { $0.utf8.count < $1.utf8.count }) else {
            return
        }
        let top = roots.allSatisfy { $0.prefix.utf8.starts(with: shortest.utf8) } ? shortest : ""
        for number in roots.indices where roots[number].prefix != top {
            var label = Array(roots[number].prefix.utf8.dropFirst(top.utf8.count).dropLast())
            if label.starts(with: "teams/".utf8) { label.removeFirst("teams/".utf8.count) }
            roots[number].label = String(decoding: label, as: UTF8.self)
        }
    }
}

/// A name parted at its last `/`.
private struct Path {
    /// With the final `/`, or empty.
    let folder: String
    let file: String

    init(_ name: String) {
        let end = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name.utf8.index(after: $0) } ?? name.startIndex
        folder = String(name[..<end])
        file = String(name[end...])
    }

    /// Parts a folder's own path, which ends in `/`.
    init(folder path: String) { self.init(String(path.dropLast())) }
}
