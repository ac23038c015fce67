/// Reads a name forwards from a place where one may begin, up to the first word that names end with.
enum OrganisationGrammar {
    private static let maximumLength = 30

    /// The name that begins exactly at an offset.
    static func name(_ text: AtomText, at offset: Int, in range: Range<Int>) -> OrganisationAtom? {
        if let atom = pronoun(text, offset) ?? parties(text, offset) { return atom.range.upperBound <= range.upperBound ? atom : nil }
        if let end = countedGroup(text, offset), end <= range.upperBound {
            return OrganisationAtom(range: offset..<end, organ: offset..<end, form: .group)
        }
        guard mayStart(text, offset), let (organEnd, level) = organEnd(text, offset, range.upperBound) else { return nil }
        let isGroup = isGroup(text, offset..<organEnd)
        var end = organEnd
        if !isGroup, let part = partEnd(text, organEnd, range.upperBound) { end = part }
        // 各乡镇（街道）
        if isGroup, text[end] == "(", let close = text.find(")", from: end, to: min(range.upperBound, end + 8)),
            (end + 1..<close).contains(where: { "市区县旗州乡镇街道村社园场".unicodeScalars.contains(text[$0]) })
        {
            end = close + 1
        }
        let isPart = level == .part && !holdsPlace(text, offset..<organEnd)
        return OrganisationAtom(
            range: offset..<end, organ: offset..<organEnd, form: isGroup ? .group : .name, isPart: isPart, isPlace: level == .place)
    }

    /// 报县人民检察院, 和县水利局: a verb or conjunction before a name; the county 和县 only where nothing stands before it.
    private static func mayStart(_ text: AtomText, _ offset: Int) -> Bool {
        // 被告某公司
        if text[offset] == "告", "被原".unicodeScalars.contains(text[offset - 1]) { return false }
        if text[offset] == "和" || text[offset] == "与" {
            return !text[offset - 1].isHan && (isException(text, offset) || text.has("和县", at: offset))
        }
        // 经局主要负责同志审定
        if text[offset] == "经", !["经济", "经信", "经开", "经贸", "经营", "经管"].contains(where: { text.has($0, at: offset) }) { return false }
        return !"报送交转请赴会并".unicodeScalars.contains(text[offset]) || text.has("会计", at: offset) || text.has("交通", at: offset)
            || text.has("会东", at: offset)
    }

    /// Whether a name may begin behind the scalar at an offset: a mark, a preposition, the end of a date.
    static func mayBeginBehind(_ text: AtomText, _ i: Int, in range: Range<Int>) -> Bool {
        if !text[i].isHan, !text[i].isDigit, !text[i].isLatin { return true }
        if "由向对与和及或请经被是为给受在至于据从以".unicodeScalars.contains(text[i]) { return true }
        return text.firstWord(of: openers, before: i + 1) != nil
    }

    /// Words behind which a name may begin.
    private static let openers = [
        "会同", "联合", "督促", "协调", "商请", "报请", "邀请", "组织", "责成", "责令", "要求", "移送", "通报", "函告", "建议", "听取", "配合", "协助", "指导", "支持", "收到", "根据",
        "按照", "同意", "同时", "其中", "此外", "另外", "必要时", "随后", "届时",
        "日前", "月前", "底前", "年前", "旬前", "末前", "日内", "月内", "年内", "之前", "以前", "之后", "以后", "结束后", "完成后", "日起", "今后", "下一步", "报", "送", "交", "并由",
        "另由", "被告", "原告", "第三人", "目前", "原则上", "申请", "起诉", "支持", "汇报了", "赴",
    ]

    /// Whether a name begins at an offset by its own first word, whatever stands before it: 县水利局 behind 前.
    static func opensName(_ text: AtomText, _ i: Int, in range: Range<Int>) -> Bool {
        let before = text[i - 1]
        guard "前后内起时日末底".unicodeScalars.contains(before) else { return false }
        return "省市县区州旗镇乡我你贵本该各".unicodeScalars.contains(text[i])
    }

    /// Between two names of a list.
    static func joint(_ text: AtomText, _ offset: Int, loose: Bool) -> Int? {
        let i = text.skipBlanks(offset)
        if let (_, end) = text.firstWord(of: ["以及", "、", "和", "及", "与"], at: i) { return text.skipBlanks(end) }
        guard loose else { return nil }
        return text[i] == "," || text[i] == ";" ? text.skipBlanks(i + 1) : i > offset ? i : nil
    }

    // MARK: The organ

    /// Where the organ ends whose name begins at an offset.
    private static func organEnd(_ text: AtomText, _ offset: Int, _ limit: Int) -> (Int, OrganisationWords.Level)? {
        var i = offset
        var part: (Int, OrganisationWords.Level)?
        let limit = min(limit, offset + maximumLength, text.count)
        while i < limit {
            // 云门乡副乡长: a title begins, the name is over.
            if text[i] == "副", part != nil { return part }
            // 各采石企业 + 组织从业人员
            if let part, part.0 == i, acts(text, i) { return part }
            if let (level, end) = OrganisationWords.ending(text, at: i), end <= limit, isLongEnough(text, offset, i, end, level) {
                // 某供水（集团）有限责任公司: the name goes on behind the bracket.
                if text[end] == ")", (1...6).contains(where: { text[end - $0] == "(" && isInnerBracket(text, end - $0) }) {
                    i = end
                    continue
                }
                if level == .organ { return (extended(text, end, limit), .organ) }
                part = (end, level)
                i = end
                continue
            }
            // 各县（市、区）人民检察院
            if text[i] == "(", let close = text.find(")", from: i, to: min(limit, i + 8)), i > offset,
                "县乡镇市区街".unicodeScalars.contains(text[i - 1]),
                (i + 1..<close).allSatisfy({ "市区县旗州乡镇街道、".unicodeScalars.contains(text[$0]) }), isGroup(text, offset..<i)
            {
                i = close + 1
                continue
            }
            // The first scalar of the county 和县 is no conjunction.
            guard continues(text, i, from: offset) || (i == offset && text.has("和县", at: i)) else { return part }
            i += 1
        }
        return part
    }

    /// Where the department ends that follows an organ at once: 第五检察部, 法规科, 综合行政执法支队.
    private static func partEnd(_ text: AtomText, _ offset: Int, _ limit: Int) -> Int? {
        var i = offset
        var last: Int?
        let limit = min(limit, offset + 14)
        while i < limit {
            if let (level, end) = OrganisationWords.ending(text, at: i), level == .part || text.has("中心", at: i), end - offset >= 2,
                end <= limit
            {
                last = end
                i = end
                continue
            }
            // 区住房城乡建设委 + 指导物业服务企业, 街道办事处 + 组织物业服务企业, 市应急管理局 + 商铁路监管部门
            guard continues(text, i, from: offset), i > (last ?? offset) || !acts(text, i) else { break }
            i += 1
        }
        return last
    }

    /// Whether an organ is said to act through or with others rather than to have a department of that name.
    private static func acts(_ text: AtomText, _ i: Int) -> Bool {
        guard text.firstWord(of: ["指导", "监督指导", "组织", "商", "引导", "发动", "动员", "带领", "约谈", "通知", "函请", "指派", "安排"], at: i) != nil else {
            return false
        }
        return text.firstWord(
            of: [
                "组织部", "组织科", "组织处", "组织人事", "组织宣传", "组织联络", "组织室", "组织股", "商务", "商贸", "商标", "商业", "商户", "商品", "指导科", "指导股", "指导处", "指导中心",
                "指导站",
            ], at: i)
            == nil
    }

    /// Whether the scalar at an offset can be inside a name.
    static func continues(_ text: AtomText, _ i: Int, from start: Int) -> Bool {
        let scalar = text[i]
        // 那坡镇人民政府, 市那蒙生态环境局
        if scalar == "那" {
            if i == start, "镇乡村".unicodeScalars.contains(text[i + 2]) || text.has("苏木", at: i + 2) { return true }
            if i == start + 1, "省市县区州旗".unicodeScalars.contains(text[start]) { return true }
        }
        if scalar == "(" { return isInnerBracket(text, i) }
        if scalar == ")" { return (1...6).contains { text[i - $0] == "(" && isInnerBracket(text, i - $0) } }
        guard scalar.isHan || scalar == "·" || scalar.isLatin || scalar == "+" || scalar == "“" || scalar == "”" else { return false }
        if scalar == "和" || scalar == "与" || scalar == "及", isConjoined(text, i) || isInside(text, i, from: start) { return true }
        if OrganisationWords.stops.contains(scalar), !isException(text, i) { return false }
        if NumberGrammar.isChineseNumeral(scalar), OrganisationWords.counted.contains(text[i + 1]), !isException(text, i) { return false }
        return !beginsVerb(text, i)
    }

    /// 重庆（集团）有限公司, 中共某县委员会（…）: a bracket with more of the name behind it.
    static func isInnerBracket(_ text: AtomText, _ open: Int) -> Bool {
        guard let close = text.find(")", from: open, to: open + 8), text[close + 1].isHan else { return false }
        return ["集团", "中国", "控股", "有限合伙", "普通合伙", "特殊普通合伙"].contains(text.string(open + 1..<close))
            || (text.find("公司", from: close, to: close + 14) != nil && (open + 1..<close).allSatisfy { text[$0].isHan })
    }

    private static func isException(_ text: AtomText, _ i: Int) -> Bool {
        OrganisationWords.stopExceptions.contains { word in
            (0..<word.unicodeScalars.count).contains { text.has(word, at: i - $0) }
        }
    }

    private static func beginsVerb(_ text: AtomText, _ i: Int) -> Bool {
        guard let verb = OrganisationWords.verbTable.first(in: text.folded, at: i)?.key else { return false }
        return !OrganisationWords.verbExceptions.contains { $0.contains(verb) && text.has($0, at: i) || text.has($0, at: i - 2) }
    }

    /// A name is more than its ending; 一个部门, 各单位 are classes.
    private static func isLongEnough(_ text: AtomText, _ start: Int, _ ending: Int, _ end: Int, _ level: OrganisationWords.Level) -> Bool {
        let word = end - ending
        switch level {
        case .organ:
            return ending > start || word >= 3 || (word == 2 && ["县委", "市委", "区委", "省委", "州委"].contains(text.string(ending..<end)))
        case .part, .place:
            if isGroup(text, start..<end) { return true }
            // 镇街提供协助: a class by itself.
            if ending == start, ["镇街", "乡镇"].contains(text.string(ending..<end)) {
                return text.firstWord(of: ["提供", "配合", "协助", "负责", "予以", "参与"], at: end) != nil
            }
            let generic = ["单位", "部门", "乡镇", "镇街", "机关", "企业"].contains(text.string(ending..<end))
            return !generic && ending - start >= 1 && end - start >= 3
        }
    }
}
