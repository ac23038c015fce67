import Testing
import Wenshu
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuDocument

/// Commands as a user types them, where the library's own tests do not reach.
@Suite struct CommandTests {
    private static let good = SourceTree.path("Fixtures/cases/recommendation-good.json")

    /// One result a line, in order; a bad line is told and does not stop the rest; two jobs write the same bytes as one.
    @Test(arguments: [1, 2]) func aBatchGoesOnAfterABadLine(jobs: Int) throws {
        try TemporaryFolder.use { folder in
            let line = JSONWriter.string(try JSONReader.read(try InputFile.read(Self.good)))
            let lines = [line, #"{"number": 1}"#, "no data", line].joined(separator: "\n")
            try OutputFile.write(Array(lines.utf8), to: "\(folder)/b.ndjson", force: false)
            let outcome = try Program.run([
                "generate", "procuratorialRecommendation", "--batch", "\(folder)/b.ndjson", "--out-dir", "\(folder)/out", "--format",
                "both",
                "--jobs", "\(jobs)",
            ])
            #expect(outcome.code == 1)
            let results = try outcome.output.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
            #expect(results.map { $0["line"]?.number?.integer } == [1, 1, 2, 3, 4, 4])
            #expect(results.map { $0["error"] != nil } == [false, false, true, true, false, false])
            #expect(results[0]["sha256"] == results[4]["sha256"])
            let written = try FolderListing("\(folder)/out", limits: .standard).files
            #expect(written == ["1.docx", "1.odt", "4.docx", "4.odt"])
            let bytes = try InputFile.read("\(folder)/out/4.odt")
            #expect(results[5]["sha256"] == .text(Digest.sha256.hex(bytes)))
        }
    }

    /// The copy holds a comment for each fault, and the template itself stays as it is.
    @Test func anAnnotatedCopyHoldsAComment() throws {
        try TemporaryFolder.use { folder in
            let template = SourceTree.path("Fixtures/tutorial/broken.docx")
            let before = try InputFile.read(template)
            let outcome = try Program.run(["template", "check", template, "--annotate", "\(folder)/copy.docx", "--format", "json"])
            #expect(outcome.code == 1)
            let findings = try #require(try JSONReader.read(Array(outcome.output.utf8)).list)
            let comments = try Document.read(try InputFile.read("\(folder)/copy.docx")).comments
            #expect(!findings.isEmpty)
            #expect(comments.count == findings.count)
            #expect(try InputFile.read(template) == before)
        }
    }

    /// The series goes on, a new year begins anew, and a number that the data states stays.
    @Test(arguments: [
        ("云检行公建〔2024〕4号", "2024-05-20", nil, "云检行公建〔2024〕5号"), ("云检行公建[2023]第021号", "2024-05-20", nil, "云检行公建〔2024〕1号"),
        ("云检行公建〔2024〕4号", "2024-05-20", "云检行公建〔2024〕9号", "云检行公建〔2024〕9号"),
    ])
    func dataWithoutANumberTakesTheNext(last: String, date: String, stated: String?, number: String) throws {
        var data = ValueObject([("date", .text(date))])
        data["number"] = stated.map(Value.text)
        #expect(try Toolkit.numbered(.object(data), after: last)["number"] == .text(number))
        #expect(throws: WenshuError.self) { try Toolkit.numbered(.object(data), after: "第4期") }
    }

    /// Numbers go by the order of the lines, without gaps from lines that are refused, whatever the jobs; a stated one stays.
    @Test(arguments: [1, 2]) func aBatchGivesItsLinesNumbers(jobs: Int) throws {
        try TemporaryFolder.use { folder in
            guard case .object(var good) = try JSONReader.read(try InputFile.read(Self.good)) else { return }
            good["number"] = nil
            var deficient = good
            deficient["legalBasis"] = nil
            var stated = good
            stated["number"] = "云检行公建〔2024〕150号"
            var taken = good
            taken["number"] = "云检行公建〔2024〕7号"
            let lines = (1...200).map { i in i == 120 ? stated : i == 130 ? taken : i.isMultiple(of: 7) ? deficient : good }
            let text = lines.map { JSONWriter.string(.object($0)) }.joined(separator: "\n")
            try OutputFile.write(Array(text.utf8), to: "\(folder)/b.ndjson", force: false)
            try OutputFile.makeFolder("\(folder)/out")
            try OutputFile.write([1], to: "\(folder)/out/3.docx", force: false)
            let outcome = try Program.run([
                "generate", "procuratorialRecommendation", "--batch", "\(folder)/b.ndjson", "--out-dir", "\(folder)/out", "--jobs",
                "\(jobs)",
                "--number-after", "云检行公建〔2024〕4号",
            ])
            #expect(outcome.code == 1)
            let results = try outcome.output.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)) }
            #expect(results.map { $0["line"]?.number?.integer } == Array(1...200))
            var last = 4
            for (i, result) in zip(1..., results) {
                let isRefused = i == 3 || i == 130 || (i.isMultiple(of: 7) && i != 120)
                #expect((result["error"] != nil) == isRefused, "line \(i)")
                if isRefused { continue }
                last = i == 120 ? 150 : last + 1
                #expect(result["number"] == .text("云检行公建〔2024〕\(last)号"), "line \(i)")
            }
            #expect(results[129].at(pointer: "/error/code") == "numberTaken")
            let second = try Document.read(try InputFile.read("\(folder)/out/2.docx"))
            #expect(second.body.paragraphs.contains { $0.content.plainText == "云检行公建〔2024〕6号" })
        }
    }

    /// Each value has its rule beside it.
    @Test func parseExplainsItself() throws {
        let outcome = try Program.run(["parse", SourceTree.path("Fixtures/samples/enforcement-21.docx"), "--explain"])
        #expect(outcome.code == 0)
        #expect(outcome.output.contains("judgmentNumber (94%)"))
        // The candidates that lost, and why.
        let reply = try Program.run(["parse", SourceTree.path("Fixtures/samples/reply-25.docx"), "--explain"]).output
        #expect(reply.contains("金额 “48600元”"))
        #expect(reply.contains("数量 “34家”"))
        #expect(
            try Program.run(["parse", SourceTree.path("Fixtures/samples/enforcement-21.docx"), "--explain", "--out-dir", "x"]).code == 64)
    }

    @Test func nothingIsGeneratedFromDataThatTheCheckRefuses() throws {
        try TemporaryFolder.use { folder in
            let deficient = SourceTree.path("Fixtures/cases/recommendation-deficient.json")
            let outcome = try Program.run(["generate", "procuratorialRecommendation", "--data", deficient, "-o", "\(folder)/a.docx"])
            #expect(outcome.code == 65)
            #expect(outcome.errors.contains("/legalBasis") && outcome.errors.contains("/recipient") && outcome.errors.contains("不存在"))
            #expect(try FolderListing(folder, limits: .standard).files.isEmpty)
            #expect(try Program.run(["check", "procuratorialRecommendation", "--data", deficient]).code == 1)
            #expect(try Program.run(["check", "procuratorialRecommendation", "--data", Self.good]).code == 0)
            #expect(try Program.run(["check", "nothing", "--data", Self.good]).code == 64)
        }
    }
}
