import WenshuBasics

/// How far a measure is. The words decide, then the deadline, then the section, then the kind of document.
enum MeasureStatus {
    static func decide(_ measure: inout Measure, _ context: FieldContext) {
        if let cell = measure.statedStatus, let status = cellStatus(context.text[cell.line].text, cell.range) {
            measure.status = status
            let isPlain = status != .done || isPlainlyDone(context.text[cell.line].text, cell.range)
            measure.statusRule = Rule(isPlain ? "measure.status.column" : "measure.status.column.more", isPlain ? 0.96 : 0.8)
            if isAtItsBeginning(context.text[cell.line].text, cell.range), status != .done {
                measure.statusDoubt = Doubt(
                    reason: Bilingual(zh: "写尚未开始，或只做了准备，是推进中还是计划中请核对", en: "Not begun, or only prepared; under way or planned?"),
                    candidates: ["planned", "underWay"])
            }
            return
        }
        if let cell = measure.statedStatus, let status = guessed(context.text[cell.line].text, cell.range) {
            set(&measure, status, "measure.status.column.guessed", 0.7)
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "进展栏的文字不规范，请核对进展", en: "The column of progress says it in unusual words"),
                candidates: ["done", "underWay", "planned"])
            return
        }
        decideByWords(&measure, context)
        if measure.statedStatus != nil, measure.statusDoubt == nil {
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "进展栏的文字未能判断，请核对进展", en: "What the column of progress says was not understood"),
                candidates: ["done", "underWay", "planned"])
        }
    }

    private static func decideByWords(_ measure: inout Measure, _ context: FieldContext) {
        let words = Words(measure, context)
        let ahead = isAhead(measure, context)
        if words.underWay, !(measure.role == .next && !words.inProgress) {
            set(&measure, .underWay, "measure.status.words", 0.92)
        } else if words.done, isPart(measure, context) {
            set(&measure, .underWay, "measure.status.count", 0.8)
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "已办结的数量少于查明的数量，请核对是否尚未全部完成", en: "Less was done than was found"), candidates: ["underWay", "done"])
        } else if words.leavesSome, !words.underWay, measure.role != .next, context.kind == .agencyReply {
            set(&measure, .underWay, "measure.status.rest", 0.8)
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "写有剩余部分，请核对是否尚未全部完成", en: "Names a rest that may still be open"), candidates: ["underWay", "done"])
        } else if words.done, ahead, measure.deadlineInText {
            set(&measure, .underWay, "measure.status.part", 0.75)
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "既写已做、又写今后期限，请核对进展", en: "Says both what was done and a date to come"),
                candidates: ["underWay", "done", "planned"])
        } else if words.done, ahead, measure.deadline != nil {
            // 已完成7.4公里（完成时限：10月底）
            set(&measure, .underWay, "measure.status.openDeadline", 0.8)
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "写有已完成的内容，而完成时限尚未届满，请核对进展", en: "Something is done, but the time limit still runs"),
                candidates: ["underWay", "done"])
        } else if words.done, !words.planned || measure.role == .done || words.isFinished && !words.plansMore {
            set(&measure, .done, "measure.status.words", 0.94)
        } else if words.planned {
            set(&measure, .planned, "measure.status.words.planned", 0.85)
        } else if ahead, words.hasBegun, measure.role != .next, context.kind == .agencyReply {
            set(&measure, .underWay, "measure.status.begun", 0.7)
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "既写已做的事、又写今后期限，请核对进展", en: "Says both what was done and a date to come"),
                candidates: ["underWay", "planned"])
        } else if ahead {
            set(&measure, .planned, "measure.status.deadline", 0.92)
        } else if measure.role == .next {
            set(&measure, .planned, "measure.status.section", 0.93)
        } else {
            let isPlan = context.kind == .rectificationPlan || isInAnnexedPlan(measure, context)
            set(&measure, isPlan ? .planned : .done, "measure.status.default", 0.88)
        }
        // 五处营地入秋前就撤走了, in a plan
        if words.hasBegun, measure.status == .planned, measure.statusDoubt == nil {
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "文中有已做之事的语气，请核对进展", en: "The text sounds as if something had been done"),
                candidates: ["planned", "done", "underWay"])
        }
    }

    /// 没有动, 在对户头, 管沟挖了三分之一, 账结清了: what a column says in everyday words.
    private static func guessed(_ text: FoldedText, _ range: Range<Int>) -> Measure.Status? {
        func has(_ words: [String]) -> Bool { text.find(anyOf: words, in: range) != nil }
        if has(["没有动", "没动", "没开始", "没有开始", "还没", "未动", "再动", "再办", "再说", "等到"]) { return .planned }
        if has(["分之", "一半", "大半", "过半", "多半", "成多", "还在", "还剩", "剩下", "还差", "这一步", "正"]) || text.has("在", at: range.lowerBound) {
            return .underWay
        }
        if range.count > 40 { return nil }
        return has(["了", "完", "齐", "毕", "画成", "建成", "办妥"]) ? .done : nil
    }

    private static func set(_ measure: inout Measure, _ status: Measure.Status, _ rule: String, _ confidence: Double) {
        measure.status = status
        measure.statusRule = Rule(rule, confidence)
    }

    /// Below the title of a plan that is annexed to a letter.
    private static func isInAnnexedPlan(_ measure: Measure, _ context: FieldContext) -> Bool {
        guard let signed = context.structure.zones.date?.line ?? context.structure.zones.signers.first?.line,
            let place = measure.places.first,
            place.line > signed
        else { return false }
        return context.lines[signed..<place.line].contains { line in
            line.isCentred && ["方案", "计划"].contains { line.text.ends(with: $0, before: line.text.count) }
        }
    }

    /// Whether the deadline is later than the document.
    private static func isAhead(_ measure: Measure, _ context: FieldContext) -> Bool {
        guard let own = context.date, let text = measure.deadline?.value.text else { return false }
        return text > own.iso
    }

    private static let notBegun = ["未开始", "未启动", "未开展", "未开工", "未进场", "未实施", "未动工", "待实施", "待启动"]

    /// 尚未开工, which the words of the contract call under way and its samples planned; 资金已列明年预算，未开工.
    private static func isAtItsBeginning(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard let word = text.find(anyOf: notBegun, in: range) else { return false }
        return text.ends(with: "尚", before: word.range.lowerBound) || text.find("已", in: range) != nil
    }

    /// 发现隐患点55处，已治理41处
    private static func isPart(_ measure: Measure, _ context: FieldContext) -> Bool {
        measure.places.contains { span in
            let text = context.text[span.line].text
            let counts = QuantityAtom.scan(AtomText(text)).filter { span.range.overlaps($0.range) && !$0.isPercentage }
            return counts.contains { first in
                let lead = text.clause(around: first.range).lowerBound..<first.range.lowerBound
                guard text.find(anyOf: ["发现", "排查出", "梳理", "摸排", "责令"], in: lead) != nil else { return false }
                return counts.contains { second in
                    guard second.range.lowerBound > first.range.upperBound, second.unit == first.unit, second.value < first.value else {
                        return false
                    }
                    let between = first.range.upperBound..<second.range.lowerBound
                    return between.count <= 30 && text.find(anyOf: ["，已", "，目前已", "，现已"], in: between) != nil
                }
            }
        }
    }

    /// What a column of progress says.
    private static func cellStatus(_ text: FoldedText, _ range: Range<Int>) -> Measure.Status? {
        func has(_ words: [String]) -> Bool { text.find(anyOf: words, in: range) != nil }
        // 已翻耙整地420亩，补播尚未开始: a part of it.
        let clauses = text.pieces(range, closing: ["，", "；", "。"])
        if has(notBegun),
            clauses.contains(where: { text.find(anyOf: ["已", "完成", "%"], in: $0) != nil && text.find(anyOf: ["未"], in: $0) == nil })
        {
            return .underWay
        }
        if has(notBegun + ["计划"])
            || text.findAll("拟", in: range).contains(where: {
                !text.contains(anyOf: ["定", "订", "制", "写", "稿"], in: $0.upperBound..<min(text.count, $0.upperBound + 1))
            })
        {
            return .planned
        }
        // 已完成70%
        if has(["%"]), !has(["100%"]) { return .underWay }
        if has([
            "正在", "推进中", "进行中", "整改中", "部分完成", "基本完成", "持续推进", "有序推进", "未完成", "施工中", "落实中", "办理中", "尚未", "停工", "设计中", "编制中",
            "起草", "招标中", "采购中", "审批中", "建设中", "安装中", "清理中", "改造中", "调试中", "公示中", "评审中", "协商中", "审核中", "制作中",
        ])
            || leavesRest(text, range) || has(["已"]) && has(["，待", "；待"])
        {
            return .underWay
        }
        if has(["完成", "办结", "已", "到位", "√", "100%", "销号", "完毕", "落实", "是"]) { return .done }
        return nil
    }

    /// 已完成, 已完成（9月12日）, 10月28日全部完成; 已完成现场踏勘 tells of a step.
    private static func isPlainlyDone(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        var words = text.folded(range).filter { !$0.isNumber && !"年月日.-/（）()，。、；前底：:".contains($0) }
        for word in [
            "已全部", "全部", "均已", "已经", "已", "基本", "按期", "按时", "于", "在", "完成", "办结", "到位", "完毕", "整改", "落实", "销号", "验收", "通过", "安装", "拆除",
            "清理",
        ] {
            words = words.replacing(word, with: "")
        }
        return words.count <= 3
    }

    /// 已修复21处，余13处因气温过低停工; not 其余机构均已取得许可.
    private static func leavesRest(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        text.pieces(range, closing: ["，", "；", "。"]).contains { clause in
            if text.find(anyOf: ["其余", "剩余", "余下"], in: clause) != nil, text.find(anyOf: ["均已", "已全部", "也已", "亦已"], in: clause) == nil {
                return true
            }
            return text.has("余", at: clause.lowerBound) && clause.lowerBound + 1 < clause.upperBound && text[clause.lowerBound + 1].isDigit
        }
    }
}
