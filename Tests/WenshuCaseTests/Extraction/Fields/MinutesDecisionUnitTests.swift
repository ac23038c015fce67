import Testing
import WenshuBasics

@testable import WenshuCase

/// Who is to act and who supports, and what is no decision of this meeting.
@Suite struct MinutesDecisionUnitTests {
    private static func decisions(_ body: String) -> [ValueObject] {
        let result = ExtractedText.extract(
            """
            城南河排污口整治联席会议纪要
            2024年4月2日，区人民检察院在三楼会议室召开联席会议。
            \(body)
            区人民检察院
            2024年4月3日
            """, as: .meetingMinutes)
        return (result.fields["decisions"]?.list ?? []).compactMap(\.object)
    }

    private static func units(_ field: String, _ decision: ValueObject?) -> [String] { decision?[field]?.list?.compactMap(\.text) ?? [] }

    @Test(
        arguments: [
            // Through others and with others.
            ("湖滨街道办事处组织物业服务企业清理楼道", ["湖滨街道办事处"], []), ("自备加油点由市应急管理局商铁路监管部门处理", ["市应急管理局"], []),
            ("各采石企业组织从业人员培训", ["各采石企业"], []), ("责成浦口镇人民政府组织停产", ["浦口镇人民政府"], []), ("执法中队每天巡两趟", ["执法中队"], []),
            ("《办法》由县人社局起草、县人民检察院协助", ["县人社局"], ["县人民检察院"]), ("区城管局协助区水利局管理现场", ["区水利局"], ["区城管局"]),
            ("各基层市场监管所配合药品监管股，督促药店停售", ["药品监管股"], ["各基层市场监管所"]),
            // Names that hold a word of running text.
            ("宏源油料供应有限公司出资建成接收点2处，区渔业局提供岸线", ["宏源油料供应有限公司"], ["区渔业局"]),
            ("中国铁路西北局集团有限公司城南工务段清理桥涵", ["中国铁路西北局集团有限公司城南工务段"], []),
            ("北江供水（集团）有限责任公司迁改管线", ["北江供水（集团）有限责任公司"], []),
            ("由县供销合作社联合社负责回收", ["县供销合作社联合社"], []), ("县自然资源局国土空间生态修复股负责验收", ["县自然资源局国土空间生态修复股"], []),
            ("那坡镇人民政府负责清运", ["那坡镇人民政府"], []), ("县畜牧中心组织养殖户自查", ["县畜牧中心"], []),
            ("县教育局负责排查，县教育局基教科协助", ["县教育局"], ["县教育局基教科"]), ("由镇规划建设和应急管理办公室负责巡查", ["镇规划建设和应急管理办公室"], []),
            ("关于收益追缴。牵头单位：县税务局；责任单位：县自然资源局、县财政局。年底前完成追缴", ["县税务局"], ["县自然资源局", "县财政局"]),
            ("回复于10月25日前印发，党政综合办公室承办，农业农村综合服务中心配合", ["党政综合办公室"], ["农业农村综合服务中心"]),
            ("检察机关不再制发检察建议，由第四检察部跟进", ["第四检察部"], []),
            // Support in other words.
            ("区检察院组织“回头看”，区水利局派员参加", ["区检察院"], ["区水利局"]), ("请河湖管理股尽快提出意见", ["河湖管理股"], []),
            ("沙溪村委会派人每天看护，镇林业站协助", ["沙溪村委会"], ["镇林业站"]),
            ("城南工务段向镜塘区人民政府提供平面图，镜塘区人民政府于明年1月15日前公告", ["镜塘区人民政府"], ["城南工务段"]),
            ("由县生态环境局牵头，县水务局做好供电、取水口等保障", ["县生态环境局"], ["县水务局"]),
            // Of whom it is said, whom one asks to look on.
            ("四川川岩建材有限公司已注销，由县司法局查明股东责任", ["县司法局"], []), ("由区残联开展体验活动，请区检察院派人监督", ["区残联"], []),
            ("排口封堵——区水利局、区城管局——5月10日前", ["区水利局", "区城管局"], []),
            // Names before a colon, parties, dashes, notes behind a comma.
            ("区水利局（牵头）、区城管局：5月底前清理垃圾", ["区水利局"], ["区城管局"]), ("区水利局、区城管局：共同建立台账", ["区水利局", "区城管局"], []),
            ("乙方（宏源化工有限公司）于6月30日前缴清", ["宏源化工有限公司"], []),
            ("堆场闭库按EPC模式实施，责任单位：宏源能源有限公司；完成时限：2024年6月底", ["宏源能源有限公司"], []),
        ] as [(String, [String], [String])])
    func `who acts and who supports`(text: String, acts: [String], supports: [String]) {
        let first = Self.decisions("会议议定：\n1.\(text)。\n2.其他事项下次再议。").first
        #expect(Self.units("responsibleUnits", first) == acts)
        #expect(Self.units("cooperatingUnits", first) == supports)
    }

    @Test(arguments: [
        "会议回顾了2023年12月20日第1次联席会议议定的事项：由区文旅局在1月底前完成摸底，由铁路公安处负责巡查，均已落实。",
        "会议通报了第二期纪要的落实情况。第二期纪要曾议定：“1.区农业农村局于2023年12月底前建成监控；2.区公安局每月夜巡。”截至会前建成22处。", "会议通报：上次会议议定的3项工作均已落实。",
        "会议听取了上年第四次会议确定的事项办理情况：区水利局已完成清淤；区城管局已完成清运。",
    ])
    func `what an earlier meeting decided is retold, not decided`(sentence: String) {
        let decisions = Self.decisions("\(sentence)\n会议议定以下事项：\n一是区水利局5月底前完成清淤。\n二是区城管局继续巡查。")
        #expect(decisions.compactMap { $0["text"]?.text } == ["区水利局5月底前完成清淤。", "区城管局继续巡查。"])
    }

    @Test(arguments: ["各方就下列事项意见一致：", "具体如下：", "对以下事项均无异议："])
    func `an introduction below the heading is no decision`(introduction: String) {
        let decisions = Self.decisions("〖磋商结果〗\n\(introduction)\n(1)区水利局5月底前完成清淤。\n(2)区城管局继续巡查。")
        #expect(decisions.compactMap { $0["text"]?.text } == ["区水利局5月底前完成清淤。", "区城管局继续巡查。"])
    }

    @Test func `what the meeting demands behind its decision is no part of it`() {
        let first = Self.decisions("会议决定，由区人民检察院召集下次会议，时间定于7月上旬；会议要求各单位4月10日前报送名单。").first
        #expect(first?["text"]?.text == "由区人民检察院召集下次会议，时间定于7月上旬")
        #expect(first?["deadline"]?.text == "2024-07-10")
    }

    @Test func `a note below a heading is of the decision below it`() {
        let decisions = Self.decisions("会议议定事项如下：\n一、清淤工程\n责任单位：区水利局；配合单位：区城管局；完成时限：5月底前\n完成城南河清淤3公里。\n二、截污工程\n完成接驳12处。")
        #expect(Self.units("responsibleUnits", decisions.first) == ["区水利局"])
        #expect(Self.units("cooperatingUnits", decisions.first) == ["区城管局"])
        #expect(decisions.first?["deadline"]?.text == "2024-05-31")
    }

    @Test func `one cell with several actors may be several decisions`() {
        let result = ExtractedText.extract(
            "城南河整治会议纪要\n|时间|2024年4月2日\n|议定内容|区水利局5月底前完成清淤；区城管局4月20日前清运垃圾。", as: .meetingMinutes)
        #expect(result.review.contains { $0.path == "/fields/decisions/0" })
    }
}
