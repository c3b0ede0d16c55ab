extension ExchangeNetwork {
    /// As a Pajek network: numbered vertices in quotes, weighted arcs.
    ///
    /// The format has no escapes, so `"` becomes `'` and `\` becomes `/`; labels that are not unique carry the id, for
    /// some readers take the label for the identity.
    func pajek() -> [UInt8] {
        let number = numbers
        var text = Array("*Vertices \(nodes.count)\n".utf8)
        for (index, label) in pajekLabels.enumerated() { text.append(utf8: "\(index + 1) \"\(label)\"\n") }
        text.append(utf8: "*Arcs\n")
        for edge in edges {
            guard let source = number[edge.source], let target = number[edge.target] else { continue }
            NumberPrinter.append(source, to: &text)
            text.append(UInt8(ascii: " "))
            NumberPrinter.append(target, to: &text)
            text.append(UInt8(ascii: " "))
            NumberPrinter.append(edge.weight, to: &text)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    /// The team of each vertex as a Pajek partition: 0 for none. `nil` where the nodes have no team.
    func pajekTeams() -> [UInt8]? {
        guard let place = nodeAttributes.firstIndex(where: { $0.name == "team" }) else { return nil }
        let teams = nodes.map { node in
            if case .text(let team) = node.values[place] { team } else { "" }
        }
        let order = Set(teams).subtracting([""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let number = Dictionary(order.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
        return Array(("*Vertices \(nodes.count)\n" + teams.map { "\(number[$0] ?? 0)\n" }.joined()).utf8)
    }

    private var numbers: [String: Int] {
        Dictionary(nodes.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    private var pajekLabels: [String] {
        let labels = nodes.map { Self.pajekLabel($0.label) }
        var count: [String: Int] = [:]
        for label in labels { count[label, default: 0] += 1 }
        return zip(nodes, labels).map { node, label in
            count[label] == 1 && !label.isEmpty ? label : label + " (" + Self.pajekLabel(node.id) + ")"
        }
    }

    private static func pajekLabel(_ label: String) -> String {
        var result = ""
        for scalar in DOTText.visible(label) {
            switch scalar {
            case "\"": result += "'"
            case "\\": result += "/"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
