import Exports
import HelpGraph
import Options
import SampleCompany

/// An edge list as all programs can read it: `source,target,weight` with node numbers from 0; source helps target.
enum EdgeListFile {
    typealias Edge = (helper: UInt32, seeker: UInt32, weight: Double)

    static func write(_ edges: [Edge], to path: String) throws(Failure) {
        var bytes = Array("source,target,weight\n".utf8)
        bytes.reserveCapacity(edges.count * 16)
        for edge in edges {
            bytes.append(number: Int(edge.helper))
            bytes.append(UInt8(ascii: ","))
            bytes.append(number: Int(edge.seeker))
            bytes.append(UInt8(ascii: ","))
            bytes += "\(edge.weight)\n".utf8
        }
        do throws(WriteFailure) {
            try writeFile(bytes, to: path)
        } catch { throw Failure(.cannotCreate, error.description) }
    }

    /// Nodes are all numbers up to the largest one met.
    static func read(_ path: String) throws(Failure) -> HelpNetwork {
        do throws(InputError) {
            var buffer = ByteBuffer()
            try Source.open(path: path).read(0, into: &buffer)
            let edges: [Edge] = try buffer.withBytes { bytes throws(InputError) in try Self.edges(bytes, path) }
            let count = edges.reduce(0) { max($0, $1.helper, $1.seeker) } + 1
            return HelpNetwork(people: Array(0..<count), ties: edges)
        } catch { throw Failure(error) }
    }

    private static func edges(
        _ bytes: UnsafeRawBufferPointer, _ path: String
    ) throws(InputError) -> [Edge] {
        var edges: [Edge] = []
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated().dropFirst() {
            let cells = line.split(separator: UInt8(ascii: ","))
            guard cells.count == 3, let helper = UInt32(text(cells[0])), let seeker = UInt32(text(cells[1])),
                let weight = Double(text(cells[2])), weight > 0
            else {
                throw InputError(
                    .data, at: "\(path):\(number + 1)", "is no edge", remedy: "write source,target,weight in numbers")
            }
            edges.append((helper, seeker, weight))
        }
        return edges
    }

    private static func text(_ cell: Slice<UnsafeRawBufferPointer>) -> String { String(decoding: cell, as: UTF8.self) }
}
