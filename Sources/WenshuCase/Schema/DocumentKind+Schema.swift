public import WenshuBasics

extension DocumentKind {
    /// The data of this kind as a JSON Schema (draft 2020-12) with Chinese titles, descriptions and examples.
    public func jsonSchema() -> Value {
        var schema = ValueObject([
            ("$schema", Value.text("https://json-schema.org/draft/2020-12/schema")),
            ("$id", .text("https://wenshu.invalid/schema/\(id)")),
            ("title", .text(title.zh)),
            ("description", .text("依据：\(legalBasis.joined(separator: "；"))。期限：\(timeLimit.zh)")),
        ])
        schema.add(Self.schema(ofObject: fields))
        return .object(schema)
    }

    private static func schema(ofObject fields: [Field]) -> Value {
        var schema = ValueObject([
            ("type", Value.text("object")),
            ("properties", .object(ValueObject(fields.map { field in (field.name, Self.schema(of: field)) }))),
        ])
        let needed = fields.filter(\.requirement.isNeeded).map { Value.text($0.name) }
        if !needed.isEmpty { schema["required"] = .list(needed) }
        schema["additionalProperties"] = false
        return .object(schema)
    }

    private static func schema(of field: Field) -> Value {
        var schema = ValueObject([("title", Value.text(field.label))])
        var description = field.help ?? ""
        if let source = field.requirement.source { description += "必备事项（\(source)）。" }
        if case .choice(let choices) = field.type { description += choices.map { "\($0.value)：\($0.label)" }.joined(separator: "；") + "。" }
        if !description.isEmpty { schema["description"] = .text(description) }
        schema.add(Self.schema(of: field.type))
        if field.requirement.isNeeded, case .list = field.type { schema["minItems"] = 1 }
        if let example = field.example { schema["examples"] = [example] }
        return .object(schema)
    }

    private static func schema(of type: FieldType) -> Value {
        switch type {
        case .text: ["type": "string", "pattern": "\\S"]
        case .longText:
            ["anyOf": [["type": "string", "pattern": "\\S"], ["type": "array", "items": ["type": "string", "pattern": "\\S"]]]]
        case .date: ["type": "string", "format": "date", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"]
        case .time: ["type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"]
        case .number: ["type": "number"]
        case .money: ["type": "number", "minimum": 0]
        case .documentNumber: ["type": "string", "pattern": .text(DocumentNumber.pattern)]
        case .boolean: ["type": "boolean"]
        case .citation:
            [
                "anyOf": [
                    ["type": "string", "pattern": "《.+》"],
                    schema(ofObject: Field.citationMembers),
                ]
            ]
        case .choice(let choices): ["type": "string", "enum": .list(choices.map { .text($0.value) })]
        case .object(let fields): schema(ofObject: fields)
        case .list(let element): ["type": "array", "items": schema(of: element)]
        }
    }
}

extension ValueObject {
    fileprivate mutating func add(_ other: Value) {
        for (key, value) in other.object?.entries ?? ValueObject().entries { self[key] = value }
    }
}
