import WenshuBasics

extension MeasureStatus {
    /// The words of a measure that tell how far it is.
    struct Words {
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
        /// 剩下的12座等麦子收了…: the rest is named and not said to be done.
        var leavesSome = false
        /// 已列入…计划，待…: on a list, and nothing begun.
        private var isListed = false
        /// On a list and waiting: whatever 已 says is of the list.
        private var isPending = false

        init(_ measure: Measure, _ context: FieldContext) {
            for span in measure.places {
                let text = context.text[span.line].text
                for clause in text.pieces(span.range, closing: ["，", "；", "。"]) { add(text, clause, measure.role) }
            }
            if isPending { (done, underWay, inProgress) = (false, inProgress, inProgress) }
            // 新建充电棚64座，其余小区拟在7月底前…: a part is done.
            if leavesRest, planned, measure.role == .done || measure.role == .measures && context.kind == .agencyReply { underWay = true }
        }

        private mutating func add(_ text: FoldedText, _ clause: Range<Int>, _ role: SectionRole?) {
            func has(_ words: [String]) -> Bool { text.find(anyOf: words, in: clause) != nil }
            // 对尚在调查的2件案件，…: which ones.
            let isOfSome = has(["尚在", "仍在"]) && isAttribute(text, clause, ["尚在", "仍在"])
            if has(MeasureStatus.progressWords) && !isOfSome || isPercentage(text, clause) || isGoingOn(text, clause) {
                inProgress = true
                underWay = true
            }
            if has(MeasureStatus.openWords) && !isAttribute(text, clause, MeasureStatus.openWords) && !isPunished(text, clause)
                || isGoing(text, clause)
            {
                inProgress = true
                underWay = true
            }
            // 2处已投入使用，1处待供电接入后启用
            if role != .next, leaves(text, clause) || waits(text, clause) && isCounted(text, clause) { leavesSome = true }
            if has(["列入", "纳入", "报"]), has(["计划", "预算", "项目库", "储备", "审批", "批复", "评审", "民生项目", "投资项目"]) { isListed = true }
            if isListed, isCondition(text, clause) { (planned, plansMore, isPending) = (true, true, true) }
            if has(["还没有完全", "还没有达到", "没有完全达到", "尚未完全", "还没有完成"]) { underWay = true }
            if has(["尚未", "仍未", "未完成", "尚有", "仍有", "尚余", "尚剩", "还剩"]), !isAttribute(text, clause, ["尚未", "仍未", "未完成", "尚有"]),
                !isPunished(text, clause)
            {
                underWay = true
            }
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
            // 明年春播所需的地膜已经完成采购: what it is for, too.
            let isForLater = has(["已"]) && isAttribute(text, clause, ["明年"])
            if has(MeasureStatus.planWords) && !serves(text, clause) && !isForLater || isFuture(text, clause) {
                planned = true
                if !has(["今后", "后续", "长期", "日常", "常态"]) { plansMore = true }
            }
            if role != .done, has(["确保", "争取", "力求"]) { planned = true }
        }

        /// 逐条答复中, 快递往返中; not 其中, nor 在案件审查中.
        private func isGoing(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            let clause = text.trimmed(clause)
            guard clause.count >= 4, text.ends(with: "中", before: clause.upperBound), text.findLast("在", in: clause) == nil else {
                return false
            }
            return [
                "办理", "核查", "审核", "复核", "答复", "采集", "往返", "审查", "推进", "整改", "施工", "调试", "协商", "洽谈", "公示", "评审", "审批", "招标", "采购", "修订",
                "起草", "制作", "安装", "改造", "建设", "清理", "调查", "执行",
            ]
            .contains { text.ends(with: $0 + "中", before: clause.upperBound) }
        }

        private func isCounted(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            let clause = text.trimmed(clause)
            return !clause.isEmpty && text[clause.lowerBound].isDigit
        }

        /// 剩下2处村民嫌味儿, 另有9株须待春季施工; not 其余3处已于7月拆除, 其余均不属….
        private func leaves(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            guard let rest = text.find(anyOf: ["剩下", "剩余", "仅剩", "只剩", "还剩", "余下", "其余", "还有"], in: clause) else { return false }
            // 对其余4户作出处罚, 清运剩余弃渣: the rest is what was acted on.
            let lead = text.folded(clause.lowerBound..<rest.range.lowerBound)
            guard ["", "目前", "现", "现在", "但", "另", "尚"].contains(lead) else { return false }
            let behind = rest.range.upperBound..<clause.upperBound
            let isCounted = behind.prefix(8).contains { text[$0].isDigit || "一二三四五六七八九十两几".unicodeScalars.contains(text[$0]) }
            return isCounted && text.find(anyOf: ["已", "均", "不属", "不在", "无需", "不再", "合格", "符合", "完好", "未发现", "没有发现"], in: behind) == nil
        }

        /// 待资金下达后, 批复后即开展招标, 一俟批复.
        private func isCondition(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            waits(text, clause) || text.find(anyOf: ["批复后", "批准后", "下达后", "通过后", "到位后", "一俟", "审定后"], in: clause) != nil
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
            // 占应封填数的三分之二, 已完成大半
            if text.find("分之", in: clause) != nil, text.find("百分之百", in: clause) == nil,
                text.find(anyOf: ["占", "已", "完成"], in: clause) != nil
            {
                return true
            }
            // 占总量的四成左右
            if text.findAll("成", in: clause).contains(where: { mark in
                mark.lowerBound > clause.lowerBound && "一二三四五六七八九两".unicodeScalars.contains(text[mark.lowerBound - 1])
                    && text.find(anyOf: ["占", "已完成", "完成了", "完成总", "完成工程"], in: clause.lowerBound..<mark.lowerBound) != nil
            }) {
                return true
            }
            if text.find(anyOf: ["过半", "一半", "大半", "近半"], in: clause) != nil, text.find(anyOf: ["已", "完成"], in: clause) != nil {
                return true
            }
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
            // 对2起未结案件加快办理
            if found.word == "未结", text.has("案", at: found.range.upperBound) { return true }
            return text.find("的", in: found.range.upperBound..<min(clause.upperBound, found.range.upperBound + 8)) != nil
        }

        /// 用地期满一年仍未复垦，依据…作出某号处罚决定: what a decision is about, not how far the measure is.
        private func isPunished(_ text: FoldedText, _ clause: Range<Int>) -> Bool {
            // No further than decisions are long: a line may have thousands of clauses.
            let rest = clause.upperBound..<min(text.count, clause.upperBound + 200)
            let sentence = rest.lowerBound..<(text.find("。", in: rest)?.lowerBound ?? rest.upperBound)
            return text.find(anyOf: ["处罚决定", "处以罚款", "决定罚款"], in: sentence) != nil
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
                if [
                    "将把", "将于", "将在", "将进一步", "将继续", "将会", "将按", "将持续", "将不", "将严", "将加", "将每", "将对全", "将结合", "将同步", "将陆续", "将统一", "将根据",
                    "将逐", "将尽快",
                ].contains(where: {
                    text.has($0, at: found.lowerBound)
                }) {
                    return true
                }
                // 我局将该矿区列入修复库: what was done to it.
                if ["该", "其列", "其纳", "上述", "涉案", "此案"].contains(where: { text.has($0, at: found.upperBound) }) { continue }
                if found.lowerBound > 0, "局镇委们院府司厅乡办处站位队".unicodeScalars.contains(text[found.lowerBound - 1]) { return true }
            }
            return false
        }
    }

    private static let progressWords = [
        "正在", "推进中", "进行中", "有序推进", "加紧", "抓紧施工", "仍在", "尚在", "陆续", "整改中", "施工中", "正抓紧", "正按", "正组织", "正加", "逐步推进", "办理中", "审批中", "正有序",
    ]

    private static let openWords = [
        "还差", "尚差", "还没", "还在", "未结", "未复", "没有回音", "没有答复", "没有回复", "未宣判", "未开庭", "在调试", "在联调", "在路上", "在途", "没拉通", "没出来", "没剪", "没拆",
        "没装", "没审完", "没办完",
        "没谈拢", "未追齐", "未收齐", "没收齐",
    ]

    private static let planWords = [
        "力争", "计划于", "计划在", "拟于", "拟在", "拟将", "拟对", "预计", "打算", "下一步", "届时", "适时", "有待", "今后", "明年", "争取在", "争取于", "计划", "拟", "后续", "批复后三",
        "批复后两", "批复后一", "批复后即", "批复后立即", "批复后尽快", "批复后组织", "批复后启动",
    ]
}
