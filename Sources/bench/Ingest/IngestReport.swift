/// What runs of `ingest-once` come to, as tables.
struct IngestReport {
    private var speeds = TextTable([
        "form", "messages", "wall s", "spread", "CPU s", "messages/s", "MB/s unpacked", "MB/s of file", "MB unpacked",
        "MB of file", "peak MB", "pairs", "weight",
    ])
    private var reading = TextTable([
        "form", "messages", "MB", "read CPU s", "MB/s a CPU second", "times Slack's", "MB/s",
    ])
    /// CPU seconds a byte of the form that others are held against, once it was measured.
    private var yardstick: Double?
    private var stages = TextTable(["form", "messages", "read s (CPU)", "settle", "acts", "network"])
    private var columns = TextTable([
        "form", "messages", "bytes a message, bare", "with mentions and reactions", "held", "process peak",
    ])
    private var growth: [(form: ExportForm, points: [(size: Double, cost: Double)])] = []
    private let heading: String

    init(threads: Int, repeats: Int) {
        heading = "\(threads) threads, median of \(repeats) runs, file cache warm\n\n"
    }

    mutating func add(_ form: ExportForm, _ runs: [Figures], fileBytes: Int) {
        let timings = Timings(runs: runs.map { Timing(wall: $0["wall"], cpu: $0["cpu"]) })
        guard let first = runs.first else { return }
        let fileBytes = form.isFolder ? first["bytes"] : Double(fileBytes)
        let peak = median(runs.map { $0["rss"] })
        let messages = first["messages"]
        speeds.add([
            form.rawValue, Shown.number(messages), Shown.number(timings.wall), Shown.percent(timings.spread),
            Shown.number(timings.cpu), Shown.number(messages / timings.wall),
            Shown.megabytes(first["bytes"] / timings.wall), Shown.megabytes(fileBytes / timings.wall),
            Shown.megabytes(first["bytes"]), Shown.megabytes(fileBytes), Shown.megabytes(peak),
            Shown.number(first["pairs"]), Shown.number(first["weight"]),
        ])
        stages.add(
            [form.rawValue, Shown.number(messages)]
                + ["read", "settle", "acts", "network"].map { stage in
                    let wall = median(runs.map { $0[stage + "_wall"] })
                    return "\(Shown.number(wall)) (\(Shown.number(median(runs.map { $0[stage + "_cpu"] }))))"
                })
        addReading(form, runs, first)
        columns.add([
            form.rawValue, Shown.number(messages), String(ColumnBytes.perMessage),
            Self.share(first["columns"], of: messages), Self.share(first["columns_held"], of: messages),
            Self.share(peak, of: messages),
        ])
        if messages > 0 { note(form, size: messages, cost: timings.cpu) }
    }

    /// For each message; networks have none.
    private static func share(_ bytes: Double, of messages: Double) -> String {
        messages > 0 ? Shown.number(bytes / messages) : "–"
    }

    private mutating func addReading(_ form: ExportForm, _ runs: [Figures], _ first: Figures) {
        let (cpu, wall) = (median(runs.map { $0["read_cpu"] }), median(runs.map { $0["read_wall"] }))
        let cost = cpu / first["bytes"]
        if form.rawValue == ExportForm.yardstick.rawValue { yardstick = cost }
        reading.add([
            form.rawValue, Shown.number(first["messages"]), Shown.megabytes(first["bytes"]), Shown.number(cpu),
            Shown.megabytes(1 / cost), yardstick.map { Shown.number(cost / $0) } ?? "",
            Shown.megabytes(first["bytes"] / wall),
        ])
    }

    private mutating func note(_ form: ExportForm, size: Double, cost: Double) {
        if growth.last?.form.rawValue != form.rawValue { growth.append((form, [])) }
        growth[growth.count - 1].points.append((size, cost))
    }

    var text: String {
        let exponents = growth.compactMap { entry in
            growthExponent(entry.points).map {
                "\(entry.form.rawValue): CPU seconds grow as messages^\(Shown.number($0))\n"
            }
        }
        return [
            heading, speeds.text, "\n", reading.text, "\n", stages.text, "\n", columns.text,
            exponents.isEmpty ? "" : "\n",
        ].joined()
            + exponents.joined()
    }
}
