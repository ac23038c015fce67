import Testing
import WenshuBasics
import WenshuDocument

@testable import WenshuCase

/// Replies in forms, tables and under headings that offices make for themselves.
@Suite struct ReplyLayoutTests {
    static let table = """
        关于洗车行业污水检察建议整改进度的报告
        平川县人民检察院：
        平检建〔2024〕8号检察建议书于2024年5月6日收悉，现列表报告如下：
        |建议内容|做了什么|现在怎样|谁来管|何时了结
        |查处无证排水|对2家洗车场立案处罚，其余补办许可|处罚已执行；其余各家均已取得许可|市政执法大队|6月12日已办结
        |加装隔油池|督促洗车场加装隔油沉淀池|部分已装，其余正在采购|排水科（协同：县市场监管局）|7月底
        平川县住房和城乡建设局
        2024年6月20日
        """

    @Test func `a column of limits may say that something is over, and brackets behind a unit who helps`() {
        let result = ExtractedText.extract(Self.table, as: .agencyReply)
        let measures = result.fields["measures"]?.list ?? []
        #expect(measures.map { $0["status"]?.text } == ["done", "underWay"])
        #expect(measures.first?["completedOn"]?.text == "2024-06-12")
        #expect(measures.first?["deadline"] == nil)
        #expect(measures.last?["responsibleUnit"]?.text == "排水科")
        #expect(measures.last?["cooperatingUnits"]?.list?.map(\.text) == ["县市场监管局"])
    }

    static let form = """
        检察建议落实情况反馈单
        |反馈单位|平川县教育局|反馈日期|2023.11.17
        |致送机关|平川县人民检察院|联络员/手机|洪佩 / (0595)5558230
        |对应建议|平检未建〔2023〕9号|签收之日|2023.9.22
        |本单位已办事项|一、走访学校58所。\\二、劝退烟酒销售点27家。
        |尚未办结事项|三、托管机构消防整改正在进行，限12月20日前完成。
        |预计全部办结|2023年底
        """

    @Test func `labels of a form are known by their parts`() {
        let result = ExtractedText.extract(Self.form, as: .agencyReply)
        #expect(ExtractedText.field("contact", result) == #"{"name":"洪佩","phone":"0595-5558230"}"#)
        #expect(result.fields["recommendation"]?["receivedOn"]?.text == "2023-09-22")
        #expect(result.fields["plannedCompletion"]?.text == "2023-12-31")
    }

    static let orphans = """
        关于校车安全检察建议整改情况的函
        平川县人民检察院：
        平检建〔2024〕9号检察建议书于2024年7月30日签收，现回复如下。
        （一）取缔黑校车
        暑期联合清查，查扣非法接送车辆6辆。县交警大队对驾驶人姜某处罚款500元（文书号：平公交决字〔2024〕第1104号）。
        （二）补齐接送缺口
        启明幼儿园停用车辆后，拟新购校车5辆，明年春季开学前投入使用。
        平川县教育局
        2024年9月26日
        """

    @Test func `what stands below （一） is a measure where no 一、 is above it, and is reviewed`() {
        let result = ExtractedText.extract(Self.orphans, as: .agencyReply)
        #expect(result.fields["measures"]?.list?.map { $0["status"]?.text } == ["done", "planned"])
        #expect(result.review.map(\.path).contains("/fields/measures/0"))
        #expect(ExtractedText.field("penaltyDecisions", result) == #"["平公交决字〔2024〕1104号"]"#)
    }

    @Test(arguments: [
        ("西侧电梯因厂家停产，难以在8月20日前交付使用，现计划于10月20日前投用。", #""deferred""#),
        ("除西侧电梯外，建议内容均已落实。我们将于10月31日前完成全部整改。", #""inProgress""#),
        ("建议书所列各项均已履行完毕。本函不构成我司对任何第三人责任之承认。", #""rectified""#),
    ])
    func `the whole is late, open or done as the letter's own words say`(words: String, disposition: String) {
        let result = ExtractedText.extract(
            """
            关于无障碍设施检察建议的回复
            平川县人民检察院：
            平检建〔2024〕7号检察建议书于2024年6月18日送达我局。
            一、整改情况
            1.移设站牌4座，已通过验收。
            二、其他
            \(words)
            平川县交通运输局
            2024年8月19日
            """, as: .agencyReply)
        #expect(ExtractedText.field("disposition", result) == disposition)
    }

    /// What an agency answers that denies its duty, and then tells of what it did all the same.
    static let denial = """
        关于冷冻肉品监管检察建议的情况说明
        平川县人民检察院：
        平检建〔2024〕6号检察建议书于2024年6月2日收悉。我关认为本案不存在我关未依法履职的情形，理由如下：
        一、涉案冻品不在我关监管区内。上述冻品查获于市场流通环节。
        二、我关未接到移交。市场监督管理部门尚未移交线索。
        尽管如此，我关在职责范围内做了以下配合：
        （一）7月9日赴冷库协助辨认外文标签。
        （二）下一步拟与有关部门建立情况互通机制。
        平川海关
        2024年7月23日
        """

    @Test func `a list behind the views is one of what was done where its announcement says so`() {
        let result = ExtractedText.extract(Self.denial, as: .agencyReply)
        #expect(result.fields["measures"]?.list?.map { $0["status"]?.text } == ["done", "planned"])
        #expect(result.fields["disposition"]?.text == "disputed")
    }

    @Test func `a deadline has the year of the date beside it, and a list of reasons ends before the paragraph that closes it`() {
        let result = ExtractedText.extract(
            """
            关于追缴土地出让金检察建议的回复
            平川县人民检察院：
            平检建〔2024〕2号检察建议书于2024年7月4日送达。
            一、不能按期完成的原因
            1.该公司在建工程被查封，资产处置周期较长
            2.公司法定代表人被采取强制措施，短期内无法协商还款
            综合以上原因，剩余出让金难以在两个月内追缴到位。
            二、下一步整改计划
            1.2025年4月起诉，9月底前申请执行。
            平川县自然资源局
            2024年8月30日
            """, as: .agencyReply)
        #expect(result.fields["measures"]?.list?.map { $0["deadline"]?.text } == ["2025-09-30"])
        #expect(result.fields["delayReason"]?.text == "该公司在建工程被查封，资产处置周期较长；公司法定代表人被采取强制措施，短期内无法协商还款")
    }

    @Test(arguments: [("尚未开工", "planned"), ("资金已列明年预算，未开工", "underWay"), ("正在拟定要点", "underWay"), ("未开始", "planned")])
    func `what has not begun is planned, and reviewed where the words may say more`(cell: String, status: String) {
        let result = ExtractedText.extract(
            """
            关于道路隔离设施检察建议整改进度的报告
            平川县人民检察院：
            平检建〔2024〕8号检察建议书于2024年5月6日收悉，现列表报告如下：
            |整改措施|责任单位|完成时限|进展
            |更换防抛网|工务段|2024年9月30日|已完成
            |补齐警示牌|县城管局|2024年12月31日|\(cell)
            平川县交通运输局
            2024年10月20日
            """, as: .agencyReply)
        #expect(result.fields["measures"]?.list?.last?["status"]?.text == status)
        let reasons = result.review.filter { $0.path == "/fields/measures/1/status" }.map(\.reason.zh)
        #expect(reasons.contains { $0.contains("尚未开始") } == (cell.contains("尚未") || cell.contains("已列")))
    }

    @Test(arguments: [
        ("督促石笋村拆除灶房1间、香棚2间", ["拆除灶房", "拆除香棚"]), ("制作安装保护标志碑1座、界桩24根", ["制作安装保护标志碑", "制作安装界桩"]),
    ])
    func `a verb is carried on whole, and from behind who was made to act`(words: String, what: [String]) {
        let letter = """
            关于文物保护检察建议的回复
            平川县人民检察院：
            平检建〔2024〕7号检察建议书于2024年6月18日送达我局。
            一、整改情况
            1.\(words)，7月2日完成。
            平川县文物局
            2024年8月19日
            """
        let reading = DocumentNotation.document(letter).reading()
        let read = Extractor.read(DocumentStructure(DocumentText(reading)), as: .agencyReply).1.fields["results"]?.list ?? []
        #expect(zip(read.compactMap { $0["what"]?.text }, what).allSatisfy { $0.hasSuffix($1) } && read.count == what.count)
    }
}
