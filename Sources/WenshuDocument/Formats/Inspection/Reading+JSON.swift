package import WenshuBasics

extension Reading {
    /// What `wenshu inspect --format json` prints: schema `wenshu.document/1`.
    package var json: Value {
        var metadata = ValueObject()
        metadata["title"] = self.metadata.title.map(Value.text)
        metadata["author"] = self.metadata.author.map(Value.text)
        metadata["created"] = self.metadata.created.map(Value.text)
        metadata["modified"] = self.metadata.modified.map(Value.text)
        return [
            "schema": "wenshu.document/1", "format": .text(format), "metadata": .object(metadata),
            "blocks": .list(blocks.map(\.json)), "warnings": .list(warnings.map(\.warningJSON)),
        ]
    }
}

extension ReadingBlock {
    fileprivate var json: Value {
        var object = ValueObject([
            ("index", .number(DecimalNumber(index))), ("kind", .text(kind.rawValue)), ("in", .text(location.rawValue)),
            ("path", .text(path)),
        ])
        if kind == .table {
            object["rows"] = .list(rows.map { .list($0.map(\.json)) })
            object["alternativeTexts"] = alternativeTextsJSON
            return .object(object)
        }
        object["text"] = .text(text)
        if let label {
            object["label"] = .text(label)
            object["labelGenerated"] = true
        }
        object["style"] = style.map(Value.text)
        object["outlineLevel"] = outlineLevel.map { .number(DecimalNumber($0)) }
        object["align"] = alignment.map { .text($0.rawValue) }
        object["hidden"] = .bool(hidden)
        object["alternativeTexts"] = alternativeTextsJSON
        return .object(object)
    }

    private var alternativeTextsJSON: Value? { alternativeTexts.isEmpty ? nil : .list(alternativeTexts.map(Value.text)) }
}

extension ReadingCell {
    /// Its row is the place of its list in `rows`; the grid column cannot be told from the cells before it, some of which may hang down from above.
    fileprivate var json: Value {
        [
            "text": .text(text), "rowSpan": .number(DecimalNumber(rowSpan)), "colSpan": .number(DecimalNumber(columnSpan)),
            "column": .number(DecimalNumber(column)), "blocks": .list(blocks.map { .number(DecimalNumber($0)) }),
        ]
    }
}

extension Diagnostic {
    fileprivate var warningJSON: Value {
        ["code": .text(code.name), "path": .text(place.part ?? ""), "message": .text(message.zh)]
    }
}
