import WenshuBasics

/// The contact (联系人及电话): the first that is named as such. A hotline for the public is none.
enum ContactField {
    private static let rule = Rule("contact.label", 0.96)

    static func read(_ structure: DocumentStructure) -> Found? {
        let lines = structure.text.lines
        var withoutPhone: Found?
        for line in lines[structure.zones.body.lowerBound...] where !line.isBlank && line.cell == nil {
            guard let label = nameLabel(line.text) else { continue }
            let name = PersonName.first(line.text, afterBracket(line.text, label.upperBound)..<line.text.count)
            let phone = phone(line, from: label.upperBound) ?? phoneBelow(lines, line.index)
            let found = Found.object([("name", name.map { value(line, $0) }), ("phone", phone)], by: rule)
            // Who handles the matter is the contact where a number stands beside the name.
            if phone == nil, !line.text.has("承办", at: label.lowerBound) { withoutPhone = withoutPhone ?? found }
            if phone == nil { continue }
            guard line.text.has("承办", at: label.lowerBound) else { return found }
            return found?.doubted(Bilingual(zh: "原文写的是承办人，是否即联系人请核对", en: "Named as the one who handles the matter; is it the contact?"))
        }
        if let withoutPhone { return withoutPhone }
        if let found = form(structure) ?? section(structure) { return found }
        for line in lines[structure.zones.body.lowerBound...] where line.cell == nil && phoneLabel(line.text) {
            if let phone = phone(line, from: 0) { return Found.object([("phone", phone)], by: rule) }
        }
        return nil
    }

    /// 联系人：（林草局）敖日
    private static func afterBracket(_ text: FoldedText, _ start: Int) -> Int {
        guard text.has("（", at: start), let close = text.find("）", in: start..<text.count), close.upperBound < text.count else {
            return start
        }
        return close.upperBound
    }

    private static func value(_ line: Line, _ range: Range<Int>) -> Found {
        Found(.text(NameList.compact(line.text.words(range))), at: Span(line.index, range), by: rule)
    }

    /// 联系人： at the head of a line, in brackets, or behind the words of a last sentence.
    private static func nameLabel(_ text: FoldedText) -> Range<Int>? {
        guard text.contains(anyOf: ["联系", "联络", "经办", "承办"]) else { return nil }
        for label in [
            "联系人及电话：", "联系人及联系电话：", "联系人及联系方式：", "联系人和电话：", "联系人员：", "联系人：", "联络员：", "经办人：", "承办人：", "承办检察官：", "承办检察官助理：",
            "承办人员：", "联系检察官：", "经办人员：", "联系人为", "联系人", "经办人", "承办人", "联络员", "承办检察官",
        ] {
            guard let found = text.find(label),
                found.lowerBound <= 1 || text.gaps[found.lowerBound] > 0 || "（。；，".unicodeScalars.contains(text[found.lowerBound - 1])
            else { continue }
            if !label.hasSuffix("："), !label.hasSuffix("为"), found.upperBound >= text.count || text.gaps[found.upperBound] == 0 { continue }
            return found
        }
        return nil
    }

    /// A telephone number on the line below the name.
    private static func phoneBelow(_ lines: [Line], _ index: Int) -> Found? {
        guard let next = lines[(index + 1)...].first(where: { !$0.isBlank }), phoneLabel(next.text) else { return nil }
        return phone(next, from: 0)
    }

    private static func phoneLabel(_ text: FoldedText) -> Bool {
        text.count <= 60 && text.starts(withAnyOf: ["联系电话", "电话", "（联系电话", "（电话", "手机", "联系方式", "办公电话"]) != nil
    }

    private static func phone(_ line: Line, from start: Int) -> Found? {
        guard let atom = PhoneAtom.scan(AtomText(line.text)).first(where: { $0.range.lowerBound >= start }) else { return nil }
        return Found(.text(atom.number), at: Span(line.index, atom.range), by: rule)
    }

    /// 四、联系方式, with name and number below it.
    private static func section(_ structure: DocumentStructure) -> Found? {
        for section in structure.sections.named(["联系方式", "联系人"]) where section.title.count <= 10 {
            for span in section.content {
                let line = structure.text[span.line]
                guard let phone = phone(line, from: span.range.lowerBound) else { continue }
                let name = PersonName.first(line.text, span.range)
                return Found.object([("name", name.map { value(line, $0) }), ("phone", phone)], by: Rule("contact.section", 0.9))
            }
        }
        return nil
    }

    private static func form(_ structure: DocumentStructure) -> Found? {
        let both = structure.form.value([
            "联系人及电话", "联系人及联系电话", "联系人及联系方式", "联系人和电话", "联系人、电话", "联系人/电话", "承办人及电话", "承办人及联系电话", "经办人及电话", "经办人及联系电话", "联系人（电话）",
            "联系人（联系电话）", "联系人", "经办人", "承办人",
            "填表人", "填报人",
        ])
        let phoneOnly = structure.form.value(["联系电话", "电话", "联系方式", "办公电话"])
        let text = structure.text
        let name = (both?.lines ?? []).compactMap { line -> Found? in
            PersonName.first(text[line].text, text[line].text.all).map { value(text[line], $0) }
        }.first
        // 电话：… in a cell of its own, beside the one of the name.
        let inCells = both == nil ? [] : text.lines.filter { $0.cell != nil && phoneLabel($0.text) }.map(\.index)
        let number = ((both?.lines ?? []) + (phoneOnly?.lines ?? []) + inCells).compactMap { phone(text[$0], from: 0) }.first
        return Found.object([("name", name), ("phone", number)], by: rule)
    }
}
