/// A shell word that stands for exactly this text.
func inSingleQuotes(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
}

/// The text with a backslash before each of the marked characters.
func withBackslashes(_ text: String, _ marked: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        if marked.unicodeScalars.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
    }
    return result
}
