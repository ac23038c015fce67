import Testing
import WenshuBasics

@testable import WenshuCase

/// Lists of those who came, in layouts that offices use beside the usual one.
@Suite struct MinutesListTests {
    private static func extract(_ body: String) -> Extraction {
        ExtractedText.extract(
            """
            城南河排污口整治联席会议纪要
            时间：2024年4月2日上午9时
            地点：区人民检察院三楼会议室
            \(body)
            会议议定：
            1.区水利局于5月底前完成清淤。
            2.区人民检察院跟进监督。
            区人民检察院
            2024年4月3日
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

    @Test(arguments: ["〖磋商各方〗", "【会商各方】", "◎ 与会各方：", "▲参与人员"])
    func `sides set in columns below a label in any brackets`(label: String) {
        let result = Self.extract(
            """
            \(label)
            检察机关方　　容若　区人民检察院第四检察部主任
            　　　　　　　陈璟　区人民检察院检察官助理
            行政机关方　　鲁肃　区水利局副局长
            企业方　　　　黄盖　宏源油料供应有限公司法务经理
            """)
        #expect(
            Self.persons("attendees", result) == [
                "容若 区人民检察院 第四检察部主任", "陈璟 区人民检察院 检察官助理", "鲁肃 区水利局 副局长", "黄盖 宏源油料供应有限公司 法务经理",
            ])
        #expect(!Self.isReviewed("attendees", result))
    }

    @Test func `observers behind a label in brackets on one line`() {
        let result = Self.extract("〖列席观察〗人大代表 冯秋菊；渔民代表 关带娣")
        #expect(Self.persons("observers", result) == ["冯秋菊 人大代表", "关带娣 渔民代表"])
    }

    @Test func `sides with names alone are lists too, and no side is a name`() {
        let result = Self.extract("参加会商人员：\n检方：容若、陈璟\n水利方：鲁肃\n企业方：宏源建设（集团）有限公司项目经理 黄盖")
        #expect(Self.persons("attendees", result) == ["容若", "陈璟", "鲁肃", "黄盖 宏源建设（集团）有限公司 项目经理"])
    }

    @Test func `a line for those of one title, and a note of who wrote in brackets`() {
        let result = Self.extract("参加人员：\n区检察院：检察官容若\n区水利局：局长鲁肃\n人民监督员：魏长林、黄盖\n（记录：吴小芳）")
        #expect(
            Self.persons("attendees", result) == ["容若 区检察院 检察官", "鲁肃 区水利局 局长", "魏长林 人民监督员", "黄盖 人民监督员"])
        #expect(ExtractedText.field("recorder", result) == #""吴小芳""#)
    }

    @Test func `a line with a post below the list that names nobody sends the list to review`() {
        let result = Self.extract("出席人员：\n区检察院　检察官容若\n区水利局　局长鲁肃\n副局长长　河")
        #expect(Self.persons("attendees", result).count == 2)
        #expect(Self.isReviewed("attendees", result))
    }

    @Test func `labels in running text are parted by semicolons`() {
        let result = ExtractedText.extract(
            "古桥保护联席会议纪要\n2022年3月3日，两家召开联席会议。会议时间：上午9:30—11:00；地点：市博物馆多功能厅；主持人：市文物局副局长柴少卿；记录：胡一帆。\n市文物局\n2022年3月4日",
            as: .meetingMinutes)
        #expect(ExtractedText.field("place", result) == #""市博物馆多功能厅""#)
        #expect(ExtractedText.field("startsAt", result) == #""09:30""#)
        #expect(ExtractedText.field("heldOn", result) == #""2022-03-03""#)
        #expect(ExtractedText.field("chair", result) == #"{"name":"柴少卿","unit":"市文物局","title":"副局长"}"#)
        #expect(ExtractedText.field("recorder", result) == #""胡一帆""#)
    }

    @Test(arguments: ["没到的有", "未能到会的", "缺席的有", "请假"])
    func `a label inside of a list tells who did not come`(label: String) {
        let result = Self.extract("在场的有：区检察院容若、区水利局鲁肃；\(label)：区住建局黄盖。")
        #expect(Self.persons("attendees", result) == ["容若 区检察院", "鲁肃 区水利局"])
        #expect(Self.persons("absentees", result) == ["黄盖 区住建局"])
    }

    @Test(arguments: ["（特邀列席）", "（请假）", "（因事未到）"])
    func `a bracket that says otherwise of one sends the list to review`(bracket: String) {
        let result = Self.extract("出席：容若（区检察院）、鲁肃（区水利局）、柴进\(bracket)")
        #expect(Self.isReviewed("attendees", result))
    }

    @Test func `a bracket that tells how one came is not said of all`() {
        let result = Self.extract("鲁肃（区水利局）、黄盖（区城管局）、柴进（人大代表、特邀列席）等同志出席了会议。")
        #expect(Self.persons("attendees", result).count == 3)
        #expect(result.fields["observers"] == nil)
        #expect(Self.isReviewed("attendees", result))
    }

    @Test func `lines of those who came are no topics`() {
        let result = Self.extract("会议参加人：\n甲、检察院：容若 陈璟\n乙、水利局：鲁肃\n丙、城管局：黄盖")
        #expect(result.fields["topics"] == nil)
    }

    @Test func `the unit of a line goes on below it behind one blank too`() {
        let result = Self.extract("参会人员：\n区检察院 容若 副检察长\n         陈璟 检察官\n区水利局 鲁肃 副局长")
        #expect(Self.persons("attendees", result) == ["容若 区检察院 副检察长", "陈璟 区检察院 检察官", "鲁肃 区水利局 副局长"])
    }

    @Test func `a leader named before the unit of another is reviewed where the text tells his post`() {
        let list = "出席：代鸿宇、汤成明（县自然资源局）、熊玉兰（县应急管理局）、阴小平（县财政局）"
        let told = Self.extract("会议由常务副县长代鸿宇主持。\n\(list)")
        #expect(told.review.contains { $0.path == "/fields/attendees/0/unit" })
        #expect(!Self.extract(list).review.contains { $0.path == "/fields/attendees/0/unit" })
    }

    @Test(arguments: [
        ("原定主持人检察长石敬亭因赴省院开会，会议由区检察院党组成员、副检察长郎月娥主持。", "郎月娥"), ("会议原定由检察长石敬亭主持，因故改由副检察长郎月娥主持。", "郎月娥"),
    ])
    func `who was to preside and did not is no chair`(sentence: String, name: String) {
        #expect(Self.extract(sentence).fields["chair"]?.object?["name"]?.text == name)
    }

    @Test(arguments: [
        ("会议于十四时在区检察院召开，会开到4点10分。", "16:10"), ("区检察院召开会议，会议持续到16时50分。", "16:50"), ("散会时已是夜里10点40分。", "22:40"),
    ])
    func `when it ended is told in many words`(sentence: String, end: String) {
        let result = ExtractedText.extract(
            "城南河整治会议纪要\n时间：二〇二四年四月二日十四时\n\(sentence)\n区人民检察院\n2024年4月3日", as: .meetingMinutes)
        #expect(ExtractedText.field("startsAt", result) == #""14:00""#)
        #expect(ExtractedText.field("endsAt", result) == "\"\(end)\"")
    }

    @Test(arguments: [
        ("县人民检察院在县政务中心二楼会议室（原定1月12日在县检察院三楼召开，因大雪改期）召开会议", "县政务中心二楼会议室"), ("协作办召集县检察院，在县人社局劳动监察大队会议室开联席会议", "县人社局劳动监察大队会议室"),
    ])
    func `the room is where it was held, not where it was to be`(sentence: String, place: String) {
        let result = ExtractedText.extract("协作配合联席会议纪要\n2024年1月16日，\(sentence)。\n县人民检察院\n2024年1月18日", as: .meetingMinutes)
        #expect(ExtractedText.field("place", result) == "\"\(place)\"")
    }

    @Test(arguments: ["会议议题有二：", "会议有两个议题：", "本次会议的议题是：", "会议议程共2项："])
    func `topics are counted in a sentence and listed behind it`(opening: String) {
        let result = Self.extract("\(opening)（一）盲道断点接通；（二）坡道增设。\n壹　到会签到\n一切顺利。")
        #expect(ExtractedText.field("topics", result) == #"["盲道断点接通","坡道增设"]"#)
    }

    @Test func `a meeting is no organ, and stays in the title; the count of all issues is the session where there is no other`() {
        let result = ExtractedText.extract(
            "食品药品领域检察公益诉讼协作座谈会\n会议纪要\n（总第26期）\n会议时间：2023年11月7日\n县市场监督管理局\n2023年11月10日", as: .meetingMinutes)
        #expect(ExtractedText.field("title", result) == #""食品药品领域检察公益诉讼协作座谈会会议纪要""#)
        #expect(ExtractedText.field("session", result) == #""总第26期""#)
    }

    @Test func `short names of bodies that every place has are addressees of their own`() {
        let result = Self.extract("参会：区检察院容若\n发送：区文体广电和旅游局、区公安分局、区妇联、区残联")
        #expect(ExtractedText.field("addressees", result) == #"["区文体广电和旅游局","区公安分局","区妇联","区残联"]"#)
    }

    /// 官 is a surname behind a post, and several share one title.
    @Test func `a surname that is a title, and a title for two`() {
        let result = Self.extract("列席：平川县检察院副检察长　官晓岚，平川县纪念馆馆长路遥光，人民监督员成大器、辛若兰")
        #expect(
            Self.persons("observers", result) == [
                "官晓岚 平川县检察院 副检察长", "路遥光 平川县纪念馆 馆长", "成大器 人民监督员", "辛若兰 人民监督员",
            ])
    }

    @Test(arguments: [
        ("2024年3月12日下午，县检察院召开座谈会。会议两点半开始，五点十分结束。", "14:30", "17:10"),
        ("2024年3月12日，县检察院召开座谈会。下午三时半在会议室座谈，至六时许结束。", "15:30", "18:00"),
    ])
    func `the half of the day stands elsewhere`(sentence: String, start: String, end: String) {
        let result = ExtractedText.extract("某事座谈会会议纪要\n\(sentence)\n会议议定：由县水利局负责整治。\n平川县检察院", as: .meetingMinutes)
        #expect(result.fields["startsAt"]?.text == start && result.fields["endsAt"]?.text == end)
    }
}
