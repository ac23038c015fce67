/// What a piece of a list of persons is made of: unit, department, title, name, in the orders that occur.
struct PersonParts {
    enum Kind { case person, unit, title, other }

    let range: Range<Int>
    private(set) var kind = Kind.other
    private(set) var unit: Range<Int>?
    private(set) var department: Range<Int>?
    private(set) var titleBefore: Range<Int>?
    private(set) var titleAfter: Range<Int>?
    private(set) var name: Range<Int>?
    private(set) var isNameDoubtful = false
    /// The department belongs to the unit's name and is no title.
    private(set) var isWholeTitle = false

    /// Words that make a piece no person: 各乡镇负责人, 有关同志, 等10人.
    private static let generic = [
        "各", "有关", "相关", "其他", "部分", "等", "人员", "负责同志", "主要领导", "分管领导", "负责人", "以及", "全体", "双方", "共", "代表共", "全体",
    ]

    private static let bodies = PhraseTable(words: ["检察委员会", "审判委员会", "检委会", "审委会"])

    init(_ text: FoldedText, _ atoms: AtomText, _ whole: Range<Int>, inBracket: Bool = false) {
        let trimmed = Self.trimmed(text, whole)
        range = trimmed
        guard !trimmed.isEmpty else { return }
        var rest = trimmed
        // 赔偿义务人某公司总经理
        let role = ["赔偿义务人", "违法行为人", "当事人", "被告", "原告"].first { atoms.has($0, at: trimmed.lowerBound) }?.unicodeScalars.count ?? 0
        let start = trimmed.lowerBound + role
        if Self.isOwnParty(atoms, trimmed.lowerBound) {
            // 局党委委员、副局长: a title in the speaker's own organ, whose name stands elsewhere.
            rest = trimmed.lowerBound + 1..<trimmed.upperBound
        } else if let organisation = OrganisationGrammar.name(atoms, at: start, in: trimmed), organisation.form != .group,
            !Self.isStrictName(atoms, trimmed) || organisation.organ.count > 3,
            // 检察委员会专职委员: a body inside the organ.
            !Self.bodies.begins(in: atoms.folded, at: organisation.organ.lowerBound, where: { $0 == organisation.organ.upperBound }),
            !organisation.isPart || organisation.range.upperBound == trimmed.upperBound && !inBracket
                || text.contains("国家", in: organisation.organ) || Self.isForce(atoms, organisation.organ),
            // 县委常委 is a title as a whole.
            !(atoms.has("委", before: organisation.organ.upperBound) && atoms.has("常委", at: organisation.organ.upperBound))
        {
            unit = Self.withoutParty(atoms, organisation.organ)
            rest = (unit ?? organisation.organ).upperBound..<trimmed.upperBound
            kind = .unit
        }
        guard !rest.isEmpty else { return }
        if Self.generic.contains(where: { atoms.has($0, at: rest.lowerBound) }), !Self.isStrictName(atoms, rest) {
            if unit == nil { kind = .other }
            return
        }
        split(text, atoms, rest, inBracket: inBracket)
    }

    /// 观海社区党委书记: the party's body belongs to the post.
    private static func withoutParty(_ atoms: AtomText, _ organ: Range<Int>) -> Range<Int> {
        guard let party = ["党委", "党工委", "党总支"].first(where: { atoms.has($0, before: organ.upperBound) }),
            organ.count >= party.unicodeScalars.count + 2,
            ["书记", "副书记", "委员", "第一书记"].contains(where: { atoms.has($0, at: organ.upperBound) })
        else { return organ }
        return organ.lowerBound..<organ.upperBound - party.unicodeScalars.count
    }

    /// 荣海市海洋与渔业执法大队: a force that names its own place.
    private static func isForce(_ atoms: AtomText, _ organ: Range<Int>) -> Bool {
        atoms.has("队", before: organ.upperBound)
            && organ.dropFirst().prefix(4).contains { "省市县区州旗".unicodeScalars.contains(atoms[$0]) && !atoms.has("市场", at: $0) }
    }

    private static func isOwnParty(_ atoms: AtomText, _ offset: Int) -> Bool {
        "局院厅委办镇乡队".unicodeScalars.contains(atoms[offset])
            && ["党委", "党组", "党工委", "党总支", "党支部"].contains { party in
                atoms.has(party, at: offset + 1)
                    && ["委员", "成员", "书记", "副书记"].contains { atoms.has($0, at: offset + 1 + party.unicodeScalars.count) }
            }
    }

    private mutating func split(_ text: FoldedText, _ atoms: AtomText, _ rest: Range<Int>, inBracket: Bool) {
        // A title to the end: 副局长, 第四检察部主任; but 王科长 … is never written in a list.
        if PersonTitles.ends(atoms, before: rest.upperBound), inBracket || !Self.isStrictName(atoms, rest) {
            if !inBracket, let nameEnd = Self.leadingName(atoms, rest) {
                name = rest.lowerBound..<nameEnd
                titleAfter = nameEnd..<rest.upperBound
                kind = .person
                return
            }
            titleBefore = rest
            // 大坪村支书: the village is what he is of.
            if unit == nil, let village = Self.village(atoms, rest) {
                unit = village
                titleBefore = village.upperBound..<rest.upperBound
            }
            kind = kind == .unit || unit != nil ? .unit : .title
            return
        }
        if !inBracket {
            // Title and name: the longest name that leaves a title (or nothing) before it.
            for length in [4, 3, 2] where rest.count > length {
                let start = rest.upperBound - length
                let candidate = start..<rest.upperBound
                guard Self.isStrictName(atoms, candidate), PersonTitles.ends(atoms, before: start) else { continue }
                titleBefore = rest.lowerBound..<start
                name = candidate
                kind = .person
                return
            }
            // 副局长宝音德力格尔: a name of another people behind a title.
            // The longest title: 村民代表阿不力孜·卡德尔 is nobody called 代表阿不力孜.
            for start in rest.dropFirst(2).reversed() where PersonTitles.ends(atoms, before: start) {
                let candidate = start..<rest.upperBound
                guard TranscribedNames.isName(atoms, candidate) else { continue }
                titleBefore = rest.lowerBound..<start
                name = candidate
                kind = .person
                return
            }
            // 某局某大队大队长寒山, 第五检察部主任冬青: unit and title leave a name that no known surname begins.
            if unit != nil || OrganisationWords.lastPart(atoms, rest) != nil {
                for length in [3, 2] where rest.count > length {
                    let start = rest.upperBound - length
                    let candidate = start..<rest.upperBound
                    guard PersonTitles.ends(atoms, before: start), Self.isName(atoms, candidate),
                        !PersonTitles.ends(atoms, before: rest.upperBound)
                    else { continue }
                    titleBefore = rest.lowerBound..<start
                    name = candidate
                    isNameDoubtful = true
                    kind = .person
                    return
                }
            }
            if Self.isName(atoms, rest) {
                name = rest
                isNameDoubtful = !Self.isStrictName(atoms, rest) && !TranscribedNames.isName(atoms, rest)
                kind = .person
                return
            }
        }
        if unit != nil, let (_, end) = OrganisationWords.lastPart(atoms, rest), end == rest.upperBound {
            department = rest
            return
        }
        if unit != nil, !inBracket, let (_, end) = OrganisationWords.lastPart(atoms, rest), Self.isStrictName(atoms, end..<rest.upperBound)
        {
            // 第五检察部张三
            department = rest.lowerBound..<end
            name = end..<rest.upperBound
            kind = .person
            return
        }
        if unit == nil { kind = .other }
    }

    private static func village(_ atoms: AtomText, _ range: Range<Int>) -> Range<Int>? {
        for word in ["村", "社区", "居委会", "村委会"] {
            guard let place = atoms.find(word, from: range.lowerBound + 1, to: range.upperBound), !atoms.has("驻村", at: place - 1) else {
                continue
            }
            let end = place + word.unicodeScalars.count
            // 沙溪村党支部书记: secretary of the branch.
            for branch in ["党支部", "党总支"]
            where atoms.has(branch + "书记", at: end) && end + branch.unicodeScalars.count + 2 == range.upperBound {
                return range.lowerBound..<end + branch.unicodeScalars.count
            }
            let titles = ["支部书记", "支书", "书记", "主任", "副主任", "会计", "文书", "妇联主席"]
            if titles.contains(where: { atoms.has($0, at: end) && end + $0.unicodeScalars.count == range.upperBound }) {
                return range.lowerBound..<end
            }
        }
        return nil
    }

    /// A name at the head of “李四局长”, “李四（…）”.
    private static func leadingName(_ atoms: AtomText, _ range: Range<Int>) -> Int? {
        for length in [3, 2] where range.count >= length + 2 {
            let end = range.lowerBound + length
            // 张三副局长 is 张三, not 张三副; 危化科副科长 and 项目经理 are nobody called 危化科, 项目.
            guard !"副总正科处股室队组站所部".unicodeScalars.contains(atoms[end - 1]),
                !titleHeads.contains(where: { atoms.has($0, at: range.lowerBound) })
            else { continue }
            guard Surnames.begins(atoms, at: range.lowerBound, length: length), isHan(atoms, range.lowerBound..<end) else { continue }
            if PersonTitles.isWhole(atoms, end..<range.upperBound) { return end }
        }
        return nil
    }

    /// Words at the head of titles that begin like a surname.
    private static let titleHeads = [
        "党组", "党委", "党支", "党总", "常务", "常委", "高级", "农业", "农村", "项目", "应急", "司法", "宣传", "安全", "水利", "水务", "水政", "施工", "财务", "文物", "文化", "林业",
        "国土", "房管", "计财", "计划",
        "环境", "车间", "广电", "公益", "公安", "路政", "宗教", "史志", "方志", "时任", "农技", "应诉", "管理", "经济", "利用", "关工", "时政", "都市", "广告", "查处", "法制", "政治",
        "安环", "安监", "安保", "安检", "安质", "党群", "党建", "金融", "经营", "宣教", "纪检", "文旅", "文教", "水保", "农林", "农牧", "农机", "林政", "管网", "管护",
        "储运", "冷链", "卫健", "卫生", "卫监", "计生", "计量", "成本", "景区", "路桥", "车队",
    ]

    /// Known surname and a usual length.
    static func isStrictName(_ atoms: AtomText, _ range: Range<Int>) -> Bool {
        (2...4).contains(range.count) && Surnames.begins(atoms, at: range.lowerBound, length: range.count) && isHan(atoms, range)
            && !isDepartment(atoms, range) && !noNames.begins(in: atoms.folded, at: range.lowerBound) { $0 == range.upperBound }
    }

    /// 安全科, 水政股
    private static func isDepartment(_ atoms: AtomText, _ range: Range<Int>) -> Bool {
        range.count >= 3 && "科股室处".unicodeScalars.contains(atoms[range.upperBound - 1])
            && titleHeads.contains { atoms.has($0, at: range.lowerBound) }
    }

    /// What can be a name in a list: also unknown surnames, and names of other peoples (阿依古丽·买买提).
    static func isName(_ atoms: AtomText, _ range: Range<Int>) -> Bool {
        if isStrictName(atoms, range) || TranscribedNames.isName(atoms, range) { return true }
        return (2...3).contains(range.count) && isHan(atoms, range) && !isDepartment(atoms, range)
            && noNames.first(in: atoms.folded, range) == nil
    }

    private static let noNames = PhraseTable(words: [
        "支队长", "总队长", "应连带", "应共同", "全体", "尚有", "尚未", "尚欠", "均已", "应当", "应于", "从未", "于是", "提出", "指出", "表示", "认为", "强调",
        "单位", "人员", "同志", "代表", "部门", "领导", "请假", "出差", "开会", "培训", "学习", "休假", "病假", "无", "详见", "名单", "签到", "缺席", "未到", "事假", "公差", "出席",
        "列席", "参会", "参加", "到场", "到会", "汇报", "介绍", "发言", "有关", "相关", "其他", "地点", "时间", "主持", "记录",
    ])

    private static func isHan(_ atoms: AtomText, _ range: Range<Int>) -> Bool { range.allSatisfy { atoms[$0].isHan } }

    /// Without 同志, 等, 等人, 女士 at the end and 和 at the head.
    private static func trimmed(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        for word in ["等同志", "等人", "同志", "先生", "女士", "等"]
        where range.count > word.unicodeScalars.count + 1 && text.ends(with: word, before: range.upperBound) {
            range = range.lowerBound..<range.upperBound - word.unicodeScalars.count
            break
        }
        for word in ["另有", "还有", "以及", "和", "及", "有", "是", "为"]
        where range.count > word.unicodeScalars.count + 1 && text.has(word, at: range.lowerBound) && word != "和" {
            range = range.lowerBound + word.unicodeScalars.count..<range.upperBound
            break
        }
        return range
    }
}

extension OrganisationWords {
    /// Where the last department's name ends that a range begins with: 第五检察部 of 第五检察部张三.
    static func lastPart(_ text: AtomText, _ range: Range<Int>) -> (Level, Int)? {
        var last: (Level, Int)?
        var i = range.lowerBound
        while i < range.upperBound {
            if let (level, end) = ending(text, at: i), end - range.lowerBound >= 2, end <= range.upperBound {
                last = (level, end); i = end
            } else {
                i += 1
            }
        }
        return last
    }
}

extension PersonTitles {
    /// Whether a short range is a title and nothing else: 局长, 副主任.
    static func isWhole(_ text: AtomText, _ range: Range<Int>) -> Bool {
        var range = range
        if let first = range.first, "副正总".unicodeScalars.contains(text[first]) { range = first + 1..<range.upperBound }
        return ends(text, before: range.upperBound) && startOfTitle(text, range.upperBound) <= range.lowerBound
    }
}
