import WenshuDocument

/// The line that names whom the document is for (主送机关).
enum AddresseeFinder {
    /// The words of the line without label and closing colon.
    static func find(_ lines: [Line]) -> Span? {
        var seen = 0
        for line in lines where !line.isBlank && line.cell == nil && line.location == .body {
            seen += 1
            if seen > 25 { return nil }
            if let range = addressee(line) { return Span(line.index, range) }
            if seen > 1, LineForm.isSentence(line.text, line.text.all), line.text.count > 30 { return nil }
        }
        return nil
    }

    private static func addressee(_ line: Line) -> Range<Int>? {
        let text = line.text
        guard line.label == nil, let last = text.scalars.last else { return nil }
        for label in ["主送机关：", "主送：", "致："] where text.starts(with: label) {
            return text.trimmed(label.unicodeScalars.count..<text.count)
        }
        guard last == "：", text.count <= 160 else { return nil }
        let range = 0..<text.count - 1
        guard text.find("：", in: range) == nil, text.find("。", in: range) == nil else { return nil }
        let pieces = text.pieces(range, closing: ["，", "；", "、"])
        guard let final = pieces.last, isAddressee(text, final), pieces.allSatisfy({ $0.count <= 40 }) else { return nil }
        return range
    }

    private static func isAddressee(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        guard !notAddressees.contains(where: { text.find($0, in: range) != nil }) else { return false }
        if OrganForm.isName(text, range) { return true }
        // 某公司、韩志刚：
        if range.lowerBound > 0, text[range.lowerBound - 1] == "、", PersonParts.isStrictName(AtomText(text), range) { return true }
        return classWords.contains { text.ends(with: $0, before: range.upperBound) }
    }

    /// 各县（市、区）人民检察院, 各有关单位, 院领导.
    private static let classWords = ["单位", "部门", "机构", "企业", "同志", "领导", "科室", "先生", "女士", "站所", "所站", "各校", "支部", "乡镇", "街道"]

    /// A line that ends with a colon and introduces a list instead.
    private static let notAddressees = ["如下", "措施", "以下", "事项", "包括", "人员", "纪要", "议题", "责任单位", "出席", "列席", "参加", "牵头单位", "配合单位"]
}
