import Testing

@testable import WenshuDocument

@Suite struct TextWriterTests {
    @Test func aReaderOfThePageSeesThis() throws {
        let text = String(decoding: try TextWriter.write(WriterSample.document()), as: UTF8.self)
        let expected = """
            塔兰县人民检察院
            塔检行公建〔2021〕7号
            检察建议书
            塔兰县水利局：
            本院在履行职责中发现，河道  两岸 堆放垃圾。来源塔兰（tǎ lán）\t
            a² + b²新增
            现场勘验笔录第2页。
            一、基本情况
            （一）调查经过
            1.勘验
            （二）认定
            责任单位\t\t整改情况
            塔兰县\t水利局\t已完成 附后
            \t林草局
            二、建议内容
            1.甲
            1.1乙
            中断。
            1.2丙
            •要点

            附件
            第二页
            横表
            附表
            — 1 —

            """
        #expect(text == expected)
    }

    @Test func hiddenTextIsNotOnThePage() throws {
        var document = Document()
        document.sections = [
            Section(blocks: [.paragraph(Paragraph([WriterSample.text("密") { $0.hidden = true }])), .paragraph(Paragraph("明"))])
        ]
        #expect(String(decoding: try TextWriter.write(document), as: UTF8.self) == "明\n")
    }

    @Test func anEmptyDocumentIsEmpty() throws {
        #expect(try TextWriter.write(Document()).isEmpty)
    }
}
