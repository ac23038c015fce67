import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

@testable import WenshuTemplate

/// `template check --annotate`: a copy of the template with its faults as comments.
@Suite struct AnnotateTests {
    private static let template = "甲\n前{{a | 不存在}}后{{#b}}\n‖{{坏 名}}‖x"

    private func annotated(_ bytes: [UInt8], _ language: Language = .zh) throws -> [UInt8] {
        try Template.annotated(bytes, findings: Template.check(bytes), language: language)
    }

    private func comments(_ bytes: [UInt8]) throws -> [String] {
        let blocks = try Document.read(bytes).reading().blocks
        return blocks.filter { $0.location == .comment }.map(\.text)
    }

    @Test(arguments: Notation.Format.allCases)
    func everyFindingBecomesACommentWithItsRemedy(_ format: Notation.Format) throws {
        let bytes = Notation.package(Self.template, format)
        let findings = Template.check(bytes)
        #expect(findings.map(\.code.name).sorted() == ["blankInName", "unclosedSection", "unknownFilter"])
        let found = try comments(try annotated(bytes))
        #expect(found.sorted() == findings.map { $0.message.zh + ($0.remedy?.zh ?? "") }.sorted())
        let english = try comments(try annotated(bytes, .en))
        #expect(english.allSatisfy { $0.unicodeScalars.contains("t") })
    }

    @Test(arguments: Notation.Format.allCases)
    func theTextStaysAsItIs(_ format: Notation.Format) throws {
        let bytes = Notation.package(Self.template, format)
        let text = { (bytes: [UInt8]) in
            try Document.read(bytes).reading().blocks.filter { $0.location == .body }.map(\.text)
        }
        #expect(try text(try annotated(bytes)) == text(bytes))
    }

    @Test func marksOfDOCXStandAroundTheTagsRuns() throws {
        let body = "<w:p><w:pPr/>\(DOCXPackage.r("前"))\(DOCXPackage.r("{{a |"))\(DOCXPackage.r(" 无}}"))\(DOCXPackage.r("后"))</w:p>"
        let result = try annotated(DOCXPackage.make(body: body))
        let xml = try Notation.xml(result, "word/document.xml")
        #expect(
            xml.contains(
                "前</w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t xml:space=\"preserve\">{{a |</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 无}}</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r><w:r>"
            ))
        #expect(try Notation.xml(result, "[Content_Types].xml").contains("comments+xml"))
        #expect(try Notation.xml(result, "word/_rels/document.xml.rels").contains("/relationships/comments\""))
        #expect(try Notation.xml(result, "word/wenshu-comments.xml").contains("w:author=\"文书\""))
    }

    @Test func commentsThatAreThereStay() throws {
        var package = DOCXPackage(
            body: "<w:p><w:r><w:t>{{a b}}</w:t></w:r><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>")
        package.addPart("comments", "comments", "<w:comment w:id=\"7\" w:author=\"甲\">\(DOCXPackage.p("旧"))</w:comment>")
        let result = try annotated(package.bytes)
        let xml = try Notation.xml(result, "word/comments.xml")
        #expect(xml.contains("旧"))
        #expect(xml.contains("w:id=\"8\" w:author=\"文书\""))
        #expect(try comments(result).count == 2)
    }

    @Test func faultsOfHeadersAreToldInTheBody() throws {
        var package = DOCXPackage(body: DOCXPackage.p("正文"))
        package.addPart("header", "hdr", DOCXPackage.p("{{a b}}"))
        let found = try comments(try annotated(package.bytes))
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("word/header.xml 第1段"))
    }

    @Test(arguments: Notation.Format.allCases)
    func aTemplateWithoutFaultsIsCarriedOver(_ format: Notation.Format) throws {
        let bytes = Notation.package("{{a}}", format)
        let (before, after) = (try ZipArchive(bytes), try ZipArchive(try annotated(bytes)))
        #expect(after.entries.map(\.crc32) == before.entries.map(\.crc32))
    }

    @Test(arguments: Notation.Format.allCases)
    func whereNoCommentCanStandItStandsAtTheParagraphAround(_ format: Notation.Format) throws {
        let template = "文⎡{{a b}}⎤⁽{{c d}}⁾\n⦃文│{{e f}}⦄"
        let bytes = Notation.package(template, format)
        let result = try annotated(bytes)
        let text = try Notation.document(result, format)
        #expect(try Structure.faults(result, format) == [])
        #expect(text.contains("名称“a b”中间有空格") && text.contains("名称“c d”中间有空格") && text.contains("名称“e f”中间有空格"))
        #expect(text.contains("⎡{{a b}}⎤") && text.contains("⁽{{c d}}⁾"))
    }
}
