import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct MinutesDecisionTests {
    private static func decisions(_ body: String) -> Extraction {
        ExtractedText.extract(
            """
            近岸海域保护联席会议纪要
            2023年10月31日，市人民检察院在海事局三楼会议室召开联席会议。
            \(body)
            苏滨市人民检察院
            2023年11月6日
            """, as: .meetingMinutes)
    }

    private static func texts(_ result: Extraction) -> [String] {
        (result.fields["decisions"]?.list ?? []).compactMap { $0.object?["text"]?.text }
    }

    @Test func `a bare verb before the colon opens the list in the same paragraph`() {
        let result = Self.decisions("会议回顾了10月18日座谈的情况，决定：一是海事局于12月10日前清查码头21处；二是三方每月5日交换一次数据。")
        #expect(Self.texts(result) == ["海事局于12月10日前清查码头21处", "三方每月5日交换一次数据"])
    }

    @Test func `a decision on punishment opens no list`() {
        #expect(Self.texts(Self.decisions("市生态环境局通报了对某公司的行政处罚决定：罚款12万元。")) == [])
    }

    @Test func `headings whose numbered children run on are topics and no decisions`() {
        let result = Self.decisions(
            """
            会议对下列事项形成一致意见：
            一、关于船舶污染物监管
            （一）海事局于12月31日前建立联单制度。
            （二）市生态环境局倒查137份联单。
            二、关于排污口整治
            （三）市生态环境局负责制定整治计划。
            三、关于渔业修复
            （四）市农业农村局建立增殖放流基地。
            """)
        #expect(Self.texts(result) == ["海事局于12月31日前建立联单制度。", "市生态环境局倒查137份联单。", "市生态环境局负责制定整治计划。", "市农业农村局建立增殖放流基地。"])
        #expect(ExtractedText.field("topics", result) == #"["关于船舶污染物监管","关于排污口整治","关于渔业修复"]"#)
    }

    @Test func `what is to happen if a date is missed is no deadline, and who would miss it is not responsible`() {
        let result = Self.decisions("会议议定：\n1.若12月15日前首轮清零仍未通过复核，由市人民检察院制发检察建议。\n2.如海事局12月底前未完成清查，市人民检察院提起诉讼。")
        let decisions = (result.fields["decisions"]?.list ?? []).map { JSONWriter.string($0) }
        #expect(decisions.count == 2)
        #expect(decisions.allSatisfy { !$0.contains("deadline") && $0.contains(#""responsibleUnits":["市人民检察院"]"#) })
    }

    @Test func `columns in everyday words are known beside what is to be done`() {
        let result = Self.decisions(
            """
            |序|要办的事|谁来办|谁配合|何时办妥
            |1|统一强制报告卡样式|市妇女联合会|市教育局|12月20日前
            |2|对旅馆业开展回访|市人民检察院|市公安局|
            """)
        #expect(
            ExtractedText.field("decisions", result)
                == #"[{"text":"统一强制报告卡样式","responsibleUnits":["市妇女联合会"],"cooperatingUnits":["市教育局"],"deadline":"2023-12-20"},{"text":"对旅馆业开展回访","responsibleUnits":["市人民检察院"],"cooperatingUnits":["市公安局"]}]"#
        )
    }

    @Test(
        arguments: [
            ("贵州青岩煤业有限公司赔偿损害费用176万元", "贵州青岩煤业有限公司", nil),
            ("鉴定评估费10万元由贵州青岩煤业有限公司承担", "贵州青岩煤业有限公司", nil),
            ("截排水沟由贵州青岩煤业有限公司建成，市生态环境局乌蒙分局提供技术指导", "贵州青岩煤业有限公司", "市生态环境局乌蒙分局"),
            ("散煤治理由龙泉镇人民政府负责", "龙泉镇人民政府", nil), ("由陇平工务段负责编号上图", "陇平工务段", nil),
        ] as [(String, String, String?)])
    func `who acts is read of companies of Guizhou, behind 治理由 and of railway sections`(text: String, acts: String, supports: String?) {
        let result = Self.decisions("会议议定：\n1.\(text)。\n2.其他事项下次再议。")
        let first = result.fields["decisions"]?.list?.first?.object
        #expect(first?["responsibleUnits"]?.list?.compactMap(\.text) == [acts])
        #expect(first?["cooperatingUnits"]?.list?.compactMap(\.text) == supports.map { [$0] })
    }

    @Test func `rows of a form say whom the minutes are sent to and who gets copies`() {
        let result = ExtractedText.extract(
            """
            磋商会议纪要
            |时间|2024年9月12日
            |参会人员|区人民检察院检察官柯素梅、区水利局局长翁国栋
            |定了什么|1.区水利局于10月底前完成清理。\\2.区人民检察院每季度回访。
            |发送|区水利局，区住房和城乡建设局
            |抄送|市人民检察院
            区人民检察院
            2024年9月14日
            """, as: .meetingMinutes)
        #expect(ExtractedText.field("addressees", result) == #"["区水利局","区住房和城乡建设局"]"#)
        #expect(ExtractedText.field("copyTo", result) == #"["市人民检察院"]"#)
        #expect(Self.texts(result) == ["区水利局于10月底前完成清理。", "区人民检察院每季度回访。"])
    }

    @Test func `numbers inside of one paragraph part it, the first standing at its head`() {
        let result = ExtractedText.extract(
            """
            道路扬尘整治会议纪要
            |会议时间|2022年5月6日
            |会议决议|1.宏源矿业公司5月20日前配备洒水车2台。2.区交通局加强超限检查。3.矿山镇政府每周通报一次。
            """, as: .meetingMinutes)
        #expect(Self.texts(result) == ["宏源矿业公司5月20日前配备洒水车2台", "区交通局加强超限检查", "矿山镇政府每周通报一次"])
    }

    @Test(arguments: ["三方形成如下处理意见：", "会议作出以下三项决定：", "双方磋商一致，达成下列协议：", "与会各方一致认为应当：", "二、磋商达成的意见：", "六、磋商结论"])
    func `what was agreed is announced in many words`(announcement: String) {
        #expect(Self.texts(Self.decisions("\(announcement)\n（一）海事局于12月底前完成清查。\n（二）市水利局每月巡河。")) == ["海事局于12月底前完成清查。", "市水利局每月巡河。"])
    }

    @Test func `what one of them said behind the decisions is none`() {
        let result = Self.decisions("会议议定：\n1.海事局于12月底前完成清查。\n佟大志强调，市水利局要在12月底前守好路口。")
        #expect(Self.texts(result) == ["海事局于12月底前完成清查。"])
    }

    @Test func `requirements that a meeting makes are no decisions`() {
        #expect(Self.texts(Self.decisions("会议明确以下工作要求：\n（一）各单位要提高认识。\n（二）各单位要加强宣传。")) == [])
    }

    @Test(arguments: [
        ("市农业农村局会同县农场有限公司完成封填", ["市农业农村局"]), ("各县（市、区）人民检察院按月通报", ["各县（市、区）人民检察院"]),
        ("双岔河农场界内3眼机井由县水务局封填", ["县水务局"]), ("城关镇做好群众解释工作", ["城关镇"]), ("方案提交市政府审定后由海事局实施", ["海事局"]),
    ])
    func `who acts is the organ that the words make act`(text: String, acts: [String]) {
        let first = Self.decisions("会议议定：\n1.\(text)。\n2.其他事项下次再议。").fields["decisions"]?.list?.first?.object
        #expect(first?["responsibleUnits"]?.list?.compactMap(\.text) == acts)
    }
}
