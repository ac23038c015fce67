/// Who a decision makes responsible and who supports them, read from its words.
struct DecisionUnits {
    private(set) var responsible: [Span] = []
    private(set) var cooperating: [Span] = []
    private var hasLead = false
    /// Said to act beside one who leads, or to support nobody who is named: whether they are responsible or support is not always told.
    private(set) var beside: [Span] = []

    /// Whether words name any organisation.
    static func mentionsUnit(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        !OrganisationAtom.scan(AtomText(text), in: range).isEmpty
    }

    /// The units of running text: clause after clause, who acts in it and how.
    init(_ line: Int, _ text: FoldedText, _ range: Range<Int>) {
        let atoms = AtomText(text)
        for sentence in text.pieces(range, closing: ["。", "；", "！"]) {
            for clause in Self.clauses(text, atoms, sentence)
            where !Self.isConsequence(text, clause) && !DecisionDeadline.opensCondition(text, clause.lowerBound) {
                read(line, text, atoms, clause)
            }
        }
        // Where nobody else is named, those who support are those who act.
        if responsible.isEmpty {
            beside += cooperating
            (responsible, cooperating) = (cooperating, [])
        }
    }

    /// 逾期未整改的，检察机关将依法制发检察建议: what follows where it is not done.
    private static func isConsequence(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
        guard clause.lowerBound > 1, text.ends(with: "的，", before: clause.lowerBound),
            text.contains(anyOf: ["检察机关将", "检察院将", "检察机关依法", "检察院依法", "检察机关可", "检察院可"], in: clause)
        else { return false }
        let before = text.clause(around: clause.lowerBound - 2..<clause.lowerBound - 1)
        return text.contains(anyOf: ["逾期", "未整改", "拒不", "仍未", "不整改", "未按", "不到位", "未履行", "不履行"], in: before)
    }

    /// Clauses at ， and ：, and at 、 in front of another who acts or supports (由甲牵头、乙配合; 由甲起草办法、乙协助).
    private static func clauses(_ text: FoldedText, _ atoms: AtomText, _ sentence: Range<Int>) -> [Range<Int>] {
        text.pieces(sentence, closing: ["，", "："]).flatMap { clause -> [Range<Int>] in
            for mark in clause where text[mark] == "、" {
                let behind = mark + 1..<clause.upperBound
                guard let list = OrganisationAtom.list(atoms, at: behind.lowerBound, in: behind) else { continue }
                let isLed = ["牵头负责", "牵头", "负责", "主办", "承办"].contains { text.ends(with: $0, before: mark) }
                let isSupported =
                    begins(text, list.end..<clause.upperBound, supportHeads)
                    && !OrganForm.suffixes.contains { text.ends(with: $0, before: mark) }
                if isLed || isSupported { return [clause.lowerBound..<mark, behind] }
            }
            return [clause]
        }
    }

    private mutating func read(_ line: Int, _ text: FoldedText, _ atoms: AtomText, _ clause: Range<Int>) {
        if let (party, end) = Self.party(text, atoms, clause) {
            add(party.map { Span(line, $0) }, to: Self.supports(text, end..<clause.upperBound) ? \.cooperating : \.responsible)
            return
        }
        if let (names, leads) = Self.heading(text, atoms, clause) {
            for (name, isLead) in names { add([Span(line, name)], to: leads && !isLead ? \.cooperating : \.responsible) }
            return
        }
        for start in Self.starts(text, atoms, clause) {
            guard let list = OrganisationAtom.list(atoms, at: start.position, in: clause) else { continue }
            let units = list.atoms.filter { $0.form != .parties && $0.form != .pronoun }.map { Span(line, $0.range) }
            let predicate = list.end..<clause.upperBound
            // 蒲桥工业园案…, 法规科…: a place or a bare department acts only where the words say so.
            let isAsked = ["请", "责成", "责令", "要求", "指定", "授权"].contains { text.ends(with: $0, before: start.position) }
            if !start.isAgent, !isAsked, list.atoms[0].form == .name, list.atoms[0].isPart || list.atoms[0].isPlace,
                !Self.begins(
                    text, predicate, Self.duties + Self.supportHeads + Self.actions) && !Self.opensWithDate(text, predicate)
            {
                return
            }
            guard !units.isEmpty, !predicate.isEmpty || start.isAgent,
                !Self.isNoSubject(text, predicate, of: start.position, isAgent: start.isAgent)
            else {
                return
            }
            // 由甲牵头，乙、丙按月推送数据
            let supplies =
                hasLead && !start.isAgent && (Self.supplies(text, predicate) || Self.begins(text, predicate, ["派员", "参加", "参与"]))
            // 甲配合乙在某地增设警示牌: 乙 acts, and 甲 supports.
            if !start.isAgent, let word = ["配合", "协助"].first(where: { text.has($0, at: predicate.lowerBound) }),
                let led = OrganisationAtom.list(atoms, at: predicate.lowerBound + word.unicodeScalars.count, in: predicate),
                led.atoms.allSatisfy({ $0.form == .name }), led.end < predicate.upperBound || text.has("，", at: led.end),
                responsible.isEmpty
            {
                add(led.atoms.map { Span(line, $0.range) }, to: \.responsible)
                add(units, to: \.cooperating)
                return
            }
            if supplies { beside += units }
            if supplies || Self.supports(text, predicate),
                !start.isAgent || !responsible.isEmpty || Self.begins(text, predicate, Self.supportHeads)
            {
                add(units, to: \.cooperating)
            } else {
                if hasLead, !start.isAgent, !Self.begins(text, predicate, ["负责", "牵头"]) { beside += units }
                add(units, to: \.responsible)
                hasLead = hasLead || text.find("牵头", in: predicate) != nil
                // 由甲牵头乙配合 without a mark.
                let lead = text.find(anyOf: ["牵头负责", "牵头组织", "牵头"], in: predicate).map(\.range.upperBound)
                if let lead, let second = OrganisationAtom.list(atoms, at: lead, in: clause),
                    Self.supports(text, second.end..<clause.upperBound)
                {
                    add(second.atoms.map { Span(line, $0.range) }, to: \.cooperating)
                }
            }
            readCompanions(line, text, atoms, predicate)
            return
        }
        // 会同乙、丙 in a clause of its own, behind the one that named who leads.
        if !responsible.isEmpty { readCompanions(line, text, atoms, clause) }
    }

    /// 会同乙、联合丙 behind who is responsible.
    private mutating func readCompanions(_ line: Int, _ text: FoldedText, _ atoms: AtomText, _ predicate: Range<Int>) {
        for word in ["会同", "联合", "协同", "商"] {
            for found in text.findAll(word, in: predicate) {
                guard word != "商" || found.lowerBound == predicate.lowerBound,
                    let list = OrganisationAtom.list(atoms, at: found.upperBound, in: predicate)
                else { continue }
                add(list.atoms.filter { $0.form == .name || $0.form == .group }.map { Span(line, $0.range) }, to: \.cooperating)
            }
        }
    }

    /// 乙方（宏源化工有限公司）于…: whom the bracket names acts.
    private static func party(_ text: FoldedText, _ atoms: AtomText, _ clause: Range<Int>) -> (units: [Range<Int>], end: Int)? {
        guard let open = text.find("（", in: clause), open.lowerBound - clause.lowerBound <= 6,
            text.ends(with: "方", before: open.lowerBound),
            let close = text.find("）", in: open.upperBound..<clause.upperBound),
            let list = OrganisationAtom.list(atoms, at: open.upperBound, in: open.upperBound..<close.lowerBound),
            list.end == close.lowerBound
        else { return nil }
        return (list.atoms.map(\.range), close.upperBound)
    }

    /// 区水利局（牵头）、区城管局：…: names before a colon, who leads noted behind the name.
    private static func heading(
        _ text: FoldedText, _ atoms: AtomText, _ clause: Range<Int>
    ) -> (names: [(range: Range<Int>, isLead: Bool)], leads: Bool)? {
        guard text.has("：", at: clause.upperBound) else { return nil }
        var names: [(range: Range<Int>, isLead: Bool)] = []
        for piece in text.pieces(clause, closing: ["、"]) {
            guard let name = OrganisationGrammar.name(atoms, at: piece.lowerBound, in: piece), name.form == .name || name.form == .group
            else {
                return nil
            }
            let note = name.range.upperBound..<piece.upperBound
            guard note.isEmpty || text[note.lowerBound] == "（" && note.count <= 8 else { return nil }
            names.append((name.range, text.contains("牵头", in: note) || text.contains("主办", in: note)))
        }
        return names.isEmpty ? nil : (names, names.contains { $0.isLead })
    }

    private mutating func add(_ units: [Span], to path: WritableKeyPath<DecisionUnits, [Span]>) {
        for unit in units where !responsible.contains(unit) && !cooperating.contains(unit) { self[keyPath: path].append(unit) }
    }

    // MARK: Who acts

    private struct Start {
        let position: Int
        /// Behind 由: the agent of what is done, wherever in the clause.
        let isAgent: Bool
    }

    /// Where the subject of a clause may begin: at its head, behind lead-in words or a date, behind 由.
    private static func starts(_ text: FoldedText, _ atoms: AtomText, _ clause: Range<Int>) -> [Start] {
        var starts: [Start] = []
        for found in text.findAll("由", in: clause) where !isWordInside(text, atoms, found.lowerBound) {
            starts.append(Start(position: found.upperBound, isAgent: true))
        }
        if !starts.isEmpty { return starts }
        var head = clause.lowerBound
        var moved = true
        while moved {
            moved = false
            for word in leadIns where text.has(word, at: head) && head + word.unicodeScalars.count < clause.upperBound {
                head += word.unicodeScalars.count
                moved = true
            }
        }
        starts.append(Start(position: head, isAgent: false))
        // 2021年7月31日前县水利局…, 清理结束后县水利局….
        if let date = DateAtom.scan(AtomText(text)).first(where: {
            $0.range.lowerBound >= clause.lowerBound && $0.range.lowerBound <= head + 2
        }) {
            var end = date.range.upperBound
            for word in ["之前", "以前", "前", "底前", "之后", "后", "起", "内"] where text.has(word, at: end) {
                end += word.unicodeScalars.count; break
            }
            if end < clause.upperBound { starts.append(Start(position: end, isAgent: false)) }
        }
        return starts
    }

    private static let leadIns = [
        "同时", "此外", "另外", "其中", "必要时", "原则上", "并", "要求", "请", "一是", "二是", "三是", "会后", "目前", "届时", "下一步", "于", "再", "对此", "责成", "责令", "指定",
        "授权", "明确",
        "商请", "建议",
    ]

    private static func isWordInside(_ text: FoldedText, _ atoms: AtomText, _ position: Int) -> Bool {
        if ["自由", "经由"].contains(where: { text.ends(with: $0, before: position + 1) }) || text.has("由于", at: position)
            || text.has("由此", at: position)
        {
            return true
        }
        // 理由 is a word; but 散煤治理由某局负责, 本案由某院办理.
        guard ["理由", "缘由", "事由", "案由", "来由"].contains(where: { text.ends(with: $0, before: position + 1) }) else { return false }
        return OrganisationGrammar.name(atoms, at: position + 1, in: position + 1..<text.count) == nil
    }

    /// What follows the names shows that they do not act: 县水利局的意见, 县水利局提出的方案.
    private static func isNoSubject(_ text: FoldedText, _ predicate: Range<Int>, of subject: Int, isAgent: Bool) -> Bool {
        guard !isAgent else { return false }
        // 某公司无力按期缴纳的，…; 某公司欠缴的425.6万元，由县自然资源局…: of whom it is said, not who acts.
        let next = min(text.count, predicate.upperBound + 1)
        if text.ends(with: "的", before: predicate.upperBound),
            OrganisationGrammar.name(AtomText(text), at: next, in: next..<text.count) != nil
        {
            return true
        }
        if text.has("由", at: next), text.contains("的", in: predicate), !begins(text, predicate, duties) { return true }
        // 请区检察院派人监督
        if text.ends(with: "请", before: subject), begins(text, predicate, ["派人", "派员", "监督", "到场", "列席", "参加", "指导"]) { return true }
        // 某公司已注销，由县司法局…: of whom it is said.
        let ended = ["注销", "破产", "停产", "关停", "搬离", "搬迁", "失联", "倒闭", "吊销", "被", "撤销", "无力"]
        if text.contains(anyOf: ended.flatMap { ["已" + $0, "现已" + $0, "早已" + $0] }, in: predicate.prefix(6)) { return true }
        return begins(
            text, predicate,
            [
                "不再", "的", "兼具", "兼有", "属于", "存在", "涉及", "提出的", "汇报的", "认为", "表示", "介绍", "汇报了", "通报了", "指出", "反映", "所", "等单位提", "监测数据",
                "提交的",
                "报送的", "制定的", "管辖", "辖区", "界内", "境内", "范围内", "内", "周边", "附近", "一带", "沿线", "门前",
            ])
    }
}
