import Testing
import WenshuBasics
import WenshuDocument
import WenshuTemplate

@Suite struct TemplateSourceTests {
    /// Style and text of the paragraphs that a source makes.
    private func paragraphs(_ lines: String, layout: String = "检察文书") throws -> [Paragraph] {
        try TemplateSource.parse("版式: \(layout)\n" + lines).body.compactMap {
            if case .paragraph(let paragraph) = $0 { paragraph } else { nil }
        }
    }

    private func text(_ paragraph: Paragraph) -> String {
        paragraph.content.map {
            switch $0 {
            case .text(let text, _): text
            case .tab: "⇥"
            case .lineBreak: "↵"
            default: "?"
            }
        }.joined()
    }

    @Test func `A line is a paragraph of its role`() throws {
        let made = try paragraphs("// a comment\n\n院名: {{issuer}}\n正文：甲: 乙\n一级标题: 一、事实")
        #expect(made.map(\.style) == ["院名", "公文正文", "一级标题"])
        #expect(made.map(text) == ["{{issuer}}", "甲: 乙", "一、事实"])
    }

    @Test func `Other names of a role mean the same`() throws {
        #expect(try paragraphs("落款: 甲\n日期: 乙").map(\.style).suffix(2) == ["署名", "成文日期"])
    }

    @Test func `The layout puts its empty lines, those of the source count`() throws {
        let styles = ["公文标题", "空行", "主送机关", "公文正文", "空行", "空行", "署名", "成文日期"]
        let plain = "标题: 甲\n主送机关: 乙：\n正文: 丙\n署名: 丁\n成文日期: 戊"
        #expect(try paragraphs(plain).map(\.style) == styles)
        let written = "标题: 甲\n空行:\n主送机关: 乙：\n正文: 丙\n空行:\n署名: 丁\n成文日期: 戊"
        #expect(try paragraphs(written).map(\.style) == styles)
    }

    @Test func `Nothing is added where a control line opens a section, but behind its end`() throws {
        let made = try paragraphs("正文: 甲\n控制: {{#attachments}}\n附件说明: {{title}}\n控制: {{/attachments}}{{/if}}\n署名: 乙")
        #expect(made.map(\.style) == ["公文正文", "控制", "附件说明", "控制", "空行", "空行", "署名"])
    }

    @Test func `Text that may vanish before the sign-off keeps with it, and the text before`() throws {
        let source = "正文: 甲\n正文: 乙\n控制: {{#if a}}\n正文: 丙\n正文: 丁\n控制: {{else}}\n正文: 戊\n控制: {{/if}}\n署名: 己"
        let kept = try paragraphs(source).filter { $0.format.keepWithNext == true }.map(text)
        #expect(kept == ["乙", "丁", "戊"])
    }

    @Test func `The text before the sign-off keeps with it`() throws {
        let made = try paragraphs("正文: 甲\n正文: 乙\n空行:\n空行:\n署名: 丁")
        #expect(made.map(\.format.keepWithNext) == [nil, true, nil, nil, nil])
    }

    @Test func `Tabs, breaks, lead words and escapes`() throws {
        let made = try paragraphs(#"出席: **出席：**甲\t乙\n丙\\丁\*\*"#)
        var hei = TextFormat()
        hei.fontEastAsian = "黑体"
        hei.fontLatin = "黑体"
        #expect(
            made[0].content == [
                .text("出席：", hei), .text("甲", TextFormat()), .tab, .text("乙", TextFormat()), .lineBreak,
                .text(#"丙\丁**"#, TextFormat()),
            ])
    }

    @Test func `What stands in a tag is left as it is`() throws {
        #expect(try paragraphs(#"正文: {{a | join "\n}}**"}}\t。"#).map(text) == [#"{{a | join "\n}}**"}}⇥。"#])
    }

    @Test func `A page break belongs to the next paragraph of text`() throws {
        let made = try paragraphs("正文: 甲\n分页:\n控制: {{#x}}\n正文: 乙\n正文: 丙")
        #expect(made.map(\.format.pageBreakBefore) == [nil, nil, true, nil])
    }

    @Test func `A table has widths, a head, and cells parted outside of tags`() throws {
        let source = """
            版式: 公文
            表格: 10 60 30
            表头: 序号 | 措施 | 期限
            行: {{#m}}{{@序号}} | {{text | default "甲 | 乙"}} \\| 丙 | {{d | 日期}}{{/m}}
            行: 全宽
            表格结束
            """
        guard case .table(let table) = try TemplateSource.parse(source).body[0] else {
            Issue.record("no table")
            return
        }
        #expect(table.columnWidths.map { ($0 / 442.205 * 100).rounded() } == [10, 60, 30])
        #expect(table.rows.map(\.isHeader) == [true, false, false])
        #expect(table.rows.map { $0.cells.map(\.columnSpan) } == [[1, 1, 1], [1, 1, 1], [3]])
        let cells = table.rows[1].cells.map { cell in
            if case .paragraph(let paragraph) = cell.blocks[0] { text(paragraph) } else { "" }
        }
        #expect(cells == ["{{#m}}{{@序号}}", #"{{text | default "甲 | 乙"}} | 丙"#, "{{d | 日期}}{{/m}}"])
    }

    @Test func `A letter's mark and double line stand in the first page's header`() throws {
        let document = try TemplateSource.parse("版式: 信函\n发文机关标志: 甲\n文号: 乙\n标题: 丙")
        let section = document.sections[0]
        #expect(section.headers.first { $0.pages == .first }?.blocks.count == 2)
        #expect(section.page.differentFirstPage)
        #expect(section.blocks.first == .paragraph(Paragraph("乙", style: "文号")))
    }

    @Test func `Lines above the mark take their part of its distance`() throws {
        let alone = try paragraphs("发文机关标志: 甲", layout: "公文")[0]
        #expect(alone.format.spaceBefore == nil)
        let second = try paragraphs("份号: 000001\n密级: 秘密★1年\n发文机关标志: 甲", layout: "公文")[2]
        // 35 mm less the ink's offset in its line (5.04 pt) less two lines.
        #expect(abs((second.format.spaceBefore ?? 0) - (99.21 - 5.04 - 57.9)) < 0.01)
    }

    @Test func `A joint mark is a table of the names and the word beside them, lines above it take their part of its distance`() throws {
        func table(_ lines: String) throws -> Table? {
            try TemplateSource.parse("版式: 公文\n" + lines).body.compactMap { if case .table(let table) = $0 { table } else { nil } }.first
        }
        let mark = "联合发文机关标志: {{markLines | 分段}} | 文件\n文号: 甲"
        let alone = try #require(try table(mark))
        #expect(alone.borders == .none)
        #expect(
            alone.rows[1].cells.map { cell in if case .paragraph(let paragraph) = cell.blocks[0] { text(paragraph) } else { "" } } == [
                "{{markLines | 分段}}", "文件",
            ])
        #expect(alone.rows[1].cells.allSatisfy { $0.verticalAlignment == .center })
        // 35 mm less the ink's offset in a line of 34 pt: 0.8 of it less 0.86 of 26 pt.
        #expect(abs((alone.rows[0].minimumHeight ?? 0) - (99.21 - 4.84)) < 0.01)
        let second = try #require(try table("份号: 000001\n" + mark))
        #expect(abs((second.rows[0].minimumHeight ?? 0) - (99.21 - 4.84 - 28.95)) < 0.01)
    }

    @Test func `The title goes into the properties`() throws {
        #expect(try TemplateSource.parse("版式: 公文\n标题属性: {{title}}\n正文: 甲").metadata.title == "{{title}}")
    }

    @Test(arguments: [
        ("正文: 甲", 1, "没有写明版式。"),
        ("版式: 书信\n正文: 甲", 1, "没有“书信”这种版式。"),
        ("版式: 公文\n版式: 公文", 2, "版式只能写一次。"),
        ("版式: 公文\n正文 甲", 2, "这一行没有“角色: 内容”的形式。"),
        ("版式: 公文\n大标题: 甲", 2, "没有“大标题”这个角色。"),
        ("版式: 公文\n\n正文:", 3, "“正文”没有内容。"),
        ("版式: 公文\n空行: 甲", 2, "“空行”不能有内容。"),
        ("版式: 公文\n正文: {{甲", 2, "标签“{{甲”没有结束。"),
        ("版式: 公文\n正文: **甲", 2, "“**”没有成对。"),
        (#"版式: 公文\#n正文: \q"#, 2, "反斜线之后的字符没有意义。"),
        ("版式: 公文\n表格: 50 60\n行: 甲 | 乙\n表格结束:", 2, "列宽“50 60”不成立。"),
        ("版式: 公文\n表格:\n行: 甲\n表格结束:", 2, "列宽“”不成立。"),
        ("版式: 公文\n表格: 50 50\n行: 甲 | 乙 | {{丙\n表格结束:", 3, "这一行有 3 格，表格有 2 列。"),
        ("版式: 公文\n表格: 50 50\n行: 甲 | 乙", 2, "表格没有结束。"),
        ("版式: 公文\n表格: 50 50\n行: 甲 | 乙\n正文: 丙\n表格结束:", 4, "表格里只能写表头和行，不能写“正文”。"),
        ("版式: 公文\n表格: 50 50\n表格结束:", 2, "表格没有行。"),
        ("版式: 公文\n联合发文机关标志: 甲文件", 2, "联合发文机关标志要有两格。"),
        ("版式: 信函\n联合发文机关标志: 甲 | 文件", 2, "这种版式没有联合发文机关标志。"),
        ("版式: 公文\n行: 甲 | 乙", 2, "表格之外不能有表格的行。"),
        ("版式: 公文\n表格结束:", 2, "没有可以结束的表格。"),
        ("版式: 公文\n正文: 甲\n分页:", 3, "“分页”之后没有段落。"),
    ])
    func `A fault names its line and what is wrong`(source: String, line: Int, message: String) {
        let error = #expect(throws: WenshuError.self) { try TemplateSource.parse(source, file: "t.txt") }
        let fault = error?.diagnostics[0]
        #expect(fault?.message.zh == message)
        #expect(fault?.place == Place(file: "t.txt", line: line))
        #expect(error?.exitCode == 65)
    }

    @Test func `All faults are reported at once, an unknown role with the list of roles`() {
        let error = #expect(throws: WenshuError.self) { try TemplateSource.parse("版式: 公文\n甲: 1\n正文: 乙\n丙: 2") }
        #expect(error?.diagnostics.map(\.place.line) == [2, 4])
        #expect(error?.diagnostics[0].remedy?.zh.contains("主送机关、正文、章标题、一级标题") == true)
    }

    @Test func `Line ends of Windows and a byte order mark do no harm`() throws {
        let document = try TemplateSource.parse("\u{FEFF}版式: 公文\r\n正文: 甲\r\n")
        #expect(document.body == [.paragraph(Paragraph("甲", style: "公文正文"))])
    }
}
