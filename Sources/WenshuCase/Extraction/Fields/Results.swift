import WenshuBasics
import WenshuDocument

/// How much was done: quantities behind a verb, in the sections that report it.
enum Results {
    private struct Result {
        var quantity: QuantityAtom
        var what: String
        var span: Span
        var rule: Rule
        var doubt: Bilingual?
    }

    ///
    /// - Parameter isDisputed: the reply disputes: outside of its measures the figures are likely those of its grounds.
    static func find(_ context: FieldContext, measures: [Measure], isDisputed: Bool) -> Found? {
        // Beside a column of progress the measure says what there is to do.
        let planned = measures.filter { $0.status == .planned || $0.statedStatus != nil && $0.status != .done }.flatMap(\.places)
        var results: [Result] = []
        for line in context.structure.content where reports(line, context) {
            read(context, line, planned, into: &results)
        }
        if let reader = context.secondReader { results.removeAll { reader.isHardlyResult($0.span) } }
        // Where there are measures, figures outside of them may be facts.
        if isDisputed || !measures.isEmpty {
            let acted = Set(measures.flatMap { $0.datedPlaces.map(\.line) })
            for i in results.indices where !acted.contains(results[i].span.line) {
                results[i].doubt = results[i].doubt ?? (isDisputed ? ofGrounds : outside)
            }
        }
        if !isDisputed, let reader = context.secondReader {
            for i in results.indices where results[i].doubt != nil && reader.isPlainlyResult(results[i].span) { results[i].doubt = nil }
        }
        return Found.list(distinct(results).map(found), by: Rule("results", 0.9))
    }

    private static func found(_ result: Result) -> Found {
        let read = { (value: Value) in Found(value, at: result.span, by: result.rule) }
        let parts: [(name: String, found: Found)] = [
            ("value", read(.number(result.quantity.value))), ("unit", read(.text(result.quantity.unit))),
            ("what", read(.text(result.what))),
        ]
        let found = Found(.object(parts), .read(result.span), by: result.rule)
        return result.doubt.map { found.doubted($0) } ?? found
    }

    /// What a summary says again counts once.
    private static func distinct(_ results: [Result]) -> [Result] {
        var out: [Result] = []
        for result in results {
            let same = out.contains { other in
                other.quantity.value == result.quantity.value && other.quantity.unit == result.quantity.unit
                    && (other.what.contains(result.what) || result.what.contains(other.what))
            }
            if !same { out.append(result) }
        }
        return out
    }

    // MARK: Where

    private static func reports(_ line: Int, _ context: FieldContext) -> Bool {
        if context.lines[line].cell != nil { return reportsCell(line, context) }
        let outline = context.structure.outline
        guard let item = outline.items.indices.last(where: { outline.items[$0].lines[0] <= line }) else { return true }
        let role = outline.items[item].role
        // A paragraph behind the last numbered one sums up; it is no part of what that section is about.
        if outline.loose.contains(line) { return role != .facts && role != .reasons }
        return role.map { [.done, .measures, .opinion].contains($0) } ?? true
    }

    private static func reportsCell(_ line: Int, _ context: FieldContext) -> Bool {
        // A column of what is wrong or still to be done gives none.
        if let heading = columnHeading(line, context), let role = SectionRole.of(heading) ?? (heading.contains("事项") ? .facts : nil),
            role == .facts || role == .next || role == .reasons
        {
            return false
        }
        guard let label = context.structure.form.label(ofLine: line), let role = SectionRole.of(label) else { return true }
        return role == .done || role == .measures
    }

    private static func columnHeading(_ line: Int, _ context: FieldContext) -> String? {
        guard let cell = context.lines[line].cell, cell.row > 0,
            let table = context.structure.tables.first(where: { $0.block == cell.table }), table.rowCount > 2, table.columnCount > 2
        else { return nil }
        return table.row(0).first { $0.column <= cell.column && cell.column < $0.column + $0.columnSpan }?.words
    }

    // MARK: Quantities

    private static func read(_ context: FieldContext, _ line: Int, _ planned: [Span], into results: inout [Result]) {
        let text = context.lines[line].text
        let atoms = context.atoms[line]
        let others = (atoms.dates.map(\.range) + atoms.money.map(\.range) + atoms.numbers.map(\.range) + atoms.citations.map(\.range))
            .sorted { $0.lowerBound < $1.lowerBound }
        // 《安全管理十条措施》
        let titles = text.findAll("《", in: text.all).compactMap { open in
            text.find("》", in: open.upperBound..<text.count).map { open.lowerBound..<$0.upperBound }
        }
        var lastVerb: ResultWords.Carried?
        var lastEnd = 0
        for quantity in QuantityAtom.scan(AtomText(text), outside: others) {
            guard !planned.contains(where: { $0.line == line && $0.range.overlaps(quantity.range) }), !atoms.isRetold(quantity.range),
                isCount(quantity, text), !titles.contains(where: { $0.overlaps(quantity.range) })
            else { continue }
            let piece = extended(piece(text, quantity.range, from: context.lines[line].body.lowerBound), text, behind: lastEnd)
            lastEnd = quantity.range.upperBound
            if let same = sameAgain(text, line, quantity, results.last) {
                results.append(same)
                continue
            }
            guard !ResultExclusions.apply(text, piece, quantity) else { continue }
            guard let reading = ResultWords.what(text, piece, quantity, carried: lastVerb) else { continue }
            let isCarriedOn = reading.rule == "carried" && lastVerb?.isOdd == true
            let isOdd = isCarriedOn || reading.rule == "verb" && isOdd(reading.words, quantity)
            lastVerb = ResultWords.Carried(
                verb: reading.verb, start: quantity.range.lowerBound, end: quantity.range.upperBound, isOdd: isOdd)
            // 督促两名当事人施工: which ones rather than how many.
            if quantity.isChinese, quantity.value < DecimalNumber(4), quantity.range.upperBound < piece.upperBound { continue }
            let rule = isOdd ? "odd" : reading.rule
            results.append(
                Result(
                    quantity: quantity, what: reading.words, span: Span(line, reading.start..<quantity.range.upperBound),
                    rule: Rule("results." + rule, rule == "verb" ? 0.92 : 0.8), doubt: doubt(rule)))
        }
    }

    /// 开展集中培训2场112人次, 培训3场、212人次: of one thing, counted twice.
    private static func sameAgain(_ text: FoldedText, _ line: Int, _ quantity: QuantityAtom, _ last: Result?) -> Result? {
        guard let last, last.span.line == line, last.quantity.unit != quantity.unit else { return nil }
        let start = quantity.range.lowerBound
        let end = last.span.range.upperBound
        guard end == start || end == start - 1 && text[end] == "、" && !["个", "处", "家", "台"].contains(quantity.unit) else { return nil }
        return Result(
            quantity: quantity, what: last.what, span: Span(line, last.span.range.lowerBound..<quantity.range.upperBound),
            rule: Rule("results.carried", 0.8))
    }

    /// Words that are not plainly what was done to what: a figure or 的 in them, no object, a place at the end, a whole clause.
    private static func isOdd(_ words: String, _ quantity: QuantityAtom) -> Bool {
        words.contains { $0.isASCII && $0.isNumber || $0 == "的" } || words.count > 18 || "向对给为".contains(words.first ?? "的")
            || words.count <= 2 && ["个", "项", "处", "家"].contains(quantity.unit)
            || ["辖区", "沿线", "沿湖", "沿河", "全县", "全市", "全区", "名下"].contains { words.hasSuffix($0) }
    }

    private static func doubt(_ rule: String) -> Bilingual? {
        if rule == "odd" {
            return Bilingual(
                zh: "“做了什么”的文字不规整，是否整改成效及其表述请核对", en: "The words are not plainly what was done to what; check that it is a result")
        }
        if rule == "behindVerb" {
            return Bilingual(zh: "动词在数量之后，是否整改成效请核对", en: "The verb stands behind the quantity; it may be no result")
        }
        guard rule == "unknownVerb" else { return nil }
        return Bilingual(zh: "数量之前没有认得的动词，是否整改成效请核对", en: "No known verb stands before the quantity; it may be no result")
    }

    private static let outside = Bilingual(zh: "该数量不在任何一项措施之内，是否整改成效请核对", en: "The figure stands in no measure; check that it is a result")
    private static let ofGrounds = Bilingual(
        zh: "回复对检察建议有异议，该数量可能是其理由中的事实，请核对", en: "The reply disputes; the figure may be a fact of its grounds")

    private static func isCount(_ quantity: QuantityAtom, _ text: FoldedText) -> Bool {
        // K3+200至K5+100段
        if quantity.range.lowerBound > 0, "+K".unicodeScalars.contains(text[quantity.range.lowerBound - 1]) { return false }
        guard !quantity.isPercentage, quantity.value > DecimalNumber(0), !notCounts.contains(quantity.unit) else { return false }
        // 上述两项工作, 五个方面: words for what was named before.
        if quantity.isChinese,
            ["工作", "任务", "事项", "内容", "建议", "措施", "要求", "问题"].contains(where: { text.has($0, at: quantity.range.upperBound) })
        {
            return false
        }
        // “一处”, “一批”, 最后一公里: words rather than counts.
        return !(quantity.isChinese && quantity.value == DecimalNumber(1))
    }

    /// Units of time, heights and shares count nothing that was done.
    private static let notCounts: Set<String> = [
        "年", "月", "日", "天", "小时", "分钟", "个月", "周", "工作日", "个工作日", "度", "级", "倍", "元", "万元", "%", "层", "期限", "点", "时", "岁", "毫克", "毫克/升",
        "分贝", "方面", "项制度", "步", "轮",
    ]

    /// The piece of a sentence in which a quantity stands: between ，；。：、 and brackets.
    private static func piece(_ text: FoldedText, _ range: Range<Int>, from first: Int) -> Range<Int> {
        var start = range.lowerBound
        while start > first {
            // 建（构）筑物: a short bracket inside a word parts nothing.
            if text[start - 1] == "）", let open = text.findLast("（", in: max(0, start - 6)..<start - 1) {
                start = open.lowerBound; continue
            }
            if marks.contains(text[start - 1]) { break }
            start -= 1
        }
        var end = range.upperBound
        while end < text.count, !marks.contains(text[end]) { end += 1 }
        return start..<end
    }

    /// 投放胭脂鱼、鲃鱼苗12.5万尾: a list of objects without quantities of their own goes back to its verb.
    private static func extended(_ piece: Range<Int>, _ text: FoldedText, behind last: Int) -> Range<Int> {
        var start = piece.lowerBound
        guard ResultVerbs.first(text, piece.lowerBound..<piece.upperBound) == nil else { return piece }
        while start > last, start > 0, !"，；。：！（".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        return start > last || last == 0 ? start..<piece.upperBound : piece
    }

    private static let marks = Set("，；。：、！（）".unicodeScalars)
}
