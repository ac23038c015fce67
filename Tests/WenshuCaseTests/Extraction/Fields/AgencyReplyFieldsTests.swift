import Testing
import WenshuBasics
import WenshuDocument

@testable import WenshuCase

@Suite struct AgencyReplyFieldsTests {
    /// Numbered grounds with figures and laws, and one act among them.
    static let disputed = """
        关于对安检建〔2024〕6号检察建议书的答复
        安川县人民检察院：
        你院《检察建议书》（安检建〔2024〕6号）我局于2024年4月2日收到，现答复如下：
        第一，关于监管职责。《化妆品监督管理条例》第五条规定，该项监管不属于我局职责。
        第二，关于经营行为。根据《医疗美容服务管理办法》第二条，9家店铺仅开展清洁护肤项目。
        第三，关于协助工作。我局已于4月20日开展联合检查，检查店铺9家。
        综上，恳请贵院撤回该检察建议。
        安川县卫生健康局
        2024年4月30日
        """

    @Test func `the grounds of a dispute are no measures`() {
        let result = ExtractedText.extract(Self.disputed, as: .agencyReply)
        #expect(ExtractedText.field("disposition", result) == #""disputed""#)
        guard case .list(let measures)? = result.fields["measures"] else { Issue.record("no measures"); return }
        #expect(measures.count == 1)
        #expect(JSONWriter.string(measures[0]).contains("联合检查"))
    }

    /// A figure in the opening, a unit of its own line, a completion date behind a done measure, and what has begun.
    static let reported = """
        关于检察建议整改情况的报告
        平川县人民检察院：
        你院平检建〔2024〕3号检察建议书于2024年3月1日收悉。我局已清理河道垃圾120吨。现将整改情况报告如下：
        一、整改情况
        （一）封填废井。封填自备井6 800口。（责任单位：水政大队；完成日期：2024年3月18日）
        （二）迁移电杆。我们发了函，供电公司答复12月底前迁走。
        二、下一步打算
        上述事项2024年12月31日前可全部完成。
        平川县水利局
        2024年4月12日
        联系人：（水政大队）敖　日　手机1 39 0000 5561
        """

    @Test func `dates, figures and contacts of an untidy report are read, and what is doubtful is told`() {
        let result = ExtractedText.extract(Self.reported, as: .agencyReply)
        let measures = ExtractedText.field("measures", result)
        #expect(measures.contains(#""completedOn":"2024-03-18""#))
        #expect(!measures.contains(#""deadline":"2024-03-18""#))
        #expect(measures.contains(#""status":"underWay""#))
        #expect(ExtractedText.field("plannedCompletion", result) == #""2024-12-31""#)
        #expect(ExtractedText.field("disposition", result) == #""inProgress""#)
        #expect(ExtractedText.field("contact", result) == #"{"name":"敖日","phone":"13900005561"}"#)
        let review = result.review.map(\.path)
        #expect(review.contains("/fields/measures/1/status"))
        // The figure of the opening stands in no measure, that of the measure does.
        let outside = result.review.filter { $0.reason.zh.contains("不在任何一项措施之内") }
        #expect(outside.map(\.path) == ["/fields/results/0"])
        #expect(ExtractedText.field("results", result).contains(#""value":6800,"unit":"口","what":"封填自备井""#))
    }

    /// How far each of the measures is, as a reply of 12 April 2024 tells of them.
    private func statuses(_ measures: [String]) -> [String] {
        let letter =
            "关于检察建议整改情况的报告\n平川县人民检察院：\n平检建〔2024〕3号检察建议书于2024年3月1日收悉。\n一、整改情况\n"
            + measures.enumerated().map { "\($0.offset + 1).\($0.element)\n" }.joined() + "平川县水利局\n2024年4月12日"
        let result = ExtractedText.extract(letter, as: .agencyReply)
        return result.fields["measures"]?.list?.compactMap { $0["status"]?.text } ?? []
    }

    @Test(arguments: [
        ("修复墓碑。修好19座，剩下的12座等麦收后进料。", "underWay"), ("盗割案。对薛某立案，未结。", "underWay"), ("光缆。立杆4根，还差3公里没拉通。", "underWay"),
        ("协议。补签保密协议81份，外省公司的快递往返中。", "underWay"), ("在案件审查中，责令当事人改正。", "done"),
        ("增建床位。已列入今年的民生项目，待土地指标下来后扩建。", "planned"), ("处罚。对其余4户分别作出处罚决定，罚款已缴清。", "done"),
        ("清运。清运剩余弃渣3000立方米，3月28日清运完毕。", "done"),
    ])
    func `what is left, what is open and what waits on a list is not done`(measure: String, status: String) {
        #expect(statuses([measure, "巡查。已开展巡查3次。"]) == [status, "done"])
    }

    @Test func `a table whose headings say nothing is read by its cells, and reviewed`() {
        let result = ExtractedText.extract(
            """
            关于无障碍环境检察建议办理情况的函
            平川县人民检察院：
            平检建〔2024〕3号检察建议书于2024年3月1日收悉，现将情况函告如下：
            |类别|改动|哪个部门|情况
            |房屋|正门增设坡道1处，安装扶手24米|装备管理科|3月27日完成
            |房屋|立案大厅卫生间改建|立案庭|正在施工，5月31日前交付
            |网络|门户网站改造|技术室|拟于下月招标
            平川县人民法院
            2024年4月12日
            """, as: .agencyReply)
        let measures = result.fields["measures"]?.list ?? []
        #expect(measures.compactMap { $0["text"]?.text } == ["正门增设坡道1处，安装扶手24米", "立案大厅卫生间改建", "门户网站改造"])
        #expect(measures.compactMap { $0["responsibleUnit"]?.text } == ["装备管理科", "立案庭", "技术室"])
        #expect(measures.compactMap { $0["status"]?.text } == ["done", "underWay", "planned"])
        #expect(result.review.map(\.path).contains("/fields/measures/1"))
    }

    @Test func `a table of parties and fines is none of measures`() {
        let result = ExtractedText.extract(
            """
            关于检察建议整改情况的报告
            平川县人民检察院：
            平检建〔2024〕3号检察建议书于2024年3月1日收悉。
            |当事人|违法事实|处罚决定|缴纳日期
            |甲店|未公示价格|平市监罚〔2024〕1号|4月1日
            |乙店|未公示价格|平市监罚〔2024〕2号|4月2日
            平川县市场监督管理局
            2024年4月12日
            """, as: .agencyReply)
        #expect(result.fields["measures"] == nil)
    }

    @Test func `a limit that is argued about defers nothing`() {
        let result = ExtractedText.extract(
            """
            关于平检建〔2024〕3号检察建议书的情况说明
            平川县人民检察院：
            平检建〔2024〕3号检察建议书于2024年3月1日收悉。
            一、不予采纳的理由
            （一）双方已签订补充协议，动工期限顺延至2024年10月11日。
            （二）该款不应由我局征缴，我局不存在怠于履职的情形。
            平川县自然资源局
            2024年4月12日
            """, as: .agencyReply)
        #expect(ExtractedText.field("disposition", result) == #""disputed""#)
        #expect(result.fields["delayReason"] == nil)
        #expect(result.review.map(\.path).contains("/fields/disposition"))
    }

    @Test func `a form that asks for an extension and is answered with no defers nothing`() {
        let result = ExtractedText.extract(
            """
            检察建议办理情况反馈表
            |致送机关|平川县人民检察院
            |建议书文号|平检建〔2024〕3号
            |整改措施及成效|1.拆除违建3处。
            |未办结事项|1.安装照明设备，6月10日前完成。
            |是否申请延期|否
            |填报时间|2024年4月12日
            """, as: .agencyReply)
        #expect(ExtractedText.field("disposition", result) == #""inProgress""#)
        #expect(ExtractedText.field("measures", result).contains("安装照明设备"))
    }

    @Test func `of whom something was done to, by whom and of public things`() {
        let result = ExtractedText.extract(
            """
            关于检察建议整改情况的报告
            平川县人民检察院：
            平检建〔2024〕3号检察建议书于2024年3月1日收悉。
            一、整改情况
            1.规范停放。移除共享单车停放架9处，聘请专家6名。
            2.查处。对没有履行回收义务的店子下达责令改正通知书2份。
            平川县城市管理局
            2024年4月12日
            """, as: .agencyReply)
        let what = result.fields["results"]?.list?.compactMap { $0["what"]?.text }
        #expect(what == ["移除共享单车停放架", "下达责令改正通知书"])
    }
}
