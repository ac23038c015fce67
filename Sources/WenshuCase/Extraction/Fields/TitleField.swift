import WenshuBasics

/// The title: all its lines, or the text that an order issues.
enum TitleField {
    static func find(_ structure: DocumentStructure) -> Found? {
        let rule: Rule
        var lines = structure.head.lines(.title)
        if lines.isEmpty {
            // The red head is the title only where there is no other.
            lines = structure.head.lines(.redHead).filter { index in
                let text = structure.text[index].text
                return ["文件", "纪要", "简报", "通报"].contains { text.ends(with: $0, before: text.count) }
            }
            rule = Rule("title.redHead", 0.8)
        } else {
            rule = Rule("title.head", 0.97)
        }
        // 附件1 above the title of a plan that is sent by itself
        lines.removeAll { isAnnexMark(structure.text[$0].text) }
        // （病文选之三）: what somebody wrote above it.
        let remarks = lines.count > 1 ? lines.prefix { isRemark(structure.text[$0].text) } : []
        lines.removeFirst(remarks.count)
        guard !lines.isEmpty else { return nil }
        if let issued = issuedText(structure, below: lines) { return issued }
        let words = lines.map { structure.text[$0].text.words() }.joined()
        let found = Found(.text(words), at: lines.map { Span($0, structure.text[$0].text.all) }, by: rule)
        guard let below = belowOrgan(structure, lines) else { return underWideOrgan(structure, found, words) }
        let doubt = Bilingual(zh: "标题上方单独一行的机关名称可能是版头，不属于标题，请核对", en: "The organ's name on a line above the title may be letterhead")
        let candidates = [Value.text(words), .text(below.words)]
        guard below.isLetterhead else { return found.doubted(doubt, candidates: candidates) }
        let rest = lines.dropFirst(below.organs).map { Span($0, structure.text[$0].text.all) }
        return Found(.text(below.words), at: rest, by: rule).doubted(doubt, candidates: candidates.reversed())
    }

    private static func isRemark(_ text: FoldedText) -> Bool {
        text.count > 2 && text.has("（", at: 0) && text.find("）", in: text.all)?.upperBound == text.count
    }

    private static func isAnnexMark(_ text: FoldedText) -> Bool {
        text.starts(with: "附件")
            && text.all.dropFirst(2).allSatisfy { text[$0].isDigit || NumberGrammar.isChineseNumeral(text[$0]) || text[$0] == "：" }
    }

    /// 某 市 城 市 管 理 局 set wide right above 关于…, and the number below both: letterhead, or the title's first line.
    private static func underWideOrgan(_ structure: DocumentStructure, _ found: Found, _ words: String) -> Found {
        guard let first = structure.head.lines(.title).first, let organ = structure.text.lines[..<first].last(where: { !$0.isBlank }),
            OrganForm.names(organ.text, organ.text.all) != nil,
            structure.text[first].text.starts(with: "关于") && structure.head.roles[organ.index] == .redHead
                && structure.head.lines(.number).allSatisfy({ $0 > first })
                // 某公司 below the number and above 无障碍设施问题整改方案
                || structure.head.roles[organ.index] == .issueLine && organ.isCentred && structure.text[first].isCentred
        else { return found }
        return found.doubted(
            Bilingual(zh: "标题上方单独一行的机关名称可能是标题的一部分，请核对", en: "The organ's name on the line above may belong to the title"),
            candidates: [.text(words), .text(organ.text.folded(organ.text.all) + words)])
    }

    /// The rules that an order (某市人民政府令) issues, by whose title it is known.
    private static func issuedText(_ structure: DocumentStructure, below lines: [Int]) -> Found? {
        let text = structure.text
        guard let last = lines.last,
            ["政府令", "委员会令", "局令", "厅令"].contains(where: { text[last].text.ends(with: $0, before: text[last].text.count) }),
            let rules = text.lines[(last + 1)...].first(where: { line in
                line.isCentred && line.cell == nil && LineForm.isTitlePart(line)
                    && ["办法", "规定", "条例", "细则", "规则"].contains { line.text.ends(with: $0, before: line.text.count) }
            })
        else { return nil }
        let order = lines.map { text[$0].text.words() }.joined()
        return Found(.text(rules.text.words()), at: Span(rules.index, rules.text.all), by: Rule("title.issued", 0.8)).doubted(
            Bilingual(zh: "政府令所公布的文件另有标题，请核对以哪一个为题", en: "The order issues a text that has a title of its own"),
            candidates: [.text(rules.text.words()), .text(order)])
    }

    /// The title without the name of an organ on its first line, where that may be the letterhead: not above 关于…. Above the bare name
    /// of a document of procedure the name of a procuratorate or court is a part of the title (某院检察建议书), another's is letterhead.
    private static func belowOrgan(_ structure: DocumentStructure, _ lines: [Int]) -> (words: String, isLetterhead: Bool, organs: Int)? {
        guard lines.count > 1, let first = lines.first else { return nil }
        let organ = structure.text[first].text
        guard OrganForm.names(organ, organ.all) != nil else { return nil }
        let rest = lines.dropFirst().map { structure.text[$0].text.words() }.joined()
        let bare = structure.text[lines[1]].text
        let isForm = bare.count <= 9 && (bare.ends(with: "书", before: bare.count) || bare.ends(with: "公告", before: bare.count))
        // Two organs, each on its line: who issues it jointly, or, above 关于…, whose letter it is.
        let heads = lines.prefix { OrganForm.names(structure.text[$0].text, structure.text[$0].text.all) != nil }
        if heads.count > 1, heads.count < lines.count {
            let title = structure.text[lines[heads.count]].text
            let words = lines.dropFirst(heads.count).map { structure.text[$0].text.words() }.joined()
            return (words, !title.starts(with: "关于"), heads.count)
        }
        let needsSubject = bare.starts(withAnyOf: ["关于", "对", "印发", "转发"]) != nil || OrganForm.names(bare, bare.all) != nil
        return needsSubject ? nil : (rest, isForm && !organ.contains(anyOf: ["检察院", "法院"]), 1)
    }
}
