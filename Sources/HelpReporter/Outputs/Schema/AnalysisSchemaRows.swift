extension AnalysisSchema {
    static let classes = SchemaNode.object(["A", "B", "C", "D", "E", "F"].map { ($0, .count) })

    private static let skip = SchemaNode.object([("reason", .text), ("count", .count), ("firstAt", .text)])

    static let coverage = SchemaNode.object([
        (
            "messages",
            .object([("read", .count), ("used", .count), ("skipped", .list(skip)), ("duplicates", .count)])
        ),
        ("replies", .object([("linked", .count), ("orphaned", .count), ("inferred", .count)])),
        (
            "people",
            .object([
                ("seen", .count), ("active", .count), ("inRoster", .count), ("activeInRoster", .count),
                ("bots", .count), ("guests", .count),
                ("unknown", .count), ("leftOut", .count),
            ])
        ),
        ("acts", classes), ("noHelp", .list(skip)), ("silentDays", .count), ("warnings", .list(.text)),
    ])

    static let summary = SchemaNode.object([
        ("people", .count), ("teams", .count), ("acts", .count), ("ties", .count), ("asks", .count),
        ("answered", .count), ("medianSecondsToFirstHelp", .nullable(.number)),
        (
            "belowSurface",
            .object([
                ("share", .nullable(.share)), ("low", .nullable(.share)), ("high", .nullable(.share)),
                ("expectedByChance", .nullable(.share)),
            ])
        ),
        ("undefined", .map(.text)),
    ])

    static let person = SchemaNode.object([
        ("id", .text), ("label", .text), ("team", .nullable(.text)), ("manager", .nullable(.text)),
        ("flags", .list(.text)), ("measures", measures(EncodedMeasures.ofPerson)),
        ("ranks", .map(.object([("rank", .count), ("low", .count), ("high", .count)]))),
        ("undefined", .map(.text)),
    ])

    static let team = SchemaNode.object([
        ("id", .text), ("label", .text), ("size", .count), ("active", .count),
        ("measures", measures(EncodedMeasures.ofTeam)),
        (
            "isolation",
            .object([
                ("class", .choice(isolationClasses)), ("because", .text), ("singleThread", .nullable(.text)),
            ])
        ),
        ("undefined", .map(.text)),
    ])

    static let isolationClasses = [
        "connected", "silent", "inward", "cut-off", "one-way", "single-thread", "insufficient-evidence",
    ]

    static let tie = SchemaNode.object([
        ("helper", .text), ("seeker", .text), ("weight", .number), ("classes", classes), ("confidence", .share),
        ("layer", .nullable(.count)), ("first", .nullable(.instant)), ("last", .nullable(.instant)),
        (
            "evidence",
            .list(.object([("space", .text), ("at", .instant), ("message", .text), ("rule", .text)]))
        ),
    ])

    static let teamTie = SchemaNode.object([
        ("helper", .text), ("seeker", .text), ("weight", .number), ("expected", .nullable(.number)),
        ("hidden", .truth),
    ])

    static let finding = SchemaNode.object([
        ("id", .text), ("kind", .pattern("^[a-z]+(-[a-z]+)*$")), ("severity", .choice(["high", "medium", "low"])),
        ("statement", .text), ("people", .list(.text)), ("teams", .list(.text)), ("ties", .list(.text)),
        ("interval", .nullable(.object([("low", .number), ("high", .number)]))), ("evidence", .text),
        ("service", .text), ("skillSet", .text), ("firstStep", .text), ("measureOfSuccess", .text),
    ])

    /// The measures the contract promises, and any number of further ones: a number, or a group of numbers.
    private static func measures(_ contract: [String]) -> SchemaNode {
        let layout = MeasureLayout(names: [], contract: contract)
        let members = layout.groups.map { group -> (String, SchemaNode) in
            let slots = group.slots.map { ($0.key, Self.value(of: $0.name)) }
            guard let name = group.name else { return slots[0] }
            return (name, .object(slots, more: .nullable(.number)))
        }
        return .object(members, more: .numberOrGroup)
    }

    private static func value(of name: String) -> SchemaNode {
        .nullable(EncodedMeasures.truths.contains(name) ? .truth : .number)
    }
}
