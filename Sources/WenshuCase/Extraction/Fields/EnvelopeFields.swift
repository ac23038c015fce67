import WenshuBasics

/// The 公文要素 that every kind of document has.
package enum EnvelopeFields {
    package static func read(_ structure: DocumentStructure, kind: ExtractionKind) -> [String: Found] {
        var found: [String: Found] = [:]
        found["title"] = TitleField.find(structure)
        found["number"] = NumberField.find(structure, kind)
        found["issuers"] = issuers(structure, kind)
        found["addressees"] = addressees(structure, kind)
        found["date"] = date(structure, kind)
        let closing = ClosingFields.read(structure)
        found.merge(closing) { first, _ in first }
        found["signer"] = signer(structure)
        found["security"] = mark(structure, Phrases.security)
        found["urgency"] = mark(structure, Phrases.urgency)
        return found
    }

    // MARK: Head

    private static func signer(_ structure: DocumentStructure) -> Found? {
        for line in structure.text.lines[structure.zones.head] {
            guard let label = line.text.find(anyOf: ["签发人：", "签发：", "签发人"]) else { continue }
            let name = PersonName.first(line.text, label.range.upperBound..<line.text.count)
            return name.map { Found(.text(line.text.folded($0)), at: Span(line.index, $0), by: Rule("signer.label", 0.97)) }
        }
        guard let entry = structure.form.value(["签发人", "签发"]), let line = entry.lines.first else { return nil }
        let text = structure.text[line].text
        // 局党组书记、局长 章伯远
        return (PersonAtom.list(text, in: text.all).persons.last?.nameRange ?? PersonName.first(text, text.all)).map {
            Found(.text(text.folded($0)), at: Span(line, $0), by: Rule("signer.form", 0.94))
        }
    }

    /// A mark of secrecy or urgency: alone on a line, or set off at its head or end.
    private static func mark(_ structure: DocumentStructure, _ words: [String]) -> Found? {
        for line in structure.text.lines[structure.zones.head] where !line.isBlank {
            // 密级：内部
            if words == Phrases.security, line.text.starts(with: "密级："), line.text.count <= 12, line.text.count > 3 {
                return Found(
                    .text(line.text.words(3..<line.text.count)), at: Span(line.index, 3..<line.text.count), by: Rule("mark.label", 0.95))
            }
            // 特 急: a word set wide is one column.
            var whole = words.contains(line.text.folded(line.text.all)) ? [line.text.all] : []
            // 某环函〔2021〕9号　　特 急
            if let word = words.first(where: { line.text.ends(with: $0, before: line.text.count) }) {
                let start = line.text.count - word.unicodeScalars.count
                if line.text.gaps[start] > 1 { whole.append(start..<line.text.count) }
            }
            // 秘密★1 年
            if line.text.count <= 8, ["年", "个月"].contains(where: { line.text.ends(with: $0, before: line.text.count) }) {
                whole.append(line.text.all)
            }
            for column in whole + columns(line.text) {
                guard let word = words.first(where: { line.text.has($0, at: column.lowerBound) }),
                    column.lowerBound + word.unicodeScalars.count <= column.upperBound
                else { continue }
                let rest = column.lowerBound + word.unicodeScalars.count..<column.upperBound
                guard rest.isEmpty || "★☆：*".unicodeScalars.contains(line.text[rest.lowerBound]) else { continue }
                return Found(.text(line.text.words(column)), at: Span(line.index, column), by: Rule("mark.head", 0.97))
            }
        }
        return nil
    }

    /// The parts of a line between gaps of any width.
    private static func columns(_ text: FoldedText) -> [Range<Int>] {
        var out: [Range<Int>] = []
        var start = 0
        for i in text.all.dropFirst() where text.gaps[i] > 0 {
            out.append(start..<i)
            start = i
        }
        if start < text.count { out.append(start..<text.count) }
        return out
    }

    // MARK: Sender, addressee, date

    private static func issuers(_ structure: DocumentStructure, _ kind: ExtractionKind) -> Found? {
        let text = structure.text
        if !structure.zones.signers.isEmpty {
            let rule = Rule("issuers.signature", 0.98)
            return Found.list(structure.zones.signers.map { Found(.text(name(text, $0)), at: $0, by: rule) }, by: rule)
        }
        // A name alone on the last line signs without a date.
        if let last = text.lines.last(where: { !$0.isBlank && !ClosingLines.isClosing($0) }), last.cell == nil, last.label == nil,
            last.index > structure.zones.body.lowerBound, !SignatureFinder.isAddresseeBelow(text.lines, last.index, from: 0),
            let names = OrganForm.names(last.text, SignatureFinder.withoutSeal(last.text, last.text.all))
        {
            let rule = Rule("issuers.lastLine", 0.92)
            return Found.list(
                names.map { Found(.text(NameList.compact(last.text.words($0))), at: Span(last.index, $0), by: rule) }, by: rule)
        }
        let notes = structure.head.lines(.dateNote) + structure.head.lines(.issueLine)
        for index in notes {
            let found = headNames(text, index)
            if !found.isEmpty { return Found.list(found, by: Rule("issuers.underTitle", 0.95)) }
        }
        if let entry = structure.form.value(
            ["填报单位", "回复单位", "报送单位", "发文单位", "反馈单位", "整改单位", "被建议单位", "通报单位", "发函单位"] + handedOver(kind, ["移送单位", "移送机关", "移交单位"])),
            let line = entry.lines.first
        {
            return Found.list(
                NameList.found(text, line, text[line].text.all, by: Rule("issuers.form", 0.95)), by: Rule("issuers.form", 0.95))
        }
        // 填报单位：某局（盖章）　填报日期：… above or below a form
        for line in text.lines where line.cell == nil && line.text.count <= 60 {
            guard let label = line.text.find(anyOf: ["填报单位：", "报送单位：", "回复单位："]) else { continue }
            let end = line.text.find(
                anyOf: ["填报日期", "填报时间", "报送日期", "报送时间", "回复日期", "填表", "（"], in: label.range.upperBound..<line.text.count)
            let value = line.text.trimmed(label.range.upperBound..<(end?.range.lowerBound ?? line.text.count))
            guard OrganForm.isName(line.text, value) else { continue }
            let rule = Rule("issuers.label", 0.94)
            return Found.list([Found(.text(NameList.compact(line.text.words(value))), at: Span(line.index, value), by: rule)], by: rule)
        }
        return titleOrgan(structure) ?? SenderName.inBody(structure) ?? redHeadNames(structure)
    }

    /// The labels of a form that hands a clue over; on the answer to it they name the other side.
    private static func handedOver(_ kind: ExtractionKind, _ labels: [String]) -> [String] { kind == .clueTransfer ? labels : [] }

    private static func name(_ text: DocumentText, _ span: Span) -> String { NameList.compact(text.words(at: span)) }

    /// The names in a line under the title, without its date and brackets.
    private static func headNames(_ text: DocumentText, _ line: Int) -> [Found] {
        let words = text[line].text
        var range = words.all
        if words[0] == "（", words[words.count - 1] == "）" { range = 1..<words.count - 1 }
        if let date = LineForm.closingDate(words, range) { range = range.lowerBound..<date.lowerBound }
        if let signer = words.find("签发人", in: range) { range = range.lowerBound..<signer.lowerBound }
        // （2023年4月6日某院、某局联合印发）
        if let day = words.find("日", in: range), LineForm.isDate(words, range.lowerBound..<day.upperBound) {
            range = day.upperBound..<range.upperBound
        }
        for verb in ["印发", "发布", "公布", "制定", "联合", "共同"] where words.ends(with: verb, before: range.upperBound) {
            range = range.lowerBound..<range.upperBound - verb.unicodeScalars.count
        }
        let office = OrganForm.isQuotingOffice(words, words.trimmed(range)) ? [words.trimmed(range)] : nil
        guard let names = office ?? OrganForm.names(words, range)?.flatMap({ NameList.split(words, $0) }) else { return [] }
        let rule = Rule("issuers.underTitle", 0.95)
        return names.map { Found(.text(NameList.compact(words.words($0))), at: Span(line, $0), by: rule) }
    }

    /// The names on lines of their own at the head of the title, where nothing signs: forms, records, opinions of several organs.
    private static func titleOrgan(_ structure: DocumentStructure) -> Found? {
        let lines = structure.head.lines(.title)
        let rule = Rule("issuers.titleHead", 0.93)
        var found: [Found] = []
        for index in lines.dropLast() {
            let text = structure.text[index].text
            guard let names = OrganForm.names(text, text.all) else { break }
            found += names.map { Found(.text(NameList.compact(text.words($0))), at: Span(index, $0), by: rule) }
        }
        return Found.list(found, by: rule)
    }

    /// The head without 文件 / 函 / 会议纪要.
    private static func redHeadNames(_ structure: DocumentStructure) -> Found? {
        let rule = Rule("issuers.redHead", 0.85)
        let found = structure.head.lines(.redHead).flatMap { index -> [Found] in
            let text = structure.text[index].text
            var range = text.all
            for ending in ["文件", "会议纪要", "便函", "函"] where text.ends(with: ending, before: range.upperBound) {
                range = 0..<range.upperBound - ending.unicodeScalars.count
                break
            }
            return (OrganForm.names(text, range) ?? []).map {
                Found(.text(NameList.compact(text.words($0))), at: Span(index, $0), by: rule)
            }
        }
        return Found.list(found, by: rule)
    }

    private static func addressees(_ structure: DocumentStructure, _ kind: ExtractionKind) -> Found? {
        let text = structure.text
        if let span = structure.zones.addressee {
            let rule = Rule("addressees.head", 0.98)
            return Found.list(NameList.found(text, span.line, span.range, by: rule), by: rule)
        }
        if let found = afterPresent(text) { return found }
        let labels =
            ["主送", "主送机关", "致送机关", "主送单位", "报送机关", "致送单位", "送达机关", "受送达人", "通报对象", "发往单位"]
            + handedOver(kind, ["接收单位", "接收机关", "受移送机关", "受移送单位", "受理单位"])
        if let found = structure.form.names(labels, text, by: Rule("addressees.form", 0.95)) { return found }
        let rule = Rule("addressees.distribution", 0.95)
        return ClosingFields.list(structure, labels: ClosingFields.distributionLabels, by: rule)
            ?? structure.form.names(Phrases.distribution + ["分送单位", "发送单位", "送达单位", "发送范围", "分送范围"], structure.text, by: rule)
    }

    /// The name after 此致.
    private static func afterPresent(_ text: DocumentText) -> Found? {
        guard let line = text.lines.last(where: { $0.text.count <= 40 && $0.text.contains("此致") && $0.cell == nil }),
            let present = line.text.find("此致")
        else { return nil }
        let rule = Rule("addressees.present", 0.96)
        if present.upperBound < line.text.count {
            return Found.list(NameList.found(text, line.index, line.text.trimmed(present.upperBound..<line.text.count), by: rule), by: rule)
        }
        guard let next = text.lines[(line.index + 1)...].first(where: { !$0.isBlank }),
            OrganForm.names(next.text, next.text.trimmed(next.text.all)) != nil
        else { return nil }
        return Found.list(NameList.found(text, next.index, next.text.trimmed(next.text.all), by: rule), by: rule)
    }

    private static func date(_ structure: DocumentStructure, _ kind: ExtractionKind) -> Found? {
        let text = structure.text
        if let span = structure.zones.date { return date(text, span.line, span.range, by: Rule("date.signature", 0.99)) }
        // （秋检会〔2023〕9号　2023年10月20日）: the year of the number is no date.
        for index in structure.head.lines(.dateNote) + structure.head.lines(.issueLine) + structure.head.lines(.number) {
            if let found = date(text, index, text[index].text.all, by: Rule("date.underTitle", 0.96)) { return found }
        }
        let labels =
            ["填报日期", "填报时间", "反馈日期", "回复日期", "报送日期", "日期", "成文日期", "填表日期", "填表时间", "反馈时间", "回复时间", "送达日期", "通报日期", "通报时间", "发函日期"]
            + handedOver(kind, ["移送日期", "移送时间", "移交时间", "移交日期"])
        if let line = structure.form.value(labels)?.lines.first {
            return date(text, line, text[line].text.all, by: Rule("date.form", 0.95))
        }
        // 填报单位：…　填报时间：… above or below a form
        for line in text.lines where line.cell == nil && line.text.count <= 60 {
            guard let label = line.text.find(anyOf: labels.map { $0 + "：" }) else { continue }
            if let found = date(text, line.index, label.range.upperBound..<line.text.count, by: Rule("date.label", 0.94)) { return found }
        }
        return nil
    }

    private static func date(_ text: DocumentText, _ line: Int, _ range: Range<Int>, by rule: Rule) -> Found? {
        let atoms = DateAtom.scan(AtomText(text[line].text)).filter { range.overlaps($0.range) }
        guard let atom = atoms.last, let date = atom.expression.resolved(in: DateContext(base: nil)) else { return nil }
        return Found(.text(date.date.iso), at: Span(line, atom.range), by: rule)
    }
}
