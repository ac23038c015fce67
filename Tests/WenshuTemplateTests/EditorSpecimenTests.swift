import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuTemplate

/// What Word, WPS and LibreOffice write around tags that a person typed, as they write it.
@Suite struct EditorSpecimenTests {
    private static let data: Value = [
        "被建议单位": "云山县水利局", "文号": "云检建〔2024〕6号", "日期": "2024-05-06",
        "问题": [["事实": "河道堆放垃圾", "金额": 32_000], ["事实": "未设警示标志", "金额": 0]],
    ]

    private func docx(_ body: String) throws -> (text: String, xml: String) {
        let bytes = try Template(DOCXPackage.make(body: body)).render(Self.data)
        // The specimens come without their styles.
        let faults = try Structure.faults(bytes, .docx).filter { !$0.hasPrefix("missing") }
        #expect(faults == [])
        return (try Notation.document(bytes, .docx), try Notation.xml(bytes, "word/document.xml"))
    }

    private func odt(_ content: String, automatic: String = "") throws -> (text: String, xml: String) {
        let bytes = try Template(ODTPackage.make(content: content, automatic: automatic)).render(Self.data)
        // The specimens come without their styles.
        let faults = try Structure.faults(bytes, .odt).filter { !$0.hasPrefix("missing") }
        #expect(faults == [])
        return (try Notation.document(bytes, .odt), try Notation.xml(bytes, "content.xml"))
    }

    // MARK: Word

    private static let font =
        "<w:rFonts w:ascii=\"仿宋_GB2312\" w:eastAsia=\"仿宋_GB2312\" w:hAnsi=\"宋体\" w:hint=\"eastAsia\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>"

    @Test func wordWithProofingMarksAndRevisionNumbers() throws {
        let run = { (text: String) in "<w:r w:rsidRPr=\"00E25C1B\"><w:rPr>\(Self.font)</w:rPr><w:t>\(text)</w:t></w:r>" }
        let result = try docx(
            """
            <w:p w14:paraId="2B7F5A10" w14:textId="5D1E8C04" w:rsidR="00A77B3E" w:rsidRPr="00E25C1B" w:rsidRDefault="00A77B3E" w:rsidP="00E25C1B">\
            <w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:rPr>\(Self.font)</w:rPr></w:pPr>\
            \(run("致{{"))<w:proofErr w:type="gramStart"/>\(run("被"))<w:proofErr w:type="gramEnd"/>\(run("建议"))<w:proofErr w:type="spellStart"/>\
            \(run("单位"))<w:proofErr w:type="spellEnd"/><w:r w:rsidR="00F0023A"><w:rPr>\(Self.font)<w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve"> }</w:t></w:r>\
            <w:r><w:rPr>\(Self.font)</w:rPr><w:lastRenderedPageBreak/><w:t>}：</w:t></w:r></w:p>
            """)
        #expect(result.text == "致云山县水利局：")
        #expect(result.xml.contains("w:rsidR=\"00A77B3E\""))
        #expect(result.xml.contains("<w:t xml:space=\"preserve\">致云山县水利局</w:t>"))
    }

    @Test func wordWithTrackedChangesAndALastPlace() throws {
        let result = try docx(
            """
            <w:p><w:r><w:t>{{文</w:t></w:r><w:del w:id="4" w:author="张" w:date="2024-05-01T08:00:00Z"><w:r><w:delText>件编</w:delText></w:r></w:del>\
            <w:ins w:id="5" w:author="张" w:date="2024-05-01T08:00:00Z"><w:r w:rsidR="00A1"><w:t>号</w:t></w:r></w:ins>\
            <w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:t>}}</w:t></w:r></w:p>
            """)
        #expect(result.text == "云检建〔2024〕6号⟪_GoBack│⟫")
        #expect(result.xml.contains("<w:delText>件编</w:delText>"))
    }

    @Test func wordWithAContentControlInTheLine() throws {
        let result = try docx(
            """
            <w:p><w:r><w:t>致</w:t></w:r><w:sdt><w:sdtPr><w:alias w:val="单位"/><w:tag w:val="单位"/><w:id w:val="-1840921"/><w:placeholder><w:docPart w:val="DefaultPlaceholder"/></w:placeholder>\
            <w:text/></w:sdtPr><w:sdtEndPr/><w:sdtContent><w:r><w:t>{{被建议</w:t></w:r><w:r><w:t>单位}}</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>：</w:t></w:r></w:p>
            """)
        #expect(result.text == "致云山县水利局：")
        #expect(result.xml.contains("<w:id w:val=\"-1840921\"/>"))
    }

    @Test func wordsTableWithRowIdentifiersAndConditionalFormatting() throws {
        let cell = { (text: String, width: Int) in
            """
            <w:tc><w:tcPr><w:cnfStyle w:val="000010000000"/><w:tcW w:w="\(width)" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>\
            <w:p w14:paraId="6A\(width)" w14:textId="77777777" w:rsidR="00A1" w:rsidRDefault="00A1"><w:pPr><w:jc w:val="center"/></w:pPr>\
            <w:proofErr w:type="gramStart"/><w:r><w:t>\(text)</w:t></w:r><w:proofErr w:type="gramEnd"/></w:p></w:tc>
            """
        }
        let result = try docx(
            """
            <w:tbl><w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="2074"/><w:gridCol w:w="6222"/></w:tblGrid>\
            <w:tr w:rsidR="00A1" w14:paraId="51C7AA01" w14:textId="77777777" w:rsidTr="00B2"><w:trPr><w:trHeight w:val="454"/></w:trPr>\
            \(cell("{{#问题}}{{@序号}}", 2074))\(cell("{{事实}}{{#if 金额 &gt; 0}}（{{金额 | 万元}}万元）{{/if}}{{/问题}}", 6222))</w:tr></w:tbl>\
            <w:p w14:paraId="6A9999"/>
            """)
        #expect(result.text == "‖1‖河道堆放垃圾（3.2万元）\n‖2‖未设警示标志\n")
        #expect(!result.xml.contains("51C7AA01"))
    }

    @Test func wordsPageNumberFieldStays() throws {
        let field = """
            <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE  \\* MERGEFORMAT </w:instrText></w:r>\
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:noProof/></w:rPr><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
            """
        let result = try docx("<w:p>\(DOCXPackage.r("{{文号}} 第"))\(field)\(DOCXPackage.r("页"))</w:p>")
        #expect(result.text == "云检建〔2024〕6号 第 PAGE  \\* MERGEFORMAT 1页")
        #expect(result.xml.contains(field))
    }

    @Test func wordsQuotesAreCorrectedAndItsBracesAreFullWidth() throws {
        #expect(try docx(DOCXPackage.p("｛｛日期｜汉字日期｝｝{{序号 ｜ 默认 “无”}}")).text == "二〇二四年五月六日无")
    }

    // MARK: WPS

    @Test func wpsWithItsOwnNamespacesAndLanguages() throws {
        let run = { (text: String) in
            "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"仿宋\" w:hAnsi=\"仿宋\" w:eastAsia=\"仿宋\" w:cs=\"仿宋\"/><w:sz w:val=\"32\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr><w:t>\(text)</w:t></w:r>"
        }
        let result = try docx(
            """
            <w:p xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"><w:pPr><w:keepNext w:val="0"/><w:rPr><w:rFonts w:hint="default" w:eastAsia="仿宋"/>\
            <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:pPr>\(run("{"))\(run("{被"))\(run("建议单位"))<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>\(run("}}"))\(run("：")) </w:p>
            """)
        #expect(result.text == "云山县水利局⟪_GoBack│⟫：")
        #expect(result.xml.contains("<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr><w:t xml:space=\"preserve\">云山县水利局</w:t>"))
    }

    @Test func aTextBoxOfWPS() throws {
        let inner =
            "<w:p><w:pPr><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>{{文</w:t></w:r><w:r><w:t>号}}</w:t></w:r></w:p>"
        let result = try docx(
            """
            <w:p><w:r><w:rPr><w:sz w:val="32"/></w:rPr><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" simplePos="0" relativeHeight="251659264">\
            <wp:docPr id="2" name="文本框 2"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/>\
            <wps:txbx><w:txbxContent>\(inner)</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:shape id="_x0000_s1026" o:spid="_x0000_s1026" o:spt="202" type="#_x0000_t202"><v:fill on="f"/><v:textbox><w:txbxContent>\(inner)</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>\
            </mc:AlternateContent></w:r></w:p>
            """)
        #expect(result.text == "⎡云检建〔2024〕6号⎤")
    }

    @Test func aLoopThatWPSCutIntoRuns() throws {
        let p = { (runs: [String]) in
            "<w:p>" + runs.map { "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t>\($0)</w:t></w:r>" }.joined() + "</w:p>"
        }
        let result = try docx(p(["{{", "#", "问题", "}}"]) + p(["{{@序", "号 | 序号 “（一）”", "}}", "{{事实}}"]) + p(["{{", "/问题}}"]))
        #expect(result.text == "（一）河道堆放垃圾\n（二）未设警示标志")
    }

    // MARK: LibreOffice

    @Test func libreOfficeWithSpansAndSoftPageBreaks() throws {
        let result = try odt(
            """
            <office:forms form:automatic-focus="false" xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"/><text:sequence-decls><text:sequence-decl text:display-outline-level="0" text:name="Table"/></text:sequence-decls>\
            <text:p text:style-name="P3">致<text:span text:style-name="T1">{{</text:span><text:span text:style-name="T2">被建议<text:soft-page-break/>单位</text:span><text:span text:style-name="T1"> </text:span>}}：</text:p>
            """,
            automatic:
                "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties officeooo:rsid=\"0012ab34\" xmlns:officeooo=\"http://openoffice.org/2009/office\"/></style:style>"
        )
        #expect(result.text == "致云山县水利局：")
        #expect(result.xml.contains("officeooo:rsid=\"0012ab34\""))
    }

    @Test func libreOfficeWithBlanksTabsAndBookmarks() throws {
        let result = try odt(
            "<text:p>{{<text:s/>文号<text:s text:c=\"3\"/>|<text:tab/>默认<text:line-break/>“无”<text:bookmark text:name=\"_GoBack\"/>}}<text:s/>号</text:p>"
        )
        #expect(result.text == "云检建〔2024〕6号 号")
        #expect(result.xml.contains("_GoBack"))
    }

    @Test func libreOfficeWithTrackedChanges() throws {
        let result = try odt(
            """
            <text:tracked-changes><text:changed-region xml:id="ct1" text:id="ct1"><text:insertion><office:change-info><dc:creator>张</dc:creator><dc:date>2024-05-01T08:00:00</dc:date></office:change-info></text:insertion></text:changed-region></text:tracked-changes>\
            <text:p>{{文<text:change-start text:change-id="ct1"/>号<text:change-end text:change-id="ct1"/>}}</text:p>
            """)
        #expect(result.text == "云检建〔2024〕6号")
    }

    @Test func libreOfficesListOfItems() throws {
        let item = { (text: String) in
            "<text:list-item><text:p text:style-name=\"P7\"><text:span text:style-name=\"T3\">\(text)</text:span></text:p></text:list-item>"
        }
        let result = try odt(
            "<text:list xml:id=\"list123\" text:style-name=\"WWNum1\">\(item("{{#问题}}"))\(item("{{事实}}"))\(item("{{/问题}}"))</text:list><text:p/>"
        )
        #expect(result.text == "• 河道堆放垃圾\n• 未设警示标志\n")
        #expect(result.xml.components("text:style-name=\"WWNum1\"") == 1)
    }

    @Test func libreOfficesTableWithHeaderRows() throws {
        let row = { (texts: [String]) in
            "<table:table-row table:style-name=\"表1.1\">"
                + texts.map {
                    "<table:table-cell table:style-name=\"表1.A1\" office:value-type=\"string\"><text:p text:style-name=\"Table_20_Contents\">\($0)</text:p></table:table-cell>"
                }.joined()
                + "</table:table-row>"
        }
        let result = try odt(
            "<table:table table:name=\"表1\" table:style-name=\"表1\"><table:table-column table:style-name=\"表1.A\" table:number-columns-repeated=\"2\"/><table:table-header-rows>\(row(["序号", "事实"]))</table:table-header-rows>"
                + row(["{{#问题}}<text:span text:style-name=\"T1\">{{@序</text:span>号}}", "{{事实}}{{/问题}}"]) + "</table:table><text:p/>")
        #expect(result.xml.components("<table:table-row ") == 3)
        #expect(result.xml.contains("<text:span text:style-name=\"T1\">2</text:span>"))
        #expect(result.xml.contains("未设警示标志"))
    }
}
