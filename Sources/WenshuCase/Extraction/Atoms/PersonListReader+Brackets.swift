/// What brackets behind a name or a unit say.
extension PersonListReader {
    /// 区水利局（鲁智深、林冲）: the names stand in brackets behind the unit.
    /// 市公安局交通警察支队, where no post stands behind it.
    private func force(_ parts: PersonParts) -> Range<Int>? {
        guard parts.titleBefore == nil, let organ = parts.unit, let part = parts.department, text.ends(with: "队", before: part.upperBound)
        else {
            return nil
        }
        return organ.lowerBound..<part.upperBound
    }

    mutating func takeInBracket(_ parts: PersonParts, _ piece: PersonPiece) -> Bool {
        // 单集镇（单于飞）
        let place = Self.isPlaceShaped(text, piece.range) ? piece.range : nil
        guard let found = place ?? (parts.name == nil && parts.titleBefore == nil ? force(parts) ?? parts.unit : nil),
            let bracket = piece.bracket
        else { return false }
        let inner = PersonAtom.list(text, in: bracket, unit: text.words(found))
        guard !inner.persons.isEmpty, inner.rest.isEmpty, inner.persons.allSatisfy({ $0.unit == text.words(found) })
        else {
            return false
        }
        setUnit(found, nil)
        persons += inner.persons.map { person in
            var person = person
            person.unitRange = found
            return person
        }
        groupStart = persons.count
        return true
    }

    /// （局长）, （县水利局副局长）, （市人民检察院） for the whole group, （因公出差） for nothing.
    mutating func takeBracket(_ bracket: Range<Int>) {
        // （市委党校学习）, （副局长，因公出差）: why he is not there.
        let segments = text.pieces(bracket, closing: ["，", "；"]).filter { segment in
            !["学习", "培训", "出差", "开会", "休假", "调研", "考察", "值班"].contains { text.ends(with: $0, before: segment.upperBound) }
        }
        guard var first = segments.first else { return }
        // （以上均为市湿地保护中心）
        for lead in ["以上均为", "以上均系", "以上均属", "以上均是", "以上为", "以上", "均为", "均系", "均属", "均是", "同属", "皆为"]
        where text.has(lead, at: first.lowerBound) {
            first = min(first.lowerBound + lead.unicodeScalars.count, first.upperBound)..<first.upperBound
            break
        }
        let parts = PersonParts(text, atoms, first, inBracket: true)
        // 甲（环保和安监局）: a name by its form alone; whatever the words are, no unit behind another is his.
        if parts.kind == .other || parts.unit == nil && parts.titleBefore == nil {
            if OrganForm.isName(text, first), persons.last?.unit == nil { attach(unit: first) }
            groupStart = persons.count
            return
        }
        // 河道科科长甲（兼联络员）: what he does besides.
        let isPosted =
            persons.last.map { last in
                last.titleRange.map { $0.upperBound == last.nameRange.lowerBound || $0.lowerBound == last.nameRange.upperBound } ?? false
            } ?? false
        if isPosted, parts.unit == nil { return }
        // 武松队长（区城管局执法大队）
        if isPosted, let organ = parts.unit, parts.department != nil, parts.titleBefore == nil, persons.last?.unit == nil {
            attach(unit: force(parts) ?? organ)
            return
        }
        // 市林业局：甲（副局长）、乙（绿化管理处处长）: a part of the unit that heads the line.
        // 县水利局　甲（河道管理站站长）
        let isOfUnit = persons.last.map { last in last.unitRange.map { $0.upperBound <= last.nameRange.lowerBound } ?? false } ?? false
        if let found = parts.unit, let title = parts.titleBefore, headed || isOfUnit, !holdsOtherOrgan(found), persons.last?.title == nil {
            attach(title: found.lowerBound..<title.upperBound)
            return
        }
        if let found = parts.unit {
            // （市公安局交通警察支队）: a force without a post is whom he is of.
            let found = force(parts) ?? found
            let title = parts.titleBefore ?? (found.upperBound > (parts.unit ?? found).upperBound ? nil : parts.department)
            if title == nil {
                // 服务中心主任甲（某镇人民政府）: what seemed a unit of its own is a part of that one.
                if let last = persons.last, let part = last.unitRange, let post = last.titleRange, part.upperBound == post.lowerBound,
                    !holdsOtherOrgan(part)
                {
                    attach(title: part.lowerBound..<post.upperBound)
                    persons[persons.count - 1].unit = nil
                }
                // The unit of all names of the group that have none.
                let covered = (groupStart..<persons.count).filter { persons[$0].unit == nil }
                for i in covered {
                    persons[i].unit = text.words(found)
                    persons[i].unitRange = found
                }
                if covered.count == 1 { ofOne += 1 } else { spread.append(covered) }
                groupStart = persons.count
            } else {
                attach(unit: found)
                // 甲（副县长）、乙（县水利局局长）、丙（县审计局）: the last bracket is of 丙 alone.
                groupStart = persons.count
            }
            if let title { attach(title: (parts.department ?? title).lowerBound..<title.upperBound) }
        } else if parts.kind != .other, parts.name == nil, let title = parts.titleBefore {
            attach(title: title)
        }
        for segment in segments.dropFirst() {
            let more = PersonParts(text, atoms, segment, inBracket: true)
            if more.unit == nil, more.name == nil, let title = more.titleBefore, persons.last?.title == nil { attach(title: title) }
        }
    }
}
