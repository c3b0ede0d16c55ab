/// Day files parted into pieces of work of about the same size.
enum SlackWork {
    /// Day files of one folder, as positions in its `days`.
    struct Part: Sendable {
        let folder: Int
        let days: Range<Int>
    }

    /// Bytes that make a piece of work worth a thread's while.
    static let size = 4 << 20

    /// Runs of consecutive day files, across folders, of at least `size` bytes each but for the last. They depend on
    /// the export alone, never on the number of threads.
    static func units(_ layout: SlackLayout, _ entries: [Source.Entry]) -> [[Part]] {
        var units: [[Part]] = []
        var unit: [Part] = []
        var bytes = 0
        for (number, folder) in layout.folders.enumerated() {
            var start = 0
            for (day, entry) in folder.days.enumerated() {
                bytes += entries[entry].size
                guard bytes >= size else { continue }
                units.append(unit + [Part(folder: number, days: start..<day + 1)])
                (unit, bytes, start) = ([], 0, day + 1)
            }
            if start < folder.days.count { unit.append(Part(folder: number, days: start..<folder.days.count)) }
        }
        return unit.isEmpty ? units : units + [unit]
    }
}
