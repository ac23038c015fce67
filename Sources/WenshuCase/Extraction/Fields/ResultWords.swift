import WenshuBasics

/// Which words say what a quantity counts: the verb and its object around it.
enum ResultWords {
    struct Reading {
        var words: String
        var start: Int
        var verb: Range<Int>
        var rule: String
    }

    /// The verb of the quantity before, and where that quantity stands.
    struct Carried {
        var verb: Range<Int>
        var start: Int
        var end: Int
        /// The words before were odd themselves.
        var isOdd = false
    }

    /// Verb and object of a quantity; in a list the verb is carried over.
    static func what(_ text: FoldedText, _ piece: Range<Int>, _ quantity: QuantityAtom, carried: Carried?)
        -> Reading?
    {
        let before = objectEnd(text, piece.lowerBound..<quantity.range.lowerBound)
        // 对没有履行回收义务的店子下达…: not a verb of whom it was done to.
        let acting =
            text.has("对", at: before.lowerBound)
            ? text.findLast("的", in: before).flatMap { ResultVerbs.first(text, $0.upperBound..<before.upperBound) } : nil
        if let verb = acting ?? ResultVerbs.first(text, before) { return reading(text, verb, before, quantity, piece) }
        // 拆除棚屋3处、面积426平方米
        if let carried, isMeasure(text, before), piece.lowerBound - carried.end == 1, "，、".unicodeScalars.contains(text[carried.end]),
            carried.verb.lowerBound < carried.start
        {
            let whole = carried.verb.lowerBound..<carried.start
            return Reading(words: text.words(whole) + text.words(before), start: before.lowerBound, verb: carried.verb, rule: "carried")
        }
        if let total = total(text, piece, before) { return total }
        // 督促某村拆除灶房1间、香棚2间: the verb that was carried is the one behind who was made to do it.
        let carried = carried.map { withFurtherVerb(text, behindCausative(text, $0)) }
        // 建成贮存池4座、堆粪场3座
        if let carried, piece.lowerBound - carried.end == 1, text[carried.end] == "、", !before.isEmpty, before.count <= 16 {
            return Reading(
                words: text.words(carried.verb) + text.words(before), start: before.lowerBound, verb: carried.verb, rule: "carried")
        }
        // 11家已办理登记: what was done stands behind.
        let behind = quantity.range.upperBound..<piece.upperBound
        if !quantity.isChinese, let reading = verbBehind(text, before, quantity, behind) { return reading }
        if text.contains(anyOf: ["其中"], in: before) { return nil }
        // A verb that the table does not know.
        let plain = withoutAdverbs(text, before)
        // 开垦地块中有37亩: says how much there is.
        // 我局先后4次书面催告: acts of the sender are counted, and nothing was done to anything.
        if text.contains(anyOf: ["我局", "我委", "我院", "我镇", "我街道", "本局", "我大队", "我中心", "先后"], in: before) { return nil }
        if ["有", "为", "是", "属", "和", "及", "与", "外", "内", "所涉", "一行"].contains(where: { text.ends(with: $0, before: before.upperBound) }) {
            return nil
        }
        guard (4...16).contains(plain.count), !("0"..."9").contains(text[plain.lowerBound]),
            !quantity.isChinese || quantity.value > DecimalNumber(4), !endsAsPlace(text, plain),
            plain.upperBound == quantity.range.lowerBound || plain.upperBound == before.upperBound
        else { return nil }
        return Reading(
            words: text.words(plain), start: plain.lowerBound, verb: plain.lowerBound..<plain.lowerBound + 2, rule: "unknownVerb")
    }

    /// 制作安装保护标志碑1座、界桩24根: both verbs are carried.
    private static func withFurtherVerb(_ text: FoldedText, _ carried: Carried) -> Carried {
        guard carried.verb.count == 2, carried.verb.upperBound + 4 <= carried.start else { return carried }
        let behind = carried.verb.upperBound..<carried.verb.upperBound + 2
        guard let next = ResultVerbs.first(text, behind), next == behind else { return carried }
        var carried = carried
        carried.verb = carried.verb.lowerBound..<next.upperBound
        return carried
    }

    private static func behindCausative(_ text: FoldedText, _ carried: Carried) -> Carried {
        guard ["督促", "发动", "组织", "动员", "责令", "指导", "引导", "协调", "要求", "监督", "帮助"].contains(text.folded(carried.verb)),
            carried.verb.upperBound < carried.start, let second = ResultVerbs.first(text, carried.verb.upperBound..<carried.start)
        else { return carried }
        var carried = carried
        carried.verb = second
        return carried
    }

    /// 查扣过期食品和散装食品，共计63.5公斤: what the clause before says was done.
    private static func total(_ text: FoldedText, _ piece: Range<Int>, _ before: Range<Int>) -> Reading? {
        guard before.isEmpty, text.find(anyOf: ["共计", "合计", "总计", "共", "累计"], in: piece) != nil, piece.lowerBound > 0,
            text[piece.lowerBound - 1] == "，"
        else { return nil }
        let clause = text.clause(around: piece.lowerBound - 2..<piece.lowerBound - 1)
        guard !clause.contains(where: { ("0"..."9").contains(text[$0]) }), let verb = ResultVerbs.first(text, clause),
            (4...24).contains(clause.upperBound - verb.lowerBound)
        else { return nil }
        let words = verb.lowerBound..<clause.upperBound
        return Reading(words: text.words(words), start: words.lowerBound, verb: verb, rule: "carried")
    }

    /// 清退坑塘18个，面积246亩: a measure of the same.
    private static func isMeasure(_ text: FoldedText, _ words: Range<Int>) -> Bool {
        ["面积", "总面积", "长度", "全长", "占地", "重量"].contains(text.folded(words))
    }

    /// 11家已办理登记, 17家店铺全部安装净化设施, 另有9家完成清洗, 鸡舍3间已于3月20日拆除完毕.
    private static func verbBehind(_ text: FoldedText, _ before: Range<Int>, _ quantity: QuantityAtom, _ behind: Range<Int>) -> Reading? {
        // 尚未完成整改, 因已注销: not done.
        if text.contains(anyOf: ["未", "因", "无法", "难以", "拒", "待", "拟", "将", "正", "需"], in: behind) { return nil }
        guard let verb = ResultVerbs.first(text, behind), text.find("的", in: behind) == nil else {
            guard let done = text.find("已", in: behind), done.upperBound < behind.upperBound, behind.upperBound - done.upperBound <= 12
            else {
                return nil
            }
            let words = done.upperBound..<behind.upperBound
            return Reading(words: text.words(words), start: quantity.range.lowerBound, verb: words, rule: "behind")
        }
        // 5家码头新增防风网2.3公里: the first says who, not how much.
        let sum = text.find(anyOf: ["共计", "合计", "累计"], in: verb.upperBound..<behind.upperBound)?.range.lowerBound ?? behind.upperBound
        let behind = behind.lowerBound..<sum
        if (verb.upperBound..<sum).contains(where: { ("0"..."9").contains(text[$0]) }) { return nil }
        let isSaidDone = text.find(anyOf: ["已", "均", "全部", "都"], in: quantity.range.upperBound..<verb.lowerBound) != nil
        guard isSaidDone || verb.lowerBound - quantity.range.upperBound <= 8 else { return nil }
        let object = withoutCompletion(text, verb.upperBound..<behind.upperBound)
        let noun = withoutAdverbs(text, before)
        // The object stands before the quantity where none stands behind the verb.
        if object.isEmpty, (2...20).contains(noun.count) {
            return Reading(words: text.words(verb) + text.words(noun), start: noun.lowerBound, verb: verb, rule: "behind")
        }
        guard
            before.isEmpty || ["另有", "另", "其中", "有", "其余", "剩余", "原有的", "原有"].contains(text.folded(before))
                || text.ends(with: "已有", before: before.upperBound)
        else {
            return nil
        }
        let words = verb.lowerBound..<behind.upperBound
        // 3家场所水质复检全部合格: how they are, not what was done.
        if !isSaidDone, text.contains(anyOf: ["合格", "达标", "正常", "全部", "均"], in: words) { return nil }
        return Reading(words: text.words(words), start: quantity.range.lowerBound, verb: words, rule: isSaidDone ? "behind" : "behindVerb")
    }

    /// Without 完毕, 到位, 完成 at the end.
    private static func withoutCompletion(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        for word in ["完毕", "到位", "完成", "整改"]
        where text.ends(with: word, before: range.upperBound) && range.count >= word.unicodeScalars.count {
            return range.lowerBound..<range.upperBound - word.unicodeScalars.count
        }
        return range
    }

    /// 大王庄镇4宗, 省道308线2处: a place, no verb.
    private static func endsAsPlace(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        if ["线路", "道路", "管路", "管线", "电线", "便道", "围墙", "标线"].contains(where: { text.ends(with: $0, before: range.upperBound) }) {
            return false
        }
        return OrganForm.isName(text, range)
            || ["线", "路", "段", "河", "镇", "乡", "村", "市", "县", "区"].contains { text.ends(with: $0, before: range.upperBound) }
    }

    private static func reading(_ text: FoldedText, _ verb: Range<Int>, _ before: Range<Int>, _ quantity: QuantityAtom, _ piece: Range<Int>)
        -> Reading?
    {
        let object = verb.upperBound..<before.upperBound
        let plain = withoutFillers(text, verb.lowerBound..<before.upperBound)
        // 清运牛角村2座烈士墓旁的建筑垃圾: the count is that of the place.
        if !object.isEmpty, endsAsPlace(text, object), text.find("的", in: quantity.range.upperBound..<piece.upperBound) != nil {
            return nil
        }
        if !withoutFillers(text, object).isEmpty { return Reading(words: plain, start: verb.lowerBound, verb: verb, rule: "verb") }
        // 拆除5处违建: the object stands behind the quantity.
        let behind = quantity.range.upperBound..<piece.upperBound
        // 开展4次夜间集中清查: an act that is itself a verb.
        let isAct = ["开展", "组织", "举办", "完成"].contains(text.folded(verb)) && text.find("的", in: behind) == nil
        let isAttribute = behind.contains { ("0"..."9").contains(text[$0]) } || ResultVerbs.first(text, behind) != nil && !isAct
        // 责令4个项目的施工总承包单位限期补存
        if isAttribute || !quantity.isChinese && text.find("的", in: behind) != nil { return nil }
        if !behind.isEmpty, behind.count <= 14 {
            return Reading(words: text.words(verb) + text.words(behind), start: verb.lowerBound, verb: verb, rule: "verb")
        }
        // 弃渣清运1.5万立方米: it stands before the verb.
        let noun = withoutAdverbs(text, piece.lowerBound..<verb.lowerBound)
        let words =
            noun.count >= 2 && noun.count <= 10 && !text.contains(anyOf: ["我", "组织", "会同", "日", "月"], in: noun)
            ? text.words(noun) + text.words(verb) : text.words(verb)
        return Reading(words: words, start: verb.lowerBound, verb: verb, rule: "verb")
    }

    /// Without 约, 共计, 达 and the like before the number.
    private static func objectEnd(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var range = range
        var changed = true
        while changed {
            changed = false
            for word in ["约", "近", "等", "超过", "逾", "共计", "共", "合计", "累计", "达", "总计", "各", "了", "计", "总共", "大约", "超", "达到", "总量", "为", "大概"]
            where text.ends(with: word, before: range.upperBound) && range.count >= word.unicodeScalars.count {
                range = range.lowerBound..<range.upperBound - word.unicodeScalars.count
                changed = true
            }
        }
        return range
    }

    /// Without 已, 共, 目前, 累计 in front.
    private static func withoutAdverbs(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var changed = true
        while changed, start < range.upperBound {
            changed = false
            for word in [
                "今年以来", "年初以来", "目前", "现已", "已经", "已", "共计", "共", "累计", "先后", "全部", "均", "现", "截至", "期间", "总计", "合计", "又", "还", "并", "及时",
                "依法",
            ]
            where text.has(word, at: start) && start + word.unicodeScalars.count <= range.upperBound {
                start += word.unicodeScalars.count
                changed = true
            }
        }
        return start..<range.upperBound
    }

    /// The words of verb and object without 已, 共, 累计, 了 inside.
    private static func withoutFillers(_ text: FoldedText, _ range: Range<Int>) -> String {
        var words = text.words(range)
        if let end = ResultVerbs.first(text, range)?.upperBound, end < range.upperBound, text[end] == "了" {
            words = text.words(range.lowerBound..<end) + text.words(end + 1..<range.upperBound)
        }
        for filler in ["累计", "共计", "已经", "已"] { words = words.replacing(filler, with: "") }
        // 共12座; not 公共建筑, 共享单车, 共有.
        for whole in ["公共", "共享", "共同", "共用", "共有", "共建", "共治", "共管"] where words.contains(whole) { return words }
        return words.replacing("共", with: "")
    }
}
