import WenshuDocument

extension Zones {
    package init(_ text: DocumentText) {
        let lines = text.lines
        addressee = AddresseeFinder.find(lines)
        let bodyStart = addressee.map { $0.line + 1 } ?? Self.bodyStart(lines)
        head = 0..<(addressee?.line ?? bodyStart)
        let signature = SignatureFinder.find(lines, from: bodyStart)
        signers = signature.signers
        date = signature.date
        let end = signature.lines.map(\.lowerBound) ?? lines.count
        let after = signature.lines.map(\.upperBound) ?? lines.count
        annex = Self.annex(lines, from: after)
        let note = AttachmentNote.lines(lines, in: bodyStart..<(annex?.lowerBound ?? lines.count), signature: signature.lines)
        attachments = note
        closing = ClosingLines.find(lines, in: bodyStart..<lines.count)
        var bodyEnd = end
        while bodyEnd > bodyStart, lines[bodyEnd - 1].isBlank || closing.contains(bodyEnd - 1) || note.contains(bodyEnd - 1) {
            bodyEnd -= 1
        }
        body = bodyStart..<max(bodyStart, bodyEnd)
    }

    /// Without an addressee the body begins at the first sentence, number, table with columns or labelled line.
    private static func bodyStart(_ lines: [Line]) -> Int {
        var seenTitle = false
        for line in lines where !line.isBlank {
            let text = line.text
            let startsBody =
                LineForm.isSentence(text, text.all) || isSectionLabel(line) || isLabelled(line)
                || (line.cell.map { $0.row > 0 || $0.column > 0 } ?? false) || (line.cell != nil && seenTitle)
            if seenTitle, startsBody, line.location == .body { return line.index }
            if LineForm.isTitlePart(line) { seenTitle = true }
        }
        return lines.count
    }

    private static func isSectionLabel(_ line: Line) -> Bool {
        guard let label = line.label else { return false }
        return label.style != .ordinal && label.number == 1
    }

    /// 时间：2021年… : a short label, then words.
    private static func isLabelled(_ line: Line) -> Bool {
        // 【会议时间】2022年…
        if let first = line.text.scalars.first, "【[〔".unicodeScalars.contains(first), MinutesKey.begins(line.text, at: 1) != nil {
            return true
        }
        guard let colon = line.text.find("："), colon.lowerBound <= 8, colon.upperBound < line.text.count else { return false }
        return !line.text.contains("签发人") && line.text.starts(withAnyOf: ["编号", "文号", "发文字号", "字号", "案号"]) == nil
    }

    /// Behind the signature: a line 附件 or 附件1 alone, or the title of a document of its own.
    private static func annex(_ lines: [Line], from start: Int) -> Range<Int>? {
        guard
            let first = lines[start...].first(where: { line in
                guard !line.isBlank, line.cell == nil else { return false }
                return AttachmentNote.isAnnexMark(line.text) || isAnnexTitle(line)
            })
        else { return nil }
        var end = lines.count
        while end > first.index, lines[end - 1].isBlank || ClosingLines.isClosing(lines[end - 1]) { end -= 1 }
        guard end > first.index + 1 else { return nil }
        return first.index..<end
    }

    private static func isAnnexTitle(_ line: Line) -> Bool {
        guard LineForm.isTitlePart(line), line.text.count >= 4, !ClosingLines.isClosing(line) else { return false }
        // 附件：1.点位清单 names an annex.
        if let names = AttachmentNote.start(of: line.text), names < line.text.count { return false }
        var end = line.text.count
        for note in ["（试行）", "（暂行）", "（草案）", "（征求意见稿）"] where line.text.ends(with: note, before: end) { end -= note.unicodeScalars.count }
        return Phrases.annexTitles.contains { line.text.ends(with: $0, before: end) }
    }
}
