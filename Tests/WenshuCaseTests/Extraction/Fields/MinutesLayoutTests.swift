import Testing
import WenshuBasics

@testable import WenshuCase

/// One list of those who came, in the layouts that offices give it: the same persons are read from each.
@Suite struct MinutesLayoutTests {
    private static let expected = [
        "容若 区人民检察院 副检察长", "陈璟 区人民检察院 第六检察部主任", "鲁肃 区水利局 局长", "黄盖 云门乡人民政府 副乡长", "要离 区城管局 执法大队大队长",
    ]

    static let layouts: [(name: String, list: String)] = [
        ("in one sentence", "出席：区人民检察院副检察长容若、第六检察部主任陈璟；区水利局局长鲁肃；云门乡人民政府副乡长黄盖；区城管局执法大队大队长要离。"),
        ("names first", "出席：\n容　若　　区人民检察院副检察长\n陈　璟　　区人民检察院第六检察部主任\n鲁　肃　　区水利局局长\n黄　盖　　云门乡人民政府副乡长\n要　离　　区城管局执法大队大队长"),
        ("a line each", "出席：\n区人民检察院：容若（副检察长）、陈璟（第六检察部主任）\n区水利局：鲁肃（局长）\n云门乡人民政府：黄盖（副乡长）\n区城管局：要离（执法大队大队长）"),
        ("brackets in front", "出席：（区人民检察院）副检察长容若、第六检察部主任陈璟；（区水利局）局长鲁肃；云门乡人民政府副乡长黄盖；（区城管局）执法大队大队长要离"),
        ("units on their own lines", "出席人员\n区人民检察院\n副检察长容若、第六检察部主任陈璟\n区水利局\n局长鲁肃\n云门乡人民政府\n副乡长黄盖\n区城管局\n执法大队大队长要离"),
        ("numbered", "出席人员：\n1.区人民检察院副检察长容若\n2.区人民检察院第六检察部主任陈璟\n3.区水利局局长鲁肃\n4.云门乡人民政府副乡长黄盖\n5.区城管局执法大队大队长要离"),
        ("columns", "出席：\n区人民检察院　容　若　副检察长\n区人民检察院　陈　璟　第六检察部主任\n区水利局　鲁　肃　局长\n云门乡人民政府　黄　盖　副乡长\n区城管局　要　离　执法大队大队长"),
        ("blanks", "出席：区人民检察院 副检察长 容若，区人民检察院 第六检察部主任 陈璟，区水利局 局长 鲁肃，云门乡人民政府 副乡长 黄盖，区城管局 执法大队大队长 要离"),
        ("brackets behind", "出席：容若（区人民检察院副检察长）、陈璟（区人民检察院第六检察部主任）、鲁肃（区水利局局长）、黄盖（云门乡人民政府副乡长）、要离（区城管局执法大队大队长）"),
        ("a cell", "|出席人员|区人民检察院：副检察长容若、第六检察部主任陈璟\\区水利局：局长鲁肃\\云门乡人民政府：副乡长黄盖\\区城管局：执法大队大队长要离"),
        (
            "a table",
            "|单位|姓名|职务|备注\n|区人民检察院|容　若|副检察长|主持\n|区人民检察院|陈　璟|第六检察部主任|\n|区水利局|鲁　肃|局长|\n|云门乡人民政府|黄　盖|副乡长|\n|区城管局|要　离|执法大队大队长|"
        ),
        (
            "unit and post in one column",
            "|序号|姓名|单位及职务\n|1|容若|区人民检察院副检察长\n|2|陈璟|区人民检察院第六检察部主任\n|3|鲁肃|区水利局局长\n|4|黄盖|云门乡人民政府副乡长\n|5|要离|区城管局执法大队大队长"
        ),
        (
            "told", "区人民检察院副检察长容若、区人民检察院第六检察部主任陈璟、区水利局局长鲁肃、云门乡人民政府副乡长黄盖、区城管局执法大队大队长要离参加会议。"
        ),
    ]

    @Test(arguments: layouts)
    func `the same persons are read`(layout: (name: String, list: String)) {
        let result = ExtractedText.extract(
            """
            城南河排污口整治联席会议纪要
            时间：2024年4月2日上午9时
            地点：区人民检察院三楼会议室
            \(layout.list)
            会议议定：
            1.区水利局于5月底前完成清淤。
            2.区人民检察院跟进监督。
            区人民检察院
            2024年4月3日
            """, as: .meetingMinutes)
        let persons = (result.fields["attendees"]?.list ?? []).compactMap(\.object).map { person in
            ["name", "unit", "title"].compactMap { person[$0]?.text }.joined(separator: " ")
        }
        #expect(persons == Self.expected)
    }
}
