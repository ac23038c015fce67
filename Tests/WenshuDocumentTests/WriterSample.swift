@testable import WenshuDocument

/// A document with everything that the model has, for the tests of the writers.
enum WriterSample {
    static let pixel: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00, 0x01, 0x00,
        0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x44, 0x41, 0x54, 0x78,
        0x9C, 0x63, 0xF8, 0xCF, 0xC0, 0xF0, 0x1F, 0x00, 0x05, 0x00, 0x01, 0xFF, 0x89, 0x99, 0x3D, 0x1D, 0x00, 0x00, 0x00, 0x00, 0x49,
        0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    static func text(_ string: String, _ change: (inout TextFormat) -> Void = { _ in }) -> Inline {
        var format = TextFormat()
        change(&format)
        return .text(string, format)
    }

    static func paragraph(_ content: [Inline], style: String? = nil, _ change: (inout Paragraph) -> Void = { _ in }) -> Paragraph {
        var paragraph = Paragraph(content, style: style)
        change(&paragraph)
        return paragraph
    }

    static func styles() -> [Style] {
        var body = Style("正文")
        body.isDefault = true
        body.text.fontEastAsian = "仿宋_GB2312"
        body.text.fontLatin = "仿宋_GB2312"
        body.text.size = 16
        body.paragraph.lineSpacing = .exactly(28.95)
        body.paragraph.alignment = .justify
        var indented = Style("文书 正文", basedOn: "正文")
        indented.paragraph.firstLine = 32
        var title = Style("标题", basedOn: "正文")
        title.paragraph.alignment = .center
        title.paragraph.lineSpacing = .exactly(33)
        title.text.fontEastAsian = "方正小标宋简体"
        title.text.size = 22
        var heading = Style("一级标题", basedOn: "文书 正文")
        heading.outlineLevel = 1
        heading.text.fontEastAsian = "黑体"
        heading.numbering = Numbering(list: "章", level: 0)
        var number = Style("文号", basedOn: "正文")
        number.paragraph.alignment = .center
        number.paragraph.borderBottom = Border(width: 1.5, color: "FF0000", distance: 11.3)
        var strong = Style("强调", .character)
        strong.text.bold = true
        return [body, indented, title, heading, number, strong]
    }

    static func lists() -> [ListDefinition] {
        [
            ListDefinition(
                id: "章",
                levels: [ListLevel("chineseCountingThousand", "%1、"), ListLevel("chineseCounting", "（%2）"), ListLevel(.decimal, "%3.")]),
            ListDefinition(id: "小数", levels: [ListLevel(.decimal, "%1."), ListLevel(.decimal, "%1.%2")]),
            ListDefinition(id: "点", levels: [ListLevel(.bullet, "•")]),
        ]
    }

    static func table() -> Table {
        var table = Table(rows: [
            TableRow(
                [
                    TableCell(column: 0, blocks: [.paragraph(Paragraph("责任单位"))], columnSpan: 2),
                    TableCell(column: 2, blocks: [.paragraph(Paragraph("整改情况"))]),
                ], isHeader: true),
            TableRow([
                TableCell(column: 0, blocks: [.paragraph(Paragraph("塔兰县"))], rowSpan: 2),
                TableCell(column: 1, blocks: [.paragraph(Paragraph("水利局"))]),
                TableCell(column: 2, blocks: [.paragraph(Paragraph("已完成")), .paragraph(Paragraph("附后"))]),
            ]),
            TableRow([TableCell(column: 1, blocks: [.paragraph(Paragraph("林草局"))])]),
        ])
        table.columnWidths = [110, 110, 220]
        return table
    }

    static func body() -> [Block] {
        let numbered = { (list: String, level: Int, text: String, label: String) -> Block in
            .paragraph(
                paragraph([self.text(text)], style: "文书 正文") {
                    $0.numbering = Numbering(list: list, level: level)
                    $0.label = label
                })
        }
        let heading = { (text: String, label: String) -> Block in
            .paragraph(paragraph([self.text(text)], style: "一级标题") { $0.label = label })
        }
        return [
            .paragraph(
                paragraph([
                    .textBox(
                        TextBox(
                            blocks: [
                                .paragraph(
                                    paragraph([self.text("塔兰县人民检察院") { ($0.size, $0.color) = (36, "FF0000") }], style: "标题") {
                                        $0.format.lineSpacing = .exactly(44)
                                    })
                            ], frame: Frame(x: 79.4, y: 85, width: 442, height: 48)))
                ])),
            .paragraph(Paragraph("塔检行公建〔2021〕7号", style: "文号")),
            .paragraph(Paragraph("检察建议书", style: "标题")),
            .paragraph(Paragraph("塔兰县水利局：")),
            .paragraph(
                paragraph(
                    [
                        self.text("本院在履行职责中发现，"), self.text("河道") { $0.bold = true }, self.text("  两岸 "),
                        self.text("堆放") { ($0.style, $0.underline) = ("强调", true) }, self.text("垃圾。"),
                        .note(Note(.footnote, blocks: [.paragraph(Paragraph("现场勘验笔录第2页。"))])), .bookmark(name: "事实"),
                        .comment(id: "c1"), .link(target: "https://example.org/a b?q=检察", [self.text("来源")]),
                        .ruby(base: [self.text("塔兰")], reading: [self.text("tǎ lán")]), .tab, .lineBreak, .math("a² + b²"),
                        .revision(Revision(.inserted, author: "王检", date: "2021-03-01T08:00:00Z"), [self.text("新增")]),
                        .revision(Revision(.deleted, author: "王检", date: "2021-03-01"), [self.text("删去")]),
                    ], style: "文书 正文")),
            heading("基本情况", "一、"), numbered("章", 1, "调查经过", "（一）"), numbered("章", 2, "勘验", "1."), numbered("章", 1, "认定", "（二）"),
            .table(table()), heading("建议内容", "二、"), numbered("小数", 0, "甲", "1."), numbered("小数", 1, "乙", "1.1"),
            .paragraph(Paragraph("中断。", style: "文书 正文")), numbered("小数", 1, "丙", "1.2"), numbered("点", 0, "要点", "•"),
            .paragraph(paragraph([.image(InlineImage(resource: "i", width: 40, height: 20, alternativeText: "现场照片"))])),
            .paragraph(paragraph([self.text("附件"), .pageBreak, self.text("第二页")])),
        ]
    }

    static func document() -> Document {
        var document = Document()
        document.metadata.title = "检察建议书"
        document.metadata.author = "塔兰县人民检察院"
        document.metadata.created = "2021-03-01T08:00:00Z"
        document.styles = styles()
        document.lists = lists()
        document.images = [ImageResource(id: "i", mediaType: "image/png", bytes: pixel)]
        document.comments = [Comment(id: "c1", author: "李检", blocks: [.paragraph(Paragraph("请核实。"))])]
        document.facingPages = true
        var page = PageSetup()
        (page.top, page.bottom, page.left, page.right) = (104.9, 99.2, 79.4, 73.7)
        (page.headerDistance, page.footerDistance, page.differentFirstPage) = (42.5, 72.3, true)
        let footer = { (alignment: Alignment) -> [Block] in
            [
                .paragraph(
                    paragraph([self.text("— "), .field(Field(.page, result: [self.text("1")])), self.text(" —")]) {
                        $0.format.alignment = alignment
                    })
            ]
        }
        var first = Section(page: page, blocks: body())
        first.footers = [HeaderFooter(.all, footer(.right)), HeaderFooter(.even, footer(.left))]
        var landscape = Section(page: PageSetup(), blocks: [.paragraph(Paragraph("横表"))])
        (landscape.page.width, landscape.page.height, landscape.page.landscape) = (841.9, 595.3, true)
        landscape.headers = [HeaderFooter(.all, [.paragraph(Paragraph("附表"))])]
        document.sections = [first, landscape]
        return document
    }
}
