import WenshuBasics

/// Who leads the rectification (整改责任领导).
enum LeadingPerson {
    private static let labels = ["整改责任领导", "责任领导", "整改第一责任人", "整改总负责人", "牵头领导", "分管领导", "整改责任人", "第一责任人"]

    static func find(_ context: FieldContext) -> Found? {
        if let entry = context.structure.form.value(labels), let line = entry.lines.first {
            return person(context, line, context.lines[line].text.all, by: Rule("leadingPerson.form", 0.95))
        }
        for line in context.structure.content where context.lines[line].cell == nil {
            let text = context.lines[line].text
            for label in labels {
                guard let found = text.find(label) else { continue }
                if let person = beside(context, line, found) { return person }
            }
        }
        return leader(context)
    }

    private static func beside(_ context: FieldContext, _ line: Int, _ label: Range<Int>) -> Found? {
        let text = context.lines[line].text
        let rule = Rule("leadingPerson.label", 0.94)
        // 整改责任领导：顾明远（…）, 整改责任领导为…夏志清
        if label.upperBound < text.count {
            for mark in ["：", "为：", "为", "是", "由"] where text.has(mark, at: label.upperBound) {
                let start = label.upperBound + mark.unicodeScalars.count
                let end = text.find(anyOf: ["。", "；", "，", "担任"], in: start..<text.count)?.range.lowerBound ?? text.count
                return person(context, line, start..<end, by: rule)
            }
        }
        // 由…局长方国栋任组长，担任整改责任领导; 局长尉迟敏（整改责任领导）担任
        let sentence = text.pieces(text.all, closing: ["。", "；"]).first { $0.overlaps(label) } ?? text.all
        let before = sentence.lowerBound..<label.lowerBound
        guard let by = text.findLast("由", in: before) else { return nil }
        let end =
            text.find(anyOf: ["任组长", "担任", "负总责", "为组长", "牵头", "（", "为整改", "任整改"], in: by.upperBound..<label.upperBound)?.range.lowerBound
            ?? label.lowerBound
        return person(context, line, by.upperBound..<end, by: rule)
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

    /// 局党组书记 → 党组书记: the unit's last word is no part of the title.
    private static func withoutUnit(_ title: String) -> String {
        guard let first = title.first, "局委厅镇乡院街县市区办".contains(first) else { return title }
        let rest = title.dropFirst()
        return ["党组", "党委", "党工委", "副", "主要负责", "分管", "纪检", "总工"].contains { rest.hasPrefix($0) } ? String(rest) : title
    }

    /// Name and title of the one person in a range; the unit is no part of the title.
    private static func person(_ context: FieldContext, _ line: Int, _ range: Range<Int>, by rule: Rule) -> Found? {
        guard !range.isEmpty, let atom = PersonAtom.list(context.lines[line].text, in: range).persons.first else { return nil }
        let title = atom.title.map(withoutUnit).map { title in
            atom.titleRange.map { Found(.text(title), at: Span(line, $0), by: rule) }
                ?? Found(.value(.text(title)), .read(Span(line, range)), by: rule)
        }
        return Found.object([("name", Found(.text(atom.name), at: Span(line, atom.nameRange), by: rule)), ("title", title)], by: rule)
    }
}
