import Testing
import WenshuBasics

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
}
