import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct MeetingMinutesFieldsTests {
    /// Labels in brackets, Roman marks, a 责任单位 line below each item, an afternoon that ends after midnight's count.
    static let bracketed = """
        盐河市检察机关公益诉讼工作会议纪要
        （2022年第2次）
        【会议时间】2022年3月30日下午2:30－5:00
        【会议地点】盐河市政务中心B座305室
        【主 持 人】市人民检察院党组成员、副检察长 闵行舟
        【出席人员】市水利局：车 前（二级调研员）、单立人（河湖管理科科长）；市财政局：牧野（副局长）
        【列席人员】盐河市自来水有限公司总经理池塘
        【请　　假】市公安局　霍去病（因公外出）
        【记　　录】易安
        【会议议程】一、通报饮用水水源地问题；二、研究隔离设施建设
        会上，市水利局汇报了有关情况。会议要求各部门6月1日前上报总结。
        会议形成如下意见：
        1.市水利局于4月15日前完成隔离网修复。
        责任单位：市水利局；配合单位：市公安局、盐河市自来水有限公司
        2.所需资金由市财政局统筹解决，5月中旬前下达。
        3.盐河市自来水有限公司每月10日前报送水质数据。
        会议强调，要加强领导。
        盐河市人民检察院
        2022年4月2日
        """

    @Test func `labels in brackets and notes below items are read`() {
        let result = ExtractedText.extract(Self.bracketed)
        #expect(result.kind == .meetingMinutes)
        #expect(ExtractedText.field("session", result) == #""2022年第2次""#)
        #expect(ExtractedText.field("heldOn", result) == #""2022-03-30""#)
        #expect(ExtractedText.field("startsAt", result) == #""14:30""#)
        #expect(ExtractedText.field("endsAt", result) == #""17:00""#)
        #expect(ExtractedText.field("place", result) == #""盐河市政务中心B座305室""#)
        #expect(ExtractedText.field("chair", result) == #"{"name":"闵行舟","unit":"市人民检察院","title":"党组成员、副检察长"}"#)
        #expect(
            ExtractedText.field("attendees", result)
                == #"[{"name":"车前","unit":"市水利局","title":"二级调研员"},{"name":"单立人","unit":"市水利局","title":"河湖管理科科长"},{"name":"牧野","unit":"市财政局","title":"副局长"}]"#
        )
        #expect(ExtractedText.field("observers", result) == #"[{"name":"池塘","unit":"盐河市自来水有限公司","title":"总经理"}]"#)
        #expect(ExtractedText.field("absentees", result) == #"[{"name":"霍去病","unit":"市公安局"}]"#)
        #expect(ExtractedText.field("recorder", result) == #""易安""#)
        #expect(ExtractedText.field("topics", result) == #"["通报饮用水水源地问题","研究隔离设施建设"]"#)
        let decisions = result.fields["decisions"]?.list ?? []
        #expect(
            decisions.map { JSONWriter.string($0) } == [
                #"{"text":"市水利局于4月15日前完成隔离网修复。","responsibleUnits":["市水利局"],"cooperatingUnits":["市公安局","盐河市自来水有限公司"],"deadline":"2022-04-15"}"#,
                #"{"text":"所需资金由市财政局统筹解决，5月中旬前下达。","responsibleUnits":["市财政局"],"deadline":"2022-05-20"}"#,
                #"{"text":"盐河市自来水有限公司每月10日前报送水质数据。","responsibleUnits":["盐河市自来水有限公司"]}"#,
            ])
    }

    /// Sections with a decision in a sentence of each; attendance as a table at the end; December's meeting, January's minutes.
    static let sectioned = """
        会议纪要
        第四期
        关于协调解决三塘湿地保护问题的会议纪要
        12月29日上午9点半，县长助理费宇在县政府第一会议室主持召开协调会。
        一、关于湿地边界划定
        县自然资源局介绍了情况。会议决定，由县自然资源局会同县林业局于2024年1月底前完成界桩埋设。
        二、关于违建拆除
        会议议定，三塘镇人民政府负责在春节前组织拆除，县公安局协助维持秩序。
        参会人员：
        |单位|姓名|职务
        |县人民政府|费宇|县长助理
        |县自然资源局|计　划|副局长
        |县林业局|林木森|湿地股负责人
        三塘县人民政府办公室
        2024年1月3日
        """

    @Test func `a decision in each section, a table of persons, and a year that lies before the minutes'`() {
        let result = ExtractedText.extract(Self.sectioned)
        #expect(result.kind == .meetingMinutes)
        #expect(ExtractedText.field("heldOn", result) == #""2023-12-29""#)
        #expect(ExtractedText.field("startsAt", result) == #""09:30""#)
        #expect(ExtractedText.field("place", result) == #""县政府第一会议室""#)
        #expect(ExtractedText.field("session", result) == #""第四期""#)
        #expect(ExtractedText.field("topics", result) == #"["关于湿地边界划定","关于违建拆除"]"#)
        #expect(
            ExtractedText.field("attendees", result)
                == #"[{"name":"费宇","unit":"县人民政府","title":"县长助理"},{"name":"计划","unit":"县自然资源局","title":"副局长"},{"name":"林木森","unit":"县林业局","title":"湿地股负责人"}]"#
        )
        let decisions = result.fields["decisions"]?.list ?? []
        #expect(
            decisions.map { JSONWriter.string($0) } == [
                #"{"text":"由县自然资源局会同县林业局于2024年1月底前完成界桩埋设。","responsibleUnits":["县自然资源局"],"cooperatingUnits":["县林业局"],"deadline":"2024-01-31"}"#,
                #"{"text":"三塘镇人民政府负责在春节前组织拆除，县公安局协助维持秩序。","responsibleUnits":["三塘镇人民政府"],"cooperatingUnits":["县公安局"]}"#,
            ])
    }

    /// A red head with a bare number, a heading that opens the decisions, December's minutes with deadlines of January.
    static let yearEnd = """
        枫桥区人民政府专题会议纪要
        （二十三）
        2021年12月28日
        关于研究解决枫溪河排污口整治有关问题的会议纪要
        12月24日，副区长卫国在区政府312会议室主持召开专题会，研究解决有关问题。
        一、会议听取了区生态环境分局关于排污口排查情况的汇报
        二、会议研究确定了以下事项
        1.关于排污口封堵。由枫溪街道办事处负责，1月15日前完成3处非法排污口封堵。
        2.关于管网改造。由区住建局负责制定方案，1月底前报区政府审定后实施，确保2022年6月30日前全面完工。
        3.第五检察部跟进监督。
        """

    @Test func `a deadline of January in minutes of December is next year's and goes to review`() {
        let result = ExtractedText.extract(Self.yearEnd)
        #expect(ExtractedText.field("title", result) == #""关于研究解决枫溪河排污口整治有关问题的会议纪要""#)
        #expect(ExtractedText.field("chair", result) == #"{"name":"卫国","title":"副区长"}"#)
        let decisions = result.fields["decisions"]?.list ?? []
        #expect(decisions.map { $0["deadline"]?.text ?? "-" } == ["2022-01-15", "2022-06-30", "-"])
        #expect(
            decisions.map { $0["responsibleUnits"]?.list?.compactMap(\.text) ?? [] } == [["枫溪街道办事处"], ["区住建局"], ["第五检察部"]])
        #expect(result.review.map(\.path).filter { $0.hasPrefix("/fields/decisions") } == ["/fields/decisions/0/deadline"])
        // Who leads is told in a sentence: looked at, too.
        #expect(result.review.contains { $0.path.hasPrefix("/fields/chair") })
    }

    @Test func `evidence shows the cell that a unit and a title stand in`() {
        let result = ExtractedText.extract(Self.sectioned)
        let texts = ["unit", "title"].map { part in result.evidence.first { $0.path == "/fields/attendees/1/\(part)" }?.text }
        #expect(texts == ["县自然资源局", "副局长"])
    }

    @Test(arguments: [
        ("关于研究某事专题会议纪要", "研究某事专题会议"), ("某县推进会会议纪要", "某县推进会"), ("某市座谈会纪要", "某市座谈会"), ("某县联席会议纪要（第3期）", "某县联席会议"),
        ("关于研究某工作的会议纪要", "研究某工作的会议"),
        ("某案磋商纪要", "某案磋商"),
    ])
    func `the name of the meeting is the title without 关于 and 纪要`(title: String, expected: String) {
        #expect(MinutesMeeting.name(ofTitle: title) == expected)
    }

    @Test(arguments: [
        ("由甲县水利局牵头，乙镇人民政府、县财政局配合，月底前完成。", ["甲县水利局"], ["乙镇人民政府", "县财政局"]), ("县水利局、县公安局要加强巡查。", ["县水利局", "县公安局"], []),
        ("治理资金由县财政局解决，县审计局负责监督。", ["县财政局", "县审计局"], []), ("由县住建局牵头县城管局配合，开展整治。", ["县住建局"], ["县城管局"]), ("抓好源头管控，县水利局的意见要认真研究。", [], []),
        ("县水利局负责清淤，县财政局做好资金保障。", ["县水利局"], ["县财政局"]), ("清理结束后报县人民检察院验收。", [], []),
        ("由县水利局牵头，会同县林业局、县公安局联合执法。", ["县水利局"], ["县林业局", "县公安局"]),
        ("双方每月通报一次情况。", [], []), ("8月底前县水利局完成验收，并向县人民政府报告。", ["县水利局"], []), ("各乡镇人民政府要落实属地责任。", ["各乡镇人民政府"], []),
        ("督促县水利局尽快整改。", [], []), ("县公安局、县水利局按各自职责配合做好取证。", ["县公安局", "县水利局"], []), ("建设单位由县发改委确定，县水利局提供技术支持。", ["县发改委"], ["县水利局"]),
    ])
    func `who acts and who supports is told from the words of a decision`(text: String, responsible: [String], cooperating: [String]) {
        let folded = FoldedText(text)
        let units = DecisionUnits(0, folded, folded.all)
        #expect(units.responsible.map { folded.words($0.range) } == responsible)
        #expect(units.cooperating.map { folded.words($0.range) } == cooperating)
    }

    @Test(arguments: [
        ("经研究，会议议定以下事项：", true), ("会议决定，由甲负责。", true), ("经会商，双方形成以下共识：第一，甲；第二，乙。", true), ("会议要求，各单位要抓好落实。", false), ("收到行政处罚决定书后：", false),
        ("与会各方一致认为：问题由来已久。", false), ("各方达成如下一致意见：", true), ("双方未形成一致意见：", false), ("会议研究确定以下事项：", true),
    ])
    func `words that open decisions are told from others`(text: String, opens: Bool) {
        let folded = FoldedText(text)
        #expect((DecisionTrigger.find(folded, folded.all) != nil) == opens)
    }
}
