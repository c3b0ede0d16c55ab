import HelpReporter
import Options

/// Named numbers of one run, in order; travels from process to process as one line of JSON.
struct Figures: Sendable {
    private(set) var entries: [(name: String, value: Double)] = []

    init() {}

    /// The value of a name; 0 where there is none.
    subscript(name: String) -> Double { entries.first { $0.name == name }?.value ?? 0 }

    mutating func add(_ name: String, _ value: Double) { entries.append((name, value)) }

    mutating func add(_ name: String, _ value: Int) { add(name, Double(value)) }

    /// Wall and CPU seconds.
    mutating func add(_ name: String, _ timing: Timing) {
        add(name.isEmpty ? "wall" : name + "_wall", timing.wall)
        add(name.isEmpty ? "cpu" : name + "_cpu", timing.cpu)
    }

    var json: String {
        "{" + entries.map { "\"\($0.name)\":\(NumberPrinter.text($0.value))" }.joined(separator: ",") + "}\n"
    }

    /// - Throws: exit code 70 when the text is not what `json` writes.
    init(json: String) throws(Failure) {
        let unwanted: Set<Character> = ["{", "}", "\"", "\n"]
        for entry in json.split(separator: ",") {
            let parts = entry.filter { !unwanted.contains($0) }.split(separator: ":")
            guard parts.count == 2, let value = Double(parts[1]) else {
                throw Failure(.software, "a run has not said what it found: \(json)")
            }
            entries.append((String(parts[0]), value))
        }
    }
}
