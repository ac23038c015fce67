import WenshuBasics

/// The names of a case in its title or first sentence: 甲诉乙、丙…纠纷一案.
enum CaseNames {
    struct Names {
        var plaintiff: Found?
        var defendants: [Found] = []
    }

    static func find(_ context: FieldContext) -> Names? {
        for index in context.structure.content.prefix(12) {
            let text = context.lines[index].text
            for sentence in text.sentences(context.lines[index].body) {
                guard let (against, behind) = separator(text, sentence) else { continue }
                let atoms = AtomText(text)
                var names = Names()
                let rule = Rule("party.sentence", 0.85)
                if let plaintiff = OrganisationAtom.scan(atoms, in: sentence.lowerBound..<against).last(where: {
                    $0.range.upperBound == against
                }) {
                    names.plaintiff = Found(
                        .text(NameList.compact(text.words(plaintiff.range))), at: Span(index, plaintiff.range), by: rule)
                }
                if names.plaintiff == nil, let person = person(text, sentence, before: against) {
                    names.plaintiff = Found(.text(text.words(person)), at: Span(index, person), by: rule)
                }
                var position = behind
                while position < sentence.upperBound {
                    if let name = OrganisationGrammar.name(atoms, at: position, in: sentence) {
                        names.defendants.append(
                            Found(.text(NameList.compact(text.words(name.range))), at: Span(index, name.range), by: rule))
                        position = name.range.upperBound
                    } else if let length = [3, 2, 4].first(where: {
                        PersonParts.isStrictName(atoms, position..<min(position + $0, sentence.upperBound))
                            && isBoundary(text, position + $0)
                    }) {
                        let range = position..<position + length
                        names.defendants.append(Found(.text(text.words(range)), at: Span(index, range), by: rule))
                        position += length
                    } else {
                        break
                    }
                    guard let joint = OrganisationGrammar.joint(atoms, position, loose: false) else { break }
                    position = joint
                }
                if names.plaintiff != nil || !names.defendants.isEmpty { return names }
            }
        }
        return nil
    }

    /// Where the plaintiff's name ends and the defendants' begin: 甲诉乙, 甲与被告乙.
    private static func separator(_ text: FoldedText, _ sentence: Range<Int>) -> (Int, Int)? {
        for word in ["与被告", "诉被告"] {
            if let found = text.find(word, in: sentence) { return (found.lowerBound, found.upperBound) }
        }
        return against(text, sentence).map { ($0, $0 + 1) } ?? between(text, sentence)
    }

    /// 甲与乙追索劳动报酬纠纷一案: a name on either side of the conjunction, at the head of the sentence.
    private static func between(_ text: FoldedText, _ sentence: Range<Int>) -> (Int, Int)? {
        guard text.contains(anyOf: ["纠纷一案", "一案", "纠纷案", "纠纷，"], in: sentence) else { return nil }
        let atoms = AtomText(text)
        for word in ["与", "和"] {
            for found in text.findAll(word, in: sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 40)) {
                let left = withoutCount(
                    text, (text.has("关于", at: sentence.lowerBound) ? sentence.lowerBound + 2 : sentence.lowerBound)..<found.lowerBound)
                guard !left.isEmpty, OrganForm.isName(text, left) || PersonParts.isStrictName(atoms, left),
                    OrganisationGrammar.name(atoms, at: found.upperBound, in: sentence) != nil
                        || PersonParts.isStrictName(atoms, found.upperBound..<min(sentence.upperBound, found.upperBound + 3))
                else { continue }
                return (found.lowerBound, found.upperBound)
            }
        }
        return nil
    }

    /// A person's name that fills the sentence up to the place where the other side begins.
    private static func person(_ text: FoldedText, _ sentence: Range<Int>, before end: Int) -> Range<Int>? {
        let start = text.has("关于", at: sentence.lowerBound) ? sentence.lowerBound + 2 : sentence.lowerBound
        guard start < end else { return nil }
        let name = withoutCount(text, start..<end)
        return PersonParts.isStrictName(AtomText(text), name) ? name : nil
    }

    /// 向某芳等12人 → 向某芳
    private static func withoutCount(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        guard text.ends(with: "人", before: range.upperBound), let mark = text.find("等", in: range), mark.lowerBound > range.lowerBound
        else { return range }
        return range.lowerBound..<mark.lowerBound
    }

    /// The 诉 between two names; 起诉, 公益诉讼 and 诉讼 are other words.
    private static func against(_ text: FoldedText, _ sentence: Range<Int>) -> Int? {
        text.findAll("诉", in: sentence).first { found in
            let after = found.upperBound < text.count ? text[found.upperBound] : " "
            let before = found.lowerBound > 0 ? text[found.lowerBound - 1] : " "
            return !"讼求称请状至".unicodeScalars.contains(after) && !"起公应上撤申反抗控胜败投告".unicodeScalars.contains(before)
        }?.lowerBound
    }

    private static func isBoundary(_ text: FoldedText, _ position: Int) -> Bool {
        guard position < text.count else { return true }
        return "、，和及等（生环侵赔损健产土水非污破消追劳买民机财合借名肖人".unicodeScalars.contains(text[position])
    }
}
