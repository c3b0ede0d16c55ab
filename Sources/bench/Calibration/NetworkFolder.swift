import Exports
import HelpMetrics
import Options

/// Networks that others surveyed: pairs of files NAME.edges.csv (from,to[,weight]) and NAME.nodes.csv (id and
/// properties of people). Each property that resembles teams takes their place in turn: at least two of its values are
/// shared by five people or more, and it has no more values than a third of the people.
enum NetworkFolder {
    static func read(_ path: String) throws(Failure) -> [CalibrationFirm] {
        do throws(InputError) {
            let source = try Source.open(path: path)
            var firms: [CalibrationFirm] = []
            for (entry, file) in source.entries.enumerated() where file.name.hasSuffix(suffix) {
                let name = String(file.name.dropLast(suffix.count))
                guard let nodes = source.entries.firstIndex(where: { $0.name == name + ".nodes.csv" }) else { continue }
                let (people, edges) = (try rows(source, nodes), try rows(source, entry))
                for column in teamColumns(people) { firms.append(try firm(name, people, edges, column)) }
            }
            guard !firms.isEmpty else {
                throw InputError(
                    .missing, at: path, "has no network with teams",
                    remedy: "give a folder with NAME.edges.csv and NAME.nodes.csv")
            }
            return firms
        } catch { throw Failure(error) }
    }

    private static let suffix = ".edges.csv"

    private static func firm(
        _ name: String, _ people: [[String]], _ edges: [[String]], _ column: Int
    ) throws(InputError) -> CalibrationFirm {
        let rows = people.dropFirst()
        let teams = Array(Set(rows.map { $0[column] })).sorted()
        let node = Dictionary(rows.enumerated().map { ($1[0], $0) }, uniquingKeysWith: { first, _ in first })
        var ties: [CalibrationFirm.Tie] = []
        for (line, edge) in edges.enumerated().dropFirst() {
            guard edge.count > 1, let helper = node[edge[1]], let seeker = node[edge[0]],
                let weight = edge.count > 2 ? Int(edge[2]) : 1
            else {
                throw InputError(
                    .data, at: "\(name)\(suffix):\(line + 1)", "is no edge between two of its nodes",
                    remedy: "write from,to[,weight]")
            }
            if helper != seeker, weight > 0 { ties.append((helper, seeker, weight)) }
        }
        return CalibrationFirm(
            name: "\(name), \(people[0][column])", team: rows.map { teams.firstIndex(of: $0[column]) ?? 0 }, ties: ties,
            hasActs: false)
    }

    private static func teamColumns(_ people: [[String]]) -> [Int] {
        let rows = people.dropFirst()
        return (1..<max(1, people.first?.count ?? 0)).filter { column in
            guard rows.allSatisfy({ $0.count > column }) else { return false }
            var sizes: [String: Int] = [:]
            for row in rows { sizes[row[column], default: 0] += 1 }
            return sizes.values.count { $0 >= 5 } >= 2 && sizes.count * 3 <= rows.count
        }
    }

    private static func rows(_ source: Source, _ entry: Int) throws(InputError) -> [[String]] {
        var buffer = ByteBuffer()
        try source.read(entry, into: &buffer)
        return buffer.withBytes { bytes in
            String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
                .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        }
    }
}
