import WenshuBasics

/// Who somebody is beside the name: 承包人尹绍东, 个人仇阿四, 某车队负责人田有贵, 提供场地的某公司.
enum PartyRoles {
    /// Words right before the name of a person who acts for himself.
    private static let words = PhraseTable(words: [
        "承包人", "承租人", "出租人", "发包人", "转包人", "实际经营者", "实际经营人", "经营者", "经营人", "经营业主", "业主", "户主", "船主", "船东", "船长", "车主", "货主", "雇主",
        "驾驶员", "驾驶人", "司机", "车队长", "工头", "包工头", "股东", "实际控制人", "控制人", "负责人", "投资人", "出资人", "合伙人", "所有人", "所有权人", "使用人", "使用权人", "管理人",
        "运输人", "承运人", "运输人员", "倾倒人", "倾倒者", "行为人", "施工人", "组织者", "介绍人", "中间人", "收购人", "收购者", "买受人", "转让人", "雇员", "员工", "职工", "工人",
        "业务员", "采购员", "操作工", "电焊工", "焊工", "经理", "厂长", "场长", "矿长", "队长", "组长", "店主", "老板", "村民", "居民", "农民", "牧民", "渔民", "牧户", "农户", "养殖户",
        "种植户",
        "个体户", "个体工商户", "工商户", "经营户", "商户", "商贩", "自然人", "个人", "公民", "男子", "女子", "直接责任人", "责任人", "责任人员", "实施人", "实施者", "当事人", "继承人", "保证人",
        "担保人", "代为处置人", "操作人", "操作员", "技术员", "领班", "主管", "中介", "摊主", "摊贩", "猎户", "运输者", "采砂者", "使用者", "生产者", "销售者", "管理者", "加工者", "挂靠人",
        "出借人", "受托人", "委托人", "实际使用人", "运输户",
    ])

    /// Posts that only speak for the firm whose name stands before them.
    private static let spokesmen = ["法定代表人", "法人代表", "代表人", "代理人", "联系人", "经办人"]
    /// What a firm's particulars name behind a comma: 某运输队，经营者卜算子.
    private static let ofFirm = [
        "负责人", "主要负责人", "经营者", "投资人", "出资人", "业主", "经理", "总经理", "董事长", "厂长", "场长", "店主", "老板", "住所", "住址", "地址", "注册", "统一社会", "信用代码",
        "身份证", "公民身份",
        "委托", "联系", "电话", "户籍",
    ]

    /// Whether words at a position tell of the party before them, and of none of its own.
    static func speaks(_ text: FoldedText, at position: Int) -> Bool {
        (spokesmen + ofFirm).contains { text.has($0, at: position) }
    }

    /// Whether such a word begins at a position.
    static func begins(_ text: FoldedText, at position: Int) -> Bool { words.begins(in: text.scalars, at: position) { _ in true } }

    /// Whether such a word ends right before a position.
    static func ends(_ text: FoldedText, before position: Int, from start: Int) -> Bool {
        guard !spokesmen.contains(where: { text.ends(with: $0, before: position) }) else { return false }
        return (2...5).contains { length in
            position - length >= start && words.begins(in: text.scalars, at: position - length) { $0 == position }
        }
    }

    /// The name behind words that say what its bearer is, from a position on. A mark or a conjunction ends the words.
    ///
    /// - Parameter isBare: nothing but such words may stand before the name (承包人, 该公司股东), as where no list says that a name comes.
    static func named(_ text: FoldedText, at position: Int, in range: Range<Int>, isBare: Bool = false) -> Range<Int>? {
        let limit = min(range.upperBound, position + 20)
        guard position < limit, !"在于向对经因未已应须拟将被由同自从按据就不均仍".unicodeScalars.contains(text[position]) else { return nil }
        for start in position + 1..<limit {
            if "、，；。：（）“”《》和与及".unicodeScalars.contains(text[start - 1]) { return nil }
            if ends(text, before: start, from: position), !isBare || isWords(text, position, start),
                let name = PartyNames.person(text, at: start, in: range)
            {
                return name
            }
            if !isBare, text[start - 1] == "的", let name = PartyNames.name(text, at: start, in: range) { return name }
        }
        return nil
    }

    /// 承包人, 该公司股东, 个体工程承包人: from the first to the last scalar such words and what goes before them.
    private static func isWords(_ text: FoldedText, _ position: Int, _ end: Int) -> Bool {
        var start = position
        for lead in ["该公司", "该厂", "该企业", "该单位", "其", "个体", "原", "直接"] where text.has(lead, at: start) {
            start += lead.unicodeScalars.count
        }
        return start < end && words.begins(in: text.scalars, at: start) { $0 == end }
            || (start + 1..<end).contains { middle in
                end - start <= 8 && words.begins(in: text.scalars, at: middle) { $0 == end }
                    && words.begins(in: text.scalars, at: start) { $0 == middle }
            }
    }
}
