import WenshuBasics

/// Who is liable for compensation (赔偿义务人), or bound by a judgment (被执行人).
enum Obligors {
    private static let names = ["赔偿义务人", "义务人", "被执行人", "被申请执行人", "赔偿责任人", "责任主体", "被申请人", "磋商对象", "赔偿责任方", "索赔对象"]

    private static let leads = ["分别为", "分别是", "为", "是", "系", "：", "即"]

    static func find(_ context: FieldContext) -> Found? {
        let rule = Rule("obligors.listed", 0.94)
        for passage in NamedPassages.find(context.structure, names, unless: ["履行", "意见", "电话", "义务人数"]) {
            let found = listed(context, passage, rule)
            if !found.isEmpty { return Found.list(found, by: rule) }
        }
        return told(context) ?? addressed(context) ?? titled(context) ?? only(context)
    }

    /// A notice to the liable themselves: 某公司、韩志刚：你公司于….
    private static func addressed(_ context: FieldContext) -> Found? {
        guard let span = context.structure.zones.addressee else { return nil }
        let text = context.lines[span.line].text
        let rule = Rule("obligors.addressed", 0.9)
        let pieces = text.pieces(span.range, closing: ["、", "，"])
        let names = pieces.filter { PartyNames.isPrivate(text, $0) || PersonParts.isStrictName(AtomText(text), $0) }
        guard !names.isEmpty, names.count == pieces.count else { return nil }
        return Found.list(names.map { Found(.text(NameList.compact(text.words($0))), at: Span(span.line, $0), by: rule) }, by: rule)
    }

    private static func listed(_ context: FieldContext, _ passage: NamedPassages.Passage, _ rule: Rule) -> [Found] {
        let spans = passage.spans
        let numbered = spans.filter { context.lines[$0.line].label != nil }
        let found = (numbered.isEmpty ? spans : numbered).flatMap {
            PartyNames.listed(context.lines[$0.line].text, $0.range, line: $0.line, by: rule)
        }
        return distinct(found)
    }

    /// 赔偿义务人甲公司、乙, 我局诉甲、乙…一案, 我局与甲达成协议.
    private static func told(_ context: FieldContext) -> Found? {
        let rule = Rule("obligors.told", 0.9)
        for index in context.structure.content {
            let text = context.lines[index].text
            if let listed = listedBelow(context, index, rule) { return listed }
            for cue in names {
                // 赔偿义务人甲公司雇请赔偿义务人乙
                let named = text.findAll(cue, in: context.lines[index].body).flatMap { found in
                    leads.contains { text.has($0, at: found.upperBound) } ? [] : run(text, from: found.upperBound, line: index, rule)
                }
                if !named.isEmpty { return Found.list(distinct(named), by: rule) }
                for found in text.findAll(cue, in: context.lines[index].body) {
                    var start = found.upperBound
                    for lead in leads where text.has(lead, at: start) {
                        start += lead.unicodeScalars.count
                    }
                    let parties = start > found.upperBound ? run(text, from: start, line: index, rule) : []
                    if !parties.isEmpty { return Found.list(distinct(parties), by: rule) }
                    // 赔偿义务人为：实际经营人邹大勇、提供场地的某公司
                    guard start > found.upperBound else { continue }
                    let end = text.find("。", in: start..<text.count)?.lowerBound ?? text.count
                    let told = PartyNames.listed(text, start..<end, line: index, by: Rule("obligors.described", 0.8))
                    if !told.isEmpty { return Found.list(distinct(told), by: rule) }
                }
            }
        }
        // 某石材厂业主庄阿土（赔偿义务人）
        for index in context.structure.content {
            let text = context.lines[index].text
            for mark in ["（赔偿义务人", "（被执行人"] {
                guard let bracket = text.find(mark) else { continue }
                let piece = text.split(0..<bracket.lowerBound) { "，、；。：".unicodeScalars.contains($0) }.last
                guard let piece, let name = PartyNames.bare(text, piece) else { continue }
                let found = Found(.text(NameList.compact(text.words(name))), at: Span(index, name), by: rule)
                return Found.list([found], by: rule)
            }
        }
        // 由甲公司和乙公司承担赔偿责任
        for index in context.structure.content {
            let text = context.lines[index].text
            guard let duty = text.find(anyOf: ["承担赔偿责任", "承担生态环境损害赔偿责任", "承担修复责任"], in: context.lines[index].body),
                let by = text.findLast("由", in: context.lines[index].body.lowerBound..<duty.range.lowerBound)
            else { continue }
            let parties = run(text, from: by.upperBound, line: index, Rule("obligors.duty", 0.8)).map { whole($0, context) }
            if !parties.isEmpty { return Found.list(distinct(parties), by: rule) }
        }
        if let names = CaseNames.find(context)?.defendants, !names.isEmpty { return Found.list(names, by: rule) }
        // 判令被告甲、乙于判决生效后…
        for index in context.structure.content {
            let text = context.lines[index].text
            for found in text.findAll("判令被告", in: context.lines[index].body) {
                let parties = run(text, from: found.upperBound, line: index, rule)
                if !parties.isEmpty { return Found.list(distinct(parties), by: rule) }
            }
        }
        for index in context.structure.content.prefix(6) {
            let text = context.lines[index].text
            // 我局拟与甲公司就…磋商, 申请执行甲公司….
            for cue in ["与", "判令", "判决由", "判决", "申请强制执行", "申请执行", "我局对", "本局对", "我局拟对", "移送", "起诉的", "关于"] {
                for found in text.findAll(cue, in: context.lines[index].body) {
                    let parties = run(text, from: found.upperBound, line: index, rule)
                    if !parties.isEmpty { return Found.list(distinct(parties), by: rule) }
                }
            }
            // 甲公司、乙公司…损害赔偿一案 opens the sentence.
            let body = context.lines[index].body
            let parties =
                text.contains(anyOf: ["一案", "案件", "案，", "擅自", "非法", "越界", "超采"], in: body)
                ? run(text, from: body.lowerBound, line: index, rule) : []
            if !parties.isEmpty { return Found.list(distinct(parties), by: Rule("obligors.opening", 0.85)) }
        }
        return nil
    }

    /// …由以下赔偿义务人承担： above a numbered list of them.
    private static func listedBelow(_ context: FieldContext, _ index: Int, _ rule: Rule) -> Found? {
        let text = context.lines[index].text
        guard text.ends(with: "：", before: text.count), let last = text.sentences(context.lines[index].body).last,
            text.find(anyOf: names, in: last) != nil
        else { return nil }
        let items = context.lines[(index + 1)...].prefix { $0.label != nil && $0.cell == nil }
        return Found.list(distinct(items.flatMap { PartyNames.listed($0.text, $0.body, line: $0.index, by: rule) }), by: rule)
    }

    /// 关于与某公司开展磋商的通报.
    private static func titled(_ context: FieldContext) -> Found? {
        let rule = Rule("obligors.title", 0.75)
        for index in context.structure.head.lines(.title) {
            let text = context.lines[index].text
            for cue in ["启动对", "启动与", "关于与", "关于对", "邀请参加", "参加", "关于启动", "启动", "关于告知", "关于"] {
                guard let found = text.find(cue) else { continue }
                let parties = run(text, from: found.upperBound, line: index, rule)
                guard !parties.isEmpty else { continue }
                return Found.list(parties, by: rule)?.doubted(
                    Bilingual(zh: "正文未列赔偿义务人，取自标题", en: "Taken from the title; the text lists none"), candidates: parties.map(\.value))
            }
        }
        return nil
    }

    /// The only firm that the text names, for a person to confirm.
    private static func only(_ context: FieldContext) -> Found? {
        let rule = Rule("obligors.only", 0.7)
        let firms = context.structure.content.flatMap { index -> [Found] in
            let text = context.lines[index].text
            return OrganisationAtom.scan(AtomText(text), in: context.lines[index].body).filter {
                $0.form == .name && text.ends(with: "公司", before: $0.organ.upperBound)
            }
            .map { Found(.text(NameList.compact(text.words($0.organ))), at: Span(index, $0.organ), by: rule) }
        }
        let names = distinct(firms)
        guard names.count == 1 else { return nil }
        return Found.list(names, by: rule)?.doubted(Bilingual(zh: "未写明义务人，取文中唯一的企业，请核对", en: "Not named as such; the only firm was taken"))
    }

    /// Names parted by 、 和 与 及 from a position on.
    private static func run(_ text: FoldedText, from start: Int, line: Int, _ rule: Rule) -> [Found] {
        var out: [Found] = []
        var position = start
        while position < text.count, !text.has("连带", at: position), let name = PartyNames.name(text, at: position, in: text.all) {
            out.append(Found(.text(NameList.compact(text.words(name))), at: Span(line, name), by: rule))
            position = name.upperBound
            if text.has("（", at: position), let close = text.find("）", in: position..<text.count) { position = close.upperBound }
            guard let next = PartyNames.joint(text, position) else { break }
            position = next
        }
        return out
    }

    /// 云昌市鑫源矿业有限公司 where the text says （以下简称鑫源公司） behind it.
    private static func whole(_ found: Found, _ context: FieldContext) -> Found {
        guard let short = found.value.text else { return found }
        for index in context.structure.content {
            let text = context.lines[index].text
            guard let mark = text.find(anyOf: ["简称" + short + "）", "简称“" + short + "”）"]),
                let open = text.findLast("（", in: 0..<mark.range.lowerBound),
                let piece = text.split(0..<open.lowerBound, at: { "，、；。：".unicodeScalars.contains($0) }).last,
                let name = PartyNames.bare(text, piece)
            else { continue }
            var longer = found
            longer.content = .value(.text(NameList.compact(text.words(name))))
            longer.also.append(Span(index, name))
            return longer
        }
        return found
    }

    private static func distinct(_ found: [Found]) -> [Found] {
        var seen: Set<Value> = []
        return found.filter { seen.insert($0.value).inserted }
    }
}
