import Exports

/// Points in time as bytes, the same as `Instant.iso8601` gives as text: documents hold millions of them.
enum InstantText {
    /// `2025-10-01T07:12:09Z`; fractions of a second are cut off.
    static func append(_ micros: Int64, to bytes: inout [UInt8]) {
        guard Instant.accepted.contains(micros) else {
            return bytes.append(contentsOf: Instant.iso8601(micros).utf8)
        }
        let seconds = Int(micros / Instant.second)
        let (year, month, day) = Instant.civil(days: seconds / 86_400)
        let inDay = seconds % 86_400
        append(year / 100, "", to: &bytes)
        append(year % 100, "-", to: &bytes)
        append(month, "-", to: &bytes)
        append(day, "T", to: &bytes)
        append(inDay / 3600, ":", to: &bytes)
        append(inDay / 60 % 60, ":", to: &bytes)
        append(inDay % 60, "Z", to: &bytes)
    }

    /// Two digits and what follows them.
    private static func append(_ number: Int, _ end: StaticString, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "0") + UInt8(number / 10))
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
        end.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
