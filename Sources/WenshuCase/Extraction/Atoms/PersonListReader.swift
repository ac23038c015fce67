/// Goes through the pieces of a list; units and titles wait for the names that they belong to.
struct PersonListReader {
    let text: FoldedText
    let atoms: AtomText
    var persons: [PersonAtom] = []
    var rest: [Range<Int>] = []
    var unit: (words: String, range: Range<Int>?)?
    private var department: Range<Int>?
    var titles: [Range<Int>] = []
    /// 人民监督员：甲、乙 gives each the title.
    private var groupTitle: Range<Int>?
    /// The first person of the stretch that a group's bracket may still cover.
    var groupStart = 0
    /// The list begins with a name: units and titles follow the names.
    private var namesLead: Bool?
    /// 甲，乙、丙（某局），丁（某局）: a bracket covers what 、 joins.
    private var commasPart = false
    /// The titles of this group stand behind the names, in columns of their own.
    private var titlesFollow = false
    /// The unit stands before a colon and is that of all behind it.
    var headed = false
    /// The persons to whom a bracket behind several gave its unit, and how many brackets stand behind one each.
    var spread: [[Int]] = []
    var ofOne = 0

    init(text: FoldedText, unit: String?) {
        self.text = text
        atoms = AtomText(text)
        if let unit { (self.unit, headed) = ((unit, nil), true) }
    }

    mutating func read(_ range: Range<Int>) {
        let pieces = PersonPieces.split(text, atoms, range)
        commasPart = pieces.contains { $0.separator == .comma } && pieces.contains { $0.separator == .item }
        for group in Self.groups(pieces) {
            if group.first?.separator == .group { closeGroup() }
            titlesFollow = endsWithTitle(group)
            for (n, piece) in group.enumerated() {
                let next = n + 1 < group.count ? group[n + 1] : nil
                let behind = group[(n + 1)...].prefix { $0.separator != .comma }
                if isSide(piece, before: next) { closeGroup(); continue }
                if isPlace(piece, before: next) {
                    setUnit(piece.range, nil)
                    headed = headed || piece.isHeader
                } else if !takeFollowing(piece) {
                    take(piece, before: behind)
                }
            }
        }
        // 甲、乙（某局）、丙（某局）、丁（某局）: where the others have one each, the first may have none.
        if spread.count == 1, ofOne > 1 { for i in spread[0].dropLast() { persons[i].isUnitDoubtful = true } }
    }

    private static func groups(_ pieces: [PersonPiece]) -> [[PersonPiece]] {
        var out: [[PersonPiece]] = []
        for piece in pieces {
            if piece.separator == .group || out.isEmpty { out.append([piece]) } else { out[out.count - 1].append(piece) }
        }
        return out
    }

    /// 检方　某某, 施工方：某某: a side, of which nobody is called so.
    private func isSide(_ piece: PersonPiece, before next: PersonPiece?) -> Bool {
        guard (2...8).contains(piece.range.count), text.ends(with: "方", before: piece.range.upperBound), let next,
            !PersonParts.isStrictName(atoms, piece.range)
        else { return false }
        return piece.isHeader || next.separator == .gap
    }

    /// 石炭镇　某某, 石炭镇：某某: in front of a name, what looks like one with this ending is a place.
    private func isPlace(_ piece: PersonPiece, before next: PersonPiece?) -> Bool {
        guard Self.isPlaceShaped(text, piece.range), let next else { return false }
        guard next.separator == .gap else { return piece.isHeader }
        let parts = PersonParts(text, atoms, next.range)
        return piece.isHeader || parts.name != nil || parts.titleBefore != nil
    }

    static func isPlaceShaped(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        range.count == 3 && "镇乡村县旗".unicodeScalars.contains(text[range.upperBound - 1])
            || range.count == 4 && text.ends(with: "苏木", before: range.upperBound)
    }

    /// 某局　李明　副局长　王芳　科长: set in columns, the title behind the name.
    private func endsWithTitle(_ group: [PersonPiece]) -> Bool {
        guard group.count > 1, let last = group.last, last.bracket == nil, group.contains(where: { $0.separator == .gap }) else {
            return false
        }
        let parts = PersonParts(text, atoms, last.range)
        // 海澄大学　郑一帆　环境学院副教授: a part of the organ that heads the line.
        let isOfHead = parts.unit != nil && group.count == 3 && PersonParts(text, atoms, group[0].range).unit == group[0].range
        return parts.name == nil && (parts.unit == nil || isOfHead || last.separator == .item) && parts.titleBefore != nil
    }

    private mutating func takeFollowing(_ piece: PersonPiece) -> Bool {
        guard titlesFollow, let last = persons.last, piece.separator == .gap || piece.separator == .item else { return false }
        let parts = PersonParts(text, atoms, piece.range)
        guard parts.name == nil, parts.unit == nil || unit != nil || last.title != nil, let own = parts.titleBefore else { return false }
        let title = (parts.unit ?? own).lowerBound..<own.upperBound
        if last.title == nil, piece.separator == .gap { attach(title: title); return true }
        guard let before = last.titleRange, before.upperBound + 1 == title.lowerBound, piece.separator == .item else { return false }
        attach(title: before.lowerBound..<title.upperBound)
        return true
    }

    private mutating func closeGroup() {
        groupStart = persons.count
        unit = nil
        department = nil
        titles = []
        groupTitle = nil
    }

    private mutating func take(_ piece: PersonPiece, before behind: ArraySlice<PersonPiece>) {
        if commasPart, piece.separator == .comma { groupStart = persons.count }
        let parts = PersonParts(text, atoms, piece.range, behindUnit: unit != nil)
        if namesLead == nil, parts.kind != .other { namesLead = parts.unit == nil && parts.name != nil && parts.titleBefore == nil }
        if parts.kind == .other {
            if isLongName(piece) { takeLongName(piece) } else { rest.append(piece.range) }
            return
        }
        // 见证人：某某, 水利方：某某: a label, and nobody's name.
        if piece.isHeader, parts.unit == nil, parts.titleBefore == nil, "人者员方".unicodeScalars.contains(text[piece.range.upperBound - 1]) {
            closeGroup()
            return
        }
        if takeInBracket(parts, piece) { return }
        guard let name = parts.name else {
            takeWithoutName(parts, piece, before: behind)
            return
        }
        var title = parts.titleBefore ?? parts.titleAfter
        if let found = parts.unit {
            // 县农业农村局：副局长甲、渔政管理站站长乙: a part of the unit that heads the line.
            if let whole = title, isPart(found, piece) || isFurtherPost(piece), parts.department == nil {
                title = found.lowerBound..<whole.upperBound
            } else {
                setUnit(found, parts.department)
            }
        }
        if let waiting = titles.first { title = waiting.lowerBound..<(title?.upperBound ?? titles[titles.count - 1].upperBound) }
        let own = title
        if title == nil { title = groupTitle }
        titles = []
        var person = PersonAtom(name: text.folded(name), nameRange: name, isDoubtful: parts.isNameDoubtful)
        // A department of its own stands in for the one that was said before: 供水科科长甘棠.
        let isAlone =
            parts.unit == nil
            && own.map { PersonTitles.isIndependent(text.folded($0)) || PersonTitles.isOfPlace(text.folded($0)) } ?? false
        // 养殖户代表甲、乙: of nobody named before, and each of them; 某村村民代表甲、乙: each of that village.
        if let own, text.ends(with: "代表", before: own.upperBound), isAlone || text.ends(with: "民代表", before: own.upperBound) {
            if isAlone { unit = nil }
            department = nil
            groupTitle = own
        }
        // 人民监督员甲、乙: the second is one, too, and of no organ named before.
        if let own, isAlone, PersonTitles.isGroup(text.folded(own)) { (unit, department, groupTitle) = (nil, nil, own) }
        if let unit, !isAlone { (person.unit, person.unitRange) = (unit.words, unit.range) }
        // 市公安局交通警察支队岳川: without a post the force is whom he is of.
        if let part = department, title == nil, groupTitle == nil, text.ends(with: "队", before: part.upperBound),
            let organ = unit?.range, organ.upperBound == part.lowerBound, !isAlone
        {
            (person.unit, person.unitRange) = (text.words(organ.lowerBound..<part.upperBound), organ.lowerBound..<part.upperBound)
        } else if parts.unit != nil || title == nil, let department, groupTitle == nil {
            title = department.lowerBound..<(title?.upperBound ?? department.upperBound)
        }
        if let title { (person.title, person.titleRange) = (text.words(title), title) }
        persons.append(person)
        if let bracket = piece.bracket { takeBracket(bracket) }
    }

    /// 孔令辉煌（群体科副科长）: four characters that begin with a surname, and a post behind them.
    private func isLongName(_ piece: PersonPiece) -> Bool {
        guard piece.range.count == 4, Surnames.isSingle(text[piece.range.lowerBound]), piece.range.allSatisfy({ text[$0].isHan }),
            let bracket = piece.bracket
        else { return false }
        return PersonParts(text, atoms, bracket, inBracket: true).titleBefore != nil
    }

    private mutating func takeLongName(_ piece: PersonPiece) {
        var person = PersonAtom(name: text.folded(piece.range), nameRange: piece.range, isDoubtful: true)
        if let unit { (person.unit, person.unitRange) = (unit.words, unit.range) }
        persons.append(person)
        if let bracket = piece.bracket { takeBracket(bracket) }
    }

    private mutating func takeWithoutName(_ parts: PersonParts, _ piece: PersonPiece, before behind: ArraySlice<PersonPiece>) {
        let title = parts.titleBefore
        if title == nil, parts.department == nil, let found = parts.unit, holdsPost(found.upperBound..<parts.range.upperBound) {
            rest.append(piece.range)
        }
        let followsBareName =
            namesLead == true && (piece.separator == .gap || piece.separator == .comma) && persons.last?.title == nil
            && persons.last?.unit == nil && !persons.isEmpty
            // 甲，县政府办 乙; 甲，党组成员、副局长 乙: of the name behind it.
            && !(piece.separator == .comma && behind.contains { $0.separator == .gap && PersonParts(text, atoms, $0.range).name != nil })
        if followsBareName {
            if let found = parts.unit { attach(unit: found) }
            if let title = title ?? parts.department { attach(title: (parts.department ?? title).lowerBound..<title.upperBound) }
            return
        }
        if namesLead == true, parts.unit == nil, let title, piece.separator == .item, let last = persons.last?.titleRange,
            last.upperBound + 1 == title.lowerBound
        {
            attach(title: last.lowerBound..<title.upperBound)
            return
        }
        if let found = parts.unit, let title, isPart(found, piece) || isFurtherPost(piece), parts.department == nil {
            titles.append(found.lowerBound..<title.upperBound)
            return
        }
        // 某检察院 副检察长 甲，第四检察部 乙: a department of the organ before it.
        if let found = parts.unit, title == nil, unit != nil, !persons.isEmpty, piece.separator != .group, !piece.isHeader,
            isDepartment(found)
        {
            department = found
            (titles, groupTitle) = ([], nil)
            return
        }
        if let found = parts.unit {
            // 县公安局交通警察大队：大队长甲
            if piece.isHeader, let part = parts.department, title == nil, text.ends(with: "队", before: part.upperBound) {
                setUnit(found.lowerBound..<part.upperBound, nil)
            } else {
                setUnit(found, title == nil ? parts.department : nil)
            }
        }
        if piece.isHeader { headed = parts.unit != nil && title == nil }
        if let title {
            let whole = (parts.department ?? title).lowerBound..<title.upperBound
            if piece.isHeader { groupTitle = whole; if parts.unit == nil { unit = nil } } else { titles.append(whole) }
        }
    }

    mutating func setUnit(_ found: Range<Int>, _ department: Range<Int>?) {
        unit = (text.words(found), found)
        self.department = department
        titles = []
        groupTitle = nil
        groupStart = persons.count
    }

    mutating func attach(unit found: Range<Int>) {
        guard !persons.isEmpty else { return }
        persons[persons.count - 1].unit = text.words(found)
        persons[persons.count - 1].unitRange = found
    }

    mutating func attach(title: Range<Int>) {
        guard !persons.isEmpty else { return }
        persons[persons.count - 1].title = text.words(title)
        persons[persons.count - 1].titleRange = title
    }
}
