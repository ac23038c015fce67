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
        ("我院2024年5月6日立案，6月3日向镇政府制发检察建议。该镇若逾期不改，我院将提起行政公益诉讼，并拟于期满后终结案件。", "recommendationIssued", "2024-06-03"),
        ("我局2024年5月6日立案，5月20日责令改正。当事人已改正，该案已于7月1日办结。", "closed", "2024-07-01"),
        ("我局2024年5月6日立案，7月12日听取陈述，预计8月底前结案。", "caseFiled", "2024-05-06"),
        ("我院2024年5月6日立案，8月9日提起民事公益诉讼。贵局所提“应予不立案”的意见系针对另一企业。", "suitFiled", "2024-08-09"),
        ("该厂2019年至2023年间超标排放。我院于5月6日立案，8月9日决定终结案件。", "closed", "2024-08-09"),
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

    private static func transfer(_ facts: String, _ more: String = "") -> Extraction {
        ExtractedText.extract(
            """
            关于移送公益诉讼案件线索的函
            岭安市人民检察院：
            我局在执法中发现一条公益损害线索，现移送贵院。
            一、基本事实
            \(facts)
            \(more)
            岭安市市场监督管理局
            2024年3月20日
            """)
    }

    private static let scenes: [(facts: String, place: String)] = [
        ("岭安市旺角餐饮管理有限公司在岭安市东山区朝阳路18号华联商厦负一层，以回收油加工食品。", "岭安市东山区朝阳路18号华联商厦负一层"),
        ("我局执法人员在岭安市北张村东废弃粉条厂院内发现，岭安市聚旺瓶装气销售部存放钢瓶86只。", "岭安市北张村东废弃粉条厂院内"),
        ("岭安市顺达渣土运输有限公司将渣土拉至清河镇下湾村二组河滩倾倒，累计860立方米。", "清河镇下湾村二组河滩"),
    ]

    @Test(arguments: scenes)
    func `the scene is told in the account, and reviewed`(facts: String, place: String) {
        let result = Self.transfer(facts)
        #expect(ExtractedText.field("location", result) == "\"\(place)\"")
        #expect(result.review.contains { $0.path == "/fields/location" })
    }

    @Test func `one who is found at a firm's premises is the suspect, not the firm`() {
        let result = Self.transfer("我局执法人员在岭安市北张村东废弃粉条厂院内发现，岭安市聚旺瓶装气销售部存放钢瓶86只。")
        #expect(ExtractedText.field("suspect", result) == #""岭安市聚旺瓶装气销售部""#)
    }

    @Test(arguments: ["植被恢复费用待专业机构核定，目前尚无总数", "消费者损失有待进一步统计核实", "林木损失尚未评估"])
    func `one sum beside another that is still open is no total`(open: String) {
        let result = Self.transfer("经查，阎广胜毁坏林地3亩。", "二、损失\n清理费用约18万元，\(open)。")
        #expect(ExtractedText.field("estimatedLoss", result) == "absent")
    }
}
