import Testing
import WenshuBasics

@testable import WenshuCase

/// Who came, as tables and forms tell it.
@Suite struct MinutesTableTests {
    private static func extract(_ table: String) -> Extraction {
        ExtractedText.extract(
            """
            盲道断点接通圆桌会议纪要
            2024年6月5日，区人民检察院在区残联一楼召开圆桌会议。
            \(table)
            会议议定：区住房和城乡建设局于7月底前接通盲道。
            区人民检察院
            2024年6月7日
            """, as: .meetingMinutes)
    }

    private static func persons(_ field: String, _ result: Extraction) -> [String] {
        (result.fields[field]?.list ?? []).compactMap(\.object).map { person in
            ["name", "unit", "title"].compactMap { person[$0]?.text }.joined(separator: " ")
        }
    }

    private static func isReviewed(_ field: String, _ result: Extraction) -> Bool {
        result.review.contains { $0.path == "/fields/\(field)" }
    }

    @Test(arguments: [
        "|代表方|与会者|身份|到会", "|所属|到会同志|职级|是否到会", "|来自|参会人员|职务/职称|出缺席", "|单位（部门）|人名|岗位|备注", "|工作机关|出席者|身份|签到情况",
    ])
    func `columns are known by many heads`(head: String) {
        let result = Self.extract(
            """
            \(head)
            |区人民检察院|容若|副检察长|√
            |区住房和城乡建设局|冼 志 强|城建科科长|√
            |区城市管理局|区少芬|副局长|因公出差，请假
            |区盲人协会|谭阿昌|会员|列席
            """)
        #expect(Self.persons("attendees", result) == ["容若 区人民检察院 副检察长", "冼志强 区住房和城乡建设局 城建科科长"])
        #expect(Self.persons("absentees", result) == ["区少芬 区城市管理局 副局长"])
        #expect(Self.persons("observers", result) == ["谭阿昌 区盲人协会 会员"])
        #expect(!Self.isReviewed("attendees", result))
    }

    @Test func `heads that nobody knows leave it to the cells, and the list to review`() {
        let result = Self.extract(
            """
            |哪家来的|谁来的|做什么的
            |区人民检察院|容若|副检察长
            |区水利局|鲁肃|副局长
            |区城管局|黄盖|执法大队大队长
            """)
        #expect(Self.persons("attendees", result) == ["容若 区人民检察院 副检察长", "鲁肃 区水利局 副局长", "黄盖 区城管局 执法大队大队长"])
        #expect(Self.isReviewed("attendees", result))
        #expect((result.fields["decisions"]?.list ?? []).count == 1)
    }

    @Test func `names beside duties are no list of those who came`() {
        let result = Self.extract("|任务|责任科室|责任人员\n|清理盲道|区城管局|黄盖\n|接通断点|区住建局|鲁肃")
        #expect(result.fields["attendees"] == nil)
    }

    @Test(arguments: ["议定之事", "会上商定", "形成共识", "共识事项", "议决内容"])
    func `a cell of few words heads the decisions beside it`(label: String) {
        let result = ExtractedText.extract(
            """
            冷库搬迁联席会议纪要
            |主席|区人民政府副区长 廖镇邦|记录|区应急管理局 颜若琳
            |\(label)|1．距居民区不足五十米的冷库，责成浦口镇人民政府组织停产撤氨。\\2．区应急管理局每月通报。
            |未达成一致的事项|（1）历史欠账另行协商。
            """, as: .meetingMinutes)
        #expect(ExtractedText.field("chair", result) == #"{"name":"廖镇邦","unit":"区人民政府","title":"副区长"}"#)
        #expect(
            ExtractedText.field("decisions", result)
                == #"[{"text":"距居民区不足五十米的冷库，责成浦口镇人民政府组织停产撤氨。","responsibleUnits":["浦口镇人民政府"]},{"text":"区应急管理局每月通报。","responsibleUnits":["区应急管理局"]}]"#
        )
    }

    @Test func `several persons in a cell with their posts, and who was away on business`() {
        let result = ExtractedText.extract(
            """
            某事联席会议纪要
            会议议定：由县水利局负责整治。
            |单位|人员及职务|出席情况
            |县人民检察院|惠长青（副检察长）、白茹（第六检察部副主任）|出席
            |县水利局|高建邦（总工程师）|列席
            |县财政局|艾琳（非税收入科科长）|因公出差
            平川县人民检察院
            """, as: .meetingMinutes)
        #expect(result.fields["attendees"]?.list?.map { $0["name"]?.text } == ["惠长青", "白茹"])
        #expect(result.fields["observers"]?.list?.map { $0["title"]?.text } == ["总工程师"])
        #expect(result.fields["absentees"]?.list?.map { $0["unit"]?.text } == ["县财政局"])
    }
}
