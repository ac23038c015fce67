import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct MinutesAttendanceTests {
    private static func names(_ field: String, _ result: Extraction) -> [String] {
        (result.fields[field]?.list ?? []).compactMap { $0.object?["name"]?.text }
    }

    private static func isReviewed(_ field: String, _ result: Extraction) -> Bool {
        result.review.contains { $0.path == "/fields/\(field)" }
    }

    /// Nobody's usual labels: what their words say tells who came, who did not and who was a guest.
    static let homely = """
        沿江镇农贸市场污水直排问题碰头会纪要
        2024年5月14日上午9点半，沿江镇党委副书记段云龙召集县人民检察院、县水务局在镇政府二楼小会议室碰头，研究农贸市场污水直排一事。
        【哪些人来了】
        县人民检察院第四检察部主任贺敏、检察官助理水清；县市场监督管理局副局长巩丽华
        县水务局排水股股长阎大力
        【哪些人没来】
        市生态环境局沿江分局副局长刁文（市里开会）
        【请来的客人】
        益心为公志愿者宫莉，镇人大代表田有才
        大家商量后定下：一是沿江镇负责6月20日前接通污水管；二是若7月底前仍未接通，由县人民检察院制发检察建议。
        会议记录由贺敏负责。
        沿江镇人民政府
        2024年5月16日
        """

    @Test func `persons under labels that nobody listed are found, told apart by the label's words, and reviewed`() {
        let result = ExtractedText.extract(Self.homely, as: .meetingMinutes)
        #expect(Self.names("attendees", result) == ["贺敏", "水清", "巩丽华", "阎大力"])
        #expect(Self.names("absentees", result) == ["刁文"])
        #expect(Self.names("observers", result) == ["宫莉", "田有才"])
        for field in ["attendees", "absentees", "observers"] { #expect(Self.isReviewed(field, result)) }
    }

    @Test func `who called the meeting leads it where nobody presides, and is reviewed`() {
        let result = ExtractedText.extract(Self.homely, as: .meetingMinutes)
        #expect(ExtractedText.field("chair", result) == #"{"name":"段云龙","unit":"沿江镇","title":"党委副书记"}"#)
        #expect(Self.isReviewed("chair", result))
        #expect(ExtractedText.field("recorder", result) == #""贺敏""#)
        #expect(ExtractedText.field("place", result) == #""镇政府二楼小会议室""#)
        #expect(ExtractedText.field("heldOn", result) == #""2024-05-14""#)
    }

    @Test(arguments: [
        ("到会的人", "attendees"), ("在座", "attendees"), ("与会名录", "attendees"), ("到场人员", "attendees"), ("未到场人员", "absentees"),
        ("请假者", "absentees"),
        ("告假", "absentees"), ("旁听（列席）", "observers"), ("旁听、列席人员", "observers"),
    ])
    func `labels put together of usual words are read without doubt`(label: String, field: String) {
        let result = ExtractedText.extract(
            """
            古树名木保护工作座谈会纪要
            时间：2024年4月2日
            \(label)：区人民检察院检察官管彤，区林业局局长戈壁
            会议议定：区林业局于5月底前完成挂牌。
            区人民检察院
            2024年4月3日
            """, as: .meetingMinutes)
        #expect(Self.names(field, result) == ["管彤", "戈壁"])
        #expect(!Self.isReviewed(field, result))
    }

    @Test func `sides of a consultation are lists of their own, long lines with commas too`() {
        let result = ExtractedText.extract(
            """
            生态环境损害赔偿磋商会议纪要
            会议时间：2023年6月15日
            参会人员：
            赔偿权利人一方：市生态环境局乌蒙分局副局长张翔、法规股负责人吴琼
            赔偿义务人一方：贵州青岩煤业有限公司总经理陈大友、环保科科长陈大发，贵州明正律师事务所律师李曼
            技术支持单位：省环境科学研究院高级工程师谢敏
            列席人员：乌蒙县人民检察院检察官田甜
            市生态环境局乌蒙分局
            2023年6月16日
            """, as: .meetingMinutes)
        #expect(Self.names("attendees", result) == ["张翔", "吴琼", "陈大友", "陈大发", "李曼", "谢敏"])
        #expect(ExtractedText.field("attendees", result).contains(#"{"name":"陈大发","unit":"贵州青岩煤业有限公司","title":"环保科科长"}"#))
        #expect(!Self.isReviewed("attendees", result))
    }

    @Test func `a line for each organ, without any label above them, lists who came`() {
        let result = ExtractedText.extract(
            """
            扬尘治理协调会议纪要
            时间：2023年3月8日
            检察院：副检察长郝明、检察官尤丽
            城管局：副局长钟大勇
            施工方：白河建工集团有限公司项目经理苟利国
            会议议定：县城市管理局每日洒水。
            白河县人民检察院
            2023年3月9日
            """, as: .meetingMinutes)
        #expect(Self.names("attendees", result) == ["郝明", "尤丽", "钟大勇", "苟利国"])
        #expect(Self.isReviewed("attendees", result))
    }

    @Test func `one person behind a label is no list of those who came`() {
        let result = ExtractedText.extract(
            """
            扬尘治理协调会议纪要
            时间：2023年3月8日
            经办科室：县住房和城乡建设局建管股股长易水寒
            会议议定：县城市管理局每日洒水。
            白河县人民检察院
            2023年3月9日
            """, as: .meetingMinutes)
        #expect(result.fields["attendees"] == nil)
    }

    /// Everything in one paragraph.
    static let told = """
        关于清水河采砂管理的会谈纪要
        2025年2月11日上午，清水县人民检察院检察长闵浩在该院三楼会议室主持会谈。县水利局局长宗国强，县公安局副局长祁连山，清水砂石有限公司董事长富强一同与会。县自然资源局局长谷雨因公出差、县交通运输局局长卫东因病住院，均未能到会。县人大代表叶知秋应邀旁听，办公室单晓记录。
        清水县人民检察院
        2025年2月12日
        """

    @Test func `sentences tell who came, who stayed away for which reason, who listened and who wrote`() {
        let result = ExtractedText.extract(Self.told, as: .meetingMinutes)
        #expect(Self.names("attendees", result) == ["宗国强", "祁连山", "富强"])
        #expect(Self.names("absentees", result) == ["谷雨", "卫东"])
        #expect(Self.names("observers", result) == ["叶知秋"])
        #expect(ExtractedText.field("recorder", result) == #""单晓""#)
    }

    @Test func `a label inside of running text begins a list up to the full stop`() {
        let result = ExtractedText.extract(
            """
            校园周边烟草销售治理联席会议纪要
            2025年4月17日，区人民检察院召开联席会议。参加人员：区人民检察院检察长时光、第五检察部主任冬青；区烟草专卖局副局长梅香。会议由时光主持。
            区人民检察院
            2025年4月18日
            """, as: .meetingMinutes)
        #expect(Self.names("attendees", result) == ["时光", "冬青", "梅香"])
        // No surname begins 冬青.
        #expect(result.review.contains { $0.path == "/fields/attendees/1/name" })
    }

    @Test func `who is absent is not who came in the same sentence`() {
        let result = ExtractedText.extract(
            """
            河湖治理联席会议纪要
            2023年9月20日，联席会议在县水利局召开。县水利局局长柴进，县人民检察院检察官桑榆参加会议，岚城镇镇长庞大海因参加省里培训请假。
            岚县水利局
            2023年9月21日
            """, as: .meetingMinutes)
        #expect(Self.names("attendees", result) == ["柴进", "桑榆"])
        #expect(Self.names("absentees", result) == ["庞大海"])
    }

    @Test func `a remark in the table of those present says who presided and who wrote`() {
        let result = ExtractedText.extract(
            """
            传统村落保护工作联席会议纪要
            2025年6月11日，联席会议在平寨村鼓楼召开。
            |单位|姓名|职务|备注
            |县人民检察院|杨再勇|副检察长|主持
            |县人民检察院|吴秀|第三检察部主任|记录
            |县文化和旅游局|岑参|副局长|病假
            榕水县人民检察院
            2025年6月12日
            """, as: .meetingMinutes)
        #expect(Self.names("attendees", result) == ["杨再勇", "吴秀"])
        #expect(Self.names("absentees", result) == ["岑参"])
        #expect(ExtractedText.field("recorder", result) == #""吴秀""#)
        #expect(ExtractedText.field("chair", result) == #"{"name":"杨再勇","unit":"县人民检察院","title":"副检察长"}"#)
    }

    @Test func `one label may hold time and place`() {
        let result = ExtractedText.extract(
            """
            流动摊贩食品安全座谈会纪要
            时间地点：2024年8月6日上午9时，区市场监管局三楼会议室
            出席：区人民检察院检察官晏清、区市场监督管理局副所长毕然
            区人民检察院
            2024年8月7日
            """, as: .meetingMinutes)
        #expect(ExtractedText.field("heldOn", result) == #""2024-08-06""#)
        #expect(ExtractedText.field("startsAt", result) == #""09:00""#)
        #expect(ExtractedText.field("place", result) == #""区市场监管局三楼会议室""#)
    }

    @Test func `the day with which the text begins is taken with a doubt where no word says that a meeting was held`() {
        let result = ExtractedText.extract(
            """
            云岭县噪声扰民问题现场办公会议纪要
            2024年10月9日上午，县长助理桂林带队到云岭广场，研究解决夜间噪声扰民问题。
            云岭县人民政府办公室
            2024年10月10日
            """, as: .meetingMinutes)
        #expect(ExtractedText.field("heldOn", result) == #""2024-10-09""#)
        #expect(Self.isReviewed("heldOn", result))
    }

    @Test(arguments: [
        ("市政府副秘书长郭嘉受市政府委托，在市政府4号会议室主持召开会议", #"{"name":"郭嘉","unit":"市政府","title":"副秘书长"}"#),
        ("会议由县人民检察院检察长石玉成委托副检察长杨再勇主持", #"{"name":"杨再勇","unit":"县人民检察院","title":"副检察长"}"#),
        ("县委副书记靳守诚在县委常委会议室主持召开会议", #"{"name":"靳守诚","unit":"县委","title":"副书记"}"#),
    ])
    func `who presides is told apart from who asked for it and from the room`(sentence: String, chair: String) {
        let result = ExtractedText.extract(
            """
            船舶污染防治会议纪要
            2023年12月15日，\(sentence)，研究船舶污染防治。
            江州市人民政府办公室
            2023年12月18日
            """, as: .meetingMinutes)
        #expect(ExtractedText.field("chair", result) == chair)
    }

    @Test(arguments: [
        ("在塞泉县人民检察院三楼听证室，就某案进行诉前磋商", "塞泉县人民检察院三楼听证室"), ("在市政务中心第三会议室召集会议", "市政务中心第三会议室"),
        ("区水务局在七楼会商室召开会商会", "七楼会商室"), ("在镇政府二楼小会议室碰头", "镇政府二楼小会议室"), ("召开推进会，会议地点在街道三楼会议室", "街道三楼会议室"),
    ])
    func `the room is read from a clause of its own, and its name may hold a word for meeting`(sentence: String, place: String) {
        let result = ExtractedText.extract(
            """
            尾水治理会商纪要
            2024年8月21日上午，\(sentence)。
            塞泉县人民检察院
            2024年8月22日
            """, as: .meetingMinutes)
        #expect(ExtractedText.field("place", result) == "\"\(place)\"")
    }

    /// Particulars set out with gaps, the organs numbered, those absent below those who came.
    @Test func `labels without colons are no part of the title, and numbered lines of persons are read`() {
        let result = ExtractedText.extract(
            """
            河道采砂治理会商纪要
            会商时间　2023年11月11日
            会商地点　县检察院听证室
            与会人员
            1.县检察院：副检察长谢安，检察官王导；
            2.白沙镇：镇长郗鉴。
            请假的是县交通运输局局长温峤（出差）。
            县检察院
            2023年11月13日
            """, as: .meetingMinutes)
        #expect(ExtractedText.field("title", result) == #""河道采砂治理会商纪要""#)
        #expect(Self.names("attendees", result) == ["谢安", "王导", "郗鉴"])
        #expect(Self.names("absentees", result) == ["温峤"])
        #expect(!Self.isReviewed("attendees", result))
    }

    @Test func `a remark of a form may say who stayed away`() {
        let result = ExtractedText.extract(
            """
            道路扬尘整治会议纪要
            |会议时间|2022年5月6日
            |参会人员|区检察院检察官张清；宏源矿业公司 安环部长 索超
            |备注|未到人员：区生态环境分局副局长戴宗（出差）
            """, as: .meetingMinutes)
        #expect(
            ExtractedText.field("attendees", result)
                == #"[{"name":"张清","unit":"区检察院","title":"检察官"},{"name":"索超","unit":"宏源矿业公司","title":"安环部长"}]"#)
        #expect(Self.names("absentees", result) == ["戴宗"])
    }

    @Test func `a post from which no name was read sends the list to review`() {
        let result = ExtractedText.extract(
            """
            道路扬尘整治会议纪要
            时间：2022年5月6日
            参会人员：区检察院检察官张清、区交通局局长爱新觉罗弘历、矿山镇镇长徐宁
            区检察院
            2022年5月7日
            """, as: .meetingMinutes)
        #expect(Self.names("attendees", result) == ["张清", "徐宁"])
        #expect(Self.isReviewed("attendees", result))
    }
}
