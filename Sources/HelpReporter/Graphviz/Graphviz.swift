#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Graphviz's `dot`, run in a cage: its own process group, a limit of time, memory and output, fixed arguments, an
/// almost empty environment. What goes wrong is a warning for the report, never the end of the run.
package struct Graphviz: Sendable {
    package enum Format: String, Sendable, CaseIterable {
        case svg, pdf, png

        var mediaType: String {
            switch self {
            case .svg: "image/svg+xml"
            case .pdf: "application/pdf"
            case .png: "image/png"
            }
        }
    }

    package struct Limits: Sendable {
        package var seconds = 30
        /// Address space, where `prlimit` is at hand (Linux).
        package var memory = 2 << 30
        package var output = 256 << 20
        package init() {}
    }

    /// Why a map was not drawn, in words for the user.
    package struct Warning: Error, Equatable, CustomStringConvertible {
        package let description: String
    }

    private let program: String
    private let prlimit: String?
    private let limits: Limits

    /// - Parameter path: Folders parted by `:`, as in the environment's `PATH`.
    /// - Returns: `nil` when no `dot` is in them.
    package init?(path: String, limits: Limits = Limits()) {
        guard let program = Self.find("dot", in: path) else { return nil }
        self.program = program
        self.limits = limits
        #if os(Linux)
            prlimit = Self.find("prlimit", in: path)
        #else
            prlimit = nil
        #endif
    }

    /// Draws `dot` as a document of the same name with the ending of `format`; `nil` when Graphviz is not installed.
    ///
    /// Equal maps give equal bytes with one version of Graphviz and one set of fonts.
    package static func render(
        _ dot: Document, as format: Format, path: String
    ) throws(Warning) -> Document? {
        try Graphviz(path: path)?.render(dot, as: format)
    }

    /// - Throws: `Warning` when Graphviz fails, takes too long, too much memory, or prints nothing.
    package func render(_ dot: Document, as format: Format) throws(Warning) -> Document {
        let ended = CagedProcess(arguments: arguments(format), environment: Self.environment, limits: limits)
            .run(input: dot.bytes)
        let bytes = try picture(ended, dot.name)
        return Document(
            name: Self.stem(dot.name) + "." + format.rawValue, mediaType: format.mediaType,
            bytes: Self.scrubbed(bytes, format))
    }

    private static func scrubbed(_ bytes: [UInt8], _ format: Format) -> [UInt8] {
        switch format {
        case .svg: SVGText.scrubbed(bytes)
        case .pdf: PDFText.scrubbed(bytes)
        case .png: bytes
        }
    }

    private func picture(_ ended: CagedProcess.End, _ name: String) throws(Warning) -> [UInt8] {
        switch ended {
        case .exited(0, let output, _) where !output.isEmpty: return output
        case .exited(let code, _, let complaint):
            let words = String(decoding: complaint.prefix { $0 != 10 }.prefix(200), as: UTF8.self)
            throw Warning(
                description: "\(name) was not drawn: Graphviz ended with \(code)"
                    + (words.isEmpty ? "" : " and said: " + Plain.text(words)))
        case .signalled(let signal):
            throw Warning(description: "\(name) was not drawn: Graphviz was stopped by signal \(signal)")
        case .tooLong: throw Warning(description: "\(name) was not drawn: Graphviz took over \(limits.seconds) s")
        case .tooMuch: throw Warning(description: "\(name) was not drawn: over \(limits.output >> 20) MiB of picture")
        case .notStarted(let code):
            throw Warning(description: "\(name) was not drawn: \(program) did not start, \(SystemError.words(code))")
        }
    }

    private func arguments(_ format: Format) -> [String] {
        let drawing = [program, "-T" + format.rawValue]
        guard let prlimit else { return drawing }
        return [prlimit, "--as=\(limits.memory)", "--cpu=\(limits.seconds)", "--core=0", "--"] + drawing
    }

    private static let environment = ["LC_ALL=C.UTF-8", "TZ=UTC"]

    private static func stem(_ name: String) -> String {
        name.hasSuffix(".dot") ? String(name.dropLast(4)) : name
    }

    private static func find(_ program: String, in path: String) -> String? {
        for folder in path.split(separator: ":") where folder.hasPrefix("/") {
            let candidate = folder + "/" + program
            if access(String(candidate), X_OK) == 0 { return String(candidate) }
        }
        return nil
    }
}
