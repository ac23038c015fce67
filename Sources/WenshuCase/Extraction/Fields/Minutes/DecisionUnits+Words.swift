/// The words that say who supports and who acts.
extension DecisionUnits {
    /// Whether the predicate is one of support: 配合, 予以协助, 提供办公场所, 保障经费.
    static func supports(_ text: FoldedText, _ predicate: Range<Int>) -> Bool {
        if begins(text, predicate, supportHeads) { return true }
        if begins(text, predicate, ["派员", "派人"]) {
            return text.contains(anyOf: ["参加", "参与", "指导", "协助", "配合", "到场", "支持", "列席"], in: predicate)
        }
        // 越溪工务段向镜塘区人民政府提供平面图
        if text.has("向", at: predicate.lowerBound) || text.has("为", at: predicate.lowerBound),
            let supply = text.find(anyOf: ["提供", "移交", "推送", "出具"], in: predicate),
            OrganisationAtom.list(AtomText(text), at: predicate.lowerBound + 1, in: predicate).map({ $0.end == supply.range.lowerBound })
                ?? false
        {
            return true
        }
        // 做好供电、取水口等保障
        if begins(text, predicate, ["做好", "提供", "给予", "予以"]),
            ["保障", "配合", "协助", "支持"].contains(where: { text.ends(with: $0, before: predicate.upperBound) })
        {
            return true
        }
        // 安排打捞船只予以保障
        if ["保障", "支持", "配合", "协助"].contains(where: { word in
            ["予以", "给予", "提供", "做好"].contains { text.ends(with: $0 + word, before: predicate.upperBound) }
                || predicate.count <= 6 && text.ends(with: word, before: predicate.upperBound)
        }) {
            return true
        }
        if text.find(
            anyOf: [
                "资金保障", "经费保障", "技术支持", "技术指导", "业务指导", "现场指导", "派人指导", "派员指导", "予以指导", "给予指导", "后勤保障", "服务保障", "保障工作", "配合工作", "协助工作",
            ], in: predicate) != nil
        {
            return true
        }
        // 要积极配合…, 予以协助, 做好配合工作: near the head, and nobody made responsible before it.
        guard let word = text.find(anyOf: ["配合", "协助", "协同", "予以支持", "给予支持", "做好保障", "参与"], in: predicate) else { return false }
        let lead = predicate.lowerBound..<word.range.lowerBound
        return lead.count <= 8 && text.find(anyOf: ["负责", "牵头", "完成", "开展", "制定", "组织", "督促", "与", "同"], in: lead) == nil
    }

    static func supplies(_ text: FoldedText, _ predicate: Range<Int>) -> Bool {
        text.find(anyOf: ["推送", "提供", "报送", "共享", "通报", "移送"], in: predicate) != nil
            && text.find(anyOf: ["数据", "信息", "资料", "材料", "名单", "台账", "线索", "情况"], in: predicate) != nil
    }

    static let duties = ["承办", "主办", "要", "应", "须", "负责", "牵头", "承担", "将", "按", "会同", "分别", "具体", "落实", "共同"]

    /// What a department is said to do.
    static let actions = [
        "跟进", "派员", "派人", "组织", "开展", "制定", "完成", "推进", "督促", "加强", "每", "于", "在", "对", "继续", "协调", "起草", "汇总", "做好",
    ]

    static let supportHeads = [
        "配合", "协助", "帮助", "协同", "参与", "予以配合", "予以协助", "积极配合", "密切配合", "给予配合", "给予协助", "提供", "保障", "支持", "共同配合", "负责配合", "负责协助", "负责保障",
        "负责提供",
        "做好配合", "应予配合", "应予协助", "要配合", "要协助", "应当配合", "应当协助", "应配合", "应协助",
        "要积极配合", "应积极配合", "应当积极配合", "予以支持", "给予支持", "等配合", "等单位配合", "等部门配合", "分别配合", "按职责配合", "按照职责配合", "按职责分工配合", "全力配合", "要提供", "应当提供",
        "主动配合", "具体配合", "给予技术支持", "会同做好", "会同开展", "会同抓好", "会同落实", "会同推进", "会同办理",
    ]

    /// 农业农村办10月20日前…
    static func opensWithDate(_ text: FoldedText, _ predicate: Range<Int>) -> Bool {
        predicate.lowerBound < text.count && text[predicate.lowerBound].isDigit
            && DateAtom.scan(AtomText(text)).contains { $0.range.lowerBound == predicate.lowerBound && $0.bound == .before }
    }

    static func begins(_ text: FoldedText, _ range: Range<Int>, _ words: [String]) -> Bool {
        words.contains { text.has($0, at: range.lowerBound) && range.lowerBound + $0.unicodeScalars.count <= range.upperBound }
    }
}
