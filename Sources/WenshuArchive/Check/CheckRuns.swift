import WenshuBasics
import WenshuContainer

/// What each row of ``PropertyChecks`` does.
extension PropertyChecks {
    private typealias Outcome = PropertyCheck.Outcome

    static func fixity(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let codes: Set = ["digestMismatch", "tagMismatch", "recordMismatch", "originalMismatch"]
        let faults = (checked.package ?? []).filter { codes.contains($0.code.name) }.map { $0.place.part ?? "" }
        let names = Digest.recorded.map(\.label).joined(separator: "、")
        return faults.isEmpty ? .passed("\(checked.record.files.count)个文件的 \(names) 一致") : .failed("不一致：" + list(faults))
    }

    static func metadataInRange(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let about = checked.record.description
        var faults: [String] = []
        if let date = about.date, !isDate(date) { faults.append("日期“\(date)”") }
        if let text = checked.record.stated["archivalCode"]?.text, about.code == nil { faults.append("档号“\(text)”") }
        if let text = checked.record.stated["retention"]?.text, Retention(text) == nil { faults.append("保管期限“\(text)”") }
        if about.title.isEmpty || about.title.utf8.count > 1_500 { faults.append("题名的长度") }
        return faults.isEmpty ? .passed("日期、档号、保管期限、题名符合格式") : .failed("不合格式：" + list(faults))
    }

    /// What was given, and what stands in the metadata, against what the document says now.
    static func metadataAgrees(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let fields = (checked.facts[checked.record.document.path]?.extraction ?? checked.record.extraction)["fields"]
        guard let fields, fields.object != nil else { return .doubtful("没有从文件中读出要素，请人工核对") }
        let about = checked.record.description
        let held: [(String, String, Value?)] = [
            ("题名", "title", .text(about.title)), ("文号", "number", about.number.map(Value.text)),
            ("责任者", "issuers", .list(about.issuers.map(Value.text))), ("日期", "date", about.date.map(Value.text)),
        ]
        var differing: [String] = []
        for (label, name, value) in held {
            guard let value, value != .list([]) else { continue }
            if let read = fields[name], read != value { differing.append("\(label)：元数据为“\(words(value))”，文件为“\(words(read))”") }
        }
        return differing.isEmpty ? .passed("题名、文号、责任者、日期与文件所载一致") : .failed(list(differing))
    }

    static func yearAgrees(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        guard let code = checked.record.description.code else { return .notApplicable("未编档号") }
        guard let year = checked.record.description.year else { return .doubtful("文件未载明日期，请人工确认年度 \(code.year)") }
        return year == code.year ? .passed("均为\(year)年") : .failed("档号为\(code.year)年，文件形成于\(year)年")
    }

    static func chain(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        guard let package = checked.package else { return .passed("\(checked.record.events.count)条经过，归档时写成") }
        let broken = package.first { $0.code.name == "brokenChain" }
        return broken.map { .failed($0.message.zh) } ?? .passed("\(checked.record.events.count)条经过首尾相连")
    }

    static func mandatory(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let missing = DAT46.missing(checked.record)
        return missing.isEmpty ? .passed("必选元素齐全") : .doubtful("缺少：" + list(missing))
    }

    static func attachments(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let named = (checked.record.extraction["fields"]?["attachments"]?.list ?? []).compactMap(\.text)
        let present = checked.record.files.filter { $0.role == .attachment }
        if named.isEmpty, present.isEmpty { return .notApplicable("没有附件") }
        let missing = named.filter { name in !present.contains { $0.name.contains(name) || name.contains(stem($0.name)) } }
        if missing.isEmpty, present.count <= named.count { return .passed("\(named.count)个附件都在") }
        if missing.isEmpty { return .doubtful("正文列明\(named.count)个附件，包内有\(present.count)个") }
        // An annex often follows in the same file as the letter.
        return .doubtful("包内没有同名文件，请确认是否随正文在同一文件中：" + list(missing))
    }

    static func pages(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let about = checked.record.description
        switch (about.pages, about.statedPages) {
        case (let own?, let stated?): return own == stated ? .passed("均为\(own)页") : .failed("给定\(stated)页，文件记为\(own)页")
        case (nil, let stated?): return .doubtful("给定\(stated)页，文件没有记下页数")
        case (_, nil): return .notApplicable("没有给定页数")
        }
    }

    static func structure(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let faults = (checked.package ?? []).filter { $0.severity == .error && !["digestMismatch", "tagMismatch"].contains($0.code.name) }
        return faults.isEmpty ? .passed("与清单一致") : .failed(list(faults.map { ($0.place.part.map { "\($0)：" } ?? "") + $0.message.zh }))
    }

    static func handOver(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        guard let row = checked.listed else { return .notApplicable("没有给出移交清单") }
        var faults: [String] = []
        if row.files != checked.record.files.count { faults.append("清单为\(row.files)个文件，包内为\(checked.record.files.count)个") }
        if let size = checked.packageSize, row.size != size { faults.append("清单为\(row.size)字节，实为\(size)字节") }
        if let digest = checked.packageDigest, row.digest != digest { faults.append("清单所列校验值为 \(row.digest)，实为 \(digest)") }
        return faults.isEmpty ? .passed("\(row.files)个文件，\(row.size)字节") : .failed(list(faults))
    }

    static func reviewed(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let paths = (checked.record.extraction["review"]?.list ?? []).compactMap { $0["path"]?.text }
            .filter { path in !checked.record.stated.hasValue(at: path) }
        return paths.isEmpty ? .passed("没有待核对的值") : .doubtful("\(paths.count)项待核对")
    }

    static func opens(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        var faults: [String] = []
        for file in checked.record.files {
            guard let facts = checked.facts[file.path] else { continue }
            if let refusal = facts.refusal { faults.append("\(file.name)：\(refusal.message.zh)") }
            if facts.refusal == nil, facts.characters == 0 { faults.append("\(file.name)：没有文字") }
        }
        if !faults.isEmpty { return .failed(list(faults)) }
        let unread = checked.record.files.filter { checked.facts[$0.path] == nil }.map(\.name)
        return unread.isEmpty ? .passed("全部打开并读出文字") : .doubtful("程序不能读取，请人工打开：" + list(unread))
    }

    static func endings(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let faults = checked.record.files.filter { file in
            let ending = file.name.split(separator: ".", omittingEmptySubsequences: false).last.map { $0.lowercased() } ?? ""
            return file.format != .unknown && !file.format.endings.contains(ending)
        }
        return faults.isEmpty ? .passed("一致") : .failed(list(faults.map { "\($0.name)实为 \($0.format.name)" }))
    }

    static func formats(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let unsuitable = checked.record.files.filter { [.unknown, .zip].contains($0.format) }.map(\.name)
        if !unsuitable.isEmpty { return .failed("不是适合长期保存的格式：" + list(unsuitable)) }
        let hasFixed = checked.record.files.contains { [.pdf, .ofd].contains($0.format) }
        return hasFixed ? .passed(list(Set(checked.record.files.map(\.format.name)).sorted())) : .doubtful("没有版式文件（PDF、OFD）")
    }

    static func selfContained(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        none(checked, ["externalLink", "remoteTemplate"], "没有外部链接和远程模板")
    }

    static func secrecy(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let mark = checked.record.description.security
        let settings = checked.record.settings
        guard settings.classifications.contains(mark) else { return .failed("密级“\(mark)”不在允许的范围：" + list(settings.classifications)) }
        return mark == settings.unmarked ? .passed("文件没有密级标志（\(mark)）") : .passed(mark)
    }

    static func encryption(_ checked: CheckedRecord) -> PropertyCheck.Outcome {
        let faults = checked.record.files.filter {
            ["encrypted", "passwordProtected"].contains(checked.facts[$0.path]?.refusal?.code.name)
        }
        return faults.isEmpty ? .passed("没有加密") : .failed(list(faults.map(\.name)))
    }

    static func none(_ checked: CheckedRecord, _ codes: Set<String>, _ sentence: String) -> PropertyCheck.Outcome {
        let found = checked.warnings(codes)
        return found.isEmpty ? .passed(sentence) : .failed(list(found))
    }

    // MARK: Words

    private static func list(_ items: [String]) -> String {
        items.prefix(5).joined(separator: "；") + (items.count > 5 ? "；等\(items.count)项" : "")
    }

    private static func words(_ value: Value) -> String {
        value.text ?? (value.list ?? []).compactMap(\.text).joined(separator: "、")
    }

    private static func stem(_ name: String) -> String {
        name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// `2021-07-05`, `2021-07`, `2021`.
    private static func isDate(_ text: String) -> Bool {
        switch text.utf8.count {
        case 10: CalendarDate(iso: text) != nil
        case 7: CalendarDate(iso: text + "-01") != nil
        default: CalendarDate(iso: text + "-01-01") != nil
        }
    }
}

extension Value {
    /// Whether somebody gave the value that a path of the extraction names.
    fileprivate func hasValue(at path: String) -> Bool {
        guard path.hasPrefix("/fields/") else { return false }
        return self[String(path.dropFirst("/fields/".count).prefix { $0 != "/" })] != nil
    }
}
