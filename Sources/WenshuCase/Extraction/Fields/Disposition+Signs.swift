import WenshuBasics

extension Disposition {
    /// The passages that speak of the whole.
    struct Signs {
        var rectified: Span?
        var underWay: Span?
        var deferral: Span?
        var disputed: Span?
        var plan: Span?
        /// 各接种单位已全部改造完毕: of what was done, not of the recommendation.
        var allDone: Span?
        private var formSaysNo = false

        init(_ context: FieldContext, measures: [Measure]) {
            let measureLines = Set(measures.flatMap { $0.datedPlaces.map(\.line) })
            form(context)
            for line in context.structure.content {
                let text = context.lines[line].text
                let retold = context.atoms[line].retold
                let said = ChosenOption.range(text, text.all) ?? text.all
                for sentence in text.pieces(said, closing: ["。", "！", "；"])
                where !retold.contains(where: { $0.lowerBound <= sentence.lowerBound && $0.upperBound >= sentence.upperBound }) {
                    read(context, sentence, line, isMeasure: measureLines.contains(line), retold)
                }
            }
            if formSaysNo { rectified = nil }
        }

        /// 是否全部完成：是; 尚存问题：无
        private mutating func form(_ context: FieldContext) {
            let open = ["尚存问题", "遗留问题", "未完成事项", "未整改事项", "未办结事项", "尚未完成事项", "尚未整改到位的问题", "未完成情况", "存在问题及原因"]
            if let line = context.structure.form.value(open)?.lines.first,
                ["无", "暂无", "没有"].contains(context.lines[line].text.folded(context.lines[line].text.all))
            {
                rectified = Span(line, context.lines[line].text.all)
            }
            guard
                let entry = context.structure.form.value([
                    "是否全部完成", "是否整改完毕", "是否完成整改", "是否整改到位", "是否全部整改到位", "是否全部整改", "是否全部办结", "是否办结", "是否完成",
                ]),
                let line = entry.lines.first
            else { return }
            let text = context.lines[line].text
            if let chosen = ChosenOption.range(text, text.all) {
                if text.has("否", at: chosen.lowerBound) { (underWay, formSaysNo) = (Span(line, chosen), true) }
                if text.has("是", at: chosen.lowerBound) { rectified = Span(line, chosen) }
                return
            }
            if text.starts(with: "是") || text.starts(with: "已") || text.starts(with: "√") { rectified = Span(line, text.all) }
            if text.starts(with: "否") || text.starts(with: "未") || text.contains("部分") {
                underWay = Span(line, text.all)
                formSaysNo = true
            }
        }

        private mutating func read(_ context: FieldContext, _ sentence: Range<Int>, _ line: Int, isMeasure: Bool, _ retold: [Range<Int>]) {
            let text = context.lines[line].text
            // 动工日期顺延至2021年10月20日: of something else, long ago.
            func isOver(_ span: Span) -> Bool {
                guard let own = context.date,
                    let place = context.atoms[line].dates.first(where: { $0.range.lowerBound == span.range.upperBound })
                else {
                    return false
                }
                return place.date?.date.latest.map { $0 < own } ?? false
            }
            func find(_ words: [String]) -> Span? {
                words.lazy.flatMap { text.findAll($0, in: sentence) }.first { found in !retold.contains { $0.overlaps(found) } }.map {
                    Span(line, $0)
                }
            }
            if let span = find(Disposition.disputes).flatMap({ Disposition.isDenied(text, $0.range) ? nil : $0 })
                ?? Disposition.denial(text, sentence).map({ Span(line, $0) })
            {
                disputed = disputed ?? span
            }
            if isMeasure {
                if ["上述", "以上", "至此"].contains(where: { text.has($0, at: sentence.lowerBound) }),
                    let span = Disposition.wholeDone(text, sentence)
                {
                    rectified = rectified ?? Span(line, span)
                }
                return
            }
            // 是否申请延期
            let asks = text.has("是否", at: sentence.lowerBound)
            if !asks, deferral == nil, let span = find(Disposition.deferrals) ?? missesDay(context, sentence, line, retold), !isOver(span) {
                deferral = span
            }
            if let span = Disposition.exception(text, sentence) {
                underWay = underWay ?? Span(line, span)
            } else if let span = Disposition.wholeDone(text, sentence), !retold.contains(where: { $0.contains(span.upperBound - 1) }) {
                rectified = rectified ?? Span(line, span)
            }
            if let done = text.find(anyOf: ["已全部", "均已"], in: sentence),
                text.find(anyOf: ["完毕", "完成", "到位", "干净", "清除", "拆除", "清零", "办结", "解决", "消除"], in: text.clause(behind: done.range)) != nil,
                !retold.contains(where: { $0.overlaps(done.range) })
            {
                allDone = Span(line, done.range)
            }
            if let span = find(Disposition.underWayWords) { underWay = underWay ?? span }
        }
    }

    /// 我局对此没有异议, 未提出异议
    private static func isDenied(_ text: FoldedText, _ word: Range<Int>) -> Bool {
        // 没有不同意见
        if text.ends(with: "不同意", before: word.upperBound), text.has("见", at: word.upperBound) {
            return ["没有", "无", "没"].contains { text.ends(with: $0, before: word.lowerBound) }
        }
        return text.ends(with: "异议", before: word.upperBound) && word.lowerBound > 0
            && "没无未不如若".unicodeScalars.contains(text[word.lowerBound - 1])
    }

    /// 本案不存在我关未依法履职的情形
    private static func denial(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        guard let start = text.find("不存在", in: sentence) else { return nil }
        let behind = start.upperBound..<min(sentence.upperBound, start.upperBound + 14)
        guard let word = text.find(anyOf: ["怠于", "未依法", "违法行使", "不履行", "不依法", "失职", "不作为", "未全面履行"], in: behind) else { return nil }
        let between = start.upperBound..<word.range.lowerBound
        guard text.find(anyOf: ["，", "其他", "新的", "同类", "类似", "问题"], in: between) == nil else { return nil }
        return start.lowerBound..<word.range.upperBound
    }

    /// 难以在8月20日前交付使用, 无法于11月底前办结.
    private static func missesDay(_ context: FieldContext, _ sentence: Range<Int>, _ line: Int, _ retold: [Range<Int>]) -> Span? {
        let text = context.lines[line].text
        for word in ["难以", "无法", "不能", "未能"] {
            for found in text.findAll(word, in: sentence) where !retold.contains(where: { $0.overlaps(found) }) {
                let head = found.upperBound..<min(sentence.upperBound, found.upperBound + 4)
                guard let at = text.find(anyOf: ["在", "于", "赶在"], in: head), at.range.lowerBound <= found.upperBound + 1,
                    let place = context.atoms[line].dates.first(where: {
                        (at.range.upperBound...at.range.upperBound + 1).contains($0.range.lowerBound)
                    }),
                    place.atom.bound == .before
                else { continue }
                return Span(line, found.lowerBound..<place.range.upperBound)
            }
        }
        return nil
    }
}
