/// Lines at the foot that are no part of the body: contact, copies, printing block.
enum ClosingLines {
    static func find(_ lines: [Line], in range: Range<Int>) -> Set<Int> {
        Set(lines[range].lazy.filter { isClosing($0) && $0.cell == nil }.map(\.index))
    }

    static func isClosing(_ line: Line) -> Bool {
        let text = line.text
        let start = !text.isEmpty && text[0] == "（" ? 1 : 0
        if labels.begins(in: text.scalars, at: start, where: { isLabelEnd(text, $0) }) { return true }
        guard text.count <= 60 else { return false }
        return text.ends(with: "印发", before: text.trimmed(text.all).upperBound) && LineForm.isPrintingLine(text) || isCopies(text)
    }

    /// 共印20份, （印30份）
    private static func isCopies(_ text: FoldedText) -> Bool {
        guard text.count <= 12, text.contains("份") else { return false }
        return text.contains("共印") || text.contains("印数") || text.contains("印制") || text.starts(with: "印") || text.starts(with: "（印")
    }

    private static func isLabelEnd(_ text: FoldedText, _ end: Int) -> Bool {
        guard end < text.count else { return false }
        return "：（，".unicodeScalars.contains(text[end]) || text.gaps[end] > 0 || text.has("及", at: end)
    }

    private static let labels = PhraseTable(
        words: Phrases.copies + [
            "联系人", "联系电话", "联系方式", "联系人员", "联 系 人", "经办人", "承办人", "电话", "传真", "邮箱", "电子邮箱", "地址", "邮编", "联络员", "发送", "分送", "印送",
            "校对", "打印", "主题词", "报送", "印发机关", "送", "报", "发",
        ])
}

extension LineForm {
    /// 某局办公室　2021年5月11日印发
    static func isPrintingLine(_ text: FoldedText) -> Bool {
        let end = text.trimmed(text.all).upperBound - 2
        guard end > 0 else { return false }
        return closingDate(text, 0..<end) != nil || isDate(text, 0..<end)
    }
}
