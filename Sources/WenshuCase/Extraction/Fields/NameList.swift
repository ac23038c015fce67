import WenshuBasics

/// Lists of organs, as 主送 and 抄送 print them.
package enum NameList {
    /// The names in a range: parted at ， ； and wide gaps; at 、 only where every piece is a name by itself.
    package static func split(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        text.pieces(range, closing: ["，", "；", "。"]).flatMap { piece -> [Range<Int>] in
            let columns = OrganForm.columns(text, piece)
            let parts = columns.count > 1 && columns.allSatisfy { isWhole(text, $0) } ? columns : [piece]
            return parts.flatMap { splitAtPause(text, text.trimmed($0)) }
        }
    }

    private static func splitAtPause(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        let parts = text.pieces(range, closing: ["、"])
        guard parts.count > 1, parts.allSatisfy({ isWhole(text, $0) }) else { return range.isEmpty ? [] : [range] }
        return parts
    }

    /// A full name, or a class of organisations (各有关单位), by itself: “司法局” after “县公安局、” is neither.
    private static func isWhole(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        // 某公司、韩志刚
        if (2...3).contains(range.count), range.lowerBound > 3, text.ends(with: "公司、", before: range.lowerBound),
            PersonParts.isStrictName(AtomText(text), range)
        {
            return true
        }
        guard range.count >= 4 else { return range.count == 3 && text[range.lowerBound] == "省" || text.has("市委", at: range.lowerBound) }
        if bareNames.contains(text.folded(range)) { return false }
        return OrganForm.isName(text, range) || text[range.lowerBound] == "各" && range.count >= 5
    }

    private static let bareNames: Set<String> = [
        "人民法院", "人民检察院", "人民政府", "公安分局", "公安机关", "中级人民法院", "基层人民法院", "市人民政府", "自治区", "直辖市", "委员会", "办公室", "生态环境局", "税务部门", "街道办事处",
        "乡镇人民政府", "镇人民政府", "办事处", "管委会",
    ]

    /// The names as values, each at its place.
    package static func found(_ text: DocumentText, _ line: Int, _ range: Range<Int>, by rule: Rule) -> [Found] {
        let words = text[line].text
        return split(words, range).map { SignatureFinder.withoutSeal(words, $0) }.filter { !$0.isEmpty }.map {
            Found(.text(compact(words.words($0))), at: Span(line, $0), by: rule)
        }
    }

    /// A name as written, white space removed.
    package static func compact(_ words: String) -> String { String(words.filter { !$0.isWhitespace }) }
}
