/// What a section of a reply or plan is about; decides whether its paragraphs are measures and give results.
package enum SectionRole: String, Sendable, Hashable {
    /// 基本情况, 存在问题: what happened.
    case facts
    /// 整改落实情况: what was done.
    case done
    /// 整改措施, 重点任务: actions, done or to be done.
    case measures
    /// 下一步打算: what comes next.
    case next
    /// 未按期完成的原因.
    case reasons
    /// 几点说明, 不予采纳事项: the agency's view.
    case opinion
    /// 工作依据.
    case basis
    /// 整改目标, 指导思想.
    case goals
    /// 组织领导.
    case organisation
    /// 保障措施, 工作要求.
    case safeguards
    /// 建议内容: what the recommendation says.
    case retold
    /// 联系人, 备注 and other labels of forms.
    case other

    /// Sections that report or promise action.
    package var isAction: Bool { self == .done || self == .measures || self == .next }

    /// The role that a heading's words state; the cue that stands last in the heading decides, and of two that end there the longer.
    package static func of(_ heading: String) -> SectionRole? {
        let text = FoldedText(heading)
        if ["经费", "资金", "经费和资金"].contains(heading) { return .safeguards }
        let best = cues.last(in: text)?.key
        // 检察机关指出的问题: what the recommendation says.
        if best == .facts, text.contains("检察"), text.contains(anyOf: ["指出", "提出", "反映", "所列"]),
            text.ends(with: "问题", before: text.count)
        {
            return .retold
        }
        // 关于我局履行监管职责的情况: what was done, not whose duty it is.
        if best == .opinion || best == .done, let duty = text.find("履行"),
            ["职责的情况", "职责情况"].contains(where: { text.ends(with: $0, before: text.count) }),
            duty.upperBound < text.count
        {
            return .done
        }
        // 已完成和正在推进的工作: both, and first of all what was done.
        if best == .next, text.contains(anyOf: ["已完成和", "已完成及", "已完成与", "已办和", "已开展和", "已落实和"]) { return .done }
        // 巩固措施, but not 巩固提升情况: what comes next, too.
        if best == .measures, text.starts(with: "巩固") { return .next }
        // 下一步整改措施: what comes next, whatever it is called.
        if best?.isAction == true, coming.contains(where: { text.contains($0) }) { return .next }
        return best
    }

    private static let coming = ["下一步", "下步", "下阶段", "下一阶段", "今后", "后续"]

    /// The role of a heading. One that only names the matter (关于…的问题, 关于…的建议) says nothing of what its section does.
    package static func ofHeading(_ text: FoldedText, _ range: Range<Int>) -> SectionRole? {
        var range = text.trimmed(range)
        // 关于餐厨废弃物非法收运问题（某检行公建〔2023〕31号）
        if range.count > 4, text.ends(with: "）", before: range.upperBound), let open = text.findLast("（", in: range),
            open.lowerBound > range.lowerBound
        {
            range = range.lowerBound..<open.lowerBound
        }
        // 关于监管职责问题: the sender's view.
        if text.has("关于", at: range.lowerBound), text.contains(anyOf: ["职责", "职权", "权责"], in: range),
            text.ends(with: "问题", before: range.upperBound)
        {
            return .opinion
        }
        let namesMatter = ["关于", "针对"].contains { text.has($0, at: range.lowerBound) }
        if namesMatter, ["问题", "建议", "方面", "事项", "情形"].contains(where: { text.ends(with: $0, before: range.upperBound) }) { return nil }
        return of(text.folded(range))
    }

    /// Words in headings. A table to extend, not to work around.
    private static let cues = PhraseTable<SectionRole>([
        (
            .facts,
            [
                "基本情况", "核查情况", "核实情况", "调查情况", "案件情况", "案情", "存在问题", "存在的问题", "主要问题", "问题", "现状", "背景", "问题核查",
                "事实", "认领问题", "对照检查", "自查情况", "问题认领", "概况", "排查情况", "摸底情况", "问题清单", "问题由来", "来龙去脉", "办案情况",
                "存在的不足", "存在不足", "不足之处", "存在的短板", "存在短板", "存在的差距", "存在的薄弱环节",
            ]
        ),
        (
            .done,
            [
                "整改情况", "落实情况", "办理情况", "工作开展情况", "开展情况", "进展情况", "整改进展", "整改工作", "已开展的工作", "已开展工作", "已做工作", "开展的工作", "已做的工作", "所做工作",
                "主要做法",
                "采取的措施", "采取措施", "已采取", "已整改", "整改推进", "整改成效", "工作成效", "整改结果", "办理结果", "完成情况", "工作情况", "履职情况", "处置情况", "处理情况", "处理结果",
                "整改落实",
                "长效机制情况", "长效机制", "长效管理", "长效管护", "长效管控", "长效监管", "已完成", "推进情况", "做法", "进展", "成效", "整改过程", "立行立改", "整改动作", "举措及成效", "措施及进展",
                "处罚情况", "查处情况", "执行情况", "采纳情况",
                "已经开展的工作", "总体进展", "总体情况", "前期工作", "工作推进", "完成的工作", "落实", "整改", "处置", "行动", "办了的", "做了的", "改了的", "做到的", "办到的", "依法履职",
                "依法履行职责", "已办", "已改", "已经办的", "已经做的", "已经改的",
                "配合工作", "协助工作",
            ]
        ),
        (
            .measures,
            [
                "整改措施", "主要措施", "工作措施", "具体措施", "措施", "任务", "重点任务", "工作任务", "整改任务", "主要任务", "工作内容", "整改内容", "实施步骤", "工作步骤", "举措",
                "具体安排", "责任分工", "任务分工", "实施内容", "整改事项", "任务清单", "整改清单", "治理内容", "步骤", "阶段安排",
            ]
        ),
        (
            .next,
            [
                "下一步", "下步", "下阶段", "下一阶段", "打算", "后续", "今后", "计划", "工作安排", "工作计划", "下一步工作", "努力方向", "工作设想", "持续整改", "巩固", "尚需完成",
                "待办", "未完成事项", "剩余", "接下来", "尚未完成", "未完成的", "尚待完成", "尚未整改", "未整改", "未办结", "未办完", "没办完", "未了", "留下的", "还要做", "还要办", "要办的",
                "接着办", "接着做", "还没做",
                "怎么办", "及安排", "与安排", "和安排", "尚在推进", "正在推进的", "宽限",
            ]
        ),
        (
            .reasons,
            [
                "原因", "原因分析", "困难", "制约因素", "未按期完成", "不能按期", "延期", "申请延期", "未完成的说明", "存在困难", "客观情况", "症结", "根源", "成因", "延长", "的缘由", "的缘故",
                "缘由有",
            ]
        ),
        (
            .opinion,
            [
                "有关认识", "认识", "意见", "说明", "情况说明", "异议", "不予采纳", "不采纳", "理由", "态度", "职责", "体会", "几点建议", "有关建议", "意见建议", "工作建议", "其他事项", "结论",
                "回应", "答复意见", "难以采纳", "斟酌", "商榷",
                "其他需要说明", "教训", "需要说明",
            ]
        ),
        (.basis, ["依据", "处理依据", "法律依据", "工作依据", "编制依据", "适用法律"]),
        (.goals, ["整改时限", "完成时限", "整改期限", "目标", "指导思想", "总体要求", "工作原则", "基本原则", "总体思路", "工作思路", "整改范围", "时间安排", "原则"]),
        (
            .organisation,
            [
                "组织领导", "组织保障", "组织机构", "领导小组", "组织架构", "工作专班", "领导机构", "工作机构", "责任领导", "整改责任人", "责任人员", "组织实施", "加强领导", "组织推进", "高度重视",
                "思想认识", "组织部署", "提高站位", "压紧压实责任",
            ]
        ),
        (
            .safeguards,
            [
                "保障措施", "工作要求", "保障", "工作保障", "有关要求", "相关要求", "要求", "纪律", "工作纪律", "监督检查", "督导考核", "经费保障", "经费来源", "资金保障", "经费安排", "资金安排",
                "资金筹措", "怎么保证", "保证事项", "承诺事项", "兜底",
            ]
        ),
        (.retold, ["建议内容", "检察建议内容", "建议事项", "检察建议的主要内容", "建议书内容", "检察建议主要内容", "建议要点"]),
        (.other, ["备注", "联系人", "附件", "联系方式"]),
    ])
}
