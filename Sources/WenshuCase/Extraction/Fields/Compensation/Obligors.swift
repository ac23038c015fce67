import WenshuBasics

/// Who is liable for compensation (赔偿义务人), or bound by a judgment (被执行人).
enum Obligors {
    static let names = ["赔偿义务人", "义务人", "被执行人", "被申请执行人", "赔偿责任人", "责任主体", "被申请人", "磋商对象", "赔偿责任方", "索赔对象"]

    /// Headings and labels that say it otherwise.
    static let labels = [
        "赔偿的一方", "赔偿方", "赔偿主体", "责任方", "债务人", "侵权人", "致害人", "相对方", "相对人", "被索赔", "谁来赔", "谁赔", "由谁赔", "应赔", "索赔相对",
    ]

    static let leads = ["确定", "明确", "认定", "初步确定", "经确定", "分别为", "分别是", "包括", "共有", "为", "是", "系", "：", "即"]

    static func find(_ context: FieldContext) -> Found? {
        let lists = [tabled, labelled, announced, stated, setOut]
        if let list = lists.lazy.map({ $0(context) }).first(where: { !$0.isEmpty }) {
            return ObligorDuty.completed(distinct(list), isList: true, context)
        }
        let told = [mentioned, marked, claimed, ofCase, ordered, opening, ObligorDuty.failing, ObligorDuty.bound].lazy.map { $0(context) }
            .first { !$0.isEmpty }
        if let told { return ObligorDuty.completed(distinct(told.map { whole($0, context) }), isList: false, context) }
        return addressed(context) ?? titled(context) ?? only(context)
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

    // MARK: Running text

    /// 赔偿义务人甲公司雇请赔偿义务人乙: whoever is called so anywhere.
    private static func mentioned(_ context: FieldContext) -> [Found] {
        let rule = Rule("obligors.told", 0.9)
        var out: [Found] = []
        for index in context.firstPages {
            let text = context.lines[index].text
            for cue in names {
                for found in text.findAll(cue, in: context.lines[index].body) where !isFormer(text, found.lowerBound) {
                    let parties = ObligorRun.read(context, index, from: found.upperBound, by: rule)
                    out += parties.filter { party in !out.contains { ObligorDuty.isSame($0.value, party.value) } }
                }
            }
        }
        return out
    }

    /// 某石材厂业主庄阿土（赔偿义务人）
    private static func marked(_ context: FieldContext) -> [Found] {
        let rule = Rule("obligors.told", 0.9)
        return context.firstPages.flatMap { index -> [Found] in
            let text = context.lines[index].text
            return ["（赔偿义务人", "（被执行人"].flatMap { text.findAll($0, in: text.all) }.compactMap { bracket in
                let piece = text.split(0..<bracket.lowerBound) { "，、；。：".unicodeScalars.contains($0) }.last
                return piece.flatMap { PartyNames.bare(text, $0) }.map {
                    Found(.text(NameList.compact(text.words($0))), at: Span(index, $0), by: rule)
                }
            }
        }
    }

    /// 向甲及乙公司索赔
    private static func claimed(_ context: FieldContext) -> [Found] {
        for index in context.firstPages {
            let text = context.lines[index].text
            for clause in text.pieces(context.lines[index].body, closing: ["，", "。", "；"]) {
                guard let to = text.find("向", in: clause),
                    let claim = text.find(
                        anyOf: ["索赔", "主张", "追偿", "追索", "提出赔偿", "磋商告知书", "磋商通知", "赔偿建议书"], in: to.upperBound..<clause.upperBound)
                else { continue }
                let parties = ObligorRun.read(context, index, from: to.upperBound, by: Rule("obligors.claimed", 0.88))
                guard case .read(let last)? = parties.last?.origin, claim.range.lowerBound - last.range.upperBound <= 8 else { continue }
                return parties
            }
        }
        return []
    }

    /// 我局诉甲、乙…一案
    private static func ofCase(_ context: FieldContext) -> [Found] { CaseNames.find(context)?.defendants ?? [] }

    /// 判令被告甲、乙于判决生效后…
    private static func ordered(_ context: FieldContext) -> [Found] {
        for index in context.firstPages {
            for found in context.lines[index].text.findAll("判令被告", in: context.lines[index].body) {
                let parties = ObligorRun.read(context, index, from: found.upperBound, by: Rule("obligors.told", 0.9))
                if !parties.isEmpty { return parties }
            }
        }
        return []
    }

    /// 我局拟与甲公司就…磋商, 申请执行甲公司…; 甲公司、乙公司…损害赔偿一案 opens the sentence.
    private static func opening(_ context: FieldContext) -> [Found] {
        for index in context.firstPages.prefix(6) {
            let text = context.lines[index].text
            let body = context.lines[index].body
            for cue in ["与", "判令", "判决由", "判决", "申请强制执行", "申请执行", "我局对", "本局对", "我局拟对", "移送", "起诉的", "关于"] {
                for found in text.findAll(cue, in: body) {
                    let parties = ObligorRun.read(context, index, from: found.upperBound, by: Rule("obligors.told", 0.9))
                    if !parties.isEmpty { return parties }
                }
            }
            guard text.contains(anyOf: ["一案", "案件", "案，", "擅自", "非法", "越界", "超采", "违法"], in: body) else { continue }
            let head = text.find(anyOf: ["经查，", "经查明，", "经调查，", "查明，"], in: body)?.range.upperBound
            for start in [body.lowerBound] + (head.map { [$0] } ?? []) {
                let parties = ObligorRun.read(context, index, from: start, by: Rule("obligors.opening", 0.85))
                if !parties.isEmpty { return parties }
            }
        }
        return []
    }

    /// 关于与某公司开展磋商的通报.
    private static func titled(_ context: FieldContext) -> Found? {
        let rule = Rule("obligors.title", 0.75)
        for index in context.structure.head.lines(.title) {
            let text = context.lines[index].text
            for cue in ["启动对", "启动与", "关于与", "关于对", "关于向", "邀请参加", "参加", "关于启动", "启动", "关于告知", "关于"] {
                guard let found = text.find(cue) else { continue }
                let parties = ObligorRun.read(context, index, from: found.upperBound, by: rule)
                // 关于青石河污染案
                let isWater = parties.first?.value.text?.unicodeScalars.last.map { "河湖沟江溪山".unicodeScalars.contains($0) } ?? false
                guard !parties.isEmpty, !isWater else { continue }
                return Found.list(parties, by: rule)?.doubted(
                    Bilingual(zh: "正文未列赔偿义务人，取自标题", en: "Taken from the title; the text lists none"), candidates: parties.map(\.value))
            }
        }
        return nil
    }

    /// The only firm that the text names, for a person to confirm.
    private static func only(_ context: FieldContext) -> Found? {
        let rule = Rule("obligors.only", 0.7)
        let firms = context.firstPages.flatMap { index -> [Found] in
            let text = context.lines[index].text
            return OrganisationAtom.scan(AtomText(text), in: context.lines[index].body).filter {
                $0.form == .name && text.ends(with: "公司", before: $0.organ.upperBound) && !text.has("上述", at: $0.organ.lowerBound)
                    && !text.contains(anyOf: ["保险", "鉴定", "检测", "评估", "咨询", "监测", "拍卖"], in: $0.organ)
            }
            .map { Found(.text(NameList.compact(text.words($0.organ))), at: Span(index, $0.organ), by: rule) }
        }
        let names = distinct(firms)
        guard names.count == 1 else { return nil }
        return Found.list(names, by: rule)?.doubted(Bilingual(zh: "未写明义务人，取文中唯一的企业，请核对", en: "Not named as such; the only firm was taken"))
    }

    /// 云昌市鑫源矿业有限公司 where the text says （以下简称鑫源公司） behind it, or where it is the only firm that has the short name's words.
    private static func whole(_ found: Found, _ context: FieldContext) -> Found {
        guard let short = found.value.text, short.hasSuffix("公司"), short.count <= 8 else { return found }
        let core = String(short.dropLast(2))
        var longer: [(words: String, span: Span)] = []
        for index in context.firstPages {
            let text = context.lines[index].text
            if let mark = text.find(anyOf: ["简称" + short + "）", "简称“" + short + "”）"]),
                let open = text.findLast("（", in: 0..<mark.range.lowerBound),
                let piece = text.split(0..<open.lowerBound, at: { "，、；。：".unicodeScalars.contains($0) }).last,
                let name = PartyNames.bare(text, piece)
            {
                longer = [(NameList.compact(text.words(name)), Span(index, name))]
                break
            }
            guard text.contains(core) else { continue }
            for atom in OrganisationAtom.scan(AtomText(text), in: context.lines[index].body)
            where atom.organ.count > short.count && text.contains(core, in: atom.organ)
                && text.ends(with: "公司", before: atom.organ.upperBound)
            {
                let words = NameList.compact(text.words(atom.organ))
                // 判令恒泽公司 is no longer name of it.
                if words.hasSuffix(short) { continue }
                if !longer.contains(where: { $0.words == words }) { longer.append((words, Span(index, atom.organ))) }
            }
        }
        // One name may be read with and without the place in front of it.
        guard let only = longer.max(by: { $0.words.count < $1.words.count }) else { return found }
        guard longer.allSatisfy({ only.words.hasSuffix($0.words) }) else {
            return found.doubted(
                Bilingual(zh: "该名称可能是简称，文中另有全称，请核对", en: "It may be a short name; the text has longer ones"),
                candidates: longer.map { .text($0.words) })
        }
        var whole = found
        whole.content = .value(.text(only.words))
        whole.also.append(only.span)
        return whole
    }

    private static func distinct(_ found: [Found]) -> [Found] {
        var seen: Set<Value> = []
        return found.filter { seen.insert($0.value).inserted }
    }
}
