import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct ClueFieldsTests {
    @Test func `a letter without headings gives its facts without opening, law and request`() {
        let result = ExtractedText.extract(
            """
            乌岭县林业局关于移送毁坏公益林案件线索的函
            乌林函〔2024〕18号
            乌岭县人民检察院：
            现将我局在森林督查中发现的一起破坏公益林案件线索移送你院。
            经查，2023年11月至2024年2月，上寨乡村民覃阿宝未办理使用林地手续，擅自在上寨乡牛角坡开挖道路，毁坏国家二级公益林12.6亩，被毁林木至今未补种。
            上述行为涉嫌违反《中华人民共和国森林法》第三十七条第一款。经鉴定，植被恢复费用7.2万元、鉴定费1.1万元，共计8.3万元。
            请依法办理，并将结果函告我局。
            乌岭县林业局
            2024年4月9日
            """)
        #expect(result.kind == .clueTransfer)
        #expect(
            ExtractedText.field("clue", result)
                == #""经查，2023年11月至2024年2月，上寨乡村民覃阿宝未办理使用林地手续，擅自在上寨乡牛角坡开挖道路，毁坏国家二级公益林12.6亩，被毁林木至今未补种。""#)
        #expect(ExtractedText.field("suspect", result) == #""覃阿宝""#)
        #expect(ExtractedText.field("location", result) == #""上寨乡牛角坡""#)
        #expect(result.review.contains { $0.path == "/fields/location" })
        #expect(ExtractedText.field("legalGrounds", result) == #"[{"law":"森林法","article":37,"paragraph":1}]"#)
        #expect(ExtractedText.field("estimatedLoss", result) == "83000")
    }

    @Test func `parts of a loss without a total give none`() {
        let result = ExtractedText.extract(
            """
            线索移送函
            乌岭县水利局：
            一、基本案情
            2024年1月，乌岭县恒昌砂石有限公司在清溪河上寨段采砂，造成河岸坍塌。
            二、损失情况
            河道修复费用约15万元，堤防加固费用9万元。
            乌岭县人民检察院
            2024年3月1日
            """)
        #expect(ExtractedText.field("estimatedLoss", result) == "absent")
        #expect(ExtractedText.field("suspect", result) == #""乌岭县恒昌砂石有限公司""#)
    }

    private static let outcomes: [(text: String, outcome: String, date: String)] = [
        ("我局于2024年5月6日决定立案，现正在调查，待查清后将依法提起诉讼。", "caseFiled", "2024-05-06"),
        ("经审查，本院于2024年5月6日立案，6月3日向县水利局发出检察建议。", "recommendationIssued", "2024-06-03"),
        ("经查，尚未达到立案标准，我局2024年5月8日决定不予立案。", "notFiled", "2024-05-08"),
        ("本院2024年4月2日立案，4月20日制发检察建议书，因该局已全面整改，于2024年7月1日作出终结案件决定。", "closed", "2024-07-01"),
        ("该线索于2024年6月11日办结，处理结果为：不予立案。", "notFiled", "2024-06-11"),
        ("公安机关已立案侦查。我院于2024年8月9日向市中级人民法院提起民事公益诉讼。", "suitFiled", "2024-08-09"),
    ]

    @Test(arguments: outcomes)
    func `the last step taken is the outcome`(text: String, outcome: String, date: String) {
        let result = ExtractedText.extract(
            """
            关于清溪河采砂线索办理情况的函
            乌岭县人民检察院：
            你院乌检移〔2024〕3号线索移送函于4月1日收悉。现将办理情况函告如下：
            \(text)
            乌岭县水利局
            2024年9月1日
            """)
        #expect(result.kind == .clueResult)
        #expect(ExtractedText.field("transferNumber", result) == #""乌检移〔2024〕3号""#)
        #expect(ExtractedText.field("receivedOn", result) == #""2024-04-01""#)
        #expect(ExtractedText.field("outcome", result) == "\"\(outcome)\"")
        #expect(ExtractedText.field("outcomeOn", result) == "\"\(date)\"")
    }
}
