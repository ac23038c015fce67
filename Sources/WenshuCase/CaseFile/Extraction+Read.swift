public import WenshuBasics

extension Extraction {
    static let schema = "wenshu.extraction/1"

    /// What `wenshu parse` printed, as a person may have corrected it.
    ///
    /// - Throws: `invalidValue` with a JSON Pointer, where it is no such result or a value is not in its normal form.
    public init(json: Value) throws(WenshuError) {
        guard json.text("/schema") == Self.schema, let kind = json.text("/kind").flatMap(ExtractionKind.init),
            let fields = json["fields"]?.object
        else {
            throw Self.fault(
                "/schema", Bilingual(zh: "不是 wenshu parse 的结果。", en: "It is no result of wenshu parse."),
                Bilingual(
                    zh: "请用 wenshu parse 文件 -o 结果.json 制作，再改正其中的值。", en: "Make it with wenshu parse FILE -o RESULT.json, then correct it."))
        }
        for form in NormalForm.all { try form.check(json) }
        self.init(
            kind: kind, documentKind: json.text("/documentKind"), fields: fields,
            evidence: (json["evidence"]?.list ?? []).compactMap(Evidence.init), review: (json["review"]?.list ?? []).compactMap(Review.init)
        )
    }

    fileprivate static func fault(_ pointer: String, _ message: Bilingual, _ remedy: Bilingual) -> WenshuError {
        WenshuError(.invalidValue, message, at: Place(pointer: pointer), remedy: remedy)
    }
}

extension Extraction.Source {
    /// The document that a result of `wenshu parse` names.
    public init?(json: Value) {
        guard let file = json.text("/file"), let format = json.text("/format"), let sum = json.text("/sha256") else { return nil }
        self.init(file: file, format: format, sha256: sum)
    }
}

/// The values with which a case file reckons: a slip of the hand in one of them must not pass for a value that is not there.
private struct NormalForm {
    let paths: [String]
    let expected: Bilingual
    let holds: @Sendable (String) -> Bool

    static let all = [
        NormalForm(
            paths: [
                "/fields/date", "/fields/plannedCompletion", "/fields/recommendation/receivedOn", "/fields/measures/*/deadline",
                "/fields/measures/*/completedOn",
            ], expected: Bilingual(zh: "日期（如 2024-03-05）", en: "a date such as 2024-03-05")
        ) { CalendarDate(lastDayOf: $0) != nil },
        NormalForm(
            paths: ["/fields/measures/*/status"], expected: Bilingual(zh: "done、underWay 或者 planned", en: "done, underWay or planned")
        ) { ReportedMeasure.Status(rawValue: $0) != nil },
        NormalForm(
            paths: ["/fields/disposition"],
            expected: Bilingual(zh: "rectified、inProgress、deferred 或者 disputed", en: "rectified, inProgress, deferred or disputed")
        ) { ReplyOutcome(disposition: $0) != .unclear },
    ]

    func check(_ json: Value) throws(WenshuError) {
        for path in paths {
            for (pointer, value) in json.places(path) {
                guard let value, value != .null else { continue }
                guard let text = value.text, holds(text) else {
                    throw Extraction.fault(
                        pointer, Bilingual(zh: "应是\(expected.zh)。", en: "It should be \(expected.en)."),
                        Bilingual(zh: "请改正；文书没有写明的，删去这个值。", en: "Correct it; take out what the document does not state."))
                }
            }
        }
    }
}

extension Extraction.Evidence {
    fileprivate init?(_ json: Value) {
        guard let path = json.text("/path") else { return nil }
        let confidence = json["confidence"]?.number?.double ?? 1
        guard let block = json["block"]?.number?.integer, let text = json.text("/text") else {
            self.init(path: path, derivedFrom: (json["from"]?.list ?? []).compactMap(\.text), confidence: confidence, rule: "")
            return
        }
        self.init(
            path: path, block: block, start: json["start"]?.number?.integer ?? 0, end: json["end"]?.number?.integer ?? 0, text: text,
            confidence: confidence, rule: "")
    }
}

extension Extraction.Review {
    fileprivate init?(_ json: Value) {
        guard let path = json.text("/path"), let reason = json.text("/reason") else { return nil }
        self.init(path: path, reason: Bilingual(zh: reason, en: reason), candidates: json["candidates"]?.list ?? [])
    }
}
