import HelpMetrics

extension AnalysisSchema {
    private static let interval = SchemaNode.nullable(.object([("low", .number), ("high", .number)]))

    private static let waiting = SchemaNode.object([
        ("share", .nullable(.share)), ("low", .nullable(.share)), ("high", .nullable(.share)),
    ])

    static let firstHelp = SchemaNode.object([
        ("medianSeconds", .nullable(.number)), ("low", .nullable(.number)), ("high", .nullable(.number)),
        ("unansweredAfterDay", waiting), ("unansweredAfterWeek", waiting),
    ])

    static let layer = SchemaNode.object([
        ("layer", .count), ("name", .text), ("visible", .truth), ("people", .count), ("activeShare", .nullable(.share)),
        ("acts", .count), ("share", .nullable(.share)), ("interval", interval), ("measurable", .truth),
        (
            "figures",
            .list(.object([("name", .text), ("value", .nullable(.number)), ("undefined", .nullable(.text))]))
        ),
        ("note", .text),
    ])

    static let learning = SchemaNode.object([
        ("name", .text), ("title", .text), ("concept", .text), ("article", .text), ("value", .nullable(.number)),
        ("interval", interval), ("unit", .text), ("detail", .text), ("undefined", .nullable(.text)),
        ("measurability", .choice(LearningMeasure.Measurability.allCases.map(\.rawValue))), ("signal", .text),
        ("caveat", .text),
    ])
}
