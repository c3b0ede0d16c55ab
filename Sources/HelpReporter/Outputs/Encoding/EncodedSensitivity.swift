/// Which findings hold when other evidence counts; `null` where it was not tried.
struct EncodedSensitivity {
    let table: Report.SensitivityTable?

    func write(to json: inout JSONWriter) {
        json.key("sensitivity")
        guard let table else { return json.null() }
        json.object { json in
            json.rows("variants", table.variants) { json, variant in
                json.object(.line) {
                    $0.field("minimumConfidence", variant.minimumConfidence)
                    $0.field("classes", variant.classes)
                    $0.field("acts", variant.acts)
                    $0.field("ties", variant.ties)
                }
            }
            json.rows("findings", table.findings) { json, row in
                json.object(.line) {
                    $0.field("finding", row.finding)
                    $0.rows("holds", row.holds) { $0.literal($1 ? "true" : "false") }
                }
            }
        }
    }
}
