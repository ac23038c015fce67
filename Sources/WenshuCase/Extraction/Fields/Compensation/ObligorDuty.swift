import WenshuBasics

/// Who else is liable by what the document says of a duty: 被告裴宗海对其中200万元承担补充赔偿责任, 该公司股东罗海滨承担连带责任.
enum ObligorDuty {
    /// The names with those of others who are bound, without those who were let go; doubted where the text counts more or fewer.
    ///
    /// - Parameter isList: the names are those of a list that names the liable, which is whole unless the text counts more.
    static func completed(_ names: [Found], isList: Bool, _ context: FieldContext) -> Found? {
        guard let rule = names.first?.rule else { return nil }
        let count = count(context)
        var all = names
        if !isList || count.map({ $0 > names.count }) ?? false {
            for other in bound(context) + added(context) where !all.contains(where: { isSame($0.value, other.value) }) { all.append(other) }
        }
        let kept = all.filter { !isDropped($0, all, context) }
        if !kept.isEmpty { all = kept }
        guard let list = Found.list(all, by: rule) else { return nil }
        guard let count, count != all.count else { return list }
        return list.doubted(
            Bilingual(
                zh: "文中称义务人有\(count)名，读到\(all.count)名，请核对", en: "The text counts \(count) of them; \(all.count) were read"))
    }

    // MARK: Bound by a duty

    private static let liability = ["连带", "补充", "赔偿", "侵权", "民事", "修复", "按份", "共同", "相应", "%", "清偿", "给付", "份额"]
    private static let orders = ["判令", "判决由", "判决：", "判决如下", "判决一、", "判决主文", "调解确定", "调解书确定", "协议约定", "责令", "约定由", "确定由", "裁定由"]
    private static let duties = ["赔偿", "支付", "给付", "偿付", "清偿", "缴纳", "承担", "拆除", "恢复", "补植", "修复", "赔礼"]

    /// The subjects of clauses that lay a duty on somebody.
    static func bound(_ context: FieldContext) -> [Found] {
        let rule = Rule("obligors.bound", 0.85)
        return context.firstPages.flatMap { index -> [Found] in
            let text = context.lines[index].text
            return text.pieces(context.lines[index].body, closing: ["。", "；"]).flatMap { sentence -> [Found] in
                let order = text.find(anyOf: orders, in: sentence)?.range.lowerBound ?? .max
                return text.pieces(sentence, closing: ["，", "："]).flatMap { clause -> [Found] in
                    guard let start = subject(text, clause) else { return [] }
                    let names = ObligorRun.read(context, index, from: start, isDescribed: true, by: rule)
                    guard case .read(let last)? = names.last?.origin, last.range.upperBound <= clause.upperBound else { return [] }
                    let behind = last.range.upperBound..<clause.upperBound
                    let isLiable =
                        text.contains("责任", in: behind) && text.contains(anyOf: ["承担", "负"], in: behind)
                        && text.contains(anyOf: liability, in: behind)
                    // 根据判决，某公司应支付86万元
                    let head = behind.lowerBound..<min(behind.upperBound, behind.lowerBound + 12)
                    let owes = text.contains(anyOf: ["应支付", "应当支付", "应赔偿", "应当赔偿", "应缴纳", "应给付", "须支付", "应付"], in: head)
                    let isOrdered = owes || order < clause.upperBound && text.contains(anyOf: duties, in: behind)
                    let isDenied = text.contains(anyOf: ["不承担", "不负", "无需", "无须", "免除", "是否", "主张", "拒绝"], in: behind)
                    return (isLiable || isOrdered) && !isDenied ? names : []
                }
            }
        }
    }

    /// 因甲公司及其股东乙未履行判决确定的义务: whoever did not do what a judgment says.
    static func failing(_ context: FieldContext) -> [Found] {
        guard context.kind == .enforcementNotice else { return [] }
        return context.firstPages.flatMap { index -> [Found] in
            let text = context.lines[index].text
            return text.pieces(context.lines[index].body, closing: ["，", "。", "；"]).flatMap { clause -> [Found] in
                let start = ["因", "由于", "但", "鉴于"].first { text.has($0, at: clause.lowerBound) }?.unicodeScalars.count ?? 0
                let names = ObligorRun.read(context, index, from: clause.lowerBound + start, by: Rule("obligors.failing", 0.86))
                guard case .read(let last)? = names.last?.origin, last.range.upperBound < clause.upperBound,
                    text.contains(
                        anyOf: ["未履行", "不履行", "拒绝履行", "未支付", "未按", "未主动履行", "未缴", "未付", "不支付"],
                        in: last.range.upperBound..<clause.upperBound)
                else { return [] }
                return names
            }
        }
    }

    /// 裁定追加股东乙为被执行人; not 申请追加.
    private static func added(_ context: FieldContext) -> [Found] {
        context.firstPages.flatMap { index -> [Found] in
            let text = context.lines[index].text
            return ["追加", "变更"].flatMap { text.findAll($0, in: context.lines[index].body) }.flatMap { found -> [Found] in
                guard !["申请", "拟", "请求", "申请法院", "可"].contains(where: { text.ends(with: $0, before: found.lowerBound) }) else { return [] }
                let names = ObligorRun.read(context, index, from: found.upperBound, isDescribed: true, by: Rule("obligors.added", 0.86))
                guard case .read(let last)? = names.last?.origin else { return [] }
                let behind = last.range.upperBound..<min(text.count, last.range.upperBound + 10)
                return text.contains(anyOf: ["为被执行人", "为共同被执行人", "为本案被执行人", "为赔偿义务人", "为被告"], in: behind) ? names : []
            }
        }
    }

    /// Where the subject of a clause begins: behind 判令, 由, 被告, else at its head.
    private static func subject(_ text: FoldedText, _ clause: Range<Int>) -> Int? {
        var start = clause.lowerBound
        if let order = text.find(anyOf: orders, in: clause) { start = order.range.upperBound }
        // 二、被告阎广胜对…
        let mark = (start..<min(start + 4, clause.upperBound)).first { "、.）".unicodeScalars.contains(text[$0]) }
        if let mark, (start..<mark).allSatisfy({ "（一二三四五六七八九十123456789".unicodeScalars.contains(text[$0]) }) { start = mark + 1 }
        var isOver = false
        while !isOver {
            isOver = true
            for lead in ["同时", "并", "其中", "另", "而", "由", "判令", "原审", "一审", "第一", "第二", "第三", "被告人", "被告", "被执行人", "义务人"]
            where text.has(lead, at: start) && start + lead.unicodeScalars.count < clause.upperBound {
                start += lead.unicodeScalars.count
                isOver = false
            }
        }
        return start < clause.upperBound ? start : nil
    }

    // MARK: Counted

    /// How many the text says they are: 二被告, 两债务人, 三名赔偿义务人; the most that it says anywhere.
    private static func count(_ context: FieldContext) -> Int? {
        let numbers: [Unicode.Scalar: Int] = ["二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8]
        var most: Int?
        for index in context.firstPages {
            let text = context.lines[index].text
            for role in ["被告", "债务人", "义务人", "被执行人", "被申请人", "责任人", "侵权人"] {
                for found in text.findAll(role, in: context.lines[index].body) {
                    var i = found.lowerBound
                    if role == "义务人", text.ends(with: "赔偿", before: i) { i -= 2 }
                    if role == "被告", text.has("人", at: found.upperBound) { continue }
                    if i > 0, "名位个家".unicodeScalars.contains(text[i - 1]) { i -= 1 }
                    guard i > 0, let number = numbers[text[i - 1]], i < 2 || !"第十一二三".unicodeScalars.contains(text[i - 2]) else { continue }
                    most = max(most ?? 0, number)
                }
            }
        }
        return most
    }

    // MARK: Let go

    private static let dropping = [
        "不再列入", "不再列为", "不列为", "不予列入", "未列入", "未列为", "不再作为", "不作为义务人", "不作为赔偿义务人", "予以剔除", "予以排除", "不再追究", "不承担赔偿责任", "不承担责任", "不予追加",
        "不再主张", "无需承担",
        "不再索赔", "已从义务人中", "不列入",
    ]

    /// 原列为义务人的某公司，经查仅出租场地，不再列入: the last name before such words, and one that none of them follows is kept.
    private static func isDropped(_ found: Found, _ all: [Found], _ context: FieldContext) -> Bool {
        guard let name = found.value.text else { return false }
        return context.firstPages.contains { index in
            let text = context.lines[index].text
            return text.pieces(context.lines[index].body, closing: ["。", "；"]).contains { sentence in
                guard let word = text.find(anyOf: dropping, in: sentence)?.range else { return false }
                let before = sentence.lowerBound..<word.lowerBound
                guard let place = text.findLast(name, in: before) else {
                    // 不再追究某人的责任
                    return text.find(name, in: word.upperBound..<min(sentence.upperBound, word.upperBound + name.unicodeScalars.count + 3))
                        != nil
                }
                return !all.contains { other in
                    guard let words = other.value.text, words != name else { return false }
                    return text.find(words, in: place.upperBound..<word.lowerBound) != nil
                }
            }
        }
    }

    // MARK: One under two names

    /// 恒顺公司 and 齐里市恒顺皮革有限公司: what the short name has before 公司 stands in the long one.
    static func isSame(_ a: Value, _ b: Value) -> Bool {
        guard let a = a.text, let b = b.text else { return false }
        if a == b { return true }
        let (short, long) = a.unicodeScalars.count < b.unicodeScalars.count ? (a, b) : (b, a)
        let core = ["公司", "集团", "合作社", "厂", "矿业"].first { short.hasSuffix($0) && short.count > $0.count + 1 }
            .map { String(short.dropLast($0.count)) }
        return FoldedText(long).contains(core ?? short)
    }
}
