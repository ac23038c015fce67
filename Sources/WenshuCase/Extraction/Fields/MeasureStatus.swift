import WenshuBasics

/// How far a measure is. The words decide, then the deadline, then the section, then the kind of document.
enum MeasureStatus {
    static func decide(_ measure: inout Measure, _ context: FieldContext) {
        if let cell = measure.statedStatus, let status = cellStatus(context.text[cell.line].text, cell.range) {
            measure.status = status
            let isPlain = status != .done || isPlainlyDone(context.text[cell.line].text, cell.range)
            measure.statusRule = Rule(isPlain ? "measure.status.column" : "measure.status.column.more", isPlain ? 0.96 : 0.8)
            return
        }
        let words = Words(measure, context)
        let ahead = isAhead(measure, context)
        if words.underWay, !(measure.role == .next && !words.inProgress) {
            set(&measure, .underWay, "measure.status.words", 0.92)
        } else if words.done, isPart(measure, context) {
            set(&measure, .underWay, "measure.status.count", 0.8)
            measure.statusDoubt = Doubt(
                reason: Bilingual(zh: "已办结的数量少于查明的数量，请核对是否尚未全部完成", en: "Less was done than was found"), candidates: ["underWay", "done"])
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

    private static let notBegun = ["未开始", "未启动", "未开展", "尚未开", "未实施", "未动工", "待实施", "待启动"]

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
            clauses.contains(where: { text.find("已", in: $0) != nil && text.find(anyOf: notBegun, in: $0) == nil })
        {
            return .underWay
        }
        if has(notBegun + ["计划", "拟"]) { return .planned }
        // 已完成70%
        if has(["%"]), !has(["100%"]) { return .underWay }
        if has([
            "正在", "推进中", "进行中", "整改中", "部分完成", "基本完成", "持续推进", "有序推进", "未完成", "施工中", "落实中", "剩余", "其余", "办理中", "尚未", "停工", "设计中", "编制中",
            "起草",
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

    /// 已修复21处，余13处因气温过低停工
    private static func leavesRest(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        text.pieces(range, closing: ["，", "；", "。"]).contains { clause in
            text.has("余", at: clause.lowerBound) && clause.lowerBound + 1 < clause.upperBound && text[clause.lowerBound + 1].isDigit
        }
    }

    /// The words of a measure that tell how far it is.
    private struct Words {
        var done = false
        var planned = false
        /// Under way in any sense, of the whole or of a part.
        var underWay = false
        /// Said of the action itself: 正在, 推进中.
        var inProgress = false
        /// 已…完毕: said of the action as a whole, and whatever is to come is no more than its upkeep (今后由某村管护).
        var isFinished = false
        var plansMore = false
        /// 我们发了函: something was done.
        var hasBegun = false
        /// 其余16个小区…, in a measure that reports.
        var leavesRest = false

        init(_ measure: Measure, _ context: FieldContext) {
            for span in measure.places {
                let text = context.text[span.line].text
                for clause in text.pieces(span.range, closing: ["，", "；", "。"]) { add(text, clause, measure.role) }
            }
            // 新建充电棚64座，其余小区拟在7月底前…: a part is done.
            if leavesRest, planned, measure.role == .done || measure.role == .measures && context.kind == .agencyReply { underWay = true }
        }

        private mutating func add(_ text: FoldedText, _ clause: Range<Int>, _ role: SectionRole?) {
            func has(_ words: [String]) -> Bool { text.find(anyOf: words, in: clause) != nil }
            if has(MeasureStatus.progressWords) || isPercentage(text, clause) || isGoingOn(text, clause) {
                inProgress = true
                underWay = true
            }
            if has(["还没有完全", "还没有达到", "没有完全达到", "尚未完全", "还没有完成"]) { underWay = true }
            if has(["尚未", "仍未", "未完成", "尚有", "仍有"]), !isAttribute(text, clause, ["尚未", "仍未", "未完成", "尚有"]) { underWay = true }
            if role != .next, has(["其余", "剩余", "余下"]), has(["暂停", "暂缓", "暂未", "未", "无法", "难以", "不能"]) || waits(text, clause) {
                underWay = true
            }
            if role != .next, has(["其余", "剩余", "余下"]) { leavesRest = true }
            // 剩余3户许可证有效期至年底，到期后不再延续
            if leavesRest, has(["到期后", "期满后"]) { underWay = true }
            if text.findAll("了", in: clause).contains(where: { isPerfect(text, $0) }) { hasBegun = true }
            if isDone(text, clause) {
                done = true
                if has(["完毕", "完成", "到位", "结束", "竣工", "验收", "建成", "拆除", "投入使用"]) { isFinished = true }
            }
            if leavesRest, waits(text, clause) { planned = true }
            // 为后续分类处置提供依据: what it is for.
            if has(MeasureStatus.planWords) && !serves(text, clause) || isFuture(text, clause) {
                planned = true
                if !has(["今后", "后续", "长期", "日常", "常态"]) { plansMore = true }
            }
            if role != .done, has(["确保", "争取", "力求"]) { planned = true }
        }

        /// 发了函; not 为了, 了解, 除了.
        private func isPerfect(_ text: FoldedText, _ found: Range<Int>) -> Bool {
            guard found.lowerBound > 0, found.upperBound < text.count else { return false }
            return !"为除罢得不算".unicodeScalars.contains(text[found.lowerBound - 1])
                && !"解结如然断却".unicodeScalars.contains(text[found.upperBound])
        }

        private func serves(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            ["为后续", "为今后", "为下一步", "作为后续"].contains { text.find($0, in: clause) != nil }
        }

        /// 待验收, 待资金到位; not 待遇, 接待.
        private func waits(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            text.findAll("待", in: clause).contains { found in
                let next: Unicode.Scalar = found.upperBound < text.count ? text[found.upperBound] : "，"
                let previous: Unicode.Scalar = found.lowerBound > 0 ? text[found.lowerBound - 1] : "，"
                return !"遇人客见业".unicodeScalars.contains(next) && !"接招看款善虐期优对".unicodeScalars.contains(previous)
            }
        }

        /// 正依法追溯, 正组织清运; not 正常, 改正.
        private func isGoingOn(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            text.findAll("正", in: clause).contains { found in
                let next: Unicode.Scalar = found.upperBound < text.count ? text[found.upperBound] : "，"
                let previous: Unicode.Scalar = found.lowerBound > 0 ? text[found.lowerBound - 1] : "，"
                return goingOn.contains(next) && !"改纠修真公端订更校矫反方补".unicodeScalars.contains(previous)
            }
        }

        /// What follows 正 where it says that something is going on; not 正房, 正门, 正常.
        private let goingOn = Set("在按依组加抓处积有由与全逐稳紧开办协推进筹编施清整对申报审建拆修抽补追督核调会委落联实持准".unicodeScalars)

        /// 已完成工程量的70%
        private func isPercentage(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            guard let mark = text.find("%", in: clause), text.find(anyOf: ["已完成", "完成工程", "完成率", "进度", "完成总"], in: clause) != nil else {
                return false
            }
            var start = mark.lowerBound
            while start > clause.lowerBound, ("0"..."9").contains(text[start - 1]) || text[start - 1] == "." { start -= 1 }
            return text.folded(start..<mark.lowerBound) != "100"
        }

        /// “尚未完工的养殖场”: an attribute of something, not how far the measure is.
        private func isAttribute(_ text: FoldedText, _ clause: Range<Int>, _ words: [String]) -> Bool {
            guard let found = text.find(anyOf: words, in: clause) else { return false }
            return text.find("的", in: found.range.upperBound..<min(clause.upperBound, found.range.upperBound + 8)) != nil
        }

        /// 已 before the verb; not “对已查明的直排口”.
        private func isDone(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            for found in text.findAll("已", in: clause) {
                let before = clause.lowerBound..<found.lowerBound
                let behind = found.upperBound..<min(clause.upperBound, found.upperBound + 8)
                let isObject =
                    text.find(anyOf: ["对", "将", "把", "为", "向", "从", "在"], in: before) != nil && text.find("的", in: behind) != nil
                // 已挖的鱼塘由某村回填
                let isAttribute = text.find("的", in: found.upperBound..<min(clause.upperBound, found.upperBound + 3)) != nil
                if !isObject, !isAttribute, !text.has("已有", at: found.lowerBound), !text.has("已查明", at: found.lowerBound),
                    !text.has("已查出", at: found.lowerBound)
                {
                    return true
                }
            }
            return false
        }

        /// 将于, 我局将, 届时: 将 as a mark of the object is none.
        private func isFuture(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            for found in text.findAll("将", in: clause) {
                if ["将把", "将于", "将在", "将进一步", "将继续", "将会", "将按", "将持续", "将不", "将严", "将加", "将每", "将对全"].contains(where: {
                    text.has($0, at: found.lowerBound)
                }) {
                    return true
                }
                if found.lowerBound > 0, "局镇委们院府司厅乡办处站位队".unicodeScalars.contains(text[found.lowerBound - 1]) { return true }
            }
            return false
        }
    }

    private static let progressWords = [
        "正在", "推进中", "进行中", "有序推进", "加紧", "抓紧施工", "仍在", "尚在", "陆续", "整改中", "施工中", "正抓紧", "正按", "正组织", "正加", "逐步推进", "办理中", "审批中", "正有序",
    ]

    private static let planWords = [
        "力争", "计划于", "计划在", "拟于", "拟在", "拟将", "拟对", "预计", "打算", "下一步", "届时", "适时", "有待", "今后", "明年", "争取在", "争取于", "计划", "拟", "后续",
    ]
}
