import Testing
import WenshuBasics

@testable import WenshuCase

/// Words around a measure that look like something else than they say.
@Suite struct MeasureWordsTests {
    private func reply(_ body: String, kind: ExtractionKind = .agencyReply) -> Extraction {
        ExtractedText.extract(
            """
            关于检察建议整改情况的报告
            平川县人民检察院：
            平检建〔2024〕3号检察建议书于2024年3月1日收悉。
            \(body)
            平川县自然资源局
            2024年4月12日
            """, as: kind)
    }

    private func statuses(_ extraction: Extraction) -> [String] {
        extraction.fields["measures"]?.list?.compactMap { $0["status"]?.text } ?? []
    }

    @Test func `what a punishment is about is not how far the measure is`() {
        let result = reply(
            """
            一、整改情况
            1.立案处罚。该公司用地期满一年仍未复垦，依据《中华人民共和国土地管理法》第七十六条，作出平自然资罚〔2024〕19号行政处罚决定。
            2.督促复垦。该公司仍未完成复垦。
            """)
        #expect(statuses(result) == ["done", "underWay"])
    }

    @Test func `what is done for next year is done`() {
        let result = reply("一、整改措施\n1.明年春播所需的国标地膜已经完成统一采购。\n2.明年春播前完成回收网点建设。", kind: .rectificationPlan)
        #expect(statuses(result) == ["done", "planned"])
    }

    @Test func `现将…报告如下 announces what was done, 将做好以下工作 what comes next`() {
        let list = "一是下架。撤下名单27份。\n二是培训。举办培训班2期。"
        #expect(statuses(reply("现将整改措施报告如下：\n" + list)) == ["done", "done"])
        #expect(statuses(reply("我局将做好以下工作：\n" + list)) == ["planned", "planned"])
    }

    @Test func `a table below what comes next is one of plans`() {
        let result = reply(
            """
            一、已完成的工作
            1.停用设备。张贴标识37张。
            二、后续安排
            |序号|工作事项|牵头单位|完成时限
            |1|更新设备|平川县某物业公司|2024年10月底
            |2|为行动不便的住户代买代送|江屿街道办事处|长期坚持
            """)
        #expect(statuses(result) == ["done", "planned", "planned"])
    }

    @Test func `a list that begins with 我局一是 parts its paragraph`() {
        let result = reply("整改中，我局一是拉网清查，检查零售点211家；二是建立长效，签订责任书14份。")
        #expect(result.fields["measures"]?.list?.map { $0["text"]?.text } == ["拉网清查，检查零售点211家", "建立长效，签订责任书14份"])
    }

    @Test(arguments: [("我局对此没有异议，全部采纳。", "rectified"), ("我局对建议书有异议。", "disputed")])
    func `who has no objection does not dispute`(sentence: String, expected: String) {
        let result = reply(sentence + "\n一、整改情况\n1.清运垃圾3吨。\n建议书所提要求均已落实。")
        #expect(ExtractedText.field("disposition", result) == "\"\(expected)\"")
    }

    @Test func `a column of progress may say it in everyday words, which a person looks at`() {
        let result = reply(
            """
            一、整改进度
            |要办的事|承办单位|时间节点|眼下情形
            |封填机电井|水政监察大队|2024年4月1日|全封上了
            |核对用电户头|供电公司|2024年8月31日|在对户头
            |关停拒装水表的井|水政监察大队|2024年12月31日|没有动
            |置换管线|润泽水务公司|2024年6月15日|管沟挖了三分之一
            |换发许可证|水资源股|2024年9月30日|讲不清
            """)
        #expect(statuses(result) == ["done", "underWay", "planned", "underWay", "planned"])
        #expect((0..<5).allSatisfy { n in result.review.contains { $0.path == "/fields/measures/\(n)/status" } })
    }

    @Test func `what a limit says in brackets tells how far it is`() {
        let result = reply("一、整改任务\n|任务|责任单位|时间要求\n|设回收箱|农资仓库|2024年5月15日前（箱子已经买回来，正在安装）", kind: .rectificationPlan)
        #expect(statuses(result) == ["underWay"])
    }

    @Test func `a quotation over paragraphs is the recommendation's`() {
        let result = reply(
            """
            建议书提出：
            “一、对开荒种植的行为依法处理；
            二、责令某光伏发电有限公司拆除围栏。”
            一、整改情况
            1.退出耕种38亩。
            """)
        #expect(result.fields["measures"]?.list?.map { $0["text"]?.text } == ["退出耕种38亩。"])
    }

    @Test func `of several limits a later one is put to a person`() {
        let result = reply("一、下一步工作\n1.闭店预警。2024年6月20日前完成规则论证，10月底前开门迎客。")
        #expect(result.review.contains { $0.path == "/fields/measures/0/deadline" })
    }

    @Test func `a letter on progress with a plan annexed may be either`() {
        let text = "关于整改进展及后续方案的函\n平川县人民检察院：\n平检建〔2024〕3号检察建议书于2024年3月1日收悉。\n平川县水利局\n2024年4月12日"
        let result = ExtractedText.extract(text)
        #expect(result.kind == .agencyReply)
        #expect(result.review.contains { $0.path == "/kind" })
    }

    @Test func `machines that came are means, a sum that a scan set wide is one`() {
        let result = reply("一、整改情况\n1.清运残膜。出动残膜回收机21台，清运残膜338吨。\n2.处罚。处以罚款人民币 3. 5 万元。")
        #expect(result.fields["results"]?.list?.map { $0["what"]?.text } == ["清运残膜"])
        #expect(result.fields["fines"]?.list == [35_000])
    }

    @Test func `sums whose thousands a scan set apart are one`() {
        let result = reply("一、整改情况\n1.处罚。对甲公司、乙公司分别罚款 3 , 0 0 0 元和 1 , 204 , 500 元。")
        #expect(result.fields["fines"]?.list == [3_000, 1_204_500])
    }

    @Test func `a quotation over sentences is the recommendation's to its end`() {
        let result = reply(
            """
            贵院在建议书中写道：“裸露边坡126亩。请你们依照《中华人民共和国矿产资源法》第三十二条第一款查处。”
            一、整改情况
            1.查处。依照《中华人民共和国矿产资源法》第四十条罚款1万元。
            """)
        #expect(result.fields["citations"]?.list?.map { $0["article"] } == [40])
    }

    @Test func `a list behind a full stop is announced by its count`() {
        let result = reply("我局集中干了两件事。一是建成回收站15个；二是捡拾地膜48吨。\n眼下还有两件没干完。一是装车，6月底前清完；二是接电，7月底前能用上。")
        #expect(statuses(result).prefix(2) == ["done", "done"] && statuses(result).count == 4)
    }

    @Test func `the first who is responsible leads, the others help`() {
        let result = reply("一、整改情况\n1.拆除收费口5个。（属地责任单位：石匣镇人民政府；行业责任单位：县文化和旅游局；责任领导：副县长　那顺巴图）")
        let measure = result.fields["measures"]?.list?.first
        #expect(measure?["text"] == "拆除收费口5个。")
        #expect(measure?["responsibleUnit"] == "石匣镇人民政府" && measure?["responsiblePerson"] == "那顺巴图")
        #expect(measure?["cooperatingUnits"]?.list == ["县文化和旅游局"])
    }

    @Test func `how the measures are paid for is none of them`() {
        let result = reply("一、整改措施\n1.采伐桉树96亩。\n二、经费\n1.水质化验费由乡财政解决。", kind: .rectificationPlan)
        #expect(result.fields["measures"]?.list?.map { $0["text"]?.text } == ["采伐桉树96亩。"])
    }

    @Test func `the number of the recommendation in a form is not the reply's own`() {
        let result = ExtractedText.extract(
            "检察建议落实情况回复表\n|检察建议名称|关于督促整治广告的检察建议\n|文号|平检建〔2024〕3号\n|填报单位|平川县市场监督管理局\n|办理结果|1.下架广告12条。",
            as: .agencyReply)
        #expect(ExtractedText.field("number", result) == "absent")
        #expect(result.fields["recommendation"]?["number"] == "平检建〔2024〕3号")
        #expect(statuses(result) == ["done"])
    }

    @Test func `what is done to a problem is a measure, and what is under way beside what is done too`() {
        let result = reply("一、已完成和正在推进的工作\n1.停用问题车辆。停用车辆13辆。\n二、须延期的事项及安排\n1.加固危岩。2024年12月10日前完成。")
        #expect(statuses(result) == ["done", "planned"])
        #expect(result.fields["results"]?.list?.map { $0["value"] } == [13])
    }

    @Test func `blanks in a telephone number and in a count`() {
        let result = reply("一、整改情况\n1.搭设支护架 1 50 平方米。\n联系人：党宏斌　联系电话：0 91 3 - 5 5 5 0 4 1 6")
        #expect(result.fields["contact"]?["phone"] == "0913-5550416")
        #expect(result.fields["results"]?.list?.map { $0["value"] } == [150])
    }
}
