import Exports

/// What the page may do: run its own script and style, known by their digests, and nothing else. Nothing is fetched,
/// sent or framed.
struct PageSecurity {
    let style: String
    let script: String

    /// For the meta element, before anything that it governs.
    var policy: String {
        "default-src 'none'; style-src '\(Self.digest(style))'; script-src '\(Self.digest(script))'; "
            + "base-uri 'none'; form-action 'none'"
    }

    static func digest(_ source: String) -> String {
        var digest = SHA256()
        digest.update(Array(source.utf8))
        return "sha256-" + Base64.text(digest.digest())
    }
}
