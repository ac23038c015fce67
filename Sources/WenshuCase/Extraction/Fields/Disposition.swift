import WenshuBasics

/// What the agency says of the whole: rectified, inProgress, deferred, disputed.
enum Disposition {
    static func decide(_ context: FieldContext, measures: [Measure], completion: Found?, delay: Found?) -> Found? {
        let signs = Signs(context, measures: measures)
        let rule = { (name: String, confidence: Double) in Rule("disposition." + name, confidence) }
        let underWay = measures.contains { $0.status == .underWay }
        // 二、不予采纳的理由 … 动工期限顺延至…: what is argued defers nothing.
        if let span = signs.disputed, let deferral = signs.deferral ?? delay?.place, context.isGroundOfDispute(deferral.line) {
            return doubted(Found("disputed", at: span, by: rule("disputed", 0.93)), ["disputed", "deferred"])
        }
        if let span = signs.deferral ?? (delay?.place), delay != nil || signs.deferral != nil {
            let found = Found("deferred", at: span, by: rule("deferred", delay == nil ? 0.8 : 0.95))
            if signs.rectified != nil, delay == nil { return doubted(found, ["deferred", "rectified"]) }
            if signs.deferral == nil, delay?.doubts.isEmpty == false { return doubted(found, ["deferred", "inProgress"]) }
            return found
        }
        if let span = signs.disputed {
            // A part that is still under way outweighs the dispute; work done all the same does not.
            if let open = signs.underWay ?? signs.plan, underWay || completion != nil || signs.underWay != nil {
                return Found("inProgress", at: open, by: rule("partDisputed", 0.85))
            }
            if let completion, let place = completion.place { return Found("inProgress", at: place, by: rule("partDisputed", 0.85)) }
            if underWay, let place = measures.first(where: { $0.status == .underWay })?.places.first {
                return Found("inProgress", at: place, by: rule("partDisputed", 0.8))
            }
            return Found("disputed", at: span, by: rule("disputed", 0.93))
        }
        if let span = signs.rectified {
            let found = Found("rectified", at: span, by: rule("rectified", 0.95))
            // 现已全部整改完毕 above a part that is still open: offices say so of what they did.
            if let open = signs.underWay ?? measures.first(where: { $0.status == .underWay })?.places.first {
                return doubted(Found("inProgress", at: open, by: rule("rectifiedInPart", 0.8)), ["inProgress", "rectified"])
            }
            return found
        }
        return open(context, measures, completion, signs)
    }

    /// Neither late nor disputed nor said to be done: what is under way or planned decides.
    private static func open(_ context: FieldContext, _ measures: [Measure], _ completion: Found?, _ signs: Signs) -> Found? {
        if let place = completion?.place { return Found("inProgress", at: place, by: Rule("disposition.completionAhead", 0.86)) }
        if let measure = measures.first(where: { $0.status == .underWay }), let place = measure.places.first {
            return Found("inProgress", at: place, by: Rule("disposition.measureUnderWay", 0.92))
        }
        if let span = signs.underWay { return Found("inProgress", at: span, by: Rule("disposition.words", 0.9)) }
        if let measure = measures.first(where: { $0.status == .planned && $0.deadline != nil }), let place = measure.places.first {
            // What comes next may be lasting supervision after all was done.
            let lasting =
                measure.role == .next && measures.allSatisfy { $0.status == .done || $0.role == .next }
                && !measures.contains { measure in
                    (FoldedText(measure.text.value.text ?? "").contains(anyOf: ["剩余", "余下", "尚未", "未完成", "其余"]) || isLeft(context, measure))
                        && measure.role == .next
                }
            let found = Found(lasting ? "rectified" : "inProgress", at: place, by: Rule("disposition.measurePlanned", lasting ? 0.6 : 0.85))
            return doubted(found, lasting ? ["rectified", "inProgress"] : ["inProgress", "rectified"])
        }
        guard !measures.isEmpty, let place = measures.last?.places.first else {
            return signs.allDone.map {
                doubted(Found("rectified", at: $0, by: Rule("disposition.allDone", 0.7)), ["rectified", "inProgress"])
            }
        }
        let done = measures.allSatisfy { $0.status == .done }
        let found = Found(
            done ? "rectified" : "inProgress", at: place, by: Rule("disposition.measures", 0.7))
        return doubted(found, done ? ["rectified", "inProgress"] : ["inProgress", "rectified"])
    }

    /// Below 未办结事项, 剩余问题整改计划.
    private static func isLeft(_ context: FieldContext, _ measure: Measure) -> Bool {
        guard let line = measure.places.first?.line else { return false }
        let section = context.structure.sections.sectionOfLine[line].map { context.structure.sections.all[$0].title }
        guard let heading = context.structure.form.label(ofLine: line) ?? section else { return false }
        return ["未办结", "未完成", "未整改", "尚未", "剩余", "余下"].contains { heading.contains($0) }
    }

    private static func doubted(_ found: Found, _ candidates: [Value]) -> Found {
        found.doubted(
            Bilingual(zh: "正文没有明确说明是否全部整改完毕，或前后说法不一，请核对", en: "The text does not say clearly whether all was done, or contradicts itself"),
            candidates: candidates)
    }

    /// The passages that speak of the whole.
    private struct Signs {
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
            guard let entry = context.structure.form.value(["是否全部完成", "是否整改完毕", "是否完成整改", "是否整改到位", "是否全部整改到位", "是否办结", "是否完成"]),
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
            if let span = find(Disposition.disputes) ?? Disposition.denial(text, sentence).map({ Span(line, $0) }) {
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
            if !asks, let span = find(Disposition.deferrals) ?? missesDay(context, sentence, line, retold), !isOver(span) {
                deferral = deferral ?? span
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

    /// 除2处工地处于停工状态外，其余问题均已整改完成: not the whole.
    private static func exception(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        guard let start = text.find("除", in: sentence),
            let end = text.findAll("外", in: start.upperBound..<sentence.upperBound).first(where: { found in
                found.upperBound < sentence.upperBound && "，均都其全".unicodeScalars.contains(text[found.upperBound])
            })
        else { return nil }
        let inside = start.upperBound..<end.lowerBound
        let isOpen = text.find(anyOf: ["尚", "未", "正在", "处于", "因", "仍", "待"], in: inside) != nil || inside.contains { text[$0].isDigit }
        let behind = end.upperBound + (text[end.upperBound] == "，" ? 1 : 0)
        // 除西侧电梯外，建议内容均已落实
        let rest =
            ["都", "均", "其余", "其他", "全部", "已全部"].contains { text.has($0, at: behind) }
            || text.find(anyOf: ["均已", "已全部", "都已"], in: text.clause(behind: behind..<behind)) != nil
        return (isOpen || rest) && text.find(anyOf: doneWords, in: end.upperBound..<sentence.upperBound) != nil
            ? start.lowerBound..<end.upperBound : nil
    }

    /// Whether a paragraph says of the whole that it is done.
    static func saysAllDone(_ text: FoldedText) -> Bool {
        text.pieces(text.all, closing: ["。", "！", "；"]).contains { exception(text, $0) == nil && wholeDone(text, $0) != nil }
    }

    /// A clause that says of the whole that it is done: 各项问题均已整改到位, 整改工作全部完成.
    static func wholeDone(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        for clause in text.pieces(sentence, closing: ["，", "："]) {
            guard text.find(anyOf: wholes, in: clause) != nil, let done = text.find(anyOf: doneWords, in: clause) else { continue }
            // 是否全部整改完毕: a question.
            if text.has("是否", at: clause.lowerBound) { continue }
            // 整改完成时间: a heading's noun.
            let isNoun = ["后", "之后", "以后", "时间", "时限", "期限", "日期", "情况", "率"].contains { text.has($0, at: done.range.upperBound) }
            let isFuture =
                text.find(
                    anyOf: ["确保", "力争", "预计", "将于", "计划", "争取", "前全", "前完", "届时", "到时候", "将在", "尚未", "待", "拟", "未", "前整改", "前可", "可全部"],
                    in: clause)
                != nil
            let isPartial = text.find(anyOf: ["部分", "基本", "大部分", "其中"], in: clause) != nil
            if !isNoun, !isFuture, !isPartial { return clause.lowerBound..<done.range.upperBound }
        }
        return nil
    }
}

extension Found {
    /// The place of a value that was read.
    var place: Span? {
        if case .read(let span)? = origin { return span }
        return nil
    }
}
