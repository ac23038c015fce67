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

    /// - Parameter behindUnit: a unit stands before the piece in its list, so that behind a post any short word may be a name.
    init(_ text: FoldedText, _ atoms: AtomText, _ whole: Range<Int>, inBracket: Bool = false, behindUnit: Bool = false) {
        let trimmed = Self.trimmed(text, whole)
        range = trimmed
        guard !trimmed.isEmpty else { return }
        var rest = trimmed
        // 赔偿义务人某公司总经理
        let role =
            ["赔偿义务人", "违法行为人", "当事人", "被告", "原告", "鉴定机构", "评估机构", "检测机构", "第三方机构", "涉案企业"].first {
                atoms.has($0, at: trimmed.lowerBound)
            }?.unicodeScalars.count ?? 0
        let start = trimmed.lowerBound + role
        if Self.isOwnParty(atoms, trimmed) {
            // 局党委委员、副局长: a title in the speaker's own organ, whose name stands elsewhere.
            rest = trimmed.lowerBound + 1..<trimmed.upperBound
        } else if let organisation = OrganisationGrammar.name(atoms, at: start, in: trimmed), organisation.form != .group,
            // 龚学文（云台镇）: nobody's name stands in brackets behind another.
            !Self.isStrictName(atoms, trimmed) || organisation.organ.count > 3 || inBracket && organisation.isPlace,
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
        split(text, atoms, rest, inBracket: inBracket, behindUnit: behindUnit)
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

    private static func isOwnParty(_ atoms: AtomText, _ piece: Range<Int>) -> Bool {
        "局院厅委办镇乡队".unicodeScalars.contains(atoms[piece.lowerBound])
            && ["党委", "党组", "党工委", "党总支", "党支部"].contains { party in
                let end = piece.lowerBound + 1 + party.unicodeScalars.count
                return end < piece.upperBound && atoms.has(party, at: piece.lowerBound + 1)
                    && ["委员", "成员", "书记", "副书记"].contains { atoms.has($0, at: end) }
            }
    }

    private mutating func split(_ text: FoldedText, _ atoms: AtomText, _ rest: Range<Int>, inBracket: Bool, behindUnit: Bool) {
        splitPosts(text, atoms, rest, inBracket: inBracket, behindUnit: behindUnit)
        // 大坪村支书, 和平里社区书记车小梅: the village is what he is of.
        if unit == nil, let title = titleBefore, title.lowerBound == rest.lowerBound, let village = Self.village(atoms, title) {
            unit = village
            titleBefore = village.upperBound..<title.upperBound
            if kind == .title { kind = .unit }
        }
    }

    private mutating func splitPosts(_ text: FoldedText, _ atoms: AtomText, _ rest: Range<Int>, inBracket: Bool, behindUnit: Bool) {
        // A title to the end: 副局长, 第四检察部主任; but 王科长 … is never written in a list.
        if PersonTitles.ends(atoms, before: rest.upperBound), inBracket || !Self.isStrictName(atoms, rest) {
            if !inBracket, let nameEnd = Self.leadingName(atoms, rest) {
                name = rest.lowerBound..<nameEnd
                titleAfter = nameEnd..<rest.upperBound
                kind = .person
                return
            }
            titleBefore = rest
            kind = kind == .unit ? .unit : .title
            return
        }
        if !inBracket {
            // Title and name: the longest name that leaves a title before it; 官晓岚 is no 官 called 晓岚.
            let isName = Self.isStrictName(atoms, rest)
            for length in [4, 3, 2] where rest.count > length + (isName ? 1 : 0) {
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
            let isPosted = behindUnit || unit != nil || OrganisationWords.lastPart(atoms, rest) != nil
            for length in [3, 2] where rest.count > length + (isName ? 1 : 0) {
                let start = rest.upperBound - length
                let candidate = start..<rest.upperBound
                guard isPosted || TranscribedNames.mayBeName(atoms, candidate), PersonTitles.ends(atoms, before: start),
                    Self.isName(atoms, candidate),
                    !PersonTitles.ends(atoms, before: rest.upperBound)
                else { continue }
                titleBefore = rest.lowerBound..<start
                name = candidate
                isNameDoubtful = true
                kind = .person
                return
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

    /// 某某等3人, 某某、某某两位同志, 某某一行5人: without the count.
    private static func withoutCount(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        guard let last = range.last, let unit = ["位同志", "名同志", "人", "名", "位"].first(where: { text.ends(with: $0, before: last + 1) }) else {
            return range
        }
        var start = range.upperBound - unit.unicodeScalars.count
        let end = start
        while start > range.lowerBound + 2,
            text[start - 1].isDigit || NumberGrammar.isChineseNumeral(text[start - 1]) || text[start - 1] == "两"
        {
            start -= 1
        }
        return start < end && (unit.hasSuffix("同志") || ["等", "一行", "共"].contains { text.ends(with: $0, before: start) })
            ? range.lowerBound..<start : range
    }

    /// Without 同志, 等, 等人, 女士 at the end and 和 at the head.
    private static func trimmed(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        range = withoutCount(text, range)
        for word in ["等同志", "等人", "同志", "先生", "女士", "一行", "等"]
        where range.count > word.unicodeScalars.count + 1 && text.ends(with: word, before: range.upperBound) {
            range = range.lowerBound..<range.upperBound - word.unicodeScalars.count
            break
        }
        for word in ["另有", "还有", "以及", "和", "及", "有", "是", "为", "委托"]
        where range.count > word.unicodeScalars.count + 1 && text.has(word, at: range.lowerBound) && word != "和"
            && !text.has("委托代理", at: range.lowerBound)
        {
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
