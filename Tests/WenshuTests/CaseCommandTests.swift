import Testing
import WenshuBasics
import WenshuCase
import WenshuContainer
import WenshuTestSupport

@testable import Wenshu

/// `wenshu case follow`, over documents that the program itself generates.
@Suite struct CaseCommandTests {
    /// The example recommendation of 云水县, and the replies that come as examples with their kinds, written into a folder.
    private static func write(_ kinds: [(kind: String, data: String)], into folder: String) throws -> [String] {
        try kinds.map { kind, data in
            let value = try DataFile.read(SourceTree.path("Templates/\(kind)/\(data).json"))
            let path = "\(folder)/\(kind)-\(data).docx"
            try OutputFile.write(try Toolkit().generate(kind, data: value, as: .docx), to: path, force: true)
            return path
        }
    }

    private static let letter = SourceTree.path("Templates/procuratorialRecommendation/example.json")
    private static let course = [("agencyReply", "example-deferred"), ("rectificationPlan", "example"), ("progressReport", "example")]

    private func follow(_ arguments: [String], language: String = "zh") throws -> Program.Outcome {
        try Program.run(["case", "follow"] + arguments, language: language)
    }

    @Test func `a reply, its plan and the report after it are one course of obligations`() throws {
        try TemporaryFolder.use { folder in
            let files = try Self.write(Self.course, into: folder)
            let outcome = try follow([Self.letter] + files + ["--as-of", "2024-11-15"])
            #expect(outcome.code == 0, "\(outcome.errors)")
            let file = try JSONReader.read(Array(outcome.output.utf8))
            #expect(file["stage"]?["id"] == "planned" && file["stage"]?["kindOfReply"] == 2)
            #expect(file["replies"]?.list?.map { $0["tie"]?["strength"] } == ["certain", "certain", "certain"])
            // The spoil is told of in all three; it was to be gone by the end of October.
            let spoil = try #require(file["obligations"]?.list?.first)
            #expect(spoil["reports"]?.list?.map { $0["reply"]?.number?.integer } == [0, 1, 2])
            #expect(spoil["status"] == "underWay" && spoil["overdue"] == true)
            #expect(spoil["responsiblePerson"]?["value"] == "罗建平")
            // Nobody has said a word on the third item, the survey of all spoil grounds.
            #expect(file["items"]?.list?.map { $0["state"] } == ["answered", "answered", "unanswered"])
        }
    }

    @Test func `the same documents in any order give the same bytes`() throws {
        try TemporaryFolder.use { folder in
            let files = try Self.write(Self.course, into: folder)
            let one = try follow([Self.letter] + files + ["--as-of", "2024-11-15"])
            // Reply and plan bear the same date.
            for order in [[2, 0, 1], [1, 0, 2]] {
                #expect(try follow([Self.letter] + order.map { files[$0] } + ["--as-of", "2024-11-15"]).output == one.output)
            }
        }
    }

    @Test func `the letter itself reads as the data that it was made from`() throws {
        try TemporaryFolder.use { folder in
            let letter = try Self.write([("procuratorialRecommendation", "example")], into: folder)[0]
            let files = try Self.write(Self.course, into: folder)
            let toolkit = Toolkit(environment: .fixed(now: 1_731_600_000))
            let fromData = try toolkit.follow(letter: Self.letter, replies: files)
            let fromLetter = try toolkit.follow(letter: letter, replies: files, servedOn: CalendarDate(iso: "2024-05-21"))
            #expect(fromLetter.asOf.iso == "2024-11-15")
            #expect(fromLetter.recommendation.items.map(\.value) == fromData.recommendation.items.map(\.value))
            #expect(fromLetter.period?.due == fromData.period?.due)
            #expect(fromLetter.stage == fromData.stage && fromLetter.steps.map(\.id) == fromData.steps.map(\.id))
            #expect(fromLetter.obligations.map(\.items) == fromData.obligations.map(\.items))
        }
    }

    @Test func `contradictions make the exit code 1 and stand in the table`() throws {
        try TemporaryFolder.use { folder in
            // The reply of another agency to another recommendation.
            let files = try Self.write([("agencyReply", "example-disputed")], into: folder)
            let outcome = try follow([Self.letter] + files + ["--as-of", "2024-08-01", "--format", "table"])
            #expect(outcome.code == 1)
            #expect(outcome.output.contains("逾期没有回复") && outcome.output.contains("云检行公建〔2024〕8号"))
            #expect(outcome.output.contains("不是回复本案检察建议，没有计入"))
            #expect(outcome.errors.contains("矛盾"))
            let english = try follow([Self.letter] + files + ["--as-of", "2024-08-01", "--format", "table"], language: "en")
            #expect(english.output.contains("answers another one; not counted") && english.output.contains("[otherRecommendation]"))
        }
    }

    @Test func `without a reply the table says until when one waits`() throws {
        let outcome = try follow([Self.letter, "--as-of", "2024-06-03", "--format", "table"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("等待回复") && outcome.output.contains("2024年7月22日  行政机关：依法履行职责并书面回复"))
    }

    @Test func `files in the wrong place are refused with what to do`() throws {
        try TemporaryFolder.use { folder in
            let files = try Self.write([("agencyReply", "example")], into: folder)
            let swapped = try follow([files[0], files[0], "--error-format", "json"], language: "en")
            #expect(swapped.code == 65 && swapped.output.isEmpty)
            let error = try JSONReader.read(Array(swapped.errors.utf8))
            #expect(error["code"] == "notARecommendation" && error["file"] == .text(files[0]))
            let letter = try Self.write([("procuratorialRecommendation", "example")], into: folder)[0]
            #expect(try follow([letter, letter]).errors.contains("应是行政机关的回复或者整改方案"))
            #expect(try follow([letter, "\(folder)/none.docx"]).code == 66)
            #expect(try follow([letter, files[0], "--as-of", "2024-02-30"]).code == 64)
            #expect(try follow([SourceTree.path("Templates/agencyReply/example.json")]).code == 65)
        }
    }

    @Test func `a corrected result of parse stands for its document`() throws {
        try TemporaryFolder.use { folder in
            let reply = try Self.write([("agencyReply", "example-deferred")], into: folder)[0]
            let parsed = try Program.run(["parse", reply]).output
            func follow(_ old: String, _ new: String) throws -> Program.Outcome {
                let corrected = parsed.split(separator: old, omittingEmptySubsequences: false)
                #expect(corrected.count > 1)
                try OutputFile.write(Array(corrected.joined(separator: new).utf8), to: "\(folder)/r.json", force: true)
                return try self.follow([Self.letter, "\(folder)/r.json", "--as-of", "2024-08-01"])
            }
            let asRead = try self.follow([Self.letter, reply, "--as-of", "2024-08-01"])
            #expect(try follow("罗建平", "罗建平").output == asRead.output)
            let corrected = try JSONReader.read(
                Array(try follow("\"deadline\": \"2024-10-31\"", "\"deadline\": \"2024-11-30\"").output.utf8))
            #expect(corrected["obligations"]?[0]?["due"]?["value"] == "2024-11-30")
            #expect(corrected["replies"]?[0]?["source"]?["file"] == "agencyReply-example-deferred.docx")
            // A slip of the hand must not pass for a value that is not there.
            for (old, new) in [
                ("2024-10-31\"", "2024-31-10\""), ("\"underWay\"", "\"half\""), ("\"deferred\"", "\"late\""), ("extraction/1", "case/1"),
            ] {
                let outcome = try follow(old, new)
                #expect(outcome.code == 65 && outcome.errors.contains("r.json"), "\(outcome.errors)")
            }
        }
    }

    @Test func `more measures than any case has are refused`() throws {
        try TemporaryFolder.use { folder in
            let files = try Self.write(Self.course, into: folder)
            var limits = Limits()
            limits.caseMeasures = 9
            let error = try #require(throws: WenshuError.self) { try Toolkit(limits: limits).follow(letter: Self.letter, replies: files) }
            #expect(error.code == .limitExceeded && error.diagnostics[0].place.file == files[1])
        }
    }

    // MARK: The schema

    @Test func `what is printed fits the schema`() throws {
        try TemporaryFolder.use { folder in
            let schema = SchemaCheck(try JSONReader.read(try SourceTree.read("Documentation/case.schema.json")))
            let files = try Self.write(Self.course + [("agencyReply", "example-disputed")], into: folder)
            for replies in [[], files, [files[3]]] {
                for day in ["2024-06-03", "2025-02-01"] {
                    let file = try Toolkit().follow(letter: Self.letter, replies: replies, asOf: CalendarDate(iso: day))
                    #expect(schema.misfits(file.json()) == [])
                }
            }
            let letter = try Self.write([("procuratorialRecommendation", "example")], into: folder)[0]
            #expect(schema.misfits(try Toolkit().follow(letter: letter, replies: []).json()) == [])
            #expect(schema.misfits(["schema": "wenshu.case/1", "asOf": "gestern"]).count > 1)
        }
    }

    @Test func `the schema knows every code, stage and outcome`() throws {
        let schema = try JSONReader.read(try SourceTree.read("Documentation/case.schema.json"))
        func members(_ pointer: String) -> Set<String> { Set((schema.at(pointer: pointer)?.list ?? []).compactMap(\.text)) }
        #expect(members("/properties/stage/properties/id/enum") == Set(CaseStage.allCases.map(\.rawValue)))
        #expect(members("/$defs/outcome/enum") == Set(ReplyOutcome.allCases.map(\.rawValue)))
        #expect(members("/properties/contradictions/items/properties/code/enum") == Set(CaseFile.contradictionCodes))
    }
}

/// As much of JSON Schema as the project's own schemas use.
private struct SchemaCheck {
    let schema: Value

    init(_ schema: Value) { self.schema = schema }

    /// The places that do not fit.
    func misfits(_ value: Value) -> [String] { misfits(value, schema, at: "") }

    private func misfits(_ value: Value, _ rule: Value, at place: String) -> [String] {
        if let target = rule["$ref"]?.text, let definition = schema.at(pointer: String(target.dropFirst())) {
            return misfits(value, definition, at: place)
        }
        if let constant = rule["const"], constant != value { return ["\(place): \(value)"] }
        if let members = rule["enum"]?.list, !members.contains(value) { return ["\(place): \(value)"] }
        let types = rule["type"]?.text.map { [$0] } ?? (rule["type"]?.list ?? []).compactMap(\.text)
        if !types.isEmpty, !types.contains(where: { isOf($0, value) }) { return ["\(place): not \(types)"] }
        if rule["pattern"] != nil, value.text.flatMap({ CalendarDate(iso: $0) }) == nil { return ["\(place): no day"] }
        if let object = value.object { return objectMisfits(object, rule, at: place) }
        guard let items = value.list, let each = rule["items"] else { return [] }
        return items.enumerated().flatMap { misfits($1, each, at: "\(place)/\($0)") }
    }

    private func objectMisfits(_ object: ValueObject, _ rule: Value, at place: String) -> [String] {
        let missing = (rule["required"]?.list ?? []).compactMap(\.text).filter { object[$0] == nil }.map { "\(place): no \($0)" }
        return missing
            + object.entries.flatMap { key, item -> [String] in
                guard let own = rule["properties"]?[key] else { return rule["additionalProperties"] == false ? ["\(place)/\(key)"] : [] }
                return misfits(item, own, at: "\(place)/\(key)")
            }
    }

    private func isOf(_ type: String, _ value: Value) -> Bool {
        switch (type, value) {
        case ("object", .object), ("array", .list), ("string", .text), ("boolean", .bool), ("null", .null), ("number", .number): true
        case ("integer", .number(let number)): number.integer != nil
        default: false
        }
    }
}
