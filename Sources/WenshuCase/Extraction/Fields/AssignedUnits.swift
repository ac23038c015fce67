/// Responsibility in running text: 由甲负责, 由甲牵头，乙、丙配合, 甲承办.
enum AssignedUnits {
    struct Assignment {
        var responsible: [Range<Int>] = []
        var cooperating: [Range<Int>] = []
    }

    private static let leading = ["牵头负责", "牵头组织", "牵头", "具体负责", "负总责", "全面负责", "组织实施", "负责", "承办", "主办", "主责"]
    private static let supporting = ["密切配合", "积极配合", "配合", "协助", "协同", "参与", "参加", "协办", "按职责", "按照职责", "按各自职责", "分头落实"]

    /// The units that a range makes responsible.
    static func find(_ text: FoldedText, _ range: Range<Int>) -> Assignment? {
        var out = Assignment()
        // 由某人负责，县水利局协助
        let isLed = AssignedPersons.find(text, range) != nil
        for clause in clauses(text, range) {
            let start = subjectStart(text, clause)
            // 约谈村委会负责人
            if let verb = text.find(anyOf: leading, in: start..<clause.upperBound), !text.has("人", at: verb.range.upperBound),
                let names = units(text, start..<verb.range.lowerBound)
            {
                add(names, text, to: &out, leads: true)
                // 由甲牵头乙配合 without a mark between them.
                if let support = text.find(anyOf: supporting, in: verb.range.upperBound..<clause.upperBound),
                    let names = units(text, verb.range.upperBound..<support.range.lowerBound)
                {
                    out.cooperating += names
                }
            } else if let verb = text.find(anyOf: supporting, in: start..<clause.upperBound),
                text[start - (start > clause.lowerBound ? 1 : 0)] == "由" || !out.responsible.isEmpty || isLed,
                let names = units(text, start..<verb.range.lowerBound)
            {
                out.cooperating += names
                // 由甲配合我局完成
                let behind = verb.range.upperBound..<min(clause.upperBound, verb.range.upperBound + 4)
                if out.responsible.isEmpty, let own = pronouns.first(where: { text.has($0, at: behind.lowerBound) }) {
                    out.responsible.append(behind.lowerBound..<behind.lowerBound + own.unicodeScalars.count)
                }
            }
        }
        return out.responsible.isEmpty && out.cooperating.isEmpty ? nil : out
    }

    /// The first unit named is responsible, the others cooperate.
    private static func add(_ names: [Range<Int>], _ text: FoldedText, to out: inout Assignment, leads: Bool) {
        if out.responsible.isEmpty, let first = names.first {
            out.responsible.append(first)
            out.cooperating += names.dropFirst()
        } else {
            out.cooperating += names
        }
    }

    /// Clauses at ，；。 and at 、 behind a leading verb (由甲牵头、乙配合).
    private static func clauses(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        text.pieces(range, closing: ["，", "；", "。", "！", "："]).flatMap { clause -> [Range<Int>] in
            for verb in leading {
                if let found = text.find(verb + "、", in: clause) {
                    return [clause.lowerBound..<found.upperBound - 1, found.upperBound..<clause.upperBound]
                }
            }
            return [clause]
        }
    }

    /// Behind 由, where there is one: “省道308线两处点位由市公路事务中心负责”.
    private static func subjectStart(_ text: FoldedText, _ clause: Range<Int>) -> Int {
        for found in text.findAll("由", in: clause)
        where !["理由", "自由", "经由", "由于", "缘由", "事由"].contains(where: { word in
            text.has(word, at: found.lowerBound) || found.lowerBound > 0 && text.has(word, at: found.lowerBound - 1)
        }) {
            return found.upperBound
        }
        return clause.lowerBound
    }

    /// The names in a range that is nothing but names.
    static func units(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>]? {
        var range = text.trimmed(range)
        for prefix in ["分别由", "由", "并由", "各自", "统一由", "交由", "请", "委托"]
        where text.has(prefix, at: range.lowerBound) && range.count > prefix.unicodeScalars.count + 1 {
            range = range.lowerBound + prefix.unicodeScalars.count..<range.upperBound
        }
        // 归旗动物疫病预防控制中心; not 归柳村
        if text.has("归", at: range.lowerBound), range.count > 4, "省市县区州旗镇乡我本局各".unicodeScalars.contains(text[range.lowerBound + 1]) {
            range = range.lowerBound + 1..<range.upperBound
        }
        for suffix in ["分别", "共同", "联合", "予以", "各自", "为主", "具体"] where text.ends(with: suffix, before: range.upperBound) {
            range = range.lowerBound..<range.upperBound - suffix.unicodeScalars.count
        }
        guard !range.isEmpty else { return nil }
        var pieces: [Range<Int>] = []
        for piece in text.pieces(range, closing: ["、", "，", "；"]) { pieces += joined(text, piece) }
        guard !pieces.isEmpty, pieces.allSatisfy({ isUnit(text, $0) }) else { return nil }
        return pieces
    }

    /// Parts at 会同 / 和 / 与 / 及 where both sides are units.
    private static func joined(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        for word in ["会同", "联合", "以及", "和", "与", "及"] {
            for found in text.findAll(word, in: range) where found.lowerBound > range.lowerBound && found.upperBound < range.upperBound {
                let (left, right) = (range.lowerBound..<found.lowerBound, found.upperBound..<range.upperBound)
                if isUnit(text, left), isUnit(text, right) || joined(text, right).count > 1 { return [left] + joined(text, right) }
            }
        }
        return [range]
    }

    static func isUnit(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        let words = text.folded(range)
        if pronouns.contains(words) { return true }
        guard range.count >= 2, range.count <= 40, !notUnits.contains(where: { text.find($0, in: range) != nil }) else { return false }
        let isGroup = range.count >= 5 && ["督查组", "督导组", "工作组", "领导小组", "专班"].contains { words.hasSuffix($0) }
        return isGroup || OrganForm.isName(text, range) || range.count == 3 && OrganForm.suffixes.contains { words.hasSuffix($0) }
    }

    static let pronouns: Set<String> = [
        "我局", "我镇", "我委", "我厅", "我乡", "我办", "我公司", "我街道", "我单位", "我站", "我所", "我大队", "我支队", "我处", "本局", "本单位", "本公司", "我县", "我区", "我市",
        "我中心", "我分局", "我队", "我部", "我院", "我校", "我社",
    ]

    private static let notUnits = ["对", "将", "把", "已", "要求", "督促", "进行", "开展", "明确", "确定", "制定", "落实", "完成", "的"]
}
