import WenshuBasics

/// The last step taken on a clue, and its date.
struct ClueOutcome {
    var outcome: Found
    var date: Found?

    /// A step in the text.
    struct Step {
        let outcome: String
        let line: Int
        let range: Range<Int>
        let date: DocumentAtoms.DatePlace?
        /// Said as the result (处理结果：立案), not in the course of the story.
        let isStated: Bool
        /// 办结: closes what came before without being an outcome of its own.
        let isWeak: Bool
    }

    private static let verbs: [(outcome: String, words: [String], isWeak: Bool)] = [
        (
            "notFiled",
            [
                "不予立案", "不立案", "未予立案", "不予以立案", "未立案", "不符合立案条件", "不具备立案条件", "不作立案", "不再立案", "不予受理", "不宜立案", "无需立案", "不满足立案", "达不到立案",
                "未达到立案", "不进行立案",
                "不构成公益诉讼", "不予行政立案",
            ], false
        ),
        ("recommendationIssued", ["检察建议", "检察意见"], false),
        ("suitFiled", ["提起公益诉讼", "提起行政公益诉讼", "提起民事公益诉讼", "提起刑事附带民事公益诉讼", "提起附带民事公益诉讼", "提起诉讼", "向人民法院起诉", "提起公诉", "诉至", "提起附带民事"], false),
        (
            "closed",
            [
                "终结案件", "终结审查", "终结本案", "终结调查", "案件终结", "予以终结", "终结处理", "终结办理", "审查终结", "结案", "撤销案件", "销案", "撤案", "终结该案", "作出终结", "调查终结",
                "予以了结", "终结",
            ], false
        ),
        ("caseFiled", ["立案"], false),
        ("closed", ["办结", "办理完毕", "处理完毕"], true),
    ]

    /// - Parameter received: the day on which the clue came; no step lies before it.
    static func find(_ context: FieldContext, received: String?) -> ClueOutcome? {
        var steps: [Step] = []
        for index in context.structure.content {
            for sentence in context.lines[index].text.pieces(context.lines[index].body, closing: ["。", "；"]) {
                steps += Self.steps(context, index, sentence)
            }
        }
        return choose(context, steps, received)
    }

    // MARK: Steps

    static func steps(_ context: FieldContext, _ line: Int, _ sentence: Range<Int>) -> [Step] {
        let text = context.lines[line].text
        var out: [Step] = []
        var covered: [Range<Int>] = []
        for (outcome, words, isWeak) in verbs {
            for found in words.flatMap({ text.findAll($0, in: sentence) }) where !covered.contains(where: { $0.overlaps(found) }) {
                covered.append(found)
                guard isStep(context, line, found, outcome, sentence) else { continue }
                out.append(
                    Step(
                        outcome: outcome, line: line, range: found, date: date(context, line, found, outcome, sentence),
                        isStated: isStated(text, found, sentence), isWeak: isWeak))
            }
        }
        return out.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Whether the word tells of a step that was taken: not of a plan, a condition, a document's name or another's step.
    private static func isStep(_ context: FieldContext, _ line: Int, _ range: Range<Int>, _ outcome: String, _ sentence: Range<Int>) -> Bool
    {
        let text = context.lines[line].text
        let clause = text.pieces(sentence, closing: ["，"]).first { $0.overlaps(range) } ?? sentence
        let before = clause.lowerBound..<range.lowerBound
        let near = max(clause.lowerBound, range.lowerBound - 12)..<range.lowerBound
        if text.contains(
            anyOf: [
                "拟", "将", "待", "如果", "如需", "一旦", "是否", "若", "准备", "计划", "可以", "可依法", "条件成熟", "视情", "适时", "建议你", "建议贵", "预计", "争取", "力争",
                "有望", "即将", "应予", "应当", "本应",
                "依法应", "逾期不", "逾期未", "否则", "商请", "考虑", "尚未", "尚不",
            ], in: near), !(outcome == "notFiled" && text.contains(anyOf: ["尚未", "尚不"], in: near))
        {
            return false
        }
        // Only a procuratorate issues a recommendation: whoever else the sentence begins with, it is the sender's.
        let isOwn = outcome == "recommendationIssued" && context.issuers.contains { $0.contains("检察院") }
        if !isOwn && isOthers(context, line, range, sentence) || isQuoted(text, range, sentence) { return false }
        // 如再发现类似问题，依法立案查处。 今后将…
        if text.contains(
            anyOf: ["如再", "如发现", "如有", "如果", "再发现", "下一步", "今后", "届时", "必要时", "若"], in: sentence.lowerBound..<range.lowerBound)
        {
            return false
        }
        // 立案标准, 立案监督, 结案报告, 在立案前
        if ["标准", "监督", "条件", "前", "阶段", "管辖", "报告", "归档", "手续", "登记表", "号", "程序"].contains(where: { text.has($0, at: range.upperBound) }),
            outcome != "notFiled"
        {
            return false
        }
        switch outcome {
        case "caseFiled":
            if ["予以不", "没有", "不", "未", "尚未"].contains(where: { text.ends(with: $0, before: range.lowerBound) }) { return false }
            // The police's filing of a crime is another's step.
            return !text.contains(anyOf: ["公安", "刑事", "侦查"], in: clause) || text.contains(anyOf: ["我局", "本局", "我院", "本院"], in: before)
        case "recommendationIssued":
            let issue = ["制发", "发出", "提出", "送达", "发送", "发布", "宣告", "作出", "制作", "公开送达", "下发", "签发", "印发"]
            let around = before.lowerBound..<min(clause.upperBound, range.upperBound + 12)
            return text.contains(anyOf: issue, in: around) && !text.contains(anyOf: ["根据", "按照", "收到", "回复"], in: before)
        case "suitFiled": return !text.contains(anyOf: ["不", "无需", "无须", "未"], in: near)
        default: return true
        }
    }

    /// 所提“应予不立案”的意见: what somebody says or a document is called.
    private static func isQuoted(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if let open = text.findLast("《", in: sentence.lowerBound..<range.lowerBound),
            text.find("》", in: open.upperBound..<range.lowerBound) == nil
        {
            return true
        }
        guard let open = text.findLast("“", in: sentence.lowerBound..<range.lowerBound),
            text.find("”", in: open.upperBound..<range.lowerBound) == nil,
            let close = text.find("”", in: range.upperBound..<sentence.upperBound)
        else { return false }
        let behind = close.upperBound..<min(sentence.upperBound, close.upperBound + 6)
        return text.contains(anyOf: ["意见", "说法", "主张", "建议", "表述", "要求", "问题"], in: behind)
    }

    /// 县市场监管局收到检察建议后，已立案查处: what another organ did, which begins a clause before the verb.
    private static func isOthers(_ context: FieldContext, _ line: Int, _ verb: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let text = context.lines[line].text
        let atoms = AtomText(text)
        var isOthers = false
        for clause in text.pieces(sentence, closing: ["，"]) where clause.lowerBound < verb.lowerBound {
            if text.contains(
                anyOf: ["我局", "我院", "本院", "本局", "我委", "我厅", "我县", "我支队", "我大队"],
                in: clause.lowerBound..<min(clause.upperBound, verb.lowerBound))
            {
                isOthers = false
                continue
            }
            // 本院认为，…，某镇负有职责，遂于2月2日向其制发检察建议书
            if text.has("遂", at: clause.lowerBound) || ["据此", "为此", "因此", "故"].contains(where: { text.has($0, at: clause.lowerBound) }) {
                isOthers = false
                continue
            }
            // 当事人主动退缴，该案已于3月22日办结
            if ["该案", "本案", "此案"].contains(where: { text.has($0, at: clause.lowerBound) }) {
                isOthers = false
                continue
            }
            // 经调查认定某局存在…, 经局案件审理委员会研究: a step of the one who writes.
            guard !text.has("经", at: clause.lowerBound) || text.has("经开", at: clause.lowerBound) || text.has("经济", at: clause.lowerBound),
                let organ = OrganisationGrammar.name(atoms, at: clause.lowerBound, in: clause), organ.form == .name,
                organ.organ.upperBound <= verb.lowerBound,
                !PartyNames.isPrivate(text, organ.organ)
            else { continue }
            let name = NameList.compact(text.words(organ.organ))
            isOthers = !context.issuers.contains { $0.hasSuffix(name) || name.hasSuffix($0) }
        }
        return isOthers
    }

    /// 处理结果：…, 结果为….
    private static func isStated(_ text: FoldedText, _ range: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let before = max(sentence.lowerBound, range.lowerBound - 14)..<range.lowerBound
        return text.contains(anyOf: ["结果为", "结果：", "结果是", "结论为", "结论：", "结果如下"], in: before)
    }

    /// The date of a step: the last before it in its sentence that is not another step's, else right behind it.
    private static func date(
        _ context: FieldContext, _ line: Int, _ step: Range<Int>, _ outcome: String, _ sentence: Range<Int>
    ) -> DocumentAtoms.DatePlace? {
        let text = context.lines[line].text
        let dates = context.atoms[line].dates.filter { place in
            sentence.overlaps(place.range) && !place.atom.isAside && place.atom.start == nil && place.atom.bound != .before
        }
        if let before = dates.last(where: { $0.range.upperBound <= step.lowerBound }) {
            let between = before.range.upperBound..<step.lowerBound
            // 6月19日，我院向某局送达检察建议书: delivering is the step itself.
            let others = ["收到", "收悉", "移送"] + (outcome == "recommendationIssued" ? [] : ["送达"])
            let isFar = text.contains(anyOf: others, in: between) && text.contains("，", in: between)
            if !isFar { return before }
        }
        return dates.first {
            $0.range.lowerBound >= step.upperBound && $0.range.lowerBound - step.upperBound <= 8
                && !text.contains("，", in: step.upperBound..<$0.range.lowerBound)
        }
    }
}
