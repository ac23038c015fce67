import WenshuBasics

/// Who leads the rectification (整改责任领导).
enum LeadingPerson {
    private static let labels = ["整改责任领导", "责任领导", "整改第一责任人", "整改总负责人", "牵头领导", "分管领导", "整改责任人", "第一责任人"]

    static func find(_ context: FieldContext) -> Found? {
        if let entry = context.structure.form.value(labels), let line = entry.lines.first {
            return person(context, line, context.lines[line].text.all, by: Rule("leadingPerson.form", 0.95))
        }
        // 二、整改责任领导 above 副县长　侯磊
        for section in context.structure.sections.named(labels) where !section.isRunIn {
            guard let span = section.content.first, span.range.count <= 30,
                let found = person(context, span.line, span.range, by: Rule("leadingPerson.heading", 0.93))
            else { continue }
            return found
        }
        for line in context.structure.content where context.lines[line].cell == nil {
            let text = context.lines[line].text
            for label in labels {
                guard let found = text.find(label) else { continue }
                if let person = beside(context, line, found) { return person }
            }
        }
        return accountable(context) ?? leader(context)
    }

    /// 整改工作由我局党组书记、局长次仁顿珠负总责
    private static func accountable(_ context: FieldContext) -> Found? {
        for line in context.structure.content where context.lines[line].cell == nil {
            let text = context.lines[line].text
            guard let words = text.find(anyOf: ["负总责", "负全责", "总负责"]), let by = text.findLast("由", in: 0..<words.range.lowerBound),
                words.range.lowerBound - by.upperBound <= 30,
                let person = person(
                    context, line, by.upperBound..<nameEnd(text, by.upperBound..<words.range.lowerBound),
                    by: Rule("leadingPerson.accountable", 0.8))
            else { continue }
            return person.doubted(
                Bilingual(zh: "文中未写明整改责任领导，此为负总责的人", en: "No leader in charge is named; this is who is accountable for the whole"))
        }
        return nil
    }

    /// 由镇长杨兴荣任组长，对整改负总责
    private static func nameEnd(_ text: FoldedText, _ range: Range<Int>) -> Int {
        text.find(anyOf: ["同志", "任组长", "担任", "为组长", "，对", "，牵头", "牵头", "全面"], in: range)?.range.lowerBound ?? range.upperBound
    }

    private static func beside(_ context: FieldContext, _ line: Int, _ label: Range<Int>) -> Found? {
        let text = context.lines[line].text
        let rule = Rule("leadingPerson.label", 0.94)
        // 整改责任领导：顾明远（…）, 整改责任领导为…夏志清
        if label.upperBound < text.count {
            for mark in ["：", "为：", "为", "是", "由"] where text.has(mark, at: label.upperBound) {
                let start = label.upperBound + mark.unicodeScalars.count
                var end = text.find(anyOf: ["。", "；", "，", "担任"], in: start..<text.count)?.range.lowerBound ?? text.count
                // 郭占峰，党组副书记、副局长
                if end < text.count, text[end] == "，", end - start <= 4 {
                    let next = text.find(anyOf: ["。", "；", "，"], in: end + 1..<text.count)?.range.lowerBound ?? text.count
                    if PersonTitles.ends(AtomText(text), before: next) { end = next }
                }
                return person(context, line, start..<end, by: rule)
            }
        }
        // A sentence was read wrong more than once in eight at first sight.
        let told = Rule("leadingPerson.sentence", 0.85)
        // 由…局长方国栋任组长，担任整改责任领导; 局长尉迟敏（整改责任领导）担任
        let sentence = text.pieces(text.all, closing: ["。", "；"]).first { $0.overlaps(label) } ?? text.all
        let before = sentence.lowerBound..<label.lowerBound
        // 成立由局长任组长的领导小组，副局长白云芳为整改责任领导
        let clause = text.pieces(before, closing: ["，"]).last ?? before
        if text.find("由", in: clause) == nil, let subject = asSubject(context, line, clause, by: told) { return subject }
        guard let by = text.findLast("由", in: before) else { return asSubject(context, line, before, by: told) }
        let end =
            text.find(
                anyOf: ["任组长", "担任", "负总责", "为组长", "牵头", "（", "为整改", "任整改", "任责任", "为责任", "任第一"], in: by.upperBound..<label.upperBound)?
            .range.lowerBound
            ?? label.lowerBound
        return person(context, line, by.upperBound..<end, by: told)
    }

    /// 总经理骆宾为整改责任领导
    private static func asSubject(_ context: FieldContext, _ line: Int, _ before: Range<Int>, by rule: Rule) -> Found? {
        let text = context.lines[line].text
        // 局长杨泽龙为本次整改工作的责任领导
        var before = before
        if text.ends(with: "的", before: before.upperBound), let verb = text.findLast("为", in: before),
            before.upperBound - verb.upperBound <= 10
        {
            before = before.lowerBound..<verb.upperBound
        }
        // 谢春华为本次整改责任领导
        if let word = ["本次", "此次", "这次", "该项"].first(where: { text.ends(with: $0, before: before.upperBound) }) {
            before = before.lowerBound..<before.upperBound - word.unicodeScalars.count
        }
        guard let verb = ["担任", "任", "为", "系", "是"].first(where: { text.ends(with: $0, before: before.upperBound) }) else { return nil }
        let subject = before.lowerBound..<before.upperBound - verb.unicodeScalars.count
        var clause = text.pieces(subject, closing: ["，"]).last ?? subject
        for word in ["任组长", "为组长", "负总责", "牵头负责", "全面负责"] where text.ends(with: word, before: clause.upperBound) {
            clause = clause.lowerBound..<clause.upperBound - word.unicodeScalars.count
        }
        return person(context, line, clause, by: rule)
    }

    /// Where no one is named as the leader in charge: the head of the leading group.
    private static func leader(_ context: FieldContext) -> Found? {
        for line in context.structure.content where context.lines[line].cell == nil {
            let text = context.lines[line].text
            for found in text.findAll("组长", in: text.all) where found.lowerBound == 0 || text[found.lowerBound - 1] != "副" {
                let span: Range<Int>?
                if found.upperBound < text.count, text[found.upperBound] == "：" || text.has("由", at: found.upperBound) {
                    let start = found.upperBound + 1
                    let end = text.find(anyOf: ["。", "；", "，", "担任"], in: start..<text.count)?.range.lowerBound ?? text.count
                    span = start..<end
                } else if let by = text.findLast("由", in: 0..<found.lowerBound), found.lowerBound - by.upperBound <= 30 {
                    let end =
                        text.find(anyOf: ["任组", "担任", "为组"], in: by.upperBound..<found.upperBound)?.range.lowerBound ?? found.lowerBound
                    span = by.upperBound..<end
                } else if let verb = ["担任", "任", "为"].first(where: { text.ends(with: $0, before: found.lowerBound) }) {
                    // 镇长某某任组长
                    let end = found.lowerBound - verb.unicodeScalars.count
                    span = (text.pieces(0..<end, closing: ["。", "；", "，"]).last ?? 0..<end).clamped(to: 0..<end)
                } else {
                    span = nil
                }
                if let span, let person = person(context, line, span, by: Rule("leadingPerson.groupHead", 0.7)) {
                    return person.doubted(
                        Bilingual(zh: "文中未写明整改责任领导，此为领导小组组长", en: "No leader in charge is named; this is the head of the leading group"))
                }
            }
        }
        return nil
    }

    /// Name and title of the one person in a range; the unit is no part of the title.
    private static func person(_ context: FieldContext, _ line: Int, _ range: Range<Int>, by rule: Rule) -> Found? {
        let text = context.lines[line].text
        guard !range.isEmpty else { return nil }
        guard let atom = PersonAtom.list(text, in: range).persons.last else { return unusual(context, line, range, by: rule) }
        let name = Found(.text(atom.name), at: Span(line, atom.nameRange), by: rule)
        let before = range.lowerBound..<atom.nameRange.lowerBound
        let title: Found?
        if let start = titleWords.compactMap({ text.find($0, in: before)?.lowerBound }).min() {
            let words = withoutOrgan(text, text.trimmed(start..<before.upperBound))
            title = Found(.text(text.words(words)), at: Span(line, words), by: rule)
        } else {
            title =
                atom.title.flatMap { title in atom.titleRange.map { Found(.text(title), at: Span(line, $0), by: rule) } }
                ?? toldTitle(context, atom.name, rule)
        }
        return Found.object([("name", name), ("title", title.map { withOwnOrgan($0, text) })], by: rule)
    }

    /// 卫生健康委员会副主任: what the sender's name ends with is no part of the post.
    private static func withoutOrgan(_ text: FoldedText, _ title: Range<Int>) -> Range<Int> {
        for organ in ["委员会", "管理局", "办公室", "办事处", "人民政府"]
        where text.has(organ, at: title.lowerBound) && title.lowerBound > 0 && text[title.lowerBound - 1].isHan
            && title.count > organ.unicodeScalars.count + 1
        {
            return title.lowerBound + organ.unicodeScalars.count..<title.upperBound
        }
        return title
    }

    /// 局党组成员、副局长: the sender's short name for itself may be read as a part of the title.
    private static func withOwnOrgan(_ title: Found, _ text: FoldedText) -> Found {
        guard let words = title.value.text, let place = title.place,
            let organ = ["街道", "局", "镇", "乡", "厅", "委", "办", "院"].first(where: { text.ends(with: $0, before: place.range.lowerBound) })
        else { return title }
        let start = place.range.lowerBound - organ.unicodeScalars.count
        guard start == 0 || !text[start - 1].isHan || "由以为是任".unicodeScalars.contains(text[start - 1]) else { return title }
        return title.doubted(
            Bilingual(zh: "职务前的“\(organ)”是本单位的简称，还是职务的一部分，请核对", en: "The short name of the sender before the title may belong to it"),
            candidates: [.text(words), .text(organ + words)])
    }

    /// 成立以党组书记、局长布和为组长的领导小组，布和为整改第一责任人: the title from where the name stood first.
    private static func toldTitle(_ context: FieldContext, _ name: String, _ rule: Rule) -> Found? {
        for line in context.structure.content {
            let text = context.lines[line].text
            for place in text.findAll(name, in: text.all) {
                let clause = text.clause(around: place).lowerBound..<place.lowerBound
                guard let last = titleWords.first(where: { text.ends(with: $0, before: place.lowerBound) }),
                    let start = titleWords.compactMap({ text.find($0, in: clause)?.lowerBound }).min(),
                    start + last.unicodeScalars.count <= place.lowerBound
                else { continue }
                return Found(.text(text.words(start..<place.lowerBound)), at: Span(line, start..<place.lowerBound), by: rule)
            }
        }
        return nil
    }

    /// 镇长斯琴高娃, 扎西平措（副局长）: a title and a name that no surname begins.
    private static func unusual(_ context: FieldContext, _ line: Int, _ range: Range<Int>, by rule: Rule) -> Found? {
        let text = context.lines[line].text
        // 扎西平措（党组成员、副局长）
        if let open = text.find("（", in: range), let close = text.find("）", in: open.upperBound..<range.upperBound) {
            let name = range.lowerBound..<open.lowerBound
            let title = open.upperBound..<close.lowerBound
            if isName(text, name), titleWords.contains(where: { text.find($0, in: title) != nil }) {
                return entry(text, line, name, title, by: rule)
            }
        }
        let titles = titleWords.compactMap { text.find($0, in: range) }
        // 党组书记、局长: from the first to the last of them.
        guard let first = titles.map(\.lowerBound).min(), let last = titles.map(\.upperBound).max() else { return nil }
        let start = first..<last
        let name = start.upperBound..<range.upperBound
        return isName(text, name) ? entry(text, line, name, start, by: rule) : nil
    }

    private static func isName(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        (2...8).contains(range.count) && range.allSatisfy { text[$0].isHan || text[$0] == "·" }
    }

    private static func entry(_ text: FoldedText, _ line: Int, _ name: Range<Int>, _ title: Range<Int>, by rule: Rule) -> Found? {
        Found.object(
            [
                ("name", Found(.text(text.folded(name)), at: Span(line, name), by: rule)),
                ("title", Found(.text(text.words(title)), at: Span(line, title), by: rule)),
            ], by: rule)
    }

    /// What titles begin with, once the unit is over.
    private static let titleWords = [
        "县委常委", "市委常委", "区委常委", "省委常委", "州委常委", "旗委常委", "县委副书记", "市委副书记", "区委副书记", "州委副书记", "旗委副书记", "县委书记", "市委书记", "区委书记",
        "专职副", "常务副",
        "党组", "党委", "党工委", "党支部", "党总支", "副局长", "局长", "副主任", "主任", "副镇长", "镇长", "副乡长", "乡长", "副县长", "县长", "副区长", "区长", "副市长", "市长", "副总经理",
        "总经理",
        "董事长", "院长", "副院长", "校长", "站长", "所长", "书记", "总工程师", "总农艺师", "总会计师", "调研员", "处长", "科长", "股长", "副厅长", "厅长", "委员", "常委", "大队长", "支队长",
        "队长", "经理", "秘书长", "主席", "副会长", "会长", "理事长", "副理事长", "副书记", "副主席", "副院长",
    ]
}
