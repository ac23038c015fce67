/// The note that names the attachments (附件说明).
enum AttachmentNote {
    /// Its lines: 附件：…, and the numbered lines below it.
    static func lines(_ lines: [Line], in range: Range<Int>, signature: Range<Int>?) -> [Int] {
        guard let first = lines[range].last(where: { $0.cell == nil && start(of: $0.text) != nil }) else { return [] }
        var firsts = [first.index]
        // 附件1：…, 附件2：… on lines of their own.
        while let above = lines[range.lowerBound..<firsts[0]].last(where: { !$0.isBlank }), start(of: above.text) != nil {
            firsts.insert(above.index, at: 0)
        }
        var out = firsts
        for line in lines[(first.index + 1)..<range.upperBound] where !line.isBlank {
            guard line.cell == nil, !(signature?.contains(line.index) ?? false), !ClosingLines.isClosing(line),
                continues(line, opensBlank: out.count == 1 && start(of: first.text) == first.text.count)
            else { break }
            out.append(line.index)
        }
        return out
    }

    private static func continues(_ line: Line, opensBlank: Bool) -> Bool {
        if let label = line.label {
            return label.style == .arabic || label.style == .chinese || label.style == .arabicBracketed || label.style == .enclosed
        }
        // 附件：甲 above 　　　乙, set below it.
        let isSetBelow = (line.text.gaps.first ?? 0) >= 4 && line.text.count <= 40 && !line.text.contains(anyOf: ["：", "。"])
        return opensBlank || isSetBelow || line.text.starts(with: "《")
    }

    /// Where the names begin on a line that opens the note: behind 附件： 附： 附件1：
    static func start(of text: FoldedText) -> Int? {
        var i = 0
        if text.has("（", at: 0) { i = 1 }
        guard let word = ["附件", "附表", "随函附", "随附", "附"].first(where: { text.has($0, at: i) }) else { return nil }
        i += word.unicodeScalars.count
        if text.has("目录", at: i) { i += 2 }
        let beforeNumber = i
        while i < text.count, ("0"..."9").contains(text[i]) || "一二三四五六七八九十".unicodeScalars.contains(text[i]) { i += 1 }
        if i < text.count, text[i] == "：" { return i + 1 }
        // “附件1.方案”: the number belongs to the item.
        if i > beforeNumber, i < text.count, text[i] == "." || text[i] == "、" || text.gaps[i] > 0 { return beforeNumber }
        return nil
    }

    /// A line 附件 or 附件1 alone, above an annexed document.
    static func isAnnexMark(_ text: FoldedText) -> Bool {
        guard text.count <= 6, text.starts(with: "附") else { return false }
        return text.scalars.dropFirst().allSatisfy { "件表：123456789一二三四五六".unicodeScalars.contains($0) }
    }
}
