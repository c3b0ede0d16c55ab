import Exports

/// Errors about files inside a folder or an archive, without their names: in exports these tell channels, and who talks
/// to whom. Readers know which of them are public and name those; what opens and unpacks files does not.
extension InputError {
    /// `acme.zip, file 17 of 60 in the order of names: is damaged`.
    func told(of source: Source) -> InputError {
        let inside = source.name + "/" + (source.wrapper.map { $0 + "/" } ?? "")
        let number = source.entries.firstIndex { place.utf8.elementsEqual((inside + $0.name).utf8) }
        guard source.container != .file, let number else { return self }
        return InputError(
            kind, at: "\(source.name), file \(number + 1) of \(source.entries.count) in the order of names", what,
            remedy: remedy)
    }

    /// The same of an archive that cannot be opened, so that its files have no numbers.
    func told(opening path: String) -> InputError {
        let name = String(path.split(separator: "/").last ?? "")
        guard !place.utf8.elementsEqual(path.utf8), place.utf8.starts(with: (name + "/").utf8) else { return self }
        let advice = "'unzip -t' shows which"
        return InputError(
            kind, at: "\(name), a file inside", what,
            remedy: remedy.isEmpty ? advice : "\(remedy), or see which: \(advice)")
    }
}

extension Source {
    /// What `read` makes of the source at `path`; errors name no file inside.
    static func reading<Value>(
        _ path: String, _ read: (Source) throws(InputError) -> Value
    ) throws(InputError) -> Value {
        let source: Source
        do throws(InputError) { source = try open(path: path) } catch { throw error.told(opening: path) }
        do throws(InputError) { return try read(source) } catch { throw error.told(of: source) }
    }
}
