/// Reads the times that exports contain, in whatever way they are written.
package struct TimestampReader: Sendable {
    /// Order of `3/4/2024`; `nil` reads only dates that need none.
    package var order: DateOrder?
    /// Added to times without a zone to get UTC.
    package var zoneMinutes: Int

    package init(order: DateOrder? = nil, zoneMinutes: Int = 0) {
        self.order = order
        self.zoneMinutes = zoneMinutes
    }

    /// The instant that `text` names, or `nil` where it is no time, does not exist, or lies outside 1970…2199.
    ///
    /// Known forms: ISO 8601 (extended and compact; 0–9 digits of fraction), `YYYY/MM/DD hh:mm:ss +0000`, seconds,
    /// milliseconds and microseconds since 1970, Excel's day numbers, `M/D/YYYY h:mm AM`, `D.M.YYYY HH:mm`,
    /// `D-MMM-YY hh:mm tt`, RFC 2822, and dates in words (English, German, French, Spanish).
    package func read(_ text: ByteSlice) -> Timestamp? {
        let text = text.trimmed
        guard !text.isEmpty, text.count <= 100 else { return nil }
        if let date = FixedDate.read(text) { return date.timestamp(zoneMinutes: zoneMinutes) }
        if let date = NumericDate.read(text, order: order) { return date.timestamp(zoneMinutes: zoneMinutes) }
        if let time = EpochNumber.read(text, zoneMinutes: zoneMinutes) { return time }
        return WordDate.read(text)?.timestamp(zoneMinutes: zoneMinutes)
    }
}
