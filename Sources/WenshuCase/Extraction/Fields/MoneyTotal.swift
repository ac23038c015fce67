import WenshuBasics

/// The total of sums that a document states: 合计486,000元. Absent where only parts are stated.
struct MoneyTotal {
    /// What the sums are about.
    struct Subject {
        /// Headings or labels of the passages that state them.
        var headings: [String]
        /// Outside of those, the sentence holds one of these words.
        var words: [String]
        /// And the words before the sum hold none of these.
        var unless: [String] = []
    }

    private struct Place {
        let line: Int
        let atom: MoneyAtom
        /// 欠缴, 尚欠: what is missing of a sum that is due.
        var isOwed = false
        /// 造成损失: right before it.
        var isLoss = false
        /// 应缴: what was due before some of it was paid.
        var isDue = false
        /// Its sentence speaks of goods or fines, and of no damage.
        var isAside = false
        var value: Value { .number(atom.yuan) }
    }

    private var totals: [Place] = []
    private var parts: [Place] = []
    /// Some part is still to be determined: 植被恢复费用尚待鉴定.
    private var isOpen = false

    static func find(_ context: FieldContext, _ rule: Rule, _ subject: Subject, in lines: [Int]? = nil) -> Found? {
        MoneyTotal(context, subject, lines ?? context.structure.content).found(rule)
    }

    private init(_ context: FieldContext, _ subject: Subject, _ lines: [Int]) {
        let named = Set(
            NamedPassages.find(context.structure, subject.headings, unless: ["依据", "法律"]).flatMap(\.spans).map(\.line))
        for index in lines {
            let text = context.lines[index].text
            for sentence in text.pieces(context.lines[index].body, closing: ["。"]) {
                guard named.contains(index) || text.contains(anyOf: subject.words, in: sentence) else { continue }
                if Self.isOpen(text, sentence) { isOpen = true }
                for atom in context.atoms[index].money where sentence.contains(atom.range.lowerBound) {
                    let lead = Self.lead(text, atom.range, sentence)
                    if text.contains(anyOf: subject.unless, in: lead) || Self.isIncluded(text, atom.range, sentence) { continue }
                    let isOwed = text.contains(anyOf: ["欠缴", "尚欠", "拖欠", "未缴", "未追回", "未收回"], in: lead)
                    let isAside =
                        text.contains(anyOf: ["货值", "案值", "货款", "罚款"], in: sentence)
                        && !text.contains(anyOf: ["损失", "损害", "修复", "欠", "追缴", "流失"], in: sentence)
                    let isLoss = text.ends(with: "损失", before: atom.range.lowerBound)
                    let isDue = text.contains(anyOf: ["应缴", "应收", "应征", "应补缴"], in: lead)
                    let place = Place(line: index, atom: atom, isOwed: isOwed, isLoss: isLoss, isDue: isDue, isAside: isAside)
                    if Self.isTotal(text, lead, atom.range) { totals.append(place) } else { parts.append(place) }
                }
            }
        }
        totals = Self.distinct(totals)
        parts = Self.distinct(parts).filter { part in !totals.contains { $0.atom.yuan == part.atom.yuan } }
    }

    /// 植被恢复费用待专业机构核定，目前尚无总数: something is still to be determined.
    private static func isOpen(_ text: FoldedText, _ sentence: Range<Int>) -> Bool {
        if text.contains(
            anyOf: [
                "尚待", "尚在", "正在核算", "待核", "待定", "正在鉴定", "正在评估", "另行计算", "另行评估", "另行鉴定", "尚无总", "没有总数", "总数未", "总额未", "尚未核", "尚未评估", "尚未鉴定",
                "尚未测算",
                "未经鉴定", "未经评估", "暂未", "暂无法", "无法估算", "难以估算", "尚未统计", "正在统计", "正在测算",
            ], in: sentence)
        {
            return true
        }
        return text.findAll("待", in: sentence).contains { wait in
            text.contains(
                anyOf: ["核定", "核算", "鉴定", "评估", "测算", "确定", "认定", "估算", "检测", "定损", "统计", "核实"],
                in: wait.upperBound..<min(sentence.upperBound, wait.upperBound + 14))
        }
    }

    private func found(_ rule: Rule) -> Found? {
        guard let largest = totals.max(by: { $0.atom.yuan < $1.atom.yuan }) else { return single(rule) }
        // 鉴定费、评估费共计18万元 beside a larger sum is itself a part.
        guard !parts.contains(where: { $0.atom.yuan > largest.atom.yuan }) else { return nil }
        let found = Self.found(largest, rule)
        let addends = (parts + totals).map(\.atom.yuan).filter { $0 < largest.atom.yuan }
        if addends.isEmpty || Self.sums(largest.atom.yuan, addends[...]) { return found }
        return found.doubted(
            Bilingual(zh: "合计数与文中各分项之和对不上，请核对", en: "The total is not the sum of the parts that are stated"),
            candidates: ([largest] + totals.filter { $0.atom.yuan < largest.atom.yuan }).map(\.value))
    }

    /// The only sum that is stated is the whole.
    private func single(_ rule: Rule) -> Found? {
        // 应缴178万元，已缴32万元，欠缴146万元
        let owed = parts.filter(\.isOwed)
        if owed.count == 1, parts.count > 1, !isOpen { return Self.found(owed[0], Rule(rule.name + ".owed", rule.confidence - 0.05)) }
        // 应缴186.4万元，已缴50万元，造成损失136.4万元
        let lost = parts.filter(\.isLoss)
        if lost.count == 1, parts.contains(where: \.isDue), !isOpen {
            return Self.found(lost[0], Rule(rule.name + ".loss", rule.confidence - 0.05))
        }
        // 评估金额88.6万元，其中补水费用61万元、鱼类损失27.6万元
        if parts.count > 2, let largest = parts.max(by: { $0.atom.yuan < $1.atom.yuan }) {
            let others = parts.map(\.atom.yuan).filter { $0 < largest.atom.yuan }
            if Self.sums(largest.atom.yuan, others[...]) { return Self.found(largest, rule) }
        }
        guard parts.count == 1, let only = parts.first, !isOpen else { return nil }
        let found = Self.found(only, Rule(rule.name + ".single", rule.confidence - 0.05))
        guard only.isAside else { return found }
        return found.doubted(
            Bilingual(zh: "所在句子说的是货值或罚款，没有提到损失，请核对", en: "Its sentence speaks of goods or a fine, not of damage"))
    }

    private static func found(_ place: Place, _ rule: Rule) -> Found {
        MoneyValue.found(place.atom, line: place.line, by: rule)
    }

    private static func distinct(_ places: [Place]) -> [Place] {
        var out: [Place] = []
        for place in places where !out.contains(where: { $0.atom.yuan == place.atom.yuan }) { out.append(place) }
        return out
    }

    /// Whether some of the addends make up the total; of many, too many to try, whether all do.
    private static func sums(_ total: DecimalNumber, _ addends: ArraySlice<DecimalNumber>, from sum: DecimalNumber = DecimalNumber(0))
        -> Bool
    {
        if addends.count > 12 { return addends.reduce(sum) { $0 + $1 } == total }
        if sum == total { return true }
        guard let first = addends.first, sum < total else { return false }
        return sums(total, addends.dropFirst(), from: sum + first) || sums(total, addends.dropFirst(), from: sum)
    }

    /// 128.7万元（含应急处置费用39.2万元）
    private static func isIncluded(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard let open = text.findLast("（", in: sentence.lowerBound..<range.lowerBound),
            text.find("）", in: open.upperBound..<range.lowerBound) == nil
        else { return false }
        return ["含", "其中", "包括", "包含", "已含"].contains { text.has($0, at: open.upperBound) }
    }

    /// The words of the clause before a sum, back to the sum before it.
    private static func lead(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > sentence.lowerBound, !"，；。（元".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        return start..<range.lowerBound
    }

    private static let words = ["合计", "共计", "总计", "总额", "总共", "累计", "合共", "总金额", "总损失", "总数额", "总价值", "总费用", "总和", "总值", "共为", "一共"]

    private static func isTotal(_ text: FoldedText, _ lead: Range<Int>, _ sum: Range<Int>) -> Bool {
        text.contains(anyOf: words, in: lead) || ["（合计", "（总", "（共"].contains { text.has($0, at: sum.upperBound) }
            || text.ends(with: "共", before: sum.lowerBound)
    }
}

/// A sum of money as a value, with what is doubtful about how it is written.
enum MoneyValue {
    static func found(_ atom: MoneyAtom, line: Int, by rule: Rule) -> Found {
        let found = Found(.number(atom.yuan), at: Span(line, atom.range), by: rule)
        if let other = atom.contradiction {
            return found.doubted(
                Bilingual(zh: "金额的大写与小写不一致", en: "Figures and capitals differ"), candidates: [.number(atom.yuan), .number(other)])
        }
        guard let lower = atom.lower else { return found }
        return found.doubted(
            Bilingual(zh: "原文为金额区间，取上限", en: "A range; its upper end was taken"), candidates: [.number(lower), .number(atom.yuan)])
    }
}
