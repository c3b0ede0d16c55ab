// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// Arrows run one way: waterline → Options, HelpReporter → HelpMetrics → HelpGraph → Exports → CZlib, CProcessor.
let package = Package(
    name: "waterline",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "waterline", targets: ["waterline"])],
    dependencies: [],
    targets: [
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CProcessor"),
        .target(name: "Parallel", swiftSettings: strict),
        .target(name: "Exports", dependencies: ["CZlib", "CProcessor", "Parallel"], swiftSettings: strict),
        .target(name: "HelpGraph", dependencies: ["Exports", "Parallel", "CProcessor"], swiftSettings: strict),
        .target(
            name: "HelpMetrics", dependencies: ["HelpGraph", "Exports", "Parallel", "CProcessor"], swiftSettings: strict
        ),
        .target(
            name: "HelpReporter", dependencies: ["HelpMetrics", "HelpGraph", "Exports"], swiftSettings: strict),
        .target(name: "Options", swiftSettings: strict),
        .target(name: "SampleCompany", dependencies: ["CZlib"], swiftSettings: strict),
        .executableTarget(
            name: "waterline",
            dependencies: ["Options", "HelpReporter", "HelpMetrics", "HelpGraph", "Exports", "Parallel"],
            swiftSettings: strict),
        .executableTarget(name: "sample-company", dependencies: ["SampleCompany"], swiftSettings: strict),
        .executableTarget(
            name: "bench",
            dependencies: [
                "Options", "SampleCompany", "HelpReporter", "HelpMetrics", "HelpGraph", "Exports", "Parallel",
            ],
            swiftSettings: strict),
        .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
        .testTarget(
            name: "ExportsTests", dependencies: ["Exports"], exclude: ["Fixtures"], swiftSettings: strict),
        .testTarget(
            name: "HelpGraphTests", dependencies: ["HelpGraph", "Exports", "CProcessor"], swiftSettings: strict),
        .testTarget(
            name: "HelpMetricsTests", dependencies: ["HelpMetrics", "HelpGraph", "Exports", "CProcessor"],
            exclude: ["Golden"],
            swiftSettings: strict),
        .testTarget(
            name: "HelpReporterTests", dependencies: ["HelpReporter", "HelpMetrics", "HelpGraph", "Exports"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(name: "OptionsTests", dependencies: ["Options"], exclude: ["Golden"], swiftSettings: strict),
        .testTarget(name: "SampleCompanyTests", dependencies: ["SampleCompany"], swiftSettings: strict),
        .testTarget(
            name: "benchTests", dependencies: ["bench", "Options", "SampleCompany", "HelpGraph", "Exports"],
            swiftSettings: strict),
        .testTarget(
            name: "waterlineTests",
            dependencies: ["waterline", "HelpReporter", "HelpMetrics", "HelpGraph", "Exports", "Options"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
