import WenshuBasics

/// Holds an element and all below it against the grammar: nothing strange, in order, everything that must be there, as often as it may.
struct EEPCheck {
    private(set) var findings = Findings()

    mutating func check(_ element: EEPElement, path: String) {
        checkValue(element, path: path)
        guard let rule = EEPGrammar.children(of: element.name) else { return }
        var counts = [Int](repeating: 0, count: rule.count)
        var latest = 0
        for child in element.children {
            let place = "\(path)/\(child.name)"
            guard let index = rule.firstIndex(where: { $0.names.contains(child.name) }) else {
                findings.add(EEPFault.unknownElement.diagnostic(place))
                continue
            }
            if index < latest {
                let after = rule[latest].names[0]
                findings.add(EEPFault.wrongOrder.diagnostic(place, Bilingual(zh: "应在\(after)之前", en: "expected before \(after)")))
            }
            latest = max(latest, index)
            counts[index] += 1
            check(child, path: place)
        }
        for (child, count) in zip(rule, counts) {
            let place = "\(path)/\(child.names.joined(separator: "|"))"
            if count == 0, child.count == .one || child.count == .some { findings.add(EEPFault.missingElement.diagnostic(place)) }
            if count > 1, child.count == .one || child.count == .optional {
                findings.add(EEPFault.repeatedElement.diagnostic(place, Bilingual(zh: "\(count) 次", en: "\(count) times")))
            }
        }
        if element.name == "档号", element["室编件号"] == nil, element["馆编件号"] == nil {
            findings.add(EEPFault.missingItemNumber.diagnostic(path))
        }
    }

    private mutating func checkValue(_ element: EEPElement, path: String) {
        let text = element.text
        if let values = EEPGrammar.values[element.name], !values.contains(text) {
            let expected = values.sorted().joined(separator: " 或 ")
            findings.add(
                EEPFault.wrongValue.diagnostic(path, Bilingual(zh: "应为 \(expected)，实为 \(text)", en: "expected \(expected), found \(text)")))
        }
        let detail = Bilingual(zh: "实为“\(text)”", en: "found “\(text)”")
        let isGood =
            switch element.name {
            case "封装包创建时间": OCFLName.isTime(text) || OCFLName.isTime("\(text)Z")
            case "年度": text.utf8.count == 4 && Int(text) != nil
            case "室编件号", "馆编件号", "页数": (Int(text) ?? 0) > 0
            case "题名", "立档单位名称", "电子文件号", "责任者": !text.isEmpty
            default: true
            }
        if !isGood { findings.add(EEPFault.wrongValue.diagnostic(path, detail)) }
        // Texts in the schema; DA/T 46 says what they look like.
        if element.name == "日期", CalendarDate(iso: text) == nil { findings.add(EEPFault.unusualValue.diagnostic(path, detail)) }
        if element.name == "保管期限", !["永久", "30年", "10年"].contains(text) { findings.add(EEPFault.unusualValue.diagnostic(path, detail)) }
    }

    mutating func add(_ fault: EEPFault, _ path: String, _ detail: Bilingual? = nil) { findings.add(fault.diagnostic(path, detail)) }
}
