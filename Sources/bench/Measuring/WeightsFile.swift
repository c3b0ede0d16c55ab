/// The numbers of a model as a file of source code.
enum WeightsFile {
    /// - Parameters:
    ///   - name: Of the type that holds them.
    ///   - about: Its documentation, a line each.
    ///   - text: Their digits.
    static func source(name: String, about: [String], text: String) -> String {
        let digits = Array(text.utf8)
        let lines = stride(from: 0, to: digits.count, by: 112).map { start in
            "        " + String(decoding: digits[start..<min(start + 112, digits.count)], as: UTF8.self)
        }
        let documentation = about.map { $0.isEmpty ? "///" : "/// " + $0 }
        return """
            \(documentation.joined(separator: "\n"))
            enum \(name) {
                static let text = \"""
            \(lines.joined(separator: "\n"))
                    \"""
            }

            """
    }
}
