/// Which lines below a label still belong to it.
extension MinutesParts {
    /// Whether a line has the form of the values above it.
    func continues(_ entry: Entry, _ line: Line, _ lines: [Line], origin: Line) -> Bool {
        let text = line.text
        if ClosingLines.isClosing(line) || LineForm.isDate(text, text.all) || LineForm.closingDate(text, text.all) != nil { return false }
        if let label = line.label, let own = origin.label, label.style == own.style { return false }
        if DecisionTrigger.find(text, line.body) != nil { return false }
        if entry.key == .topics {
            // Numbered items, or short lines without a number while there is no numbered one.
            // 议题：… with its matter beside it goes on below only where that is numbered.
            let beside = entry.value.first { $0.line == entry.line }
            let first = beside.map { text in ListLabel(typedIn: FoldedText(origin.text.folded(text.range))) }
            let isNumbered = first.map { $0 != nil } ?? true
            // 一、案件情况 behind the topics 1. to 3. heads the text.
            let style = first??.style ?? entry.value.lazy.filter { $0.line != entry.line }.compactMap { lines[$0.line].label?.style }.first
            if let label = line.label { return text.count <= 120 && isNumbered && (style.map { $0 == label.style } ?? true) }
            let isPlain = text.count <= 60 && !LineForm.isSentence(text, text.all) && MinutesKey.heading(text, text.all) == nil
            return isPlain && !entry.value.contains { $0.line != entry.line && $0.range.lowerBound > 0 }
        }
        if entry.key.isPersons {
            guard line.label == nil || line.label?.style == .arabic, text.count <= 300 else { return false }
            // 请假的是…: below those who came, others.
            if entry.key == .attendees {
                let opening = line.body.lowerBound..<min(line.body.upperBound, line.body.lowerBound + 8)
                let other = text.find(anyOf: ["请假", "缺席", "告假", "未能", "未到", "未出席", "未参加", "列席", "旁听"], in: opening)?.range.lowerBound
                if let other, text.find("（", in: opening.lowerBound..<other) == nil { return false }
            }
            // 赔偿义务人一方：某公司总经理甲: the label is of a side, not of a person.
            let colon = text.find("：", in: line.body)
            let isSide = colon.map { !OrganForm.isName(text, line.body.lowerBound..<$0.lowerBound) } ?? false
            let found = PersonAtom.list(text, in: isSide ? (colon?.upperBound ?? 0)..<line.body.upperBound : line.body)
            // “会商情况：…” is a label that is not known here; “检察机关：某检察院　检察官甲” is a group of those who came.
            if let colon, isSide, colon.lowerBound - line.body.lowerBound <= 6,
                found.persons.isEmpty || found.persons.contains(where: { $0.unit == nil })
            {
                // 检方：甲、乙
                let side = line.body.lowerBound..<colon.lowerBound
                let isNamed =
                    PersonTitles.isIndependent(text.folded(side))
                    || ["方", "机关", "部门", "单位", "企业", "代表"].contains { text.ends(with: $0, before: side.upperBound) }
                guard isNamed, !UnknownLists.isDuty(text.folded(side)), found.rest.isEmpty, found.persons.allSatisfy({ !$0.isDoubtful })
                else {
                    return false
                }
            }
            // A long line with commas is no sentence where it is nothing but persons.
            let isList = found.persons.count > 1 && found.rest.isEmpty
            // 县检察院 alone above those of it
            if colon == nil, found.persons.isEmpty, let unit = organAlone(line),
                let next = lines[(line.index + 1)...].first(where: { !$0.isBlank }), next.cell == nil, !labelled.contains(next.index)
            {
                return holdsOnlyPersons(next, of: unit)
            }
            if colon == nil, let unit = entry.value.last.flatMap({ organAlone(lines[$0.line]) }), holdsOnlyPersons(line, of: unit) {
                return true
            }
            // 旗检察院　乌力罕、布和: behind an organ and a gap also names that no surname begins.
            let isColumn =
                found.persons.first?.unitRange.map { unit in
                    unit.lowerBound == line.body.lowerBound && unit.upperBound < text.count
                        && (text.gaps[unit.upperBound] > 0 || text[unit.upperBound] == "：") && found.rest.isEmpty
                } ?? false
            // 2.旗检察院布和; 布　和　　旗检察院
            let before = entry.value.last.flatMap { lines[$0.line].label }
            let isNext =
                line.label.map { own in own.number == 1 || before.map { $0.style == own.style && $0.number == own.number - 1 } == true }
                ?? false
            let isListed =
                found.rest.isEmpty && text.count <= 40 && text.find("。", in: line.body) == nil
                && (isNext || line.body.dropFirst().contains { text.gaps[$0] > 1 }) && found.persons.allSatisfy { $0.unit != nil }
            if !isColumn, !isListed,
                found.persons.contains(where: { $0.isDoubtful && ($0.unit == nil || $0.title == nil) })
                    || !isList && text.trimmed(line.body).count > 40 && LineForm.isSentence(text, text.trimmed(line.body))
            {
                return false
            }
            return !found.persons.isEmpty && !text.contains(anyOf: ["会议", "汇报", "指出", "认为", "现将"])
        }
        return line.label == nil && text.count <= 60
    }

    private func organAlone(_ line: Line) -> String? {
        let text = line.text
        guard line.label == nil, text.count <= 30 else { return nil }
        let isName = OrganForm.isName(text, line.body) || OrganisationGrammar.name(AtomText(text), at: 0, in: text.all)?.range == text.all
        return isName && PersonAtom.list(text, in: line.body).persons.isEmpty ? text.words(line.body) : nil
    }

    private func holdsOnlyPersons(_ line: Line, of unit: String) -> Bool {
        let list = PersonAtom.list(line.text, in: line.body, unit: unit)
        return line.text.count <= 80 && !list.persons.isEmpty && list.rest.isEmpty
            && list.persons.allSatisfy { !$0.isDoubtful || $0.title != nil || line.text.count <= 20 }
    }
}
