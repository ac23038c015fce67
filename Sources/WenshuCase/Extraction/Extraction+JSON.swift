public import WenshuBasics

extension Extraction {
    /// The result as `wenshu parse` prints it (`wenshu.extraction/1`).
    public func json(source: Source, language: Language = .zh) -> Value {
        var object = ValueObject()
        object["schema"] = "wenshu.extraction/1"
        object["source"] = [
            "file": .text(source.file), "format": .text(source.format), "sha256": .text(source.sha256),
        ]
        object["kind"] = .text(kind.rawValue)
        if let documentKind { object["documentKind"] = .text(documentKind) }
        object["fields"] = .object(fields)
        object["evidence"] = .list(evidence.map(\.json))
        object["review"] = .list(review.map { $0.json(language) })
        return .object(object)
    }
}

extension Extraction.Evidence {
    fileprivate var json: Value {
        var object = ValueObject(capacity: 6)
        object["path"] = .text(path)
        if let block {
            object["block"] = .number(DecimalNumber(block))
            object["start"] = .number(DecimalNumber(start))
            object["end"] = .number(DecimalNumber(end))
            object["text"] = .text(text)
        }
        object["confidence"] = .number(DecimalNumber(coefficient: Int128((confidence * 100).rounded()), scale: 2))
        if derived {
            object["derived"] = true
            object["from"] = .list(from.map { .text($0) })
        }
        return .object(object)
    }
}

extension Extraction.Review {
    fileprivate func json(_ language: Language) -> Value {
        var object = ValueObject()
        object["path"] = .text(path)
        object["reason"] = .text(reason.text(in: language))
        if !candidates.isEmpty { object["candidates"] = .list(candidates) }
        return .object(object)
    }
}
