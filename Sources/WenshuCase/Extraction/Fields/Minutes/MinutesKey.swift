/// The labels that minutes put before their particulars: 时间：, 出席人员：, 会议议定事项.
enum MinutesKey: Sendable, Hashable, CaseIterable {
    case name, time, startTime, endTime, place, timeAndPlace, chair, recorder, attendees, observers, absentees, topics, decisions
    /// A label that ends what stood above it and gives no field here.
    case other

    var isPersons: Bool { self == .attendees || self == .observers || self == .absentees }

    /// The key whose label begins at a position of a line, and where the label ends (before the colon).
    static func begins(_ text: FoldedText, at position: Int) -> (key: MinutesKey, end: Int)? {
        let best = labels.longest(in: text.scalars, at: position)
        if let composed = composed(text, position), composed.end > best?.end ?? 0 { return composed }
        return best ?? ofGroup(text, position)
    }

    /// 检察机关参加人员（某检察院）：, 第三方列席人员：
    private static func ofGroup(_ text: FoldedText, _ position: Int) -> (key: MinutesKey, end: Int)? {
        let head = position..<min(text.count, position + 14)
        guard let found = text.find(anyOf: ["参加人员", "参会人员", "出席人员", "与会人员", "列席人员", "缺席人员", "请假人员"], in: head),
            found.range.lowerBound > position, (position..<found.range.lowerBound).allSatisfy({ text[$0].isHan }),
            text.has("：", at: found.range.upperBound) || text.has("（", at: found.range.upperBound)
        else { return nil }
        let key: MinutesKey =
            found.word.hasPrefix("列席") ? .observers : found.word.hasPrefix("缺席") || found.word.hasPrefix("请假") ? .absentees : .attendees
        return (key, found.range.upperBound)
    }

    /// Labels put together of a word for the particular and fillers: 出席会议的单位和人员, 本次磋商地点.
    private static func composed(_ text: FoldedText, _ position: Int) -> (key: MinutesKey, end: Int)? {
        var start = position
        while let filler = before.first(in: text.scalars, at: start) { start = filler.end }
        guard let base = bases.first(in: text.scalars, at: start) else { return nil }
        var end = base.end
        // 记录的人
        if base.key == .chair || base.key == .recorder {
            while let filler = ["的", "人", "者", "同志"].first(where: { text.has($0, at: end) }) { end += filler.unicodeScalars.count }
        }
        guard base.key.isPersons || base.key == .topics else { return (base.key, end) }
        // 旁听、列席人员: another word for the same.
        while let more = behind.first(in: text.scalars, at: end)?.end
            ?? bases.first(in: text.scalars, at: end).flatMap({ $0.key == base.key ? $0.end : nil })
        {
            end = more
        }
        return (base.key, end)
    }

    private static let before = PhraseTable(words: ["本次", "会议", "磋商", "会商", "座谈", "研判", "听证", "圆桌", "召开", "开会", "举行", "具体", "现场"])
    private static let behind = PhraseTable(words: [
        "会议", "会商", "磋商", "座谈", "听证", "单位", "人员", "领导", "同志", "名单", "代表", "嘉宾", "情况", "的", "及", "和", "与", "、", "有", "会", "为", "还",
        "名录", "名册", "人", "者", "各方", "场", "观察", "观摩", "监督",
    ])
    private static let bases = PhraseTable<MinutesKey>([
        (
            .absentees,
            [
                "没到会", "没到", "没来", "没能来", "没能到会", "没参加", "没有到会", "没有参加", "未能出席", "未能参加", "未能到会", "未能到场", "未能参会", "未出席", "未参加", "未参会", "未到会",
                "未到场", "未与会", "未到", "因故缺席", "因故请假", "因事请假",
                "因公请假", "缺席", "请假", "告假",
            ]
        ),
        (.observers, ["应邀列席", "邀请列席", "特邀列席", "受邀列席", "列席", "应邀参加", "应邀出席", "旁听"]),
        (.attendees, ["出席", "参加", "参会", "与会", "到会", "到场", "在场", "在座", "在会", "实到", "来的有", "来开会的有"]),
        (.time, ["时间", "日期"]), (.place, ["地点"]), (.chair, ["主持人", "主持"]), (.recorder, ["记录人员", "记录人", "记录员", "记录"]),
        (.topics, ["议题", "议程"]),
    ])

    /// The key that a whole text is the label of: a heading, a cell.
    static func whole(_ words: String) -> MinutesKey? {
        let label = Array(words.unicodeScalars).filter { !fillers.contains($0) }
        if let longest = labels.longest(in: label, at: 0), longest.end == label.count { return longest.key }
        // 到会的人, 旁听（列席）
        let text = FoldedText(String(String.UnicodeScalarView(label)))
        guard let composed = composed(text, 0), composed.end == text.count, composed.key.isPersons else { return nil }
        return composed.key
    }

    /// The key that a heading speaks of: 三、会议议定事项, 形成的共识.
    static func heading(_ text: FoldedText, _ range: Range<Int>) -> MinutesKey? {
        let range = text.trimmed(range)
        guard range.count <= 24 else { return nil }
        let words = text.folded(range)
        if let key = whole(words) { return key }
        // 四、未达成一致的事项
        if text.contains(anyOf: ["未达成", "未形成"], in: range) { return .other }
        return text.has("关于", at: range.lowerBound) ? nil : cues.first(in: text.scalars, range)
    }

    private static let labels = PhraseTable(table)
    private static let cues = PhraseTable(headingCues)
    private static let fillers: ScalarSet = [
        "：", ":", "（", "）", "(", ")", "　", " ", "【", "】", "〖", "〗", "「", "」", "■", "◆", "●", "▲", "★", "◎",
    ]

    /// 磋商结论, 协商结果
    private static let outcomes =
        ["会商", "磋商", "协商", "商谈", "会谈", "座谈", "研判", "议事"].flatMap { talk in
            ["结论", "结果", "共识", "决定", "协议", "约定"].map { talk + $0 }
        } + ["协商意见", "研判意见"]

    private static let table: [(MinutesKey, [String])] = [
        (.name, ["会议名称", "会议名"]), (.time, ["会期"]), (.place, ["会所"]), (.recorder, ["执笔", "执笔人"]),
        (.time, ["会议时间", "召开时间", "开会时间", "会议日期", "召开日期", "会议召开时间", "时间", "起止时间", "会议起止时间", "磋商时间", "会商时间"]),
        (.timeAndPlace, ["时间地点", "时间、地点", "时间和地点", "时间及地点", "会议时间地点", "会议时间、地点", "会议时间和地点", "会议时间及地点"]),
        (.startTime, ["开始时间", "起始时间"]), (.endTime, ["结束时间", "散会时间"]),
        (.place, ["会议地点", "召开地点", "开会地点", "会议召开地点", "地点", "会场", "磋商地点", "会商地点"]),
        (
            .chair,
            [
                "会议主持人", "会议主持", "主持人员", "主持人", "主持", "召集人", "会议召集人", "主持单位及主持人", "主持（召集）人", "召集与主持", "召集和主持", "召集及主持", "召集、主持", "主持召集人",
                "召集并主持", "主席", "会议主席", "执行主席",
            ]
        ),
        (
            .recorder,
            ["会议记录人员", "会议记录人", "会议记录", "记录人员", "记录整理", "记录人", "记录员", "记录", "整理人", "整理", "书记员", "纪要整理", "记录及整理", "会议记录员"]
        ),
        (
            .attendees,
            [
                "出席会议人员", "出席人员", "出席单位及人员", "出席单位和人员", "出席人", "出席", "参加会议人员", "参加会议单位及人员", "参加人员", "参加单位及人员", "参加人", "参加", "参会单位及人员",
                "参会单位和人员",
                "参会人员", "参加会议人员", "出席会议人员", "参会人", "参会单位", "参会领导", "参会", "与会人员", "与会单位及人员", "与会单位", "到会人员", "到会", "实到人员", "参加会议的有",
                "出席会议的有", "出席会议的", "参加会议的",
                "参会代表", "与会代表", "参加单位",
                "参会单位、人员", "出席会议", "参加会议", "参会的有", "出席的有", "参加的有", "与会的有", "磋商人员", "会商人员", "参加磋商人员", "参会同志", "出席同志", "出席会议的同志有", "参加会议的同志有",
                "听证员", "听证员名单", "磋商各方", "会商各方", "协商各方", "与会各方", "参与人员", "参与人", "参与单位",
            ]
        ),
        (
            .observers,
            [
                "列席会议人员", "列席人员", "列席单位及人员", "列席人", "列席", "邀请列席", "特邀人员", "特邀嘉宾", "列席会议的有", "列席会议的", "旁听人员", "旁听", "邀请人员", "列席会议", "列席的有",
                "特邀列席", "特邀参会", "受邀人员", "邀请参会人员",
                "列席会议的同志有",
            ]
        ),
        (
            .absentees,
            [
                "请假人员", "请假人", "请假", "缺席人员", "缺席人", "缺席", "未出席人员", "未出席", "未到会人员", "未参会人员", "因故缺席", "因事请假", "请假的有", "缺席的有", "因故请假",
                "请假缺席人员", "因公请假", "未参会",
            ]
        ),
        (
            .topics,
            [
                "会议议题", "会议议程", "会议主题", "研究议题", "讨论议题", "主要议题", "会议主要议题", "议题", "议程", "会议研究议题", "本次会议议题", "主要议程", "会议主要议程", "议事内容", "磋商议题",
                "会商议题",
                "审议事项", "讨论事项", "研究事项",
            ]
        ),
        (
            .decisions,
            [
                "会议议定事项", "议定事项", "会议决定事项", "决定事项", "会议决定", "会议议定", "议定", "决定", "会议决议", "决议", "决议事项", "会商意见", "会议共识", "达成共识", "形成共识",
                "形成的共识", "达成的共识", "议决事项", "确定事项", "会议确定事项",
                "会议议决事项", "协商一致事项", "达成一致的事项", "达成一致事项", "形成的一致意见", "形成一致意见", "一致意见", "会议形成的意见", "会商结论", "磋商结果", "磋商意见", "会议纪定事项", "形成决议",
                "会议结论", "共识事项", "议定内容", "会议明确事项",
                "会商形成意见", "达成意见", "磋商共识", "会商共识", "研究决定事项",
            ] + outcomes
        ),
        (
            .other,
            [
                "抄送", "抄报", "抄发", "分送", "发送", "主送", "印送", "印发", "印发单位", "备注", "签发", "签发人", "讨论情况", "会议内容", "会议主要内容", "主要内容", "会议主要情况",
                "会议情况", "会议要求", "领导讲话", "基本情况", "会议精神", "会议概况", "下一步工作", "工作要求",
                "附件", "联系人", "联系电话", "发言情况", "会议背景", "发言要点", "讨论内容", "汇报情况", "会议强调", "会议指出", "送", "报", "发", "会议过程", "审核", "校对", "会商情况",
                "磋商情况", "研判情况", "座谈情况", "听证情况", "会议记录情况", "应到", "实到",
                "会议要点", "会议记要", "领导要求", "其他事项", "会议讨论情况", "交流发言",
                "会议认为", "有关要求", "会议议定事项以外", "会议形式", "会议类别", "密级", "会议事由", "案由", "案件名称", "会议性质", "召开方式", "审签",
            ]
        ),
    ]

    /// Words in headings that are more than a label. The first that fits decides.
    private static let headingCues: [(MinutesKey, [String])] = [
        (
            .decisions,
            [
                "议定", "决定事项", "决议", "共识", "会商意见", "一致意见", "达成一致", "协商一致", "一致的事项", "磋商意见", "磋商结果", "确定的事项", "确定事项", "明确的事项", "议决", "形成的意见",
                "形成如下意见", "会商结论", "说定", "所定", "商定", "约定", "定下", "定了", "议妥", "谈妥", "敲定", "达成的意见", "达成的协议",
                "达成的事项", "达成的一致", "形成的决定", "形成的结论",
            ] + outcomes
        ),
        (.topics, ["会议议题", "会议议程", "研究的议题", "讨论的议题"]),
        (
            .other,
            [
                "会议要求", "工作要求", "会议强调", "会议指出", "会议认为", "会议精神", "讲话", "基本情况", "会议情况", "会议概况", "讨论情况", "发言情况", "交流发言", "会议背景", "主要内容",
                "有关要求", "总体要求", "下一步", "会议总结", "工作安排", "会议召开情况", "与会人员",
                "参会人员", "会议时间", "附件", "会议基本", "会议组织", "贯彻要求", "落实要求", "会议评价", "会议内容", "贯彻落实", "其他事项",
            ]
        ),
    ]
}
