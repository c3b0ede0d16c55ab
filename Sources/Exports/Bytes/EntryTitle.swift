/// What an entry is called.
enum EntryTitle {
    /// Without its folders.
    static func file(_ name: String) -> Substring.UTF8View {
        name.utf8.split(separator: UInt8(ascii: "/")).last ?? name.utf8[...]
    }

    /// Without its folders and its ending.
    static func of(_ name: String) -> String {
        let file = Array(file(name))
        guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot > 0 else {
            return String(decoding: file, as: UTF8.self)
        }
        return String(decoding: file[..<dot], as: UTF8.self)
    }
}
