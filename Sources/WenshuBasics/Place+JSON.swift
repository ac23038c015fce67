extension Place {
    /// The `location` object of messages and findings, as far as each part applies; the file stands beside it.
    public var json: Value {
        var object = ValueObject()
        object["part"] = part.map(Value.text)
        object["paragraph"] = Self.number(paragraph)
        object["heading"] = heading.map(Value.text)
        object["table"] = Self.number(table)
        object["row"] = Self.number(row)
        object["cell"] = Self.number(cell)
        object["tag"] = tag.map(Value.text)
        object["text"] = text.map(Value.text)
        object["pointer"] = pointer.map(Value.text)
        object["line"] = Self.number(line)
        object["column"] = Self.number(column)
        return .object(object)
    }

    private static func number(_ integer: Int?) -> Value? { integer.map { .number(DecimalNumber($0)) } }
}
