/// One option of a command, bound to the property that holds its value.
///
/// ```swift
/// Option("output", "o", "Folder to write to.", \.output, placeholder: "DIR")
/// ```
///
/// The property's type says whether it is a flag, takes one value or may be repeated, and gives placeholder and
/// choices; the property's value in `Settings()` is the default.
package struct Option<Settings: Sendable>: Sendable {
    private let undefaulted: OptionDescription
    let binding: Binding<Settings>

    /// An option with a letter.
    ///
    /// - Parameters:
    ///   - name: small ASCII letters, digits and dashes; not beginning with `no-`.
    ///   - letter: an ASCII letter.
    ///   - help: one line with a full stop.
    ///   - path: the property that holds the value.
    ///   - allowed: what is taken beyond what the type says.
    ///   - placeholder: stands for the value; the type's own when `nil`. `FILE`, `DIR` choose what shells complete.
    ///   - group: the heading it stands under in help.
    ///   - isHidden: whether help, man page and completions leave it out.
    ///   - documentation: paragraphs beside the one line.
    package init<Value: OptionValue>(
        _ name: String, _ letter: Character, _ help: String, _ path: PropertyPath<Settings, Value>,
        allowing allowed: Allowed<Value.Scalar> = .anything, placeholder: String? = nil, group: String = "",
        isHidden: Bool = false, documentation: String = ""
    ) {
        self.init(
            name: name, letter: letter, help, path, allowed, placeholder: placeholder, group: group,
            isHidden: isHidden, documentation: documentation)
    }

    /// An option without a letter.
    package init<Value: OptionValue>(
        _ name: String, _ help: String, _ path: PropertyPath<Settings, Value>,
        allowing allowed: Allowed<Value.Scalar> = .anything, placeholder: String? = nil, group: String = "",
        isHidden: Bool = false, documentation: String = ""
    ) {
        self.init(
            name: name, letter: nil, help, path, allowed, placeholder: placeholder, group: group,
            isHidden: isHidden, documentation: documentation)
    }

    private init<Value: OptionValue>(
        name: String, letter: Character?, _ help: String, _ path: PropertyPath<Settings, Value>,
        _ allowed: Allowed<Value.Scalar>, placeholder: String?, group: String, isHidden: Bool, documentation: String
    ) {
        precondition(isOptionName(name), "option name '\(name)'")
        precondition(letter.map(isOptionLetter) ?? true, "letter of option '\(name)'")
        let placeholder = placeholder ?? Value.Scalar.placeholder(for: allowed.choices)
        undefaulted = OptionDescription(
            name: name, letter: letter, help: help, documentation: documentation, group: group,
            kind: Value.Scalar.isFlag ? .flag : .value, isRepeatable: Value.capacity.upperBound > 1,
            isHidden: isHidden, placeholder: placeholder, choices: allowed.choices, bounds: allowed.bounds,
            completion: Completion(placeholder))
        binding = Binding(path, allowed)
    }

    private init(_ description: OptionDescription, _ binding: Binding<Settings>) {
        undefaulted = description
        self.binding = binding
    }

    /// The same option for a struct that holds these settings at `path`: how commands share a block of options.
    package func within<Outer: Sendable>(_ path: PropertyPath<Outer, Settings>) -> Option<Outer> {
        Option<Outer>(undefaulted, Binding(binding, at: path))
    }

    /// The long name without dashes.
    package var name: String { undefaulted.name }

    /// What help says of the option when these settings are the defaults.
    func description(defaults: Settings) -> OptionDescription {
        var description = undefaulted
        description.defaults = binding.words(defaults)
        return description
    }
}

extension OptionScalar {
    /// The choices themselves when they are short, else the type's placeholder.
    static func placeholder(for choices: [NamedChoice]) -> String {
        let joined = choices.map(\.name).joined(separator: "|")
        if !joined.isEmpty && joined.utf8.count <= 24 { return joined }
        return choices.isEmpty ? placeholder : "CHOICE"
    }
}

extension Completion {
    /// What the words of a placeholder say: `FILE`, `EXPORT-FILE`, `DIR`; nothing for other words.
    init(_ placeholder: String) {
        switch placeholder.split(separator: "-").last {
        case "FILE": self = .files
        case "DIR": self = .folders
        default: self = .nothing
        }
    }
}

private func isOptionName(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
            || $0 == UInt8(ascii: "-")
    }
    return isPlain && name.utf8.count > 1 && !name.hasPrefix("-") && !name.hasPrefix("no-")
}

private func isOptionLetter(_ letter: Character) -> Bool { letter.isASCII && letter.isLetter }
