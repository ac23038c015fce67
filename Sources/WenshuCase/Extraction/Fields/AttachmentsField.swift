import WenshuBasics

/// The attachments (附件) that the document names.
enum AttachmentsField {
    static func read(_ structure: DocumentStructure) -> Found? {
        let rule = Rule("attachments.note", 0.97)
        var found: [Found] = []
        for index in structure.zones.attachments {
            let line = structure.text[index]
            let start = AttachmentNote.start(of: line.text) ?? 0
            for range in items(line.text, start..<line.text.count) {
                let name = cleaned(line.text, range)
                guard !name.isEmpty, !isNone(line.text, name) else { continue }
                let value = Found(.text(line.text.words(name)), at: Span(index, name), by: rule)
                found.append(isCaption(structure, index) ? value.doubted(caption) : value)
            }
        }
        return Found.list(found, by: rule) ?? listed(structure)
    }

    /// 附：签到表 right above the table itself.
    private static func isCaption(_ structure: DocumentStructure, _ index: Int) -> Bool {
        structure.text.lines[(index + 1)...].first { !$0.isBlank }?.cell != nil
    }

    private static let caption = Bilingual(zh: "其后紧接表格，可能是表格的标题而不是附件", en: "A table follows at once; this may be its caption")

    /// A form's cell, or a section of the text: 三、附送材料.
    private static func listed(_ structure: DocumentStructure) -> Found? {
        let rule = Rule("attachments.listed", 0.9)
        let text = structure.text
        var spans: [Span] = []
        if let entry = structure.form.value(["附件", "附件材料", "相关附件", "有关附件", "随附材料", "移送材料", "附送材料", "附件清单", "随函附件"]) {
            spans = entry.lines.map { Span($0, text[$0].text.all) }
        } else {
            spans =
                structure.sections.named(["附送材料", "移送材料", "随函附送", "随附材料", "附件材料"]).first?.content.filter { text[$0.line].label != nil }
                ?? []
        }
        let found = spans.flatMap { span in
            items(text[span.line].text, span.range).map { cleaned(text[span.line].text, $0) }.filter {
                !$0.isEmpty && !isNone(text[span.line].text, $0)
            }
            .map { Found(.text(text[span.line].text.words($0)), at: Span(span.line, $0), by: rule) }
        }
        return Found.list(found, by: rule)?.doubted(
            Bilingual(zh: "原文没有称为附件，而是移送或附送的材料，请核对", en: "Papers sent along, not called attachments; check that they are"))
    }

    /// The names on one line: one, or several with numbers (1.… 2.…) or 《》.
    private static func items(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        if let list = InlineList.find(text, in: range), list.intro.isEmpty { return list.items }
        let numbered = columnsWithNumbers(text, range)
        if numbered.count > 1 { return numbered }
        // 2.行政处罚决定书、缴款书各1份: what has a number is one.
        if labelEnd(text, text.trimmed(range)) != nil, text.find("各", in: range) != nil { return [range] }
        for marks: [Unicode.Scalar] in [["；", "、", "，"], ["；", "、"], ["；", "，"]] {
            let parts = text.pieces(range, closing: marks)
            let isCounted = parts.count { withoutCount(text, text.trimmed($0)) != text.trimmed($0) } > 1
            if parts.count > 1, parts.allSatisfy({ text[$0.lowerBound] == "《" || isPaper(text, $0, amongCounted: isCounted) }) {
                return parts
            }
        }
        let marked = text.pieces(range, closing: ["；"])
        return marked
    }

    /// 损害评估报告（节选）: ends as papers do.
    private static func isPaper(_ text: FoldedText, _ range: Range<Int>, amongCounted: Bool) -> Bool {
        let whole = text.trimmed(range)
        let range = withoutCount(text, whole)
        var end = range.upperBound
        if text.ends(with: "）", before: end), let open = text.findLast("（", in: range) { end = open.lowerBound }
        // What is counted by itself is a paper of its own: 强制执行申请书（副本）1份，两审判决书各1份.
        guard end - range.lowerBound >= 3 else { return false }
        return range != whole || (papers + (amongCounted ? furtherPapers : [])).contains { text.ends(with: $0, before: end) }
    }

    private static let papers = [
        "报告", "方案", "清单", "台账", "笔录", "凭证", "协议", "意见书", "决定书", "通知书", "告知书", "承诺书", "照片", "名单", "纪要",
    ]
    /// What may as well be one paper with another where nothing is counted: 民事判决书、申请书复印件.
    private static let furtherPapers = [
        "申请书", "判决书", "裁定书", "调解书", "证明", "合同", "记录", "证书",
        "回执", "明细表", "一览表", "统计表", "登记表", "推荐表", "审批表", "建议书", "起诉状", "营业执照", "复印件", "委托书", "发票", "收据", "光盘", "影像资料", "图纸", "示意图", "计划表",
    ]

    private static func columnsWithNumbers(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        var starts: [Int] = []
        var wanted = 1
        for i in range where ["\(wanted).", "\(wanted)、", "（\(wanted)）"].contains(where: { text.has($0, at: i) }) {
            guard i == range.lowerBound || text[i] == "（" || text.gaps[i] > 0 || "；。，".unicodeScalars.contains(text[i - 1]) else {
                continue
            }
            starts.append(i)
            wanted += 1
        }
        return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    }

    /// Without number, 《》 around the whole, closing mark and count (1份).
    private static func cleaned(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        if let end = labelEnd(text, range) { range = text.trimmed(end..<range.upperBound) }
        range = withoutCount(text, range)
        if range.count > 2, text[range.lowerBound] == "《", text[range.upperBound - 1] == "》",
            text.find("》", in: range)?.lowerBound == range.upperBound - 1
        {
            range = range.lowerBound + 1..<range.upperBound - 1
        }
        return range
    }

    private static func labelEnd(_ text: FoldedText, _ range: Range<Int>) -> Int? {
        var i = range.lowerBound
        if i < range.upperBound, (0x2460...0x249B).contains(text[i].value) { return i + 1 }
        if i < range.upperBound, text[i] == "（" { i += 1 }
        let digits = i
        while i < range.upperBound, ("0"..."9").contains(text[i]) || "一二三四五六七八九十".unicodeScalars.contains(text[i]) { i += 1 }
        guard i > digits, i - digits <= 2, i < range.upperBound else { return nil }
        if ".、）：".unicodeScalars.contains(text[i]) { return i + 1 }
        return text.gaps[i] > 0 ? i : nil
    }

    private static func withoutCount(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        let closes = end > range.lowerBound && text[end - 1] == "）"
        if closes { end -= 1 }
        guard end - range.lowerBound > 3, "份册套张页本件组宗幅卷段盘枚".unicodeScalars.contains(text[end - 1]) else { return range }
        var i = end - 1
        while i > range.lowerBound, ("0"..."9").contains(text[i - 1]) || "一二三四五六七八九十两壹贰叁共".unicodeScalars.contains(text[i - 1]) { i -= 1 }
        guard i < end - 1 else { return range }
        if i > range.lowerBound, text[i - 1] == "各" { i -= 1 }
        if closes {
            guard i > range.lowerBound, text[i - 1] == "（" else { return range }
            i -= 1
        }
        return text.trimmed(range.lowerBound..<i)
    }

    private static func isNone(_ text: FoldedText, _ range: Range<Int>) -> Bool { ["无", "略"].contains(text.folded(range)) }
}
