import WenshuBasics

/// Names of the liable that stand side by side in a sentence: 甲公司（产废单位）、乙公司以及个人仇阿四（实际倾倒人），船长盛海涛.
enum ObligorRun {
    /// The names from a position on, each with its brackets, parted by 、 和 与 及 or by a comma before another party.
    ///
    /// - Parameter isDescribed: the first name too may have anything before it that says who it is, as those behind a conjunction may.
    static func read(_ context: FieldContext, _ line: Int, from start: Int, isDescribed: Bool = false, by rule: Rule) -> [Found] {
        let text = context.lines[line].text
        var out: [Found] = []
        // 赔偿义务人　1.甲公司（…）；2.乙公司（…）
        var position = behindNumber(text, start)
        while position < text.count, !text.has("连带", at: position), let name = party(context, text, position, isDescribed || !out.isEmpty) {
            out.append(Found(.text(NameList.compact(text.words(name))), at: Span(line, name), by: rule))
            position = behindBrackets(text, name.upperBound)
            if let next = PartyNames.joint(text, position) {
                position = next
            } else if "；，".unicodeScalars.contains(position < text.count ? text[position] : "。"),
                behindNumber(text, position + 1) > position + 1
            {
                position = behindNumber(text, position + 1)
            } else if let next = furtherClause(text, position) {
                position = next
            } else {
                break
            }
        }
        return out
    }

    /// The party that begins at a position, whatever says before the name who it is.
    private static func party(_ context: FieldContext, _ text: FoldedText, _ position: Int, _ isDescribed: Bool) -> Range<Int>? {
        if let name = PartyNames.name(text, at: position, in: text.all) {
            if isWater(context, text, name) { return nil }
            // 某运输车队负责人田有贵 is the person; 某公司法定代表人王五 speaks for the firm.
            if PartyNames.isPrivate(text, name), PartyRoles.begins(text, at: name.upperBound),
                !PartyRoles.speaks(text, at: name.upperBound)
                    || text.has("负责人", at: name.upperBound), let person = PartyRoles.named(text, at: name.upperBound, in: text.all)
            {
                return person
            }
            return name
        }
        return PartyRoles.named(text, at: position, in: text.all, isBare: !isDescribed)
            ?? (isDescribed ? known(context, text, position) : nil)
    }

    /// 青石河 begins like a person's name; the text says 向青石河 or 青石河段.
    private static func isWater(_ context: FieldContext, _ text: FoldedText, _ name: Range<Int>) -> Bool {
        guard name.count <= 4, "河湖沟江溪山".unicodeScalars.contains(text[name.upperBound - 1]) else { return false }
        let words = text.folded(name)
        let asPlace =
            ["在", "向", "入", "至", "往", "沿"].map { $0 + words }
            + ["段", "岸", "水", "流域", "两岸", "上游", "下游", "支流", "河道", "林场"].map { words + $0 }
        return context.firstPages.contains { context.lines[$0].text.contains(anyOf: asPlace) }
    }

    private static func behindNumber(_ text: FoldedText, _ position: Int) -> Int {
        guard position + 1 < text.count, text[position].isDigit, ".、".unicodeScalars.contains(text[position + 1]) else { return position }
        return position + 2
    }

    private static func behindBrackets(_ text: FoldedText, _ position: Int) -> Int {
        var position = position
        while text.has("（", at: position), let close = text.find("）", in: position..<text.count) { position = close.upperBound }
        return position
    }

    /// ，船长盛海涛。 ；青格乐（女，1990年生）。 A whole clause behind a mark that is one more party.
    private static func furtherClause(_ text: FoldedText, _ position: Int) -> Int? {
        guard position < text.count, "，；".unicodeScalars.contains(text[position]),
            let clause = text.pieces(position + 1..<text.count, closing: ["，", "。", "；"]).first,
            clause.lowerBound == position + 1, PartyNames.isWhole(text, clause)
        else { return nil }
        return clause.lowerBound
    }

    /// A person's name that no known word ends here, but that stands elsewhere too with something else behind it.
    private static func known(_ context: FieldContext, _ text: FoldedText, _ position: Int) -> Range<Int>? {
        let atoms = AtomText(text)
        for length in [3, 2] where position + length < text.count {
            let name = position..<position + length
            guard PersonParts.isStrictName(atoms, name) else { continue }
            let words = text.folded(name)
            let next = text[name.upperBound]
            let isAgain = context.firstPages.contains { index in
                let other = context.lines[index].text
                return other.findAll(words, in: other.all).contains { $0.upperBound == other.count || other[$0.upperBound] != next }
            }
            if isAgain { return name }
        }
        return nil
    }
}
