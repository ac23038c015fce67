import WenshuBasics

/// Names of parties (firms and persons) in lists and in running text, without what describes them.
enum PartyNames {
    /// The name that begins at a position: an organisation's, or a person's with a known surname and a word behind it that ends a name.
    static func name(_ text: FoldedText, at position: Int, in range: Range<Int>) -> Range<Int>? {
        // 驾驶员高山
        if let word = descriptions.first(where: { text.has($0, at: position) }) {
            let behind = position + word.unicodeScalars.count
            if let name = person(text, at: behind, in: range) ?? firm(text, at: behind, in: range) { return name }
        }
        let atoms = AtomText(text)
        let clause =
            position..<(text.find(anyOf: ["，", "。", "；", "："], in: position..<range.upperBound)?.range.lowerBound ?? range.upperBound)
        guard !clause.isEmpty else { return nil }
        // 吴船发和平海通运公司 are two: a person's name before a conjunction goes first.
        if let person = person(text, at: position, in: clause), let joint = joint(text, person.upperBound),
            joint == person.upperBound + 1 && text.has("、", at: person.upperBound) || firm(text, at: joint, in: clause) != nil
        {
            return person
        }
        if let organisation = OrganisationGrammar.name(atoms, at: position, in: clause), organisation.form == .name,
            isPrivate(text, organisation.organ), isOneName(text, organisation.organ)
        {
            // 某建设集团第六工程有限公司
            if text.ends(with: "集团", before: organisation.organ.upperBound),
                let end = text.find("公司", in: organisation.organ.upperBound..<min(clause.upperBound, organisation.organ.upperBound + 16)),
                isOneName(text, position..<end.upperBound)
            {
                return withForm(text, position..<end.upperBound)
            }
            return withForm(text, organisation.organ)
        }
        return firm(text, at: position, in: clause) ?? person(text, at: position, in: clause)
    }

    /// 某采石场（普通合伙）: the bracket belongs to the name.
    private static func withForm(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        let form = ["（普通合伙）", "（有限合伙）", "（特殊普通合伙）", "（个人独资）"].first { text.has($0, at: range.upperBound) }
        return range.lowerBound..<range.upperBound + (form?.unicodeScalars.count ?? 0)
    }

    /// Where the next name begins behind 、 和 与 及.
    static func joint(_ text: FoldedText, _ position: Int) -> Int? {
        // 某厂及其投资人周广田
        ["及其投资人", "及其经营者", "及其业主", "及其实际控制人", "及其负责人", "及其", "、", "以及", "和", "与", "及"].first { text.has($0, at: position) }.map {
            position + $0.unicodeScalars.count
        }
    }

    /// Whether a range holds nothing that parts names or that no name holds.
    private static func isOneName(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        !text.contains(anyOf: ["、", "，", "我局", "我厅", "我委", "本局", "你院", "贵院", "关于", "涉嫌", "违法", "非法", "擅自", "的", "由于"], in: range)
            && (["贵州", "贵阳", "贵港", "贵溪"].contains { text.has($0, at: range.lowerBound) }
                || !startsAsNoName(text, range))
    }

    private static func startsAsNoName(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        ["该", "本", "我", "你", "贵", "两", "三", "各", "上述", "其", "与", "对", "向", "被", "将", "由"].contains {
            text.has($0, at: range.lowerBound)
        }
    }

    private static let descriptions = [
        "该公司实际经营者", "该公司实际控制人", "该公司法定代表人", "实际经营者",
        "驾驶员", "驾驶人", "司机", "船主", "车主", "经营者", "经营业主", "业主", "村民", "个体工商户", "实际控制人", "负责人", "自然人", "船长", "承包人", "工程承包人", "施工人",
        "建设单位", "施工单位", "施工总包单位", "总包单位", "监理单位", "产废单位", "运输单位", "承运单位", "责任单位", "涉事企业", "涉案企业", "涉案公司", "产废企业", "肇事单位", "实际倾倒人",
    ]

    /// A person's name at a position, ended by the clause, a mark or a word.
    static func person(_ text: FoldedText, at position: Int, in range: Range<Int>) -> Range<Int>? {
        let atoms = AtomText(text)
        for length in [3, 2, 4] where position + length <= range.upperBound {
            let name = position..<position + length
            guard PersonParts.isStrictName(atoms, name), !text.contains(anyOf: noPersons, in: name),
                !"市县区镇乡村".unicodeScalars.contains(text[name.upperBound - 1]), text[position] != "经"
            else { continue }
            if name.upperBound == range.upperBound || endsName(text, name.upperBound) { return name }
        }
        return nil
    }

    /// Names of firms that end with a word which names of organs do not: 商行, 养猪场, 加油站.
    private static func firm(_ text: FoldedText, at position: Int, in range: Range<Int>) -> Range<Int>? {
        for word in firms {
            guard let found = text.find(word, in: position..<min(range.upperBound, position + 30)), found.lowerBound >= position + 2,
                isOneName(text, position..<found.upperBound),
                !text.contains(anyOf: ["在", "于", "涉嫌", "违法", "非法", "擅自", "邀请", "参加", "告知", "发现", "该"], in: position..<found.lowerBound)
            else { continue }
            return withForm(text, position..<found.upperBound)
        }
        return nil
    }

    /// Whether a name is that of a firm rather than of an organ of state.
    static func isPrivate(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        firms.contains { text.ends(with: $0, before: range.upperBound) }
    }

    private static let firms = [
        "公司", "厂", "合作社", "养殖场", "养猪场", "养鸡场", "养牛场", "采石场", "砂场", "石场", "屠宰场", "农场", "林场", "牧场", "商行", "商店", "商场", "超市", "酒店", "饭店", "餐厅",
        "餐馆", "药店", "药房", "诊疗中心", "门诊部", "诊所",
        "医院", "加油站", "经营部", "门市部", "工作室", "事务所", "中心", "集团", "企业", "矿", "煤矿", "砖厂", "电站", "批发部", "销售部", "粮油店", "店", "宾馆", "酒楼", "收购站",
        "回收站", "维修部", "洗车行", "运输队", "车队", "工程队", "施工队", "船队", "采砂队", "茶场", "渔场", "苗圃", "砂石场", "石料场", "煤场", "冷库", "矿业", "车行",
        "搅拌站", "屠宰点", "网吧", "浴池", "面馆", "棋牌室", "养老院",
        "敬老院", "业主委员会",
        "幼儿园", "学校", "培训学校", "市场", "码头", "停车场", "作坊", "加工点", "合伙企业", "个体户", "村民委员会", "村委会", "居民委员会", "经济合作社", "联合社",
    ]

    /// The parties of a passage: one a paragraph, or parted by 、 and ；.
    static func listed(_ text: FoldedText, _ range: Range<Int>, line: Int, by rule: Rule) -> [Found] {
        let pieces = text.pieces(range, closing: ["；", "。"]).flatMap { sentence -> [Range<Int>] in
            // Only the head of a description names: 甲公司，统一社会信用代码…，法定代表人…
            let clauses = text.pieces(sentence, closing: ["，"])
            guard let first = clauses.first else { return [] }
            let further = clauses.dropFirst().prefix { isWhole(text, $0) }
            return ([first] + further).flatMap { text.pieces($0, closing: ["、"]) }
        }
        return pieces.flatMap { joined(text, $0) }.compactMap { piece in
            bare(text, piece).map { Found(.text(NameList.compact(text.words($0))), at: Span(line, $0), by: rule) }
        }
    }

    /// 甲公司和乙公司, 甲公司与张三.
    private static func joined(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        for word in ["以及", "和", "与", "及"] {
            for found in text.findAll(word, in: range)
            where found.lowerBound - range.lowerBound >= 2 && range.upperBound - found.upperBound >= 2 {
                let (left, right) = (range.lowerBound..<found.lowerBound, found.upperBound..<range.upperBound)
                if bare(text, left) != nil, bare(text, right) != nil { return [left] + joined(text, right) }
            }
        }
        return [range]
    }

    /// A clause that is another party and no particular of the one before: 乙公司, 邵宏亮（系该厂实际经营人）, 船长盛海涛; not 经营者卜算子.
    static func isWhole(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        var range = text.trimmed(range)
        if text.ends(with: "）", before: range.upperBound), let open = text.findLast("（", in: range), open.lowerBound > range.lowerBound {
            range = range.lowerBound..<open.lowerBound
        }
        if PartyRoles.ends(text, before: range.upperBound, from: range.lowerBound) { return false }
        if PersonParts.isStrictName(AtomText(text), range) { return true }
        if text.contains(anyOf: ["：", "为", "由", "系"], in: range) || PartyRoles.speaks(text, at: range.lowerBound) { return false }
        return isPrivate(text, range) || PartyRoles.named(text, at: range.lowerBound, in: range)?.upperBound == range.upperBound
    }

    /// The name in a piece without number, label, bracket and description: 危险废物运输人贾顺, 钱有为（法定代表人）.
    static func bare(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        let atoms = AtomText(text)
        var range = text.trimmed(range)
        for lead in [
            "单位名称：", "企业名称：", "名称：", "姓名：", "本案", "赔偿义务人", "被执行人", "被申请人", "当事人", "分别为", "分别是", "为", "是", "系", "即", "被告", "单位：", "企业：",
            "公司：", "个人：", "自然人：", "一是", "二是", "三是", "四是",
        ]
        where text.has(lead, at: range.lowerBound) && range.count > lead.unicodeScalars.count + 1 {
            range = text.trimmed(range.lowerBound + lead.unicodeScalars.count..<range.upperBound)
        }
        if let label = ListLabel(typedIn: FoldedText(text.folded(range))), label.end > 0, label.end < range.count {
            range = range.lowerBound + label.end..<range.upperBound
        }
        if text.ends(with: "）", before: range.upperBound), let open = text.findLast("（", in: range), open.lowerBound > range.lowerBound {
            range = range.lowerBound..<open.lowerBound
        } else if let open = text.find("（", in: range), let close = text.find("）", in: open.upperBound..<range.upperBound),
            text.contains(anyOf: ["简称", "法定代表人", "身份证", "信用代码"], in: open.lowerBound..<close.upperBound)
        {
            range = range.lowerBound..<open.lowerBound
        }
        for tail in ["等人", "等", "二人", "两人", "三人", "两公司"]
        where text.ends(with: tail, before: range.upperBound) && range.count > tail.unicodeScalars.count + 1 {
            range = range.lowerBound..<range.upperBound - tail.unicodeScalars.count
        }
        // 某公司系产废单位
        if let role = text.find(anyOf: ["系", "为", "是"], in: range), role.range.lowerBound - range.lowerBound >= 2 {
            let name = range.lowerBound..<role.range.lowerBound
            if isPrivate(text, name) || PersonParts.isStrictName(atoms, name) { range = name }
        }
        // 提供场地的某公司
        if let of = text.findLast("的", in: range), of.lowerBound > range.lowerBound, isPrivate(text, range) {
            range = of.upperBound..<range.upperBound
        }
        guard range.count >= 2, range.count <= 45 else { return nil }
        // 琼渔08812船船东符大海, 司机阎广胜: the person behind what he is.
        if let name = PartyRoles.named(text, at: range.lowerBound, in: range), name.upperBound == range.upperBound { return name }
        if isOneName(text, range) {
            if PersonParts.isName(atoms, range), !isPrivate(text, range) { return range }
            if OrganForm.isName(text, range) || isPrivate(text, range) { return range }
        }
        for length in [3, 2, 4] where range.count > length {
            let name = range.upperBound - length..<range.upperBound
            if PersonParts.isStrictName(atoms, name), endsDescription(text, name.lowerBound) { return name }
        }
        // 姚二顺 男 1972年…
        if let person = person(text, at: range.lowerBound, in: range) { return person }
        return nil
    }

    /// Words that begin like a surname.
    private static let noPersons = [
        "经评", "经查", "经核", "经鉴", "经调", "经研", "经我", "经法", "经催", "线索", "案件", "问题", "经查", "违法", "公司", "安全", "水产", "水污", "相关", "有关", "全部", "文物",
        "公益", "强制", "申请", "公共", "国有", "国家", "农业", "沙场", "危险",
        "危废", "包括", "通报",
    ]

    private static func endsDescription(_ text: FoldedText, _ position: Int) -> Bool {
        position > 0 && "人者主长理员民户事师工手商）：".unicodeScalars.contains(text[position - 1])
    }

    private static func endsName(_ text: FoldedText, _ position: Int) -> Bool {
        if text.gaps[position] > 0 { return true }
        if "，。；、（：在于自从对将驾等与和及伙的未擅非违私涉因利使以已先拒经无向为指雇纠”男女诉达签就一仍仅至应尚不均共".unicodeScalars.contains(text[position]) { return true }
        return [
            "进行", "开采", "捕捞", "销售", "占用", "倾倒", "排放", "采取", "生产", "购买", "租用", "组织", "承包", "持有", "通过", "多次", "先后", "两人", "二人", "明知", "系",
            "生态", "破坏", "污染", "损害", "滥伐", "盗伐", "采", "连带", "分别", "赔偿", "支付", "承担", "支付", "失火", "电鱼", "狩猎", "侵权", "侵害", "拒绝", "提起", "送达",
            "发出", "作出", "主张", "追偿", "超限", "越界", "毁坏", "毁林", "挖", "偷排",
            "送交", "启动", "开展", "索赔", "签订", "达成", "表示", "同意", "书面", "缴纳", "履行", "共同", "按份",
        ]
        .contains { text.has($0, at: position) }
    }
}
