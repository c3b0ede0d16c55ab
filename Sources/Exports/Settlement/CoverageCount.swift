/// Fills `Coverage`.
enum CoverageCount {
    /// What was read, before anything is settled. With several inputs, places and remarks name theirs.
    ///
    /// - Parameter exports: in the order of `ExportOrder`.
    static func inputs(_ exports: [Export]) -> Coverage {
        var coverage = Coverage()
        for export in exports {
            let messages = export.drafts.reduce(0) { $0 + $1.count }
            coverage.inputs.append(
                Coverage.Input(
                    name: export.inputName, format: export.format, bytes: export.tally.bytes, messages: messages))
            coverage.tally.add(exports.count > 1 ? named(export) : export.tally)
        }
        coverage.inputs.sort { left, right in
            let (one, other) = (Array(left.name.utf8), Array(right.name.utf8))
            if one != other { return one.lexicographicallyPrecedes(other) }
            return (left.format, left.bytes, left.messages) < (right.format, right.bytes, right.messages)
        }
        return coverage
    }

    private static func named(_ export: Export) -> ReadTally {
        var tally = export.tally
        for reason in tally.skipped.keys { tally.skipped[reason]?.firstAt = place(export, reason) }
        tally.warnings = tally.warnings.map { "\(export.inputName): \($0)" }
        return tally
    }

    private static func place(_ export: Export, _ reason: String) -> String {
        let place = export.tally.skipped[reason]?.firstAt ?? ""
        return place.utf8.starts(with: export.inputName.utf8) ? place : "\(export.inputName)/\(place)"
    }

    /// What the messages are.
    static func add(_ counts: [SpaceCount], _ gathered: SpaceGathering, to coverage: inout Coverage) {
        coverage.used = counts.reduce(0) { $0 + $1.used }
        coverage.duplicates = counts.reduce(0) { $0 + $1.duplicates }
        coverage.linkedReplies = counts.reduce(0) { $0 + $1.linkedReplies }
        coverage.orphanReplies = counts.reduce(0) { $0 + $1.orphanReplies }
        coverage.directSpacesLeftOut = gathered.directSpacesLeftOut
        coverage.privateSpacesLeftOut = gathered.privateSpacesLeftOut
        let days = Set(counts.flatMap(\.days))
        if let first = days.min(), let last = days.max() { coverage.silentDays = Int(last - first) + 1 - days.count }
        coverage.first = gathered.span?.lowerBound
        coverage.last = gathered.span?.upperBound
    }

    /// Who the people are.
    static func add(_ people: [Directory.Profile], _ seen: SeenPeople, to coverage: inout Coverage) {
        for (person, profile) in people.enumerated() {
            coverage.peopleInRoster += profile.inRoster ? 1 : 0
            coverage.bots += profile.isBot ? 1 : 0
            guard !profile.isBot else { continue }
            coverage.peopleSeen += 1
            coverage.guests += profile.traits.contains(.guest) ? 1 : 0
            guard seen.wrote[person] else { continue }
            coverage.peopleActive += 1
            coverage.unknown += profile.traits.contains(.unlisted) && !profile.inRoster ? 1 : 0
        }
    }
}
