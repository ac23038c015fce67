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
        if let found = form(structure) ?? section(structure) ?? sentence(structure) { return found }
        for line in lines[structure.zones.body.lowerBound...] where line.cell == nil && phoneLabel(line.text) {
            if let phone = phone(line, from: 0) { return Found.object([("phone", phone)], by: rule) }
        }
        return nil
    }

    /// 联系人：（林草局）敖日; 联系人是街道平安办的龙艳
    private static func afterBracket(_ text: FoldedText, _ start: Int) -> Int {
        if let of = text.find("的", in: start..<min(text.count, start + 24)), !text.contains(anyOf: ["，", "电话"], in: start..<of.lowerBound) {
            return of.upperBound
        }
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
        guard text.contains(anyOf: ["联系", "联络", "经办", "承办", "对接", "承接"]) else { return nil }
        for label in [
            "联系人及电话：", "联系人及联系电话：", "联系人及联系方式：", "联系人和电话：", "联系人员：", "联系人：", "联络员：", "联络人：", "联络人及电话：", "对接人：", "对接人员：", "联络人员：", "业务联系人：",
            "联系人是", "联系人系", "联系人即", "经办：", "联系：", "联络：", "经办人：", "承办人：", "承办检察官：", "承办检察官助理：",
            "承办人员：", "联系检察官：", "经办人员：", "联系人为", "联络人为", "对接人为", "联系人", "经办人", "承办人", "联络员", "承办检察官",
        ] {
            guard let found = text.find(label),
                found.lowerBound <= 1 || text.gaps[found.lowerBound] > 0 || "（。；，".unicodeScalars.contains(text[found.lowerBound - 1])
                    // 公司安全环保部联系人：
                    || label.hasSuffix("：") && found.lowerBound <= 14 && "部科股室办处站局院队司".unicodeScalars.contains(text[found.lowerBound - 1])
            else { continue }
            if !label.hasSuffix("："), !["为", "是", "系", "即"].contains(where: { label.hasSuffix($0) }),
                found.upperBound >= text.count || text.gaps[found.upperBound] == 0 && !isNamedAtOnce(text, found.upperBound)
            {
                continue
            }
            return found
        }
        return nil
    }

    /// 联系人郭鹏，电话0375-…: no mark before the name.
    private static func isNamedAtOnce(_ text: FoldedText, _ start: Int) -> Bool {
        // 联系人沐清和（一级主任科员），电话010-…; 联络人孟和（0994-5550164）
        if let open = text.find("（", in: start..<min(text.count, start + 6)), open.lowerBound - start >= 2,
            let close = text.find("）", in: open.upperBound..<min(text.count, open.upperBound + 24))
        {
            let isNumber = open.upperBound < text.count && text[open.upperBound].isDigit
            return isNumber || ["，电话", "，联系电话", "，手机"].contains { text.has($0, at: close.upperBound) }
        }
        guard let comma = text.find("，", in: start..<min(text.count, start + 5)), comma.lowerBound - start >= 2 else { return false }
        return ["电话", "联系电话", "手机", "办公电话"].contains { text.has($0, at: comma.upperBound) }
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

    /// 请与行政装备管理科詹立言联系，电话…; 可联系我局法规科詹立言（电话…）.
    private static func sentence(_ structure: DocumentStructure) -> Found? {
        let rule = Rule("contact.sentence", 0.86)
        for line in structure.text.lines[structure.zones.body.lowerBound...]
        where line.cell == nil && line.text.contains(anyOf: ["联系", "对接", "联络"]) {
            let text = line.text
            for atom in PhoneAtom.scan(AtomText(text)) {
                // 基层卫生科科长林岱为联络人（电话…）
                if let role = text.find(anyOf: ["为联络人", "为联系人", "为联络员", "担任联络员", "担任联系人"], in: 0..<atom.range.lowerBound)?.range,
                    atom.range.lowerBound - role.upperBound <= 12,
                    let name = named(text, text.clause(around: role).lowerBound..<role.lowerBound)
                {
                    return Found.object(
                        [
                            ("name", Found(.text(NameList.compact(text.words(name))), at: Span(line.index, name), by: rule)),
                            ("phone", Found(.text(atom.number), at: Span(line.index, atom.range), by: rule)),
                        ], by: rule)
                }
                let start = max(0, atom.range.lowerBound - 48)
                let before = (text.findLast("。", in: start..<atom.range.lowerBound)?.upperBound ?? start)..<atom.range.lowerBound
                let verbs = ["联系", "对接", "联络"].compactMap { text.findLast($0, in: before) }.filter { verb in
                    !["电话", "方式", "人"].contains { text.has($0, at: verb.upperBound) }
                }
                guard let verb = verbs.max(by: { $0.lowerBound < $1.lowerBound }) else { continue }
                // 由办公室郦文静与贵院对接
                let ranges =
                    ["与", "和", "同", "由", "请"].compactMap { text.findLast($0, in: before.lowerBound..<verb.lowerBound)?.upperBound }.map {
                        $0..<(text.find(anyOf: ["与", "和", "同", "负责"], in: $0..<verb.lowerBound)?.range.lowerBound ?? verb.lowerBound)
                    } + [verb.upperBound..<atom.range.lowerBound]
                guard let name = ranges.lazy.compactMap({ named(text, $0) }).first else { continue }
                return Found.object(
                    [
                        ("name", Found(.text(NameList.compact(text.words(name))), at: Span(line.index, name), by: rule)),
                        ("phone", Found(.text(atom.number), at: Span(line.index, atom.range), by: rule)),
                    ], by: rule)
            }
        }
        return nil
    }

    /// The person in 行政装备管理科詹立言, 我局法规科的詹立言同志; nobody in 我局法规科.
    private static func named(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        let end = range.upperBound
        let own = ["我局", "我院", "我委", "我办", "我单位", "本局", "本院", "我镇", "我县", "我中心"].first { text.has($0, at: range.lowerBound) }
        let start = text.findLast("的", in: range.lowerBound..<end)?.upperBound ?? range.lowerBound + (own?.unicodeScalars.count ?? 0)
        guard start < end else { return nil }
        guard let name = PersonName.first(text, start..<end), PersonParts.isStrictName(AtomText(text), name) || name.count == end - start
        else { return nil }
        return text.contains(anyOf: ["我", "贵", "你", "本", "局", "院", "科", "室"], in: name) ? nil : name
    }

    private static func form(_ structure: DocumentStructure) -> Found? {
        let both = structure.form.entries.first { isNameLabel($0.label) }
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

    /// 联系人, 经办人及联系电话, 联络员/手机, 填表人: who may be asked, perhaps with the number.
    private static func isNameLabel(_ label: String) -> Bool {
        let label = FoldedText(label)
        guard
            // 整改专班联系人
            let role = label.count <= 14 ? label.find(anyOf: ["联系", "联络", "经办", "承办", "对接", "填表", "填报"])?.range : nil,
            role.lowerBound == 0 || ["专班", "单位", "科", "股", "室", "处"].contains(where: { label.ends(with: $0, before: role.lowerBound) }),
            let end = label.find(anyOf: ["人员", "人", "员"], in: role.upperBound..<min(label.count, role.upperBound + 3))?.range.upperBound
        else { return false }
        let rest = label.folded(end..<label.count).filter { !"及和与、/（）并".contains($0) }
        return rest.isEmpty || ["电话", "方式", "手机", "号码"].contains { rest.hasSuffix($0) }
    }
}
