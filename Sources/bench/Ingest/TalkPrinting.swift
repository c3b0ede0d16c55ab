import SampleCompany

extension [UInt8] {
    mutating func put(_ text: String) { append(contentsOf: text.utf8) }
}

extension String {
    /// As a JSON string, with its quotes.
    var json: String {
        var bytes: [UInt8] = [0x22]
        for byte in utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes + [0x22], as: UTF8.self)
    }

    /// As text of HTML and XML.
    var markup: String {
        guard utf8.contains(where: { [0x22, 0x26, 0x3C, 0x3E].contains($0) }) else { return self }
        return replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// As a cell of a CSV, in quotes.
    var cell: String { "\"" + replacing("\"", with: "\"\"") + "\"" }

    /// Zeros before a number.
    static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: Swift.max(0, count - text.utf8.count)) + text
    }

    /// An id as directories of people give it.
    static func guid(_ number: Int, kind: Int = 4) -> String { "8c0a7e1d-5b2f-\(kind)e6a-9d3c-" + digits(number, 12) }
}

/// A message's time in the parts that forms print.
struct Moment {
    let micros: Int64

    init(_ micros: Int64) { self.micros = micros }

    init(_ message: TalkMessage) { micros = message.time }

    var seconds: Int { Int(micros / 1_000_000) }
    var milliseconds: Int { Int(micros / 1000) }
    var day: CivilDay { CivilDay(number: seconds / 86_400) }
    /// `2025-03-04`.
    var date: String { day.description }
    /// `10:15:30`.
    var clock: String {
        let second = seconds % 86_400
        return .digits(second / 3600, 2) + ":" + .digits(second / 60 % 60, 2) + ":" + .digits(second % 60, 2)
    }
    /// `.125`.
    var fraction: String { "." + .digits(milliseconds % 1000, 3) }
    /// `2025-03-04T10:15:30.125Z`.
    var iso: String { "\(date)T\(clock)\(fraction)Z" }
    var weekday: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday] }
    var month: String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][day.parts.month - 1]
    }
}
