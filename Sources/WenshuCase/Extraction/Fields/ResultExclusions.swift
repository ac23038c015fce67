/// Quantities that are no results: standards, plans, facts, what is left, whom it was done to, means.
enum ResultExclusions {
    static func apply(_ text: FoldedText, _ piece: Range<Int>, _ quantity: QuantityAtom) -> Bool {
        let before = piece.lowerBound..<quantity.range.lowerBound
        // 《责令限期改正通知书》: the words of a title say nothing of the count.
        let quoted = quotations(text, before)
        if excluding.contains(where: { word in
            text.findAll(word, in: before).contains { found in
                !quoted.contains { $0.overlaps(found) } && !isInAttribute(text, found, before) && !isOrder(text, word, found, before)
                    && !isPaper(text, found, before)
                    && !isCost(text, word, found, before)
            }
        }) {
            return true
        }
        if let rest = text.find(anyOf: remaining, in: before), ResultVerbs.first(text, rest.range.upperBound..<before.upperBound) == nil,
            ResultVerbs.first(text, quantity.range.upperBound..<piece.upperBound) == nil || !["另有", "另外", "原有"].contains(rest.word)
        {
            return true
        }
        // 违规收集人脸信息4.7万条: what was done wrong.
        if let verb = ResultVerbs.first(text, before),
            ["违规", "违法", "非法", "擅自"].contains(where: { text.ends(with: $0, before: verb.lowerBound) })
        {
            return true
        }
        // 应施划标线2,140米，已施划1,560米: what there is to do.
        if let verb = ResultVerbs.first(text, before),
            ["应", "须", "需", "应当"].contains(where: { text.ends(with: $0, before: verb.lowerBound) })
        {
            return true
        }
        if text.find(anyOf: facts, in: before) != nil, ResultVerbs.first(text, before) == nil { return true }
        if isFuture(text, before, quantity.range) { return true }
        // 417人中尚有96人未反馈
        if ["中尚", "中有", "中仍", "中，"].contains(where: { text.has($0, at: quantity.range.upperBound) }) { return true }
        // 沿线18公里范围核查: how far, not how much.
        if ["范围", "以内", "内的", "长的", "高的", "以上", "以下"].contains(where: { text.has($0, at: quantity.range.upperBound) }) { return true }
        // 学校周边200米内: how near.
        if ["米", "公里"].contains(quantity.unit),
            ["周边", "周围", "附近", "半径", "外围", "方圆"].contains(where: { text.ends(with: $0, before: quantity.range.lowerBound) })
        {
            return true
        }
        // 在32个小区新建…
        if text.ends(with: "在", before: quantity.range.lowerBound) { return true }
        // 由2次提高到4次
        if ["由", "从"].contains(where: { text.ends(with: $0, before: quantity.range.lowerBound) }) { return true }
        if isObject(text, before) || isWhole(text, quantity) { return true }
        if text.ends(with: "的", before: before.upperBound), text.folded(before) != "原有的" { return true }
        if isPlace(text, piece, quantity) || isTask(text, piece, quantity) { return true }
        // 组织沿河两村: which ones, not how many.
        if quantity.isChinese, ["个", "村", "镇", "乡", "县", "区", "市"].contains(quantity.unit) { return true }
        // The brackets (建议书称…) and what they hold retell.
        if text.has("的", at: quantity.range.upperBound), !text.contains(anyOf: ["了"], in: before) { return true }
        return ResultMeans.count(text, before, quantity.range.upperBound)
    }

    /// 配齐沿湖4个村保洁员22名: where, not how many.
    private static func isPlace(_ text: FoldedText, _ piece: Range<Int>, _ quantity: QuantityAtom) -> Bool {
        let behind = quantity.range.upperBound..<piece.upperBound
        return quantity.unit == "个"
            && ["村", "社区", "行政村", "自然村", "乡镇", "街道", "小区"].contains { text.has($0, at: behind.lowerBound) }
            && (behind.contains { ("0"..."9").contains(text[$0]) } || text.find("的", in: behind) != nil)
    }

    /// 已完成4项: of the tasks, not of what was to be done.
    private static func isTask(_ text: FoldedText, _ piece: Range<Int>, _ quantity: QuantityAtom) -> Bool {
        quantity.unit == "项" && quantity.range.upperBound == piece.upperBound
            && ["完成", "办结", "落实", "已完成", "已办结", "已落实"].contains(text.folded(piece.lowerBound..<quantity.range.lowerBound))
    }

    /// 责令立即改正47个，限期整改5个: an order that was given.
    private static func isOrder(_ text: FoldedText, _ word: String, _ found: Range<Int>, _ before: Range<Int>) -> Bool {
        word == "限期" && (found.lowerBound == before.lowerBound || text.ends(with: "责令", before: found.lowerBound))
            && ["整改", "改正"].contains { text.has($0, at: found.upperBound) && found.upperBound + 2 == before.upperBound }
    }

    /// 投资18万元在北岸安装监控2套: what it cost stands before what was done.
    private static func isCost(_ text: FoldedText, _ word: String, _ found: Range<Int>, _ before: Range<Int>) -> Bool {
        ["投资", "经费"].contains(word) && text.find("元", in: found.upperBound..<before.upperBound) != nil
            && ResultVerbs.first(text, found.upperBound..<before.upperBound) != nil
    }

    /// 下达责令限期整改指令书3份: a word of the paper's name.
    private static func isPaper(_ text: FoldedText, _ found: Range<Int>, _ before: Range<Int>) -> Bool {
        ["书", "通知", "单", "函"].contains { text.ends(with: $0, before: before.upperBound) } && before.upperBound - found.lowerBound <= 12
    }

    /// 对没有履行回收义务的店子下达责令改正通知书2份: of whom it was done to.
    private static func isInAttribute(_ text: FoldedText, _ found: Range<Int>, _ before: Range<Int>) -> Bool {
        guard text.has("对", at: before.lowerBound), let mark = text.findLast("的", in: found.upperBound..<before.upperBound) else {
            return false
        }
        return ResultVerbs.first(text, mark.upperBound..<before.upperBound) != nil
    }

    /// What stands in 《》 and “”.
    private static func quotations(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        [("《", "》"), ("“", "”")].flatMap { open, close in
            text.findAll(open, in: range).compactMap { start in
                text.find(close, in: start.upperBound..<text.count).map { start.lowerBound..<$0.upperBound }
            }
        }
    }

    /// Words of a standard, a share or a plan.
    private static let excluding = [
        "未及时", "未按", "未依法", "未对", "未予", "没有", "未采取", "未能", "不少于", "不低于", "不超过", "至少", "每", "限期", "计划", "拟", "力争", "预计", "预留", "分别占", "人口",
        "投资", "经费", "载明", "尚未", "未整改", "未完成", "应当",
        "需要", "需维修", "需更换", "需整改", "需修复", "需改造", "需拆除", "亟需", "关于上述", "距离", "位于", "较20", "较检察", "平均", "埋深", "井深", "在编", "连续", "提高到",
    ]

    /// What is left: no result, unless something was done to it.
    private static let remaining = ["剩余", "另有", "余下", "另外", "其余", "尚有", "仍有", "还有", "涉及", "共有", "现有", "原有", "全长", "存在"]

    /// Words of the facts, where no verb of action stands beside them.
    private static let facts = ["占地面积", "建筑面积", "占用", "毁坏", "破坏", "损毁", "污染面积", "超标", "储油", "常住", "倾倒", "堆放", "达到", "超过标准"]

    private static func isFuture(_ text: FoldedText, _ before: Range<Int>, _ quantity: Range<Int>) -> Bool {
        var start = before.lowerBound
        // No further back than words of a plan can reach: a line may be one sentence of a million characters.
        let floor = max(0, start - 300)
        while start > floor, !"。；".unicodeScalars.contains(text[start - 1]) { start -= 1 }
        let clause = text.clause(around: quantity, within: 300)
        // 计划改造管网9.8公里，目前已完成4.1公里
        if text.find("已", in: clause.lowerBound..<quantity.lowerBound) != nil { return false }
        if let word = text.find(anyOf: ["将于", "拟", "计划", "力争", "预计", "确保", "争取", "届时", "明年", "下一步"], in: start..<quantity.lowerBound) {
            // 争取县财政支持资金4.6万元，修缮墓碑8座: money that was won.
            return word.word != "争取" || text.find(anyOf: ["资金", "经费", "补助"], in: text.clause(behind: word.range)) == nil
        }
        return text.find(anyOf: ["前完成", "底前", "日前"], in: clause) != nil && text.find("已", in: clause) == nil
    }

    /// 改造管网12公里，已完成7.4公里: the first is what there is to do.
    private static func isWhole(_ text: FoldedText, _ quantity: QuantityAtom) -> Bool {
        let end = quantity.range.upperBound
        guard end < text.count, text[end] == "，" else { return false }
        let clause = end + 1..<(text.find(anyOf: ["，", "。", "；"], in: end + 1..<text.count)?.range.lowerBound ?? text.count)
        guard ["已完成", "目前已完成", "现已完成", "已建成", "已铺设", "已清理", "已拆除"].contains(where: { text.has($0, at: clause.lowerBound) }) else {
            return false
        }
        return QuantityAtom.scan(AtomText(text), outside: []).contains {
            clause.contains($0.range.lowerBound) && $0.unit == quantity.unit && $0.value < quantity.value
        }
    }

    /// Inside 对 / 向 / 将 / 为 + object: the quantity belongs to whom it was done to.
    private static func isObject(_ text: FoldedText, _ before: Range<Int>) -> Bool {
        let quoted = quotations(text, before)
        let prepositions = before.filter { i in
            !quoted.contains { $0.contains(i) }
                && "对向将为把从给与".unicodeScalars.contains(text[i])
                && !notPrepositions.contains { word in
                    text.has(word, at: i) || i > 0 && text.has(word, at: i - 1)
                }
        }
        guard let last = prepositions.last else {
            // 对213家村卫生室、18家乡镇卫生院逐一检查: a list of objects.
            guard before.lowerBound > 0, text[before.lowerBound - 1] == "、" else { return false }
            // No further back than a list of objects reaches: a line may be one clause of a million characters.
            var start = before.lowerBound
            let floor = max(0, start - 300)
            while start > floor, !"，。；：".unicodeScalars.contains(text[start - 1]) { start -= 1 }
            guard text.has("对", at: start) || text.has("向", at: start) else { return false }
            return ResultVerbs.first(text, start + 1..<before.upperBound) == nil
        }
        // 立案查处向未成年人售烟案件3起: a verb right before makes the phrase a part of its object.
        if text[last] == "向",
            (2...4).contains(where: { length in
                last - length >= before.lowerBound && ResultVerbs.first(text, last - length..<last) == last - length..<last
            })
        {
            return false
        }
        return ResultVerbs.first(text, last + 1..<before.upperBound) == nil
    }

    private static let notPrepositions = [
        "不向", "比对", "从业", "对虾", "参与", "与会", "对比", "对接", "向阳", "为主", "成为", "作为", "行为", "认为", "从严", "从事", "对象", "定为", "即将", "方向",
    ]
}
