import Foundation

/// The part of JSON Schema 2020-12 that the analysis schema uses: type, const, enum, pattern, minimum, maximum, items,
/// anyOf, required, properties, additionalProperties. Any other keyword is an error, so that none is passed over.
struct SchemaValidator {
    private static let known: Set = [
        "$schema", "$id", "title", "description", "type", "const", "enum", "pattern", "minimum", "maximum", "items",
        "anyOf", "required", "properties", "additionalProperties",
    ]

    let schema: [String: Any]

    init(_ bytes: [UInt8]) throws {
        schema = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    }

    /// What is wrong and where, empty when nothing is.
    func errors(in bytes: [UInt8]) throws -> [String] {
        errors(try JSONSerialization.jsonObject(with: Data(bytes)), schema, at: "")
    }

    private func errors(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        var found = schema.keys.filter { !Self.known.contains($0) }.map { "\(path): unknown keyword \($0)" }
        if let type = schema["type"] as? String, !isOf(type, value) { return found + ["\(path): not a \(type)"] }
        if let constant = schema["const"] as? String, value as? String != constant {
            found.append("\(path): not \(constant)")
        }
        if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
            found.append("\(path): \(value) is none of \(words)")
        }
        if let pattern = schema["pattern"] as? String, let text = value as? String,
            text.range(of: pattern, options: .regularExpression) == nil
        {
            found.append("\(path): \(text) does not match \(pattern)")
        }
        found += bounds(value, schema, at: path)
        if let choices = schema["anyOf"] as? [[String: Any]],
            !choices.contains(where: { errors(value, $0, at: path).isEmpty })
        {
            found.append("\(path): fits none of \(choices.count)")
        }
        if let items = schema["items"] as? [String: Any], let list = value as? [Any] {
            for (index, item) in list.enumerated() { found += errors(item, items, at: "\(path)/\(index)") }
        }
        if let object = value as? [String: Any] { found += members(object, schema, at: path) }
        return found
    }

    private func bounds(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
        guard let number = (value as? NSNumber)?.doubleValue else { return [] }
        var found: [String] = []
        if let minimum = schema["minimum"] as? Double, number < minimum { found.append("\(path): below \(minimum)") }
        if let maximum = schema["maximum"] as? Double, number > maximum { found.append("\(path): above \(maximum)") }
        return found
    }

    private func members(_ object: [String: Any], _ schema: [String: Any], at path: String) -> [String] {
        let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
        var found = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): no \($0)" }
        for (name, member) in object {
            if let property = properties[name] {
                found += errors(member, property, at: path + "/" + name)
            } else if let more = schema["additionalProperties"] as? [String: Any] {
                found += errors(member, more, at: path + "/" + name)
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path): \(name) is not in the contract")
            }
        }
        return found
    }

    private func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "object": value is [String: Any]
        case "array": value is [Any]
        case "string": value is String
        case "null": value is NSNull
        case "boolean": isTruth(value)
        case "number": value is NSNumber && !isTruth(value)
        case "integer":
            value is NSNumber && !isTruth(value)
                && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
        default: false
        }
    }

    private func isTruth(_ value: Any) -> Bool {
        guard let number = value as? NSNumber else { return false }
        return String(cString: number.objCType) == "c" || CFBoolean.isBoolean(number)
    }
}

private enum CFBoolean {
    /// On Linux a boolean carries the type code of `Bool`; elsewhere its class says so.
    static func isBoolean(_ number: NSNumber) -> Bool { "\(type(of: number))".contains("Boolean") }
}
