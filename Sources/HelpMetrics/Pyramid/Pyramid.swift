/// The eight layers after Berg, with what the messages show of each: for the firm, by team and by person.
///
/// Signals of different layers are different things (a message, a pair, a group), so their shares say where the traces
/// lie, not where the work does.
package struct Pyramid: Sendable {
    package struct Row: Sendable {
        package let layer: PyramidLayer
        /// For the firm; pairs (3) and groups (6) count once, whoever is in them.
        package let signals: Int
        /// People who showed at least one.
        package let people: Int
        /// Of all active people.
        package let activeShare: Double?
        /// Of all signals of the measurable layers, with a half-sample interval.
        package let share: Estimate
        /// Why the layer cannot be measured here; `nil` where it can.
        package let unmeasurable: String?
        package let figures: [Figure]
    }

    /// Something more about a layer: "help flows back within 30 days", with its share.
    package struct Figure: Sendable, Equatable {
        package let name: String
        package let estimate: Estimate
    }

    /// From the bottom up.
    package let rows: [Row]
    private let book: LayerBook
    private let survey: Survey

    /// - Complexity: O(people).
    package init(_ practice: Practice) {
        let (book, survey) = (practice.book, practice.survey)
        (self.book, self.survey) = (book, survey)
        let active = practice.active.count
        rows = PyramidLayer.all.map { layer in
            let obstacle = Self.obstacle(layer.number, practice)
            let people = survey.team.indices.count { book.person(layer.number, $0) > 0 }
            return Row(
                layer: layer, signals: obstacle == nil ? book.total(layer.number) : 0,
                people: obstacle == nil ? people : 0,
                activeShare: obstacle == nil && active > 0 ? Double(people) / Double(active) : nil,
                share: obstacle.map { .undefined($0) } ?? Self.share(layer.number, practice), unmeasurable: obstacle,
                figures: obstacle == nil ? Self.figures(layer.number, practice) : [])
        }
    }

    package func signals(_ layer: Int, of person: Int) -> Int { book.person(layer, person) }

    package func signals(_ layer: Int, ofTeam team: Int) -> Int { book.team(layer, team) }

    /// Members of the team who showed at least one signal.
    package func people(_ layer: Int, ofTeam team: Int) -> Int {
        survey.members[team].count { book.person(layer, $0) > 0 }
    }

    /// The same, of the team's active members; `nil` without any.
    package func activeShare(_ layer: Int, ofTeam team: Int) -> Double? {
        let active = survey.members[team].count { survey.isActive($0) }
        return active > 0 ? Double(people(layer, ofTeam: team)) / Double(active) : nil
    }

    /// Layer of one tie: help across teams contributes from outside (5); help inside a team is part of its visible work,
    /// and acts (8) where a message of it points to a work item, else coordinates (7). `nil` without both teams.
    package static func layer(helperTeam: Int32, seekerTeam: Int32, hasWorkItem: Bool) -> Int? {
        guard helperTeam >= 0, seekerTeam >= 0 else { return nil }
        return helperTeam != seekerTeam ? 5 : hasWorkItem ? 8 : 7
    }

    static func obstacle(_ layer: Int, _ practice: Practice) -> String? {
        if layer != 5, !practice.hasMessages { return Practice.noMessages }
        if layer >= 5, !practice.hasTeams { return Practice.noTeams }
        let teams = practice.survey.members.count { !$0.isEmpty }
        if layer == 5 || layer == 6, teams < 2 { return "there is one team only" }
        if layer == 3 || layer == 6, (practice.span?.length ?? 0) < Span.fortnight * 2 {
            return "the messages cover less than four weeks"
        }
        return nil
    }

    /// When the layer has no value, in words; see `obstacle`.
    package static func edgeCases(of layer: Int) -> String {
        let cases = [
            layer == 5 ? nil : "of ready-made networks, which hold no messages",
            layer < 5 ? nil : "without teams",
            layer == 5 || layer == 6 ? "where there is one team only" : nil,
            layer == 3 || layer == 6 ? "where the messages cover less than four weeks" : nil,
        ]
        return "Undefined " + cases.compactMap { $0 }.joined(separator: ", ") + ". 0 where no signal was seen."
    }

    private static func share(_ layer: Int, _ practice: Practice) -> Estimate {
        practice.share(.layer(layer), of: .signals, otherwise: "no signal of any layer")
    }

    private static func figures(_ layer: Int, _ practice: Practice) -> [Figure] {
        switch layer {
        case 2:
            let (named, followed) = practice.referrals
            return [
                Figure(
                    name: "of those named in a reply join the conversation",
                    estimate: .share(followed, of: named, otherwise: "nobody new is named in a reply"))
            ]
        case 3:
            return [
                Figure(name: "of new pairs help both ways within 30 days", estimate: practice.reciprocation),
                Figure(
                    name: "of pairs with help both ways share a third person with both", estimate: practice.embedding),
            ]
        case 4: return [Figure(name: "of messages are in open channels", estimate: practice.openness)]
        case 7:
            return [
                Figure(
                    name: "of messages in the own team's channels are replies",
                    estimate: practice.share(.ownReplies, of: .ownMessages, otherwise: "no team owns a channel"))
            ]
        default: return []
        }
    }
}

extension Practice {
    /// Share of new pairs between whom help flows back within 30 days, of those seen that long.
    var reciprocation: Estimate {
        share(.returnedPairs, of: .followedPairs, otherwise: "no new pair was seen for 30 days")
    }

    /// Share of pairs with help both ways that are Simmelian ties.
    var embedding: Estimate {
        .share(simmelian.embedded, of: simmelian.mutual, otherwise: "no pair helps both ways")
    }

    /// Share of messages that stand in open channels; undefined where only open channels were read.
    var openness: Estimate {
        guard hasMessages else { return .undefined(Self.noMessages) }
        guard hasClosedSpaces else {
            return .undefined("private channels and direct messages are not in the analysis")
        }
        return share(.openMessages, of: .messages, otherwise: "no messages")
    }
}
