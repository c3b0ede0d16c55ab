/// Settings from elsewhere than the command line, as pairs of option name and value.
package struct Layer: Equatable, Sendable {
    /// One setting.
    package struct Setting: Equatable, Sendable {
        /// The option's long name.
        package let key: String
        package let value: String
        /// What messages call it: `WATERLINE_SEED`, `waterline.json: seed`.
        package let place: String
    }

    /// Where the settings come from: `waterline.json`, `environment`.
    package let name: String
    /// A key stands here once for each value of a repeatable option.
    package let settings: [Setting]
    /// The beginning of the variables' names; `nil` for a file.
    private let prefix: String?

    /// Settings of a file, in its order.
    package init(_ name: String, _ pairs: [(key: String, value: String)]) {
        self.name = name
        prefix = nil
        settings = pairs.map { Setting(key: $0.key, value: $0.value, place: Layer.place($0.key, name, nil)) }
    }

    /// The variables of an environment that begin with a prefix: `WATERLINE_KEY_FILE` is `key-file`.
    ///
    /// Empty variables count as not set. Repeatable options take a comma between values. Sorted by name.
    package init(environment variables: [String: String], prefix: String) {
        name = "environment"
        self.prefix = prefix
        let names = variables.keys.filter { $0.utf8.starts(with: prefix.utf8) && variables[$0] != "" }
        settings = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
            let key = Layer.key(of: name.utf8.dropFirst(prefix.utf8.count))
            return Setting(key: key, value: variables[name] ?? "", place: name)
        }
    }

    /// The values of one setting: a variable holds those of a repeatable option with commas between.
    func values(of setting: Setting, isRepeatable: Bool) -> [String] {
        guard prefix != nil, isRepeatable else { return [setting.value] }
        return setting.value.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
    }

    /// What messages call the setting of an option here.
    func place(of key: String) -> String { Layer.place(key, name, prefix) }

    private static func place(_ key: String, _ name: String, _ prefix: String?) -> String {
        guard let prefix else { return "\(name): \(key)" }
        let bytes = key.utf8.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : asciiUppercased($0) }
        return prefix + String(decoding: bytes, as: UTF8.self)
    }

    /// The option's name for a variable's; names with small letters stay, and so are known to no option.
    private static func key(of variable: Substring.UTF8View) -> String {
        let isUpper = variable.allSatisfy { asciiUppercased($0) == $0 }
        let bytes = variable.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : asciiLowercased($0) }
        return isUpper ? String(decoding: bytes, as: UTF8.self) : String(Substring(variable))
    }
}

private func asciiUppercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte & 0xDF : byte
}
