import Exports
import Options

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The layers under the command line: `WATERLINE_…` variables, then `waterline.json` beside the first export.
enum SettingsFile {
    static let name = "waterline.json"

    static func layers(raw: RawArguments, environment: [String: String]) throws(Failure) -> [Layer] {
        let variables = Layer(environment: environment, prefix: "WATERLINE_")
        guard let first = raw.operands.first, first != "-", let file = try file(beside: first) else {
            return [variables]
        }
        return [variables, file]
    }

    /// The settings in the folder of `path`, or `nil` where there is no such file.
    private static func file(beside path: String) throws(Failure) -> Layer? {
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let settings = folder + name
        guard access(settings, F_OK) == 0 else { return nil }
        do throws(InputError) {
            return Layer(name, try SettingsText.pairs(of: try Source.open(path: settings)))
        } catch {
            throw Failure(.configuration, error.description)
        }
    }
}
