/// How the words of an option or operand reach a property, with the property's type forgotten.
struct Binding<Settings: Sendable>: Sendable {
    let set: @Sendable (inout Settings, [String]) throws(WordError) -> Void
    /// The words that would give the present value.
    let words: @Sendable (Settings) -> [String]

    init<Value: OptionValue>(
        _ path: PropertyPath<Settings, Value>, _ allowed: Allowed<Value.Scalar>
    ) {
        set = { settings, words throws(WordError) in
            var elements: [Value.Scalar] = []
            for word in words { elements.append(try read(word, allowed)) }
            settings[keyPath: path] = Value(optionElements: elements)
        }
        words = { $0[keyPath: path].optionElements.map(\.optionWord) }
    }

    /// The same binding seen from a struct that holds the settings at `path`.
    init<Inner: Sendable>(_ inner: Binding<Inner>, at path: PropertyPath<Settings, Inner>) {
        set = { settings, words throws(WordError) in try inner.set(&settings[keyPath: path], words) }
        words = { inner.words($0[keyPath: path]) }
    }
}

private func read<Element>(_ word: String, _ allowed: Allowed<Element>) throws(WordError) -> Element {
    let element = try Element(optionWord: word)
    if let refusal = allowed.refusal(element) { throw WordError(word, refusal) }
    return element
}

/// The place of a property, which may be handed between threads.
package typealias PropertyPath<Root, Value> = any (WritableKeyPath<Root, Value> & Sendable)
