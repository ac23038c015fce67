import WenshuBasics
import WenshuDocument

/// A person of a list with the places of name, unit and title, which may stand on different lines.
struct ListedPerson {
    var person: PersonAtom
    let line: Int
    /// Where the unit stands, if not beside the name: on a line above, in another cell.
    var unitSpan: Span?
    var titleSpan: Span?

    init(person: PersonAtom, line: Int) {
        self.person = person
        self.line = line
    }

    /// The persons of lines or cells that follow each other; a unit alone in one is that of the names in the next.
    static func all(in spans: [Span], _ lines: [Line]) -> [ListedPerson] {
        var unit: (words: String, span: Span)?
        var headed: (words: String, span: Span, indent: UInt8)?
        return spans.flatMap { span -> [ListedPerson] in
            let text = lines[span.line].text
            let range = text.trimmed(span.range)
            if isOrganAlone(text, range) {
                unit = (NameList.compact(text.words(range)), Span(span.line, range))
                return []
            }
            // 　　　　　　　　于静波　公益检察部主任: below 某检察院：曲宏伟　副检察长
            let indent = range.isEmpty ? 0 : text.gaps[range.lowerBound]
            let isIndented = indent > max(2, headed?.indent ?? 0) && lines[span.line].cell == nil
            let given = unit ?? (isIndented ? headed.map { ($0.words, $0.span) } : nil)
            let persons = PersonAtom.list(text, in: span.range, unit: given?.words).persons.map { person in
                var listed = ListedPerson(person: person, line: span.line)
                if person.unit != nil, person.unitRange == nil { listed.unitSpan = given?.span }
                return listed
            }
            if !persons.isEmpty, lines[span.line].cell != nil { unit = nil }
            let own = heading(text, range)
            if own != nil || !isIndented { headed = own.map { (NameList.compact(text.words($0)), Span(span.line, $0), indent) } }
            return persons
        }
    }

    /// Whether a line or cell is an organ's name and nothing else; 丁　浩　　县检察院 is a person and whom he is of.
    private static func isOrganAlone(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        let atoms = AtomText(text)
        let isName = OrganisationGrammar.name(atoms, at: range.lowerBound, in: range)?.range == range
        guard isName || OrganForm.isName(text, range) && PersonAtom.list(text, in: range).persons.isEmpty else { return false }
        return !range.dropFirst(2).contains { gap in
            text.gaps[gap] > 0 && OrganisationGrammar.name(atoms, at: gap, in: range)?.range == gap..<range.upperBound
                && !"省市县区州旗盟镇乡".unicodeScalars.contains(text[gap - 1])
        }
    }

    /// The organ before the colon or the wide gap of a line.
    private static func heading(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        let gaps = [range.dropFirst().first { text.gaps[$0] > 1 }, range.dropFirst(3).first { text.gaps[$0] > 0 }]
        let ends = text.find("：", in: range).map { [$0.lowerBound] } ?? gaps.compactMap { $0 }
        return ends.lazy.filter { $0 > range.lowerBound }.map { range.lowerBound..<$0 }.first { OrganForm.isName(text, $0) }
    }

    /// Unit and title from another place that names the same person.
    mutating func complete(from other: ListedPerson) {
        if person.unit == nil {
            person.unit = other.person.unit
            person.isUnitDoubtful = other.person.isUnitDoubtful
            unitSpan = other.unitSpan ?? other.person.unitRange.map { Span(other.line, $0) }
        }
        if person.title == nil {
            person.title = other.person.title
            titleSpan = other.titleSpan ?? other.person.titleRange.map { Span(other.line, $0) }
        }
    }

    func found(by rule: Rule) -> Found {
        func part(_ words: String?, _ range: Range<Int>?, _ span: Span?) -> Found? {
            guard let words, !words.isEmpty else { return nil }
            let place = span ?? Span(line, range ?? person.nameRange)
            return Found(.text(NameList.compact(words)), at: place, by: rule)
        }
        var name = Found(.text(person.name), at: Span(line, person.nameRange), by: rule)
        if person.isDoubtful {
            name = name.doubted(Bilingual(zh: "“\(person.name)”不像常见姓名，请核对", en: "“\(person.name)” does not look like a usual name"))
        }
        var title = part(person.title, person.titleRange, titleSpan)
        if mayHoldUnit { title = title?.doubted(Self.unitInTitle) }
        var unit = part(person.unit, person.unitRange, unitSpan)
        if person.isUnitDoubtful { unit = unit?.doubted(Self.unitOfAnother) }
        let parts = [("name", name), ("unit", mayHoldUnit ? unit?.doubted(Self.unitInTitle) : unit), ("title", title)]
        return Found.object(parts, by: rule) ?? name
    }

    /// 大坪村支书, 市某管理局副局长 as a title, 某科 as the unit of a 科长: where unit and title part is not sure.
    private var mayHoldUnit: Bool {
        guard let title = person.title.map({ FoldedText($0) }), title.count > 0 else { return false }
        if let unit = person.unit {
            if ["党支部", "党总支"].contains(where: { unit.ends(with: $0) || unit.hasSuffix("社区") && title.starts(with: $0) }) { return true }
            if title.count <= 3, ["科", "股"].contains(where: { unit.ends(with: $0) }) { return true }
        }
        let organs = ["管理局", "保障局", "监督局", "大队", "支队", "管理处", "村", "社区"]
        guard let organ = title.find(anyOf: organs, in: title.all), organ.range.lowerBound >= 2 else { return false }
        return person.unit == nil || person.unitRange == nil && title.contains(anyOf: ["市", "县", "区", "镇"], in: 0..<organ.range.lowerBound)
    }

    private static let unitOfAnother = Bilingual(
        zh: "括号内的单位是几个人的还是只是括号前一人的，请核对", en: "Is the unit in brackets that of several, or of the one before it only?")
    private static let unitInTitle = Bilingual(zh: "职务中可能含有单位名称，请核对单位与职务", en: "The title may hold the name of a unit")
}
