import WenshuBasics

/// By when the whole is to be done (plannedCompletion): the last statement of it outside the measures.
enum PlannedCompletion {
    private struct Candidate {
        var line: Int
        var place: DocumentAtoms.DatePlace
        var isWhole: Bool
    }

    static func find(_ context: FieldContext, measures: [Measure]) -> Found? {
        let measureLines = Set(measures.flatMap { $0.places.map(\.line) })
        var candidates: [Candidate] = []
        for line in context.structure.content where !measureLines.contains(line) && isText(line, context) {
            candidates += statements(line, context)
        }
        if let form = fromForm(context) { return form }
        guard let best = candidates.last(where: \.isWhole) ?? candidates.last else { return nil }
        let rule = best.isWhole ? Rule("plannedCompletion.whole", 0.95) : Rule("plannedCompletion.part", 0.75)
        let found = DateValue.found(best.place.deadline, at: Span(best.line, best.place.range), by: rule)
        if !best.isWhole, context.kind == .agencyReply {
            return found?.doubted(Bilingual(zh: "该期限是否针对全部整改事项，请核对", en: "Whether this date is that of the whole is not certain"))
        }
        return found
    }

    /// Running text, or a form's cell that is no retold one.
    private static func isText(_ line: Int, _ context: FieldContext) -> Bool {
        guard context.lines[line].cell != nil else { return true }
        guard let label = context.structure.form.label(ofLine: line) else { return false }
        return SectionRole.of(label) != .retold && label.count >= 4
    }

    private static func fromForm(_ context: FieldContext) -> Found? {
        guard let line = context.structure.form.entries.first(where: { isLabel($0.label) })?.lines.first,
            let place = context.atoms[line].dates.last
        else { return nil }
        return DateValue.found(place.deadline, at: Span(line, place.range), by: Rule("plannedCompletion.form", 0.93))
    }

    /// 预计全部办结时间, 计划完成日期, 整改完成时限, 预计办结; not 实际完成时间, 是否全部完成.
    private static func isLabel(_ label: String) -> Bool {
        let label = FoldedText(label)
        guard !label.contains(anyOf: ["是否", "实际", "已完成", "已办结", "措施", "情况", "上次", "报告"]) else { return false }
        if label.starts(with: "整改期限") { return true }
        guard label.contains(anyOf: ["完成", "办结", "完结", "整改到位", "整改完毕", "销号", "了结"]) else { return false }
        return label.contains(anyOf: ["预计", "计划", "预期", "拟", "全部", "总体", "整体"])
            || label.contains("整改") && label.contains(anyOf: ["时限", "期限"])
    }

    private static func statements(_ line: Int, _ context: FieldContext) -> [Candidate] {
        let text = context.lines[line].text
        let atoms = context.atoms[line]
        // Dates and sentences side by side: a line may have thousands of both.
        var next = 0
        return text.pieces(text.all, closing: ["。", "！"]).flatMap { sentence -> [Candidate] in
            while next < atoms.dates.count, atoms.dates[next].range.upperBound <= sentence.lowerBound { next += 1 }
            return atoms.dates[next...].prefix { $0.range.lowerBound < sentence.upperBound }.compactMap { place in
                guard !place.atom.isAside, !isInBracket(text, place.range, sentence),
                    !atoms.isRetold(place.range) || promises(text, sentence),
                    isAhead(place, context),
                    isCompletion(text, place.range, sentence)
                else { return nil }
                return Candidate(line: line, place: place, isWhole: isWhole(text, place.range, sentence))
            }
        }
    }

    /// 分集中整治（4月21日至10月31日）、验收销号三个阶段: when a stage of it ends.
    private static func isInBracket(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard let open = text.findLast("（", in: sentence.lowerBound..<range.lowerBound) else { return false }
        let close = text.find("）", in: range.upperBound..<sentence.upperBound)?.lowerBound ?? sentence.upperBound
        return text.find("）", in: open.upperBound..<range.lowerBound) == nil
            && text.find(anyOf: ["完成", "完毕", "到位", "办结"], in: range.upperBound..<close) == nil
    }

    /// 我县承诺，《检察建议书》所提问题于…前整改到位: a promise is the sender's own.
    private static func promises(_ text: FoldedText, _ sentence: Range<Int>) -> Bool {
        text.find(anyOf: ["承诺", "确保", "力争", "预计", "保证", "将于", "我局将", "计划", "拟于", "拟在", "可全部", "可完成"], in: sentence) != nil
    }

    /// Not before the document itself, and no beginning.
    private static func isAhead(_ place: DocumentAtoms.DatePlace, _ context: FieldContext) -> Bool {
        guard place.atom.bound != .after, place.atom.bound != .asOf, let date = place.deadline?.date, date.month != nil,
            let latest = date.latest
        else {
            return false
        }
        guard let own = context.date else { return true }
        return latest >= own
    }

    /// A word of completion behind the date, or before it with 于 / 至 / 到.
    private static func isCompletion(_ text: FoldedText, _ date: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let behind = date.upperBound..<min(sentence.upperBound, date.upperBound + 60)
        // 无法在今年内完成
        let lead = max(sentence.lowerBound, date.lowerBound - 5)..<date.lowerBound
        // 每年11月至次年4月为冬歇期
        if text.find("每", in: lead) != nil { return false }
        if text.find(anyOf: ["无法", "难以", "不能", "未能"], in: lead) != nil { return false }
        // 4月中旬前先行完成协议签订: a step of it.
        if text.find(anyOf: ["先行", "先期", "启动", "率先", "首批", "开工"], in: behind.lowerBound..<min(behind.upperBound, behind.lowerBound + 8))
            != nil
        {
            return false
        }
        // 12月31日前由县林业局提交整改报告: when it is told of.
        let clause = text.clause(behind: date)
        if text.find(anyOf: ["提交", "报送", "报告", "反馈", "函告", "上报", "书面"], in: clause) != nil,
            text.find(anyOf: ["完成", "完毕", "到位", "办结"], in: clause) == nil
        {
            return false
        }
        // 11月至次年3月为冻土期，无法在两个月内完成整改
        if ["为", "系", "属于"].contains(where: { text.has($0, at: date.upperBound) }) { return false }
        if let word = text.find(anyOf: words, in: behind) {
            return text.find(anyOf: ["无法", "难以", "不能", "未能"], in: behind.lowerBound..<word.range.lowerBound) == nil
        }
        let before = max(sentence.lowerBound, date.lowerBound - 24)..<date.lowerBound
        return text.find(
            anyOf: [
                "完成时限", "完成时间", "总时限", "总的时限", "总的期限", "总期限", "总体时限", "总体期限", "延至", "延长至", "延期至", "不晚于", "不迟于", "整改期限", "完成期限", "推迟至",
                "顺延至",
            ],
            in: before) != nil
    }

    private static func isWhole(_ text: FoldedText, _ date: Range<Int>, _ sentence: Range<Int>) -> Bool {
        text.find(anyOf: whole, in: sentence) != nil
    }

    private static let words = [
        "完成", "整改完毕", "整改到位", "办结", "办理完毕", "整改", "到位", "完毕", "清零", "结束", "建成", "落实", "拆除", "恢复", "清运", "根治", "解决", "消除", "销号", "竣工", "完工",
        "拆完", "修复", "达到", "回收率", "覆盖率", "达标", "修好", "退出", "做完", "办完", "改完", "追回", "追缴", "入库", "执行到位", "清退", "收回", "缴清", "排除", "化解", "全覆盖",
        "收口", "清除", "不再出现", "收尾", "了结", "收官", "落地",
    ]

    private static let whole = [
        "全部", "全面", "各项", "整改任务", "整改工作", "所有", "整体", "问题整改", "整改事项", "剩余", "上述", "整改目标", "任务", "完成整改", "整改完毕", "整改到位", "彻底", "清零", "该项",
        "整个", "总时限", "总的时限", "总的期限", "总期限", "总体时限", "总体期限",
    ]
}
