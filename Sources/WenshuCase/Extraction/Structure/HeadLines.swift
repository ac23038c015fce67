import WenshuDocument

/// What the lines of the head are: red head, number, title, signer, marks of secrecy and urgency.
package struct HeadLines: Sendable {
    package enum Role: String, Sendable {
        case redHead, title, number, session, issueLine, dateNote, security, copyNumber
    }

    /// The role of each line that has one.
    package private(set) var roles: [Int: Role] = [:]

    package func lines(_ role: Role) -> [Int] { roles.filter { $0.value == role }.map(\.key).sorted() }

    package init(_ text: DocumentText, head: Range<Int>) {
        var open: [Int] = []
        for line in text.lines[head] where !line.isBlank {
            if let role = Self.markedRole(line) { roles[line.index] = role } else { open.append(line.index) }
        }
        // 关于地下水超采检察建议 （某检行公建〔2024〕7号） 落实情况的回复: a part of the title between two others.
        for (index, role) in roles where role == .number && text[index].text.starts(with: "（") {
            guard let above = open.last(where: { $0 < index }), text[above].text.starts(with: "关于"), open.contains(where: { $0 > index })
            else { continue }
            roles[index] = nil
            open.append(index)
        }
        open.sort()
        assignTitle(open, text.lines)
    }

    /// Roles that a line's form alone decides.
    private static func markedRole(_ line: Line) -> Role? {
        let text = line.text
        if Phrases.security.contains(where: { text.starts(with: $0) }), text.count <= 12 { return .security }
        if text.starts(withAnyOf: ["密级：", "密级"]) != nil, text.count <= 12 { return .security }
        if Phrases.urgency.contains(where: { text.starts(with: $0) }), text.count <= 8 { return .security }
        if isNumberLine(text) { return .number }
        if text.count <= 24, text.starts(with: "签发人") { return .number }
        // 某县人民政府办公室　　签发人：某某
        if let signer = text.find("签发人"), text.gaps[signer.lowerBound] > 0, OrganForm.names(text, 0..<signer.lowerBound) != nil {
            return .issueLine
        }
        if text.count == 6, text.scalars.allSatisfy({ ("0"..."9").contains($0) }) { return .copyNumber }
        if isSession(text) { return .session }
        if isDateNote(text) { return .dateNote }
        if let date = LineForm.closingDate(text, text.all),
            OrganForm.names(text, 0..<date.lowerBound) != nil || OrganForm.isQuotingOffice(text, 0..<date.lowerBound)
        {
            return .issueLine
        }
        if LineForm.isDate(text, text.all) { return .dateNote }
        return nil
    }

    /// A line that is a document number, with or without 签发人 or a mark of urgency beside it, and no title.
    private static func isNumberLine(_ text: FoldedText) -> Bool {
        guard text.count <= 60, let close = text.scalars.firstIndex(where: { "〕]】）".unicodeScalars.contains($0) }) else { return false }
        // 景教体纪要〔2022〕5号
        if DocumentNumberAtom.scan(AtomText(text), inHead: true).contains(where: { $0.range == text.all }) { return true }
        guard !text.contains(anyOf: ["关于", "检察建议", "的函", "回复", "复函", "报告", "方案", "通知", "纪要"]) else { return false }
        guard let end = text.find("号", in: close..<text.count) else { return false }
        let between = close + 1..<end.lowerBound
        guard !between.isEmpty, between.allSatisfy({ isNumberScalar(text[$0]) }) else { return false }
        return end.upperBound == text.count || text.gaps[end.upperBound] > 0 || text.contains("签发") || text[text.count - 1] == "）"
            || Phrases.urgency.contains { text.contains($0) }
    }

    private static func isNumberScalar(_ s: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(s) || "第字一二三四五六七八九十百〇零A-Z".unicodeScalars.contains(s) || s == "Z"
    }

    /// （第3期）, 2023年第9次
    private static func isSession(_ text: FoldedText) -> Bool {
        // （二十三） alone
        if text.count <= 6, text.count >= 3, text[0] == "（", text[text.count - 1] == "）",
            (1..<text.count - 1).allSatisfy({ NumberGrammar.isChineseNumeral(text[$0]) || text[$0].isDigit })
        {
            return true
        }
        guard text.count <= 16, text.contains("第") else { return false }
        let end = text.trimmed(text.all, of: ["）"]).upperBound
        return ["期", "次", "号"].contains { text.ends(with: $0, before: end) }
    }

    /// （2021年7月6日） or （某局　2021年7月6日） under the title.
    private static func isDateNote(_ text: FoldedText) -> Bool {
        guard text.count <= 50, text.count > 6, "（〔[【".unicodeScalars.contains(text[0]),
            "）〕]】".unicodeScalars.contains(text[text.count - 1])
        else { return false }
        let inner = 1..<text.count - 1
        // （2023年4月6日某院、某局联合印发）
        let issued = ["印发", "发布", "公布", "通过", "修订", "制定"].contains { text.ends(with: $0, before: inner.upperBound) }
        if issued, let day = text.find("日", in: inner), LineForm.isDate(text, 1..<day.upperBound) { return true }
        return LineForm.isDate(text, inner) || LineForm.closingDate(text, inner) != nil
    }

    /// Parts the other lines into red head and title.
    private mutating func assignTitle(_ open: [Int], _ lines: [Line]) {
        let separators: Set<Role> = [.number, .session, .issueLine]
        let last = roles.filter { separators.contains($0.value) }.map(\.key).max()
        var before = open.filter { $0 < (last ?? Int.max) }
        var after = last.map { last in open.filter { $0 > last } } ?? []
        after = Self.withoutForeign(after, lines)
        // A short heading of the text behind the line of number or issuer is no title where one stands above it.
        let hasTitleAbove = before.contains { Self.isWholeTitle(lines[$0].text) }
        if hasTitleAbove, after.allSatisfy({ !Self.isWholeTitle(lines[$0].text) }), !Self.isSplitTitle(after, lines) {
            for line in after where OrganForm.names(lines[line].text, lines[line].text.all) != nil { roles[line] = .issueLine }
            after = []
        }
        if !after.isEmpty {
            let issuers = Self.leadingIssuers(after, lines)
            for line in issuers { roles[line] = .issueLine }
            for line in after.dropFirst(issuers.count) { roles[line] = .title }
            for line in before { roles[line] = .redHead }
            return
        }
        before = Self.withoutForeign(before, lines)
        // The name of who issues it, below a whole title.
        while before.count > 1, let last = before.last, Self.isWholeTitle(lines[before[before.count - 2]].text),
            OrganForm.names(lines[last].text, lines[last].text.all) != nil
        {
            roles[last] = .issueLine
            before.removeLast()
        }
        let heads = Self.redHeads(before, lines)
        for line in heads { roles[line] = .redHead }
        for line in before.dropFirst(heads.count) { roles[line] = .title }
    }

    /// A line that ends as titles end, and names its matter.
    private static func isWholeTitle(_ text: FoldedText) -> Bool {
        guard text.count >= 8 else { return false }
        // 研究…有关事项 below the line of who issues the minutes
        if text.starts(withAnyOf: ["研究", "专题研究", "关于研究", "听取"]) != nil { return true }
        let end = text.trimmed(text.all, of: ["）", "》"]).upperBound
        return ["纪要", "函", "方案", "通知", "意见", "报告", "回复", "答复", "批复", "函复", "回函", "通报", "办法", "规定", "书", "表", "决定", "说明", "计划", "情况", "试行"]
            .contains {
                text.ends(with: $0, before: end)
            }
    }

    /// 关于…整改工作的 above 专题会议纪要
    private static func isSplitTitle(_ candidates: [Int], _ lines: [Line]) -> Bool {
        guard candidates.count > 1, let first = candidates.first, let last = candidates.last else { return false }
        return lines[first].text.starts(with: "关于") && lines[last].text.ends(with: "纪要", before: lines[last].text.count)
    }

    /// Lines that can be no title: labelled ones, sentences.
    private static func withoutForeign(_ candidates: [Int], _ lines: [Line]) -> [Int] {
        candidates.filter { LineForm.isTitlePart(lines[$0]) }
    }

    /// Lines of names alone above a title that has its own subject.
    private static func leadingIssuers(_ after: [Int], _ lines: [Line]) -> [Int] {
        let names = after.prefix { OrganForm.names(lines[$0].text, lines[$0].text.all) != nil }
        guard names.count < after.count, !needsSubject(lines[after[names.count]]) else { return [] }
        return Array(names)
    }

    /// The lines at the top of what has no number below it that are letter head rather than title.
    private static func redHeads(_ before: [Int], _ lines: [Line]) -> [Int] {
        var heads: [Int] = []
        for (n, index) in before.enumerated() {
            let line = lines[index]
            let next = n + 1 < before.count ? lines[before[n + 1]] : nil
            guard next != nil, isRedHead(line, next: next) else { break }
            heads.append(index)
        }
        return heads
    }

    private static func isRedHead(_ line: Line, next: Line?) -> Bool {
        let text = line.text
        if line.location == .textBox || text.ends(with: "文件", before: text.count) { return true }
        let isBareKind = ["会议纪要", "纪要", "便函", "函"].contains(text.folded(text.all))
        if isBareKind { return true }
        // 某区人民政府专题会议纪要 above 关于…的会议纪要
        if let next, text.ends(with: "纪要", before: text.count), next.text.ends(with: "纪要", before: next.text.count) { return true }
        guard OrganForm.names(text, text.all) != nil, let next else { return false }
        // 某 市 人 民 检 察 院: set wide above a title that is not.
        if isSetWide(text), !isSetWide(next.text) { return true }
        if isRed(line), !isRed(next) { return true }
        if let size = line.fontSize, let other = next.fontSize, size >= other + 6 { return true }
        return !needsSubject(next) && !OrganForm.isName(next.text, next.text.all)
            && next.text.folded(next.text.all).hasPrefix(text.folded(text.all))
    }

    private static func isSetWide(_ text: FoldedText) -> Bool { text.count >= 6 && text.all.dropFirst().allSatisfy { text.gaps[$0] > 0 } }

    /// A title that begins with 关于 and the like, or with what somebody did, takes its subject from the line above it.
    private static func needsSubject(_ line: Line) -> Bool {
        line.text.starts(withAnyOf: [
            "关于", "对", "印发", "转发", "贯彻", "落实", "报送", "违法", "非法", "违规", "涉嫌", "擅自", "破坏", "污染", "生态环境损害",
        ]) != nil
    }

    private static func isRed(_ line: Line) -> Bool {
        guard let color = line.color?.uppercased(), color.count == 6 else { return false }
        return color.hasPrefix("F") && color.hasSuffix("0000") || color.hasPrefix("C") && color.hasSuffix("0000") || color == "ED1C24"
            || color == "E60012"
    }
}
