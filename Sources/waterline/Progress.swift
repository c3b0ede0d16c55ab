import HelpReporter
import Options
import Synchronization

/// What a person who waits sees on standard error: one line that is written over, with the stage, the bytes read, their
/// speed and the time left. Quiet where nobody looks; with `-v` a line for each stage instead, wherever it goes.
///
/// Times are the machine's and reach no result.
final class Progress: Sendable {
    enum Form: Sendable { case silent, line, log }

    private struct State {
        var stage = ""
        var began: ContinuousClock.Instant
        var drawn: ContinuousClock.Instant?
        var bytes = 0
        var messages = 0
        var total = 0
        var isOnLine = false
    }

    private let form: Form
    private let write: @Sendable (String) -> Void
    private let state: Mutex<State>

    init(_ form: Form, write: @escaping @Sendable (String) -> Void) {
        self.form = form
        self.write = write
        state = Mutex(State(began: .now))
    }

    /// Names what is done now, and shows it at once.
    ///
    /// - Parameter total: bytes that will be read; 0 where that is not known.
    func begin(_ stage: String, total: Int = 0) {
        guard form != .silent else { return }
        state.withLock { state in
            state.stage = stage
            (state.began, state.bytes, state.messages, state.total) = (.now, 0, 0, total)
            draw(&state)
        }
    }

    /// Counts bytes that were read; the line is drawn at most ten times a second.
    func add(bytes: Int) {
        guard form == .line else { return }
        state.withLock { state in
            state.bytes += bytes
            if let drawn = state.drawn, .now - drawn < .milliseconds(100) { return }
            draw(&state)
        }
    }

    /// Counts messages that were read; they show with the next bytes.
    func add(messages: Int) {
        guard form == .line else { return }
        state.withLock { $0.messages += messages }
    }

    /// Says in the log what a stage came to, with the seconds it took.
    func end(_ result: (Double) -> String) {
        guard form == .log else { return }
        state.withLock { write(result(max(1e-9, Self.seconds(.now - $0.began))) + "\n") }
    }

    /// Takes the line away.
    func clear() {
        state.withLock { state in
            if state.isOnLine { write("\r\u{1B}[K") }
            state.isOnLine = false
        }
    }

    private func draw(_ state: inout State) {
        guard form == .line else { return }
        state.drawn = .now
        state.isOnLine = true
        let seconds = Self.seconds(.now - state.began)
        let line = Self.line(
            state.stage, bytes: state.bytes, of: state.total, messages: state.messages, seconds: seconds)
        write("\r\u{1B}[K" + line)
    }

    static func line(_ stage: String, bytes: Int, of total: Int, messages: Int, seconds: Double) -> String {
        guard total > 0, bytes > 0 else { return stage + " …" }
        // Some readers look at a text twice: then nobody knows how much is left.
        let isKnown = bytes <= total
        var line = "\(stage): \(size(bytes))" + (isKnown ? " of \(size(total))" : "")
        guard seconds >= 0.5 else { return line }
        let speed = Double(bytes) / seconds
        line +=
            messages > 0
            ? ", \(NumberPrinter.grouped(Int(Double(messages) / seconds))) messages/s" : ", \(size(Int(speed)))/s"
        return isKnown ? line + ", \(time(Double(total - bytes) / speed)) left" : line
    }

    static func size(_ bytes: Int) -> String {
        var (value, unit) = (Double(bytes), "B")
        for larger in ["kB", "MB", "GB"] where value >= 1000 { (value, unit) = (value / 1000, larger) }
        return value < 10 && unit != "B" ? tenths(value) + " " + unit : "\(Int(value)) \(unit)"
    }

    static func time(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded(.up))
        return whole < 60 ? "\(whole) s" : whole < 3600 ? "\(whole / 60) min" : "\(whole / 3600) h"
    }

    static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
    }
}

/// What the program says on the terminal while it works and when it is done.
struct TalkSettings: Sendable {
    var quiet = false
    var verbose = false

    static let options: [Option<TalkSettings>] = [
        Option("quiet", "q", "Print nothing but errors.", \.quiet, group: "Terminal"),
        Option(
            "verbose", "v", "Say on standard error what is done, and how long it took.", \.verbose, group: "Terminal"),
    ]

    /// A line that is written over needs a terminal that can do so.
    func progress(_ terminal: Terminal, environment: [String: String]) -> Progress {
        let canRewrite = terminal.errorIsTerminal && environment["TERM"] != "dumb"
        let form: Progress.Form = quiet ? .silent : verbose ? .log : canRewrite ? .line : .silent
        return Progress(form, write: terminal.writeError)
    }
}
