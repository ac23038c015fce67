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

    /// 除2处工地处于停工状态外，其余问题均已整改完成: not the whole.
    static func exception(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
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
