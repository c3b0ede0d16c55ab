/// Names of ZIP entries: from bytes to text, and which are refused. Names are keys and never become paths, but a name
/// made to break out of a folder is the mark of an archive made to do harm.
enum ZipName {
    static let longest = 1024

    /// The name as text: by its Unicode path field, else as UTF-8 where it says so or is valid UTF-8, else as code
    /// page 437. Folders are parted by "/"; archives of older Windows programs part them by "\\", which is read as the same.
    ///
    /// - Throws: `.data` when it is not the UTF-8 it claims to be, longer than 1 KiB, or one that ``fault(of:)`` names.
    static func decode(
        _ raw: ArraySlice<UInt8>, isUTF8: Bool, unicodePath: [UInt8]?, archive: String
    ) throws(InputError) -> String {
        let bytes = unicodePath.map { $0[...] } ?? raw
        let text = String(validating: bytes, as: UTF8.self) ?? (isUTF8 ? nil : codePage437(raw))
        guard let text else { throw .archive(archive, "a name in the ZIP is not the UTF-8 it claims to be") }
        guard text.utf8.count <= longest else { throw .archive(archive, "a name in the ZIP is longer than 1 KiB") }
        let name = parted(text)
        guard let fault = fault(of: name) else { return name }
        throw .archive(
            "\(archive)/\(name)", fault,
            remedy: "look through the archive, and give its folder unpacked if it is to be trusted")
    }

    /// The name with its folders parted by one "/" each.
    static func parted(_ name: String) -> String {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            let byte = byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte
            if byte != UInt8(ascii: "/") || bytes.last != byte { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What a name does that no name of an honest archive does: it stands outside its folder, or shows as another than it is.
    static func fault(of text: String) -> String? {
        let name = Array(text.utf8)
        if name.isEmpty { return "has an empty name" }
        if text.unicodeScalars.contains(where: misleads) { return "has a character in its name that hides what it is" }
        if name[0] == UInt8(ascii: "/") || isDrive(name) { return "has an absolute path for a name" }
        let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.contains { $0.elementsEqual("..".utf8) } ? "leads out of its folder" : nil
    }

    /// Controls, and the overrides that turn the direction of what follows. Not the return that macOS puts at the end
    /// of "Icon" in folders with a picture of their own, nor the marks of direction around names and telephone numbers.
    private static func misleads(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0D: false
        case 0..<0x20, 0x7F...0x9F, 0x202D, 0x202E: true
        default: false
        }
    }

    private static func isDrive(_ name: [UInt8]) -> Bool {
        name.count >= 2 && name[1] == UInt8(ascii: ":") && (name[0] | 0x20) >= UInt8(ascii: "a")
            && (name[0] | 0x20) <= UInt8(ascii: "z")
    }

    private static func codePage437(_ raw: ArraySlice<UInt8>) -> String {
        var name = String.UnicodeScalarView()
        for byte in raw { name.append(byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]) }
        return String(name)
    }

    /// Characters 0x80 to 0xFF of IBM code page 437.
    private static let upperHalf = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»"
            + "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars)
}
