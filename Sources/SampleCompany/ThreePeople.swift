/// A message table of three people that can be worked out by hand; `SampleData/README.md` does.
package enum ThreePeople {
    package static func csv() -> [UInt8] {
        let rows = [
            ["1", "Ada", "2026-01-05T09:00:00Z", "workshop", "", "Where is the key to the shed?"],
            ["2", "Ben", "2026-01-05T09:04:00Z", "workshop", "1", "On the hook behind the door."],
            ["3", "Ada", "2026-01-05T09:06:00Z", "workshop", "1", "Thanks, found it!"],
            ["4", "Cleo", "2026-01-06T10:00:00Z", "workshop", "", "How do I sharpen the plane?"],
            ["5", "Ben", "2026-01-06T10:10:00Z", "workshop", "4", "Use the 1000 grit stone, then the leather."],
            [
                "6", "Ada", "2026-01-06T10:12:00Z", "workshop", "4",
                "And keep the angle at 25 degrees, the jig is in drawer 2.",
            ],
            ["7", "Ada", "2026-01-07T08:30:00Z", "workshop", "", "Which glue holds wet oak?"],
            ["8", "Ben", "2026-01-07T09:00:00Z", "workshop", "7", "Polyurethane, clamp it overnight."],
            ["9", "Cleo", "2026-01-07T09:05:00Z", "workshop", "7", "Same here, I need that too."],
            ["10", "Ben", "2026-01-08T11:00:00Z", "workshop", "", "The shed is painted, enjoy."],
        ]
        var bytes = Array("id,author,time,channel,thread,text\n".utf8)
        for row in rows { bytes.append(raw: row.map(CompanyPlan.cell).joined(separator: ",") + "\n") }
        return bytes
    }
}
