import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

/// What stands in paragraphs: every character that a page shows, once.
@Suite struct DOCXTextTests {
    private func text(_ content: String, view: RevisionView = .accepted) throws -> String {
        try DOCXReader.read(DOCXPackage.make(body: "<w:p>\(content)</w:p>")).reading(view: view).blocks.filter { !$0.hidden }.map(\.text)
            .joined(separator: "|")
    }

    private func field(_ instruction: String, _ result: String?) -> String {
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">\(instruction)</w:instrText></w:r>"
            + (result.map { "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\($0)" } ?? "")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    }

    private typealias X = DOCXPackage

    @Test(arguments: [
        ("<w:r><w:t>整</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>改</w:t></w:r>", "整改"),
        ("<w:r><w:t> 整改 </w:t></w:r>", "整改"),
        ("<w:r><w:t xml:space=\"preserve\"> 整改 </w:t></w:r>", " 整改 "),
        ("<w:r><w:t>　整改　</w:t></w:r>", "　整改　"),
        ("<w:r><w:t>整\n改</w:t></w:r>", "整 改"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t></w:r>", "甲\t乙\n丙\n丁"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a\u{2011}b"),
        ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>", "☑"),
        ("<w:r><w:sym w:font=\"Wingdings 2\" w:char=\"00A3\"/></w:r>", "□"),
        ("<w:r><w:sym w:font=\"宋体\" w:char=\"2460\"/></w:r>", "①"),
        ("<w:r><w:sym w:font=\"Wingdings\" w:char=\"FFFFFFFFFF\"/></w:r>", ""),
        ("<w:smartTag w:element=\"date\"><w:smartTagPr/><w:r><w:t>3月5日</w:t></w:r></w:smartTag>", "3月5日"),
        ("<w:customXml w:element=\"x\"><w:customXmlPr/><w:r><w:t>甲</w:t></w:r></w:customXml>", "甲"),
        ("<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>甲</w:t></w:r></w:sdtContent></w:sdt>", "甲"),
        ("<w:hyperlink w:anchor=\"here\"><w:r><w:t>见</w:t></w:r></w:hyperlink>", "见"),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>lí</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漓</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "漓（lí）"
        ),
        ("<w:bdo w:val=\"ltr\"><w:r><w:t>甲</w:t></w:r></w:bdo>", "甲"),
        ("<w:r><w:lastRenderedPageBreak/><w:t>甲</w:t></w:r><w:proofErr w:type=\"spellStart\"/>", "甲"),
        (
            "<mc:AlternateContent><mc:Choice Requires=\"w14\"><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent>",
            "新"
        ),
        (
            "<mc:AlternateContent><mc:Choice Requires=\"zz9\"><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent>",
            "旧"
        ),
        ("<x:new xmlns:x=\"urn:x\"><w:r><w:t>未来</w:t></w:r></x:new>", "未来"),
    ])
    func `runs and what wraps them`(content: String, expected: String) throws {
        #expect(try text(content) == expected)
    }

    @Test func `a field shows its result and not its instruction`() throws {
        #expect(try text(X.r("共") + field(" PAGE ", X.r("3")) + X.r("页")) == "共3页")
        #expect(try text("<w:fldSimple w:instr=\" DATE \">\(X.r("2021年"))</w:fldSimple>") == "2021年")
    }

    @Test func `a field in a field's instruction is not shown, one in its result is`() throws {
        let nested = field(
            " IF " + "</w:instrText></w:r>" + field("PAGE", X.r("9")) + "<w:r><w:instrText> = 9 ", X.r("甲") + field("REF x", X.r("乙")))
        #expect(try text(nested) == "甲乙")
    }

    @Test func `what kind a field is`() throws {
        let document = try DOCXReader.read(
            X.make(
                body:
                    "<w:p>\(field(" PAGE \\* MERGEFORMAT ", X.r("3")))\(field("NUMPAGES", X.r("5")))\(field(" HYPERLINK \"http://a.example/\" \\l \"b\" ", X.r("链接")))</w:p>"
            ))
        guard case .paragraph(let paragraph)? = document.body.first else { return #expect(Bool(false)) }
        #expect(
            paragraph.content == [
                .field(Field(.page, result: [.text("3", TextFormat())])), .field(Field(.pageCount, result: [.text("5", TextFormat())])),
                .link(target: "http://a.example/#b", [.text("链接", TextFormat())]),
            ])
    }

    @Test(arguments: [
        ("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>甲</w:t></w:r>", "甲"),
        ("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>甲</w:t></w:r>", "甲"),
        ("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>甲</w:t></w:r>", "甲"),
        ("<w:r><w:fldChar/></w:r><w:r><w:t>甲</w:t></w:r>", "甲"),
    ])
    func `a field mark without its partner swallows nothing`(content: String, expected: String) throws {
        #expect(try text(content) == expected)
    }

    @Test func `a field runs over paragraphs`() throws {
        let body =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(X.r("第一章"))</w:p>"
            + "<w:p>\(X.r("第二章"))</w:p><w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(X.r("正文"))</w:p>"
        #expect(try DOCXReader.read(X.make(body: body)).reading().blocks.map(\.text) == ["第一章", "第二章", "正文"])
    }

    @Test(arguments: [
        ("EQ \\o\\ac(○,5)", "⑤"), ("EQ \\o\\ac(○,乙)", "乙"), ("EQ \\f(1,2)", "1/2"), ("EQ \\r(3,x)", "3√x"), ("EQ a\\,b", "a,b"),
        ("SYMBOL 254 \\f Wingdings", "☑"), ("MACROBUTTON NoMacro 点击此处", "点击此处"), ("EQ \\o(", ""), ("PAGE", ""), ("", ""),
    ])
    func `fields without a stored result show what their instruction says`(instruction: String, expected: String) throws {
        #expect(try text(field(instruction, nil)) == expected)
        #expect(try text(field(instruction, "")) == expected)
    }

    @Test func `signs that only new programs know are read from what old ones show`() throws {
        let sign = """
            <w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="x" w16se:char="1F4D6"/></mc:Choice>\
            <mc:Fallback><w:t>📖</w:t></mc:Fallback></mc:AlternateContent></w:r>
            """
        #expect(try text(sign) == "📖")
    }

    @Test func `what only the fallback says is read`() throws {
        let box = """
            <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><x:txbx xmlns:x="draft"/>\
            </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>\
            \(DOCXPackage.p("红头"))</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """
        let blocks = try DOCXReader.read(DOCXPackage.make(body: "<w:p>\(box)</w:p>")).reading().blocks
        #expect(blocks.map(\.text) == ["", "红头"])
    }

    private func framed(_ attributes: String, _ text: String) -> String {
        DOCXPackage.p(text, properties: "<w:framePr \(attributes)/>")
    }

    @Test func `a large first letter begins the paragraph after it`() throws {
        let body = framed("w:dropCap=\"drop\" w:lines=\"3\"", "检") + DOCXPackage.p("察建议书") + framed("w:dropCap=\"margin\"", "末")
        let reading = try DOCXReader.read(DOCXPackage.make(body: body)).reading()
        #expect(reading.blocks.map(\.text) == ["检察建议书", "末"])
        #expect(reading.blocks.map(\.path) == ["body/1/p", "body/2/p"])
    }

    @Test func `what stands at the foot of the page is a box, other frames are text`() throws {
        let foot = "w:vAnchor=\"margin\" w:hAnchor=\"margin\" w:xAlign=\"left\" w:yAlign=\"bottom\""
        let body =
            DOCXPackage.p("正文") + framed(foot, "抄送：市局") + framed(foot, "5月1日印发") + DOCXPackage.p("") + framed("w:wrap=\"around\"", "框")
        let document = try DOCXReader.read(DOCXPackage.make(body: body))
        #expect(
            document.reading().blocks.map { "\($0.location) \($0.text)" } == [
                "body 正文", "body ", "textBox 抄送：市局", "textBox 5月1日印发", "body 框",
            ])
        let again = try DOCXReader.read(DOCXWriter.write(document))
        #expect(again.reading().blocks.map(\.text) == document.reading().blocks.map(\.text))
        #expect(try ODTReader.read(ODTWriter.write(document)).reading().blocks.map(\.text) == document.reading().blocks.map(\.text))
    }

    /// Word may put an empty result behind it.
    @Test(arguments: ["", "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:bookmarkStart w:name=\"b\"/><w:r/>"])
    func `a form's check box is shown`(result: String) throws {
        let box =
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>\(result)<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        #expect(try text(box) == "☒")
    }

    @Test(arguments: [("<w:result w:val=\"1\"/>", "乙"), ("<w:default w:val=\"2\"/>", "丙"), ("", "甲"), ("<w:result w:val=\"9\"/>", "")])
    func `a form's list shows what was chosen`(choice: String, shown: String) throws {
        let entries = ["甲", "乙", "丙"].map { "<w:listEntry w:val=\"\($0)\"/>" }.joined()
        let list =
            "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList>\(choice)\(entries)</w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        #expect(try text(list) == shown)
    }

    @Test(arguments: [
        ("<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "(a+b)/2"),
        ("<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>", "x^2"),
        ("<m:sSub><m:e><m:r><m:t>C</m:t></m:r></m:e><m:sub><m:r><m:t>i+1</m:t></m:r></m:sub></m:sSub>", "C_(i+1)"),
        (
            "<m:sSub><m:e><m:acc><m:e><m:r><m:t>e</m:t></m:r></m:e></m:acc></m:e><m:sub><m:r><m:t>i</m:t></m:r></m:sub></m:sSub>",
            "e\u{302}_i"
        ),
        ("<m:rad><m:radPr/><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad>", "√x"),
        ("<m:rad><m:radPr/><m:deg><m:r><m:t>3</m:t></m:r></m:deg><m:e><m:r><m:t>x+1</m:t></m:r></m:e></m:rad>", "3√(x+1)"),
        (
            "<m:m><m:mr><m:e><m:r><m:t>a</m:t></m:r></m:e><m:e><m:r><m:t>b</m:t></m:r></m:e></m:mr><m:mr><m:e><m:r><m:t>c</m:t></m:r></m:e></m:mr></m:m>",
            "(a,b;c)"
        ),
        (
            "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub><m:r><m:t>i=1</m:t></m:r></m:sub><m:sup><m:r><m:t>n</m:t></m:r></m:sup><m:e><m:r><m:t>i</m:t></m:r></m:e></m:nary>",
            "∑_(i=1)^ni"
        ),
        (
            "<m:d><m:dPr><m:begChr m:val=\"[\"/><m:endChr m:val=\"]\"/></m:dPr><m:e><m:r><m:t>a</m:t></m:r></m:e><m:e><m:r><m:t>b</m:t></m:r></m:e></m:d>",
            "[a|b]"
        ),
        (
            "<m:f><m:fPr><m:type m:val=\"noBar\"/></m:fPr><m:num><m:r><m:t>n</m:t></m:r></m:num><m:den><m:r><m:t>k</m:t></m:r></m:den></m:f>",
            "(n;k)"
        ),
        ("<m:eqArr><m:e><m:r><m:t>x=1</m:t></m:r></m:e><m:e><m:r><m:t>y=2</m:t></m:r></m:e></m:eqArr>", "(x=1;y=2)"),
    ])
    func `formulas are linear text`(formula: String, expected: String) throws {
        #expect(try text("<m:oMath>\(formula)</m:oMath>") == expected)
        #expect(try text("<m:oMathPara><m:oMath>\(formula)</m:oMath></m:oMathPara>") == expected)
    }

    @Test func `hidden text is read and marked`() throws {
        let styles = "<w:style w:type=\"character\" w:styleId=\"H\"><w:name w:val=\"隐\"/><w:rPr><w:vanish/></w:rPr></w:style>"
        let body =
            "<w:p>\(X.r("显"))\(X.r("隐一", "<w:vanish/>"))\(X.r("隐二", "<w:rStyle w:val=\"H\"/>"))\(X.r("露", "<w:rStyle w:val=\"H\"/><w:vanish w:val=\"0\"/>"))</w:p>"
        let blocks = try DOCXReader.read(X.make(body: body, styles: styles)).reading().blocks
        #expect(blocks.map(\.text) == ["显露", "隐一隐二"])
        #expect(blocks.map(\.hidden) == [false, true])
    }

    @Test func `a run outside a paragraph is not lost`() throws {
        #expect(try DOCXReader.read(X.make(body: X.r("孤"))).reading().blocks.map(\.text) == ["孤"])
    }

    @Test func `unknown elements with text are read and warned of`() throws {
        let document = try DOCXReader.read(X.make(body: "<w:p><w:novelty>\(X.r("甲"))</w:novelty></w:p>"))
        #expect(document.reading().blocks.map(\.text) == ["甲"])
        #expect(document.warnings.map(\.code) == [.unreadContent])
    }
}
