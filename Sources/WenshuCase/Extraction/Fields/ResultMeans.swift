/// Counts of those who did the work and of what they did it with: no results.
enum ResultMeans {
    static func count(_ text: FoldedText, _ before: Range<Int>, _ end: Int) -> Bool {
        isParting(text, before, end) || isInBatches(text, before, end) || isActor(text, before, end) || isMachine(text, before)
            || text.find(anyOf: ["租用", "租赁", "调用", "调集", "投入", "动用", "雇用", "抽调"], in: before) != nil
            || text.find(anyOf: ["聘请", "邀请", "请来", "委托"], in: before) != nil
                && ["专家", "技术人员", "工程师", "机构", "第三方", "律师"].contains { text.ends(with: $0, before: before.upperBound) }
            || text.find("出动", in: before) != nil
                && (text.find(anyOf: machines, in: before) != nil || before.last.map { "机车船艇".unicodeScalars.contains(text[$0]) } ?? false)
    }

    /// 划分4个责任片区: how the work was parted.
    private static func isParting(_ text: FoldedText, _ before: Range<Int>, _ end: Int) -> Bool {
        text.find(anyOf: ["片区", "小组", "工作组", "网格"], in: end..<min(text.count, end + 8)) != nil
            && text.find(anyOf: ["划分", "分成", "分为", "编成", "组成"], in: before) != nil
    }

    /// 志愿者分4批上山: in how many turns.
    private static func isInBatches(_ text: FoldedText, _ before: Range<Int>, _ end: Int) -> Bool {
        before.upperBound < text.count && text.ends(with: "分", before: before.upperBound)
            && ["批", "组", "路", "片", "轮"].contains { text.ends(with: $0, before: end) }
    }

    /// 组织5个基层所对全区中小学…逐户检查, 组织执法大队和6个社区，对…排查, 组织网格员56名对…排查: who did it.
    private static func isActor(_ text: FoldedText, _ before: Range<Int>, _ end: Int) -> Bool {
        if text.contains(anyOf: ["组织", "安排", "会同", "联合"], in: before),
            let task = text.find(anyOf: ["对", "开展", "逐", "赴", "深入"], in: end..<min(text.count, end + 10)), task.range.lowerBound > end,
            text.ends(with: "组织", before: before.upperBound) || text.ends(with: "安排", before: before.upperBound)
                || text[task.range.lowerBound - 1] == "，"
        {
            return true
        }
        return text.find(anyOf: ["组织", "安排", "选派", "抽派"], in: before) != nil
            && people.contains { text.ends(with: $0, before: before.upperBound) }
            && ["对", "开展", "组成", "成立", "分成", "分组", "逐", "深入", "赴"].contains { text.has($0, at: end) }
    }

    /// 组织挖掘机3台、运输车8辆
    private static func isMachine(_ text: FoldedText, _ before: Range<Int>) -> Bool {
        guard machines.contains(where: { text.ends(with: $0, before: before.upperBound) }) else { return false }
        var clause = before.lowerBound
        while clause > 0, !"，。；".unicodeScalars.contains(text[clause - 1]) { clause -= 1 }
        return text.contains(anyOf: ["组织", "调派", "协调", "调动", "安排", "请了", "请来", "出动", "派出", "动员"], in: clause..<before.upperBound)
    }

    private static let people = ["网格员", "干部", "志愿者", "人员", "党员", "队员", "力量", "民警", "职工", "专家", "执法员", "工作人员"]

    private static let machines = [
        "机械", "挖掘机", "挖机", "铲车", "车辆", "装载机", "执法车", "运输车", "船", "吊车", "设备", "自卸车", "无人机", "洒水车", "渣土车", "作业车", "清运车", "施工队伍", "施工队", "作业队",
        "专业队伍", "钩机", "翻斗车", "铲运机", "农用车", "拖拉机", "三轮车", "推土机", "压路机", "工程车", "大巴", "皮卡",
    ]
}
