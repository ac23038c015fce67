import WenshuBasics

/// Decisions to punish and the fines in them, by whatever agency.
enum Penalties {
    // MARK: Decisions

    static func decisions(_ context: FieldContext) -> Found? {
        var seen: Set<String> = []
        var found: [Found] = []
        for line in context.structure.content {
            let atoms = context.atoms[line]
            let text = context.lines[line].text
            var previous = false
            for (n, atom) in atoms.numbers.enumerated() where !atoms.isRetold(atom.range) {
                // 45号、46号、48号处罚决定: the word stands behind the last.
                let end = atoms.numbers[n...].dropFirst().prefix { $0.form == .following }.last?.range.upperBound ?? atom.range.upperBound
                let isDecision = atom.form == .following ? previous : atom.form == .document && isPenalty(atom, listEnd: end, text)
                previous = isDecision
                guard isDecision, seen.insert(atom.text).inserted else { continue }
                var item = Found(.text(atom.text), at: Span(line, atom.range), by: Rule("penaltyDecisions.number", 0.95))
                if atom.isCodeUncertain {
                    item = item.doubted(Bilingual(zh: "文号前的文字没有间隔，机关代字从何处起不能确定", en: "Where the number's code begins is not certain"))
                }
                found.append(item)
            }
        }
        return Found.list(found, by: Rule("penaltyDecisions", 0.95))
    }

    /// 罚 in the code, or 处罚决定 beside the number; not orders to correct, notices and filings.
    private static func isPenalty(_ atom: DocumentNumberAtom, listEnd: Int, _ text: FoldedText) -> Bool {
        let code = FoldedText(atom.code)
        if code.contains(anyOf: ["检", "告", "责", "催", "立", "停", "强", "听"]), !code.contains("罚决") { return false }
        if code.contains("罚") || code.contains("处") && code.contains("决") { return true }
        // 处罚款500元（文书号：某公交决字〔2025〕第1104号）
        if code.contains("决") {
            let sentence = (text.findLast("。", in: 0..<atom.range.lowerBound)?.upperBound ?? 0)..<atom.range.lowerBound
            if text.find(anyOf: ["处罚款", "罚款", "处以罚", "行政处罚"], in: sentence) != nil { return true }
        }
        let near = max(0, atom.range.lowerBound - 16)..<min(text.count, listEnd + 12)
        guard let word = text.find("处罚决定", in: near) else { return false }
        return text.find(
            anyOf: ["告知", "责令"], in: min(word.lowerBound, atom.range.lowerBound)..<max(word.upperBound, atom.range.upperBound)) == nil
    }

    // MARK: Fines

    private struct Fine {
        var yuan: DecimalNumber
        var span: Span
        var isTotal: Bool
        var confidence: Double
    }

    static func fines(_ context: FieldContext) -> Found? {
        var fines: [Fine] = []
        for line in context.structure.content {
            let text = context.lines[line].text
            for sentence in text.pieces(text.all, closing: ["。"]) { read(context, line, sentence, into: &fines) }
        }
        for fine in tableFines(context) where !fines.contains(where: { !$0.isTotal && $0.yuan == fine.yuan }) { fines.append(fine) }
        fines = withoutTotals(fines)
        return Found.list(
            fines.map { Found(.number($0.yuan), at: $0.span, by: Rule("fines.amount", $0.confidence)) }, by: Rule("fines", 0.93))
    }

    /// Sums below a heading 罚款（元）, the row of the total left out.
    private static func tableFines(_ context: FieldContext) -> [Fine] {
        context.structure.tables.flatMap { table -> [Fine] in
            guard table.rowCount > 1 else { return [] }
            return table.row(0).filter { isFineColumn($0.words) }.flatMap { heading -> [Fine] in
                (1..<table.rowCount).compactMap { r -> Fine? in
                    guard let cell = table.cells[r][heading.column], cell.row == r, let line = cell.lines.first,
                        !table.row(r).contains(where: { ["合计", "总计", "小计", "共计"].contains($0.words) }),
                        let yuan = sum(context.lines[line].text, inMyriads: heading.words.contains("万元"))
                    else { return nil }
                    return Fine(yuan: yuan, span: Span(line, context.lines[line].text.all), isTotal: false, confidence: 0.92)
                }
            }
        }
    }

    private static func isFineColumn(_ heading: String) -> Bool {
        heading.unicodeScalars.count <= 14 && ["罚款", "罚金", "处罚金额"].contains { heading.contains($0) }
            && !["依据", "缴", "事由", "情况", "文号", "日期"].contains { heading.contains($0) }
    }

    /// The one number of a cell, with 元 or without.
    private static func sum(_ text: FoldedText, inMyriads: Bool) -> DecimalNumber? {
        let atoms = AtomText(text)
        if let money = MoneyAtom.scan(atoms).first { return money.range.count == text.count ? money.yuan : nil }
        guard let token = NumberGrammar.number(in: atoms, at: 0), token.end == text.count else { return nil }
        return inMyriads ? token.value.shifted(by: 4) : token.value
    }

    private static func read(_ context: FieldContext, _ line: Int, _ sentence: Range<Int>, into fines: inout [Fine]) {
        let text = context.lines[line].text
        let atoms = context.atoms[line]
        var position = sentence.lowerBound
        var previousIsFine = false
        let inSentence = atoms.money.filter { sentence.overlaps($0.range) }
        for money in atoms.money where sentence.overlaps(money.range) {
            defer { position = money.range.upperBound }
            let gap = position..<max(position, money.range.lowerBound)
            var kind = kind(text, gap, money, previousIsFine: previousIsFine, in: sentence)
            if kind == .none, isListedBefore(text, money, inSentence, gap, sentence) { kind = .carried }
            previousIsFine = kind != .none
            guard kind != .none, !atoms.isRetold(money.range), money.lower == nil, !isRuleOfLaw(text, money.range) else { continue }
            let isTotal = text.find(anyOf: ["合计", "共计", "总计", "总额", "累计", "共处", "共罚", "共收缴", "共缴"], in: gap) != nil
            if isRepeated(text, money, sentence, fines) { continue }
            // 罚款合计87.6万元，其中某厂32万元: a part of a total whose other parts are not told.
            if text.find("其中", in: gap) != nil, inSentence.last?.range == money.range,
                fines.last.map({ $0.isTotal && $0.span.line == line && $0.yuan > money.yuan }) == true
            {
                continue
            }
            fines.append(
                Fine(yuan: money.yuan, span: Span(line, money.range), isTotal: isTotal, confidence: kind == .carried ? 0.9 : 0.94))
        }
    }

    private enum Kind { case none, stated, carried }

    /// The last word of money before the sum says what it is; a further sum of a list is as the one before it.
    private static func kind(_ text: FoldedText, _ gap: Range<Int>, _ money: MoneyAtom, previousIsFine: Bool, in sentence: Range<Int>)
        -> Kind
    {
        let behind = money.range.upperBound..<min(sentence.upperBound, money.range.upperBound + 5)
        if let word = text.find(anyOf: fineWords, in: behind),
            text.find(anyOf: ["，", "、", "；"], in: behind.lowerBound..<word.range.lowerBound) == nil
        {
            return .stated
        }
        let fine = fineWords.compactMap { text.findLast($0, in: gap)?.upperBound }.max()
        let other = otherWords.compactMap { text.findLast($0, in: gap)?.upperBound }.max()
        if let fine, fine > (other ?? -1) {
            if text.find(anyOf: ["拟", "可处", "可以处", "将处"], in: max(gap.lowerBound, fine - 6)..<fine) != nil { return .none }
            return .stated
        }
        guard previousIsFine, other == nil, fine == nil, gap.count <= 40, let first = gap.first else { return .none }
        if "、和及与，；（".unicodeScalars.contains(text[first]) || text.has("以及", at: first) { return .carried }
        return .none
    }

    /// 分别处1000元、1500元罚款: the word stands behind the last of the list.
    private static func isListedBefore(
        _ text: FoldedText, _ money: MoneyAtom, _ all: [MoneyAtom], _ gap: Range<Int>, _ sentence: Range<Int>
    ) -> Bool {
        guard
            text.find(anyOf: ["处", "罚"], in: max(gap.lowerBound, gap.upperBound - 6)..<gap.upperBound) != nil
                || gap.count == 1 && text[gap.lowerBound] == "、"
        else { return false }
        var end = money.range.upperBound
        for next in all where next.range.lowerBound >= end {
            guard text.folded(end..<next.range.lowerBound) == "、" || text.folded(end..<next.range.lowerBound) == "和" else { return false }
            end = next.range.upperBound
            let behind = end..<min(sentence.upperBound, end + 5)
            if let word = text.find(anyOf: fineWords, in: behind), text.find("，", in: behind.lowerBound..<word.range.lowerBound) == nil {
                return true
            }
        }
        return false
    }

    /// “处5000元以上5万元以下罚款”: what the law provides.
    private static func isRuleOfLaw(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        ["以上", "以下"].contains { text.has($0, at: range.upperBound) }
    }

    /// “上述罚款4.5万元已缴清”: the same sum said again.
    private static func isRepeated(_ text: FoldedText, _ money: MoneyAtom, _ sentence: Range<Int>, _ fines: [Fine]) -> Bool {
        guard fines.contains(where: { $0.yuan == money.yuan }) else { return false }
        let clause = text.clause(around: money.range, within: 300)
        return text.find(anyOf: ["上述", "上缴", "缴清", "缴纳", "入库", "收缴", "已缴", "缴入", "执行到位", "该笔"], in: clause) != nil
    }

    /// A total is left out when its parts are stated.
    private static func withoutTotals(_ fines: [Fine]) -> [Fine] {
        let parts = fines.filter { !$0.isTotal }
        guard parts.count >= 2 else { return fines }
        let sum = parts.reduce(DecimalNumber(0)) { $0 + $1.yuan }
        let onLine = Dictionary(grouping: parts, by: \.span.line).mapValues(\.count)
        return fines.filter { !$0.isTotal || sum != $0.yuan && onLine[$0.span.line, default: 0] < 2 }
    }

    private static let fineWords = ["罚款", "罚金", "罚没款", "罚没", "各罚", "处罚人民币", "罚人民币", "处罚金"]
    private static let otherWords = [
        "违法所得", "没收", "赔偿", "补偿", "费", "资金", "投资", "投入", "货值", "价款", "案值", "价值", "工程款", "补助", "损失", "所得", "退款", "税款", "保证金", "预算",
    ]
}
