import WenshuBasics

/// Who is said to have done it.
enum ClueSuspect {
    static let names = [
        "违法主体", "违法行为人", "当事人", "行为人", "涉嫌主体", "涉案单位", "涉案主体", "涉案人员", "责任主体", "被举报", "违法单位", "涉嫌违法", "嫌疑人", "被移送", "违法嫌疑", "涉案企业", "侵权人",
        "被反映", "涉及单位", "涉及对象", "何人", "违法者", "行为主体", "涉事主体", "涉及主体", "侵权主体", "违法相对人", "行政相对人", "被查处",
    ]
    private static let others = ["行为", "地点", "发生地", "事实", "情况", "依据", "规定", "条款", "法律", "电话"]

    static func find(_ context: FieldContext, facts: ClueFacts) -> Found? {
        if let found = labelled(context) { return found }
        let told = facts.spans.flatMap { Self.told(context, $0) }
        let candidates = (titled(context, told).map { [$0] } ?? []) + accused(context) + told
        guard var first = candidates.first.map({ fullName(context, $0) }) else { return nil }
        var seen: [Value] = []
        for candidate in candidates.map({ fullName(context, $0) }) where !seen.contains(candidate.value) { seen.append(candidate.value) }
        let isForeign = first.rule.name == "suspect.title" && seen.count > 1 && !seen.dropFirst().contains { isSame(first.value, $0) }
        // 众成公司 and 云崖县众成砂业有限公司 are one.
        if seen.count > 1,
            isForeign || first.rule.name != "suspect.title"
                || candidates.contains(where: { $0.rule.name == "suspect.cue" && $0.value != first.value })
        {
            first = first.doubted(Bilingual(zh: "文中有几个可能的违法主体", en: "Several may be meant"), candidates: seen)
        } else if first.rule.confidence < 0.8 {
            first = first.doubted(Bilingual(zh: "未写明违法主体，按叙述推断", en: "Not named as such; concluded from the account"), candidates: seen)
        }
        return first
    }

    /// Whether two names share the two characters that tell one firm from another.
    private static func isSame(_ a: Value, _ b: Value) -> Bool {
        guard let a = a.text.map({ Array($0.unicodeScalars) }), let b = b.text.map({ FoldedText($0) }), a.count > 1 else { return false }
        return zip(a, a.dropFirst()).contains { pair in
            let word = String(String.UnicodeScalarView([pair.0, pair.1]))
            return !["公司", "有限", "经营", "养殖", "责任"].contains(word) && b.contains(anyOf: [word])
        }
    }

    /// 定河市宏远汽修厂 where the account says 宏远汽修厂 and the opening the whole name.
    private static func fullName(_ context: FieldContext, _ found: Found) -> Found {
        guard let name = found.value.text, name.unicodeScalars.count > 4, case .read(let span)? = found.origin else { return found }
        for index in context.structure.content {
            let text = context.lines[index].text
            for place in text.findAll(name, in: text.all) {
                guard let start = placeBefore(text, place.lowerBound) else { continue }
                let whole = start..<place.upperBound
                var longer = Found(.text(NameList.compact(text.words(whole))), at: [span, Span(index, whole)], by: found.rule)
                longer.doubts = found.doubts
                return longer
            }
        }
        return found
    }

    /// Where the names of places begin that stand right before a name: 定河市 before 宏远汽修厂.
    private static func placeBefore(_ text: FoldedText, _ end: Int) -> Int? {
        guard end > 2, "省市县区州旗镇乡".unicodeScalars.contains(text[end - 1]) else { return nil }
        var start = end - 1
        while start > 0, end - start < 10, text[start - 1].isHan, !boundaries.contains(where: { text.ends(with: $0, before: start) }) {
            start -= 1
        }
        return end - start >= 3 && end - start < 10 ? start : nil
    }

    private static let boundaries = ["发现", "移送", "查获", "关于", "对", "将", "由", "在", "被", "向", "的", "当事人", "即", "现", "经"]

    /// 涉嫌违法主体：…, a form's cell.
    private static func labelled(_ context: FieldContext) -> Found? {
        let unless = others.filter { $0 != "行为" }
        for passage in NamedPassages.find(context.structure, names, unless: unless) {
            let people = passage.spans.flatMap {
                PartyNames.listed(context.lines[$0.line].text, $0.range, line: $0.line, by: Rule("suspect.label", 0.95))
            }
            guard let first = people.first else { continue }
            return people.count == 1
                ? first : first.doubted(Bilingual(zh: "列有几个违法主体", en: "Several are listed"), candidates: people.map(\.value))
        }
        return nil
    }

    /// 关于移送某公司涉嫌…线索的函.
    private static func titled(_ context: FieldContext, _ told: [Found]) -> Found? {
        for index in context.structure.head.lines(.title) {
            let text = context.lines[index].text
            for cue in ["移送对", "移送", "移交", "转送", "反映", "关于对", "关于"] {
                guard let found = text.find(cue), text.contains(anyOf: ["线索", "案件"], in: found.upperBound..<text.count) else { continue }
                if let name = PartyNames.name(text, at: found.upperBound, in: text.all),
                    PartyNames.isPrivate(text, name)
                        || told.contains(where: { $0.value.text == text.folded(name) && $0.rule.confidence > 0.8 })
                {
                    return Found(.text(NameList.compact(text.words(name))), at: Span(index, name), by: Rule("suspect.title", 0.9))
                }
            }
        }
        return nil
    }

    /// 某公司涉嫌造成…: who stands right before 涉嫌, in the opening or the account.
    private static func accused(_ context: FieldContext) -> [Found] {
        context.structure.content.prefix(12).flatMap { index -> [Found] in
            let text = context.lines[index].text
            return text.pieces(context.lines[index].body, closing: ["，", "。", "；", "："]).compactMap { clause in
                guard let word = text.find("涉嫌", in: clause), let name = PartyNames.name(text, at: clause.lowerBound, in: clause),
                    name.upperBound == word.lowerBound, PartyNames.isPrivate(text, name)
                else { return nil }
                return Found(.text(NameList.compact(text.words(name))), at: Span(index, name), by: Rule("suspect.accused", 0.93))
            }
        }
    }

    /// 当事人鲁长海, 村民柴大柱, 某公司未办理….
    private static func told(_ context: FieldContext, _ span: Span) -> [Found] {
        let text = context.lines[span.line].text
        var out: [Found] = []
        for cue in [
            "当事人", "违法行为人", "行为人", "嫌疑人", "责任人", "村民", "居民", "船主", "业主", "经营者", "经营业主", "驾驶人", "货主", "承包人", "承租人", "养殖户", "个体工商户", "个体户",
            "经营户", "实际控制人",
        ] {
            for found in text.findAll(cue, in: span.range) {
                let start =
                    text.has("为", at: found.upperBound) || text.has("：", at: found.upperBound) || text.has("系", at: found.upperBound)
                    ? found.upperBound + 1 : found.upperBound
                guard let name = PartyNames.name(text, at: start, in: span.range) else { continue }
                out.append(Found(.text(NameList.compact(text.words(name))), at: Span(span.line, name), by: Rule("suspect.cue", 0.9)))
            }
        }
        out += subjects(text, span)
        if !out.isEmpty { return out.sorted { place($0) < place($1) } }
        for atom in OrganisationAtom.scan(AtomText(text), in: span.range) where atom.form == .name && PartyNames.isPrivate(text, atom.organ)
        {
            // 委托某鉴定所, 流入某养殖场: not the one who acted.
            let isInspected =
                text.ends(with: "对", before: atom.organ.lowerBound)
                && text.contains(anyOf: ["检查", "调查", "核查", "巡查"], in: text.clause(behind: atom.organ))
            // 来该经营部, 在某废弃粉条厂院内
            if text.contains(anyOf: ["该", "上述", "以来"], in: atom.organ) { continue }
            // 废弃矿坑
            if atom.organ.upperBound < text.count, "坑区山石点井口".unicodeScalars.contains(text[atom.organ.upperBound]) { continue }
            if text.ends(with: "在", before: atom.organ.lowerBound),
                ["内", "院内", "厂区内", "门口", "旁", "附近", "周边", "西侧", "东侧", "南侧", "北侧", "废弃", "外"].contains(where: {
                    text.has($0, at: atom.organ.upperBound)
                })
            {
                continue
            }
            if !isInspected, ["委托", "经", "向", "由", "对", "给"].contains(where: { text.ends(with: $0, before: atom.organ.lowerBound) }) {
                continue
            }
            out.append(
                Found(.text(NameList.compact(text.words(atom.organ))), at: Span(span.line, atom.organ), by: Rule("suspect.firm", 0.82)))
        }
        // 检查发现某经营部未取得…, 上述油泥系某公司倾倒
        for found in ["发现", "系", "查明", "查实"].flatMap({ text.findAll($0, in: span.range) }) {
            guard let name = PartyNames.name(text, at: found.upperBound, in: span.range), PartyNames.isPrivate(text, name) else { continue }
            out.append(Found(.text(NameList.compact(text.words(name))), at: Span(span.line, name), by: Rule("suspect.found", 0.82)))
        }
        if !out.isEmpty { return out.sorted { place($0) < place($1) } }
        // 某大药房明知…: a firm whose name ends unlike an organ's.
        return text.pieces(span.range, closing: ["，", "。", "；"]).compactMap { clause in
            guard let name = PartyNames.name(text, at: clause.lowerBound, in: clause), PartyNames.isPrivate(text, name) else { return nil }
            return Found(.text(NameList.compact(text.words(name))), at: Span(span.line, name), by: Rule("suspect.clause", 0.82))
        }
    }

    /// 晏水生在某林场使用油锯采伐: a person's name that begins a clause and is named again.
    private static func subjects(_ text: FoldedText, _ span: Span) -> [Found] {
        text.pieces(span.range, closing: ["，", "。", "；"]).compactMap { clause in
            guard let name = PartyNames.person(text, at: clause.lowerBound, in: clause), name.count >= 2,
                name.upperBound < clause.upperBound
            else { return nil }
            // Two characters may be another word (林木).
            let again = name.count > 2 && text.findAll(text.folded(name), in: span.range).count > 1
            return Found(.text(text.words(name)), at: Span(span.line, name), by: Rule("suspect.subject", again ? 0.85 : 0.75))
        }
    }

    private static func place(_ found: Found) -> Int {
        if case .read(let span)? = found.origin { return span.range.lowerBound }
        return 0
    }
}
