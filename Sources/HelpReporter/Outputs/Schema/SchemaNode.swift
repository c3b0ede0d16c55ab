/// A piece of a JSON Schema (2020-12), as data.
indirect enum SchemaNode: Sendable {
    case text
    case instant
    case integer
    /// A whole number from 0.
    case count
    case number
    /// A number in 0…1.
    case share
    case truth
    case null
    case constant(String)
    /// One of these words.
    case choice([String])
    case pattern(String)
    case list(SchemaNode)
    case nullable(SchemaNode)
    /// Exactly these members, all required; `more` says what further members may be, where some may come.
    case object([(String, SchemaNode)], more: SchemaNode? = nil)
    /// Any names, all members alike.
    case map(SchemaNode)
    case either([SchemaNode])

    /// What a measure that is not in the contract yet may be.
    static let numberOrGroup = SchemaNode.either([.number, .null, .map(.nullable(.number))])

    func write(to json: inout JSONWriter) {
        switch self {
        case .list(let item): writeList(item, to: &json)
        case .nullable(let inner): Self.writeEither([inner, .null], to: &json)
        case .either(let nodes): Self.writeEither(nodes, to: &json)
        case .object(let members, let more): json.object { Self.writeMembers(members, more, to: &$0) }
        case .map(let value): json.object { Self.writeMembers([], value, to: &$0) }
        default: json.object(.line) { writeScalar(to: &$0) }
        }
    }

    private func writeScalar(to json: inout JSONWriter) {
        switch self {
        case .text: json.field("type", "string")
        case .instant:
            json.field("type", "string")
            json.field("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$")
        case .integer: json.field("type", "integer")
        case .count:
            json.field("type", "integer")
            json.field("minimum", 0)
        case .number: json.field("type", "number")
        case .share:
            json.field("type", "number")
            json.field("minimum", 0)
            json.field("maximum", 1)
        case .truth: json.field("type", "boolean")
        case .null: json.field("type", "null")
        case .constant(let word): json.field("const", word)
        case .choice(let words): json.field("enum", words)
        case .pattern(let pattern):
            json.field("type", "string")
            json.field("pattern", pattern)
        case .list, .nullable, .either, .object, .map: break
        }
    }

    private func writeList(_ item: SchemaNode, to json: inout JSONWriter) {
        json.object {
            $0.field("type", "array")
            $0.key("items")
            item.write(to: &$0)
        }
    }

    private static func writeEither(_ nodes: [SchemaNode], to json: inout JSONWriter) {
        json.object { json in
            json.array("anyOf") { json in for node in nodes { node.write(to: &json) } }
        }
    }

    static func writeMembers(_ members: [(String, SchemaNode)], _ more: SchemaNode?, to json: inout JSONWriter) {
        json.field("type", "object")
        if !members.isEmpty {
            json.field("required", members.map(\.0))
            json.object("properties") { json in
                for (name, node) in members {
                    json.key(name)
                    node.write(to: &json)
                }
            }
        }
        json.key("additionalProperties")
        if let more { more.write(to: &json) } else { json.value(false) }
    }
}
