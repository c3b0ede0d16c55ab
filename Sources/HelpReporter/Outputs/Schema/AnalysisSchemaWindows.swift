extension AnalysisSchema {
    static let bounds = SchemaNode.nullable(.object([("low", .number), ("high", .number)]))

    static let windows = SchemaNode.object([
        ("length", .choice(["month", "quarter"])), ("windows", .list(window)), ("trends", .list(trend)),
    ])

    private static let window = SchemaNode.object([
        ("window", label), ("from", .instant), ("to", .instant), ("partial", .truth), ("messages", .count),
        ("asks", .count), ("answered", .count), ("acts", .count),
        ("isolated", .list(.object([("team", .text), ("class", .choice(isolationClasses))]))),
    ])

    private static let trend = SchemaNode.object([
        ("name", .text), ("title", .text), ("unit", .text), ("definition", .text), ("uncertainty", .text),
        (
            "values",
            .list(
                .object([
                    ("window", label), ("value", .nullable(.number)), ("interval", bounds), ("detail", .text),
                    ("undefined", .nullable(.text)),
                ]))
        ),
        (
            "change",
            .nullable(
                .object([
                    ("from", label), ("to", label), ("difference", .number), ("interval", bounds),
                    ("verdict", .choice(["rose", "fell", "no change beyond chance", "no test"])),
                ]))
        ),
    ])

    private static let label = SchemaNode.pattern("^[0-9]{4}-([0-9]{2}|Q[1-4])$")
}
