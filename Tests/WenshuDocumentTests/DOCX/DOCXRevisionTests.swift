import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

/// Tracked changes in the three views.
@Suite struct DOCXRevisionTests {
    private typealias X = DOCXPackage

    private func texts(_ body: String, _ view: RevisionView, numbering: String? = nil) throws -> [String] {
        try DOCXReader.read(X.make(body: body, numbering: numbering)).reading(view: view).blocks.filter { $0.kind == .paragraph }.map(
            \.printed)
    }

    private func del(_ text: String) -> String {
        "<w:del w:author=\"甲\" w:date=\"2021-03-05T08:00:00Z\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
    }
    private func ins(_ text: String) -> String { "<w:ins w:author=\"乙\">\(X.r(text))</w:ins>" }

    @Test func `insertions and deletions`() throws {
        let body = "<w:p>\(X.r("于"))\(del("3月"))\(ins("5月"))\(X.r("完成"))</w:p>"
        #expect(try texts(body, .accepted) == ["于5月完成"])
        #expect(try texts(body, .original) == ["于3月完成"])
        #expect(try texts(body, .all) == ["于3月5月完成"])
    }

    @Test func `who and when is kept`() throws {
        let document = try DOCXReader.read(X.make(body: "<w:p>\(del("三"))</w:p>"))
        guard case .paragraph(let paragraph)? = document.body.first else { return #expect(Bool(false)) }
        #expect(
            paragraph.content == [
                .revision(Revision(.deleted, author: "甲", date: "2021-03-05T08:00:00Z"), [.text("三", TextFormat())])
            ])
    }

    @Test func `a move is there once in each view`() throws {
        let body =
            "<w:p><w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:moveFrom w:author=\"甲\">\(X.r("搬"))</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/>\(X.r("留"))</w:p>"
            + "<w:p><w:moveTo w:author=\"甲\">\(X.r("搬"))</w:moveTo></w:p>"
        #expect(try texts(body, .accepted) == ["留", "搬"])
        #expect(try texts(body, .original) == ["搬留", ""])
    }

    @Test func `what was inserted and deleted again is in no view but all`() throws {
        let body = "<w:p><w:ins w:author=\"乙\">\(del("弃"))</w:ins>\(X.r("留"))</w:p>"
        #expect(try texts(body, .accepted) == ["留"])
        #expect(try texts(body, .original) == ["留"])
        #expect(try texts(body, .all) == ["弃留"])
    }

    @Test func `a deleted paragraph end joins the next paragraph`() throws {
        let body = "<w:p><w:pPr><w:rPr><w:del w:author=\"甲\"/></w:rPr></w:pPr>\(X.r("前"))</w:p><w:p>\(X.r("后"))</w:p>"
        #expect(try texts(body, .accepted) == ["前后"])
        #expect(try texts(body, .original) == ["前", "后"])
    }

    @Test func `an inserted paragraph end divides`() throws {
        let body = "<w:p><w:pPr><w:rPr><w:ins w:author=\"甲\"/></w:rPr></w:pPr>\(X.r("前"))</w:p><w:p>\(X.r("后"))</w:p>"
        #expect(try texts(body, .accepted) == ["前", "后"])
        #expect(try texts(body, .original) == ["前后"])
    }

    @Test func `numbers are those of the accepted document`() throws {
        let numbering = X.abstractNum(1, [("decimal", "%1.", "")]) + X.num(1, 1)
        let body =
            X.p("甲", num: 1)
            + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:author=\"x\"/></w:rPr></w:pPr>\(del("乙"))</w:p>"
            + "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:ins w:author=\"x\"/></w:rPr></w:pPr>\(ins("丙"))</w:p>"
            + X.p("丁", num: 1)
        #expect(try texts(body, .accepted, numbering: numbering) == ["1.甲", "2.丙", "3.丁"])
        #expect(try texts(body, .original, numbering: numbering).prefix(2) == ["1.甲", "2.乙"])
    }

    @Test func `a field that was half inserted is read whole`() throws {
        let body =
            "<w:p><w:ins w:author=\"x\"><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r></w:ins>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(X.r("果"))\(del("旧"))<w:ins w:author=\"x\"><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:ins>\(X.r("后"))</w:p>"
        #expect(try texts(body, .accepted) == ["果后"])
        #expect(try texts(body, .all) == ["果旧后"])
    }

    @Test func `formatting that was changed is that of today`() throws {
        let body =
            "<w:p><w:pPr><w:jc w:val=\"center\"/><w:pPrChange w:author=\"x\"><w:pPr><w:jc w:val=\"right\"/></w:pPr></w:pPrChange></w:pPr>\(X.r("题"))</w:p>"
        #expect(try DOCXReader.read(X.make(body: body)).reading().blocks.first?.alignment == .center)
    }

    @Test func `rows come and go`() throws {
        func row(_ text: String, _ change: String) -> String {
            "<w:tr><w:trPr>\(change)</w:trPr><w:tc><w:p>\(X.r(text))</w:p></w:tc></w:tr>"
        }
        let body =
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"100\"/></w:tblGrid>" + row("留", "") + row("删", "<w:del w:author=\"x\"/>")
            + row("增", "<w:ins w:author=\"x\"/>") + "</w:tbl>"
        #expect(try texts(body, .accepted) == ["留", "增"])
        #expect(try texts(body, .original) == ["留", "删"])
        #expect(try texts(body, .all) == ["留", "删", "增"])
    }

    @Test func `a deleted cell loses its text`() throws {
        let body =
            "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:author=\"x\"/></w:tcPr><w:p>\(X.r("删"))</w:p></w:tc><w:tc><w:p>\(X.r("留"))</w:p></w:tc></w:tr></w:tbl>"
        #expect(try DOCXReader.read(X.make(body: body)).reading().blocks.first?.rows.first?.map(\.text) == ["", "留"])
    }

    @Test func `each view shows its own labels`() throws {
        let numbering = DOCXPackage.abstractNum(1, [("chineseCountingThousand", "%1、", "")]) + DOCXPackage.num(1, 1)
        func p(_ text: String, _ change: String = "") -> String {
            DOCXPackage.p(text, num: 1, properties: change.isEmpty ? "" : "<w:rPr><w:\(change) w:author=\"甲\"/></w:rPr>")
        }
        let added =
            "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:ins w:author=\"甲\"/></w:rPr></w:pPr><w:ins w:author=\"甲\">\(DOCXPackage.r("新增"))</w:ins></w:p>"
        let document = try DOCXReader.read(DOCXPackage.make(body: p("甲") + added + p("乙") + p("丙"), numbering: numbering))
        func printed(_ view: RevisionView) -> [String] { document.reading(view: view).blocks.map(\.printed) }
        #expect(printed(.accepted) == ["一、甲", "二、新增", "三、乙", "四、丙"])
        #expect(printed(.original) == ["一、甲", "二、乙", "三、丙"])
        #expect(document.resolved(.original).reading().blocks.map(\.printed) == ["一、甲", "二、乙", "三、丙"])
    }
}
