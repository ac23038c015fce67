import Testing
import WenshuBasics
import WenshuContainer

@testable import WenshuArchive

@Suite struct MetadataTests {
    private func xml() throws -> String {
        String(decoding: DAT46(try SampleRecord.archived(), software: SampleRecord.software).xml, as: UTF8.self)
    }

    @Test func theElementsOfTheStandardHaveTheirValues() throws {
        let xml = try xml()
        for piece in [
            "<立档单位名称>青渡县人民检察院</立档单位名称>",
            "<档号>Z109-WS·2021-D30-BGS-0007<全宗号>Z109</全宗号><年度>2021</年度><保管期限>30年</保管期限>",
            "<室编件号>7</室编件号>", "<题名>关于研究水源保护的会议纪要</题名>", "<责任者>青渡县人民检察院</责任者><责任者>青渡县水利局</责任者>",
            "<日期>2021-07-05</日期>", "<文种>纪要</文种>", "<密级>秘密</密级><保密期限>1年</保密期限>", "<文件组合类型>组合文件</文件组合类型>",
            "<件数>2</件数>", "<页数>2</页数>", "<控制标识>控制</控制标识>", "<计算机文件名>会议纪要〔2021〕第3号 100%#&amp;.docx</计算机文件名>",
            "<业务行为>归档</业务行为>", "<机构人员类型>个人</机构人员类型><机构人员名称>档案员 林某</机构人员名称>",
            "清理七处倾倒点（责任单位：县水利局；期限：2021-08-01）",
        ] { #expect(xml.contains(piece), "\(piece)") }
        #expect(try XMLTree.parse(Array(xml.utf8), vocabulary: XMLVocabulary(names: [], prefixes: [:])).count > 50)
    }

    @Test func whatIsMandatoryAndMissingIsNamed() throws {
        let bare = try Record(document: SampleRecord.document, extraction: ["fields": [:]])
        #expect(
            DAT46.missing(bare) == [
                "文件实体/来源/立档单位名称", "文件实体/档号/年度", "文件实体/档号/室编件号", "文件实体/内容描述/责任者", "文件实体/内容描述/日期",
            ])
        #expect(DAT46.missing(try SampleRecord.archived()) == [])
    }

    @Test func thePageForPeopleSaysWhatTheyAskFor() throws {
        let record = try SampleRecord.archived()
        let text = ReadMe.text(record)
        let html = String(decoding: ReadMe.html(record), as: UTF8.self)
        for piece in ["Z109-WS·2021-D30-BGS-0007", "关于研究水源保护的会议纪要", "秘密★1年", "30年"] {
            #expect(text.contains(piece) && html.contains(piece), "\(piece)")
        }
        #expect(html.contains("href=\"content/会议纪要〔2021〕第3号%20100%25%23&amp;.docx\""))
        #expect(html.contains("<td>清理七处倾倒点</td><td>县水利局</td><td>县城管局</td><td>2021-08-01</td>"))
        #expect(!html.contains("http"), "the page needs nothing from outside")
    }

    @Test func aTitleCannotBreakThePage() throws {
        let record = try Record(
            document: SampleRecord.document, extraction: ["fields": ["title": "<script>alert(1)</script>\n二行", "date": "2021-07-05"]])
        #expect(!String(decoding: ReadMe.html(record), as: UTF8.self).contains("<script"))
        #expect(ReadMe.text(record).contains("题名：<script>alert(1)</script> 二行"))
    }
}
