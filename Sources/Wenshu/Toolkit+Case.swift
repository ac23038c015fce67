public import WenshuBasics
public import WenshuCase
import WenshuContainer

extension Diagnostic.Code {
    static let notARecommendation = Self("notARecommendation", .data)
    static let notAReply = Self("notAReply", .data)
}

extension Toolkit {
    /// Ties replies to the recommendation that they answer: what was answered, what was promised, what is due, what does not agree.
    ///
    /// - Parameters:
    ///   - letter: a recommendation as DOCX or ODT, or the data (JSON, YAML) that `generate` takes for a `procuratorialRecommendation`.
    ///   - replies: what came in, DOCX or ODT; none where one waits for it. In the place of a document, of the letter too, its `wenshu parse`
    ///     result (JSON) may stand, as a person corrected it.
    ///   - servedOn: the day on the service receipt, where the letter's data does not state it.
    ///   - asOf: the day on which one looks at the case; today, where none is given.
    /// - Throws: a refusal of a file; `notARecommendation`, `notAReply`; `invalidValue` in a corrected result; all findings of a data file that does not fit its schema.
    public func follow(
        letter: String, replies: [String], servedOn: CalendarDate? = nil, asOf: CalendarDate? = nil
    ) throws(WenshuError) -> CaseFile {
        let recommendation = try recommendation(letter)
        var documents: [CaseDocument] = []
        var measures = recommendation.measureCount
        for reply in replies {
            documents.append(try self.reply(reply))
            measures += documents[documents.count - 1].measureCount
            guard measures <= limits.caseMeasures else {
                throw Limits.exceeded(
                    Bilingual(zh: "一个案件的建议和措施的项数", en: "The number of items and measures of a case"), limit: limits.caseMeasures,
                    at: Place(file: reply))
            }
        }
        return CaseFile(recommendation, replies: documents, servedOn: servedOn, asOf: asOf ?? environment.today)
    }

    private func recommendation(_ path: String) throws(WenshuError) -> CaseDocument {
        if Self.isData(path) {
            let data = try DataFile.read(path, limits: limits)
            return data["schema"] == nil ? try self.data(data, path) : try Self.checked(try result(data, path), path, .letter)
        }
        let parsed = try parse(file: path, otherwiseAs: .recommendation)
        return try Self.checked(CaseDocument(parsed.extraction, reading: parsed.reading, source: parsed.source), path, .letter)
    }

    private func reply(_ path: String) throws(WenshuError) -> CaseDocument {
        if Self.isData(path) { return try Self.checked(try result(try DataFile.read(path, limits: limits), path), path, .reply) }
        let parsed = try parse(file: path, otherwiseAs: .agencyReply)
        return try Self.checked(CaseDocument(parsed.extraction, reading: parsed.reading, source: parsed.source), path, .reply)
    }

    private static func isData(_ path: String) -> Bool { [".json", ".yaml", ".yml"].contains(where: path.hasSuffix) }

    private func data(_ data: Value, _ path: String) throws(WenshuError) -> CaseDocument {
        let misfits = try Self.kind("procuratorialRecommendation").validate(data).filter { $0.severity == .error }
        if let error = WenshuError(misfits) { throw error.with(file: path) }
        return CaseDocument(recommendation: data, source: try source(path))
    }

    /// A result of `wenshu parse`, which a person may have corrected.
    private func result(_ json: Value, _ path: String) throws(WenshuError) -> CaseDocument {
        do throws(WenshuError) {
            let extraction = try Extraction(json: json)
            if let named = json["source"].flatMap(Extraction.Source.init(json:)) {
                return CaseDocument(extraction, reading: nil, source: named)
            }
            return CaseDocument(extraction, reading: nil, source: try source(path))
        } catch {
            throw error.with(file: path)
        }
    }

    private func source(_ path: String) throws(WenshuError) -> Extraction.Source {
        Extraction.Source(
            file: path.split(separator: "/").last.map(String.init) ?? path, format: path.hasSuffix(".json") ? "json" : "yaml",
            sha256: Digest.sha256.hex(try InputFile.read(path, limits: limits)))
    }

    /// A document whose kind is not recognised is read as what a person called it, and that is said.
    private func parse(file path: String, otherwiseAs kind: ExtractionKind) throws(WenshuError) -> Parsed {
        let parsed = try parse(file: path)
        guard parsed.extraction.kind == .unknown else { return parsed }
        let forced = try parse(file: path, as: kind)
        var extraction = forced.extraction
        extraction.review.insert(
            Extraction.Review(
                path: "/kind",
                reason: Bilingual(
                    zh: "文种没有识别出来，按\(kind.chineseName)读取，请核对", en: "The kind was not recognised; it was read as \(kind.rawValue)")),
            at: 0)
        return Parsed(reading: forced.reading, extraction: extraction, source: forced.source)
    }

    private enum Part { case letter, reply }

    /// The document, where it is of a kind that can stand in its place.
    private static func checked(_ document: CaseDocument, _ path: String, _ part: Part) throws(WenshuError) -> CaseDocument {
        switch (part, document.kind) {
        case (.letter, .recommendation), (.reply, .agencyReply), (.reply, .rectificationPlan): return document
        case (.letter, _):
            throw refusal(
                .notARecommendation, path, document.kind,
                Bilingual(zh: "第一个文件应是检察建议书", en: "The first file must be a recommendation"),
                remedy: Bilingual(zh: "请把检察建议书（或者生成它的数据文件）写在最前，回复写在后面。", en: "Name the recommendation, or its data file, first."))
        case (.reply, _):
            throw refusal(
                .notAReply, path, document.kind, Bilingual(zh: "这个文件应是行政机关的回复或者整改方案", en: "This file must be a reply or a plan"),
                remedy: Bilingual(
                    zh: "请核对文件；确是回复的，用 wenshu parse --kind agencyReply 文件 -o 结果.json 读取，再以结果.json 代替。",
                    en: "Check the file; if it is one, read it with wenshu parse --kind agencyReply FILE -o RESULT.json and name that."))
        }
    }

    private static func refusal(
        _ code: Diagnostic.Code, _ path: String, _ kind: ExtractionKind, _ message: Bilingual, remedy: Bilingual
    ) -> WenshuError {
        WenshuError(
            code,
            Bilingual(zh: "\(message.zh)，读出来是“\(kind.chineseName)”。", en: "\(message.en); it reads as \(kind.rawValue)."),
            at: Place(file: path), remedy: remedy)
    }
}
