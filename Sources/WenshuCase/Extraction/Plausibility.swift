import WenshuBasics

/// What a value of a field looks like. Whatever rule took it, a value that looks otherwise goes to a person.
enum Plausibility {
    enum Shape { case organ, party, number, title, person, post, past, place, paper, passage }

    /// Why a value does not look like one of its field; nothing where it does.
    ///
    /// - Parameters:
    ///   - field: `attendees.unit` for `/fields/attendees/0/unit`.
    ///   - own: the document's own date in its normal form, where it has one.
    static func doubt(_ field: String, _ value: Value, own: String?) -> Doubt? {
        guard let text = value.text, let shape = shapes[field] else { return nil }
        if !looksLike(shape, text, own: own) { return Doubt(reason: reasons[shape] ?? Bilingual(zh: "请核对", en: "Check this")) }
        return field.hasSuffix(".unit") && holdsDepartment(FoldedText(text)) ? Doubt(reason: department) : nil
    }

    private static func looksLike(_ shape: Shape, _ text: String, own: String?) -> Bool {
        let words = FoldedText(text)
        // 各县（区: cut inside its brackets.
        guard words.scalars.count(where: { $0 == "（" }) == words.scalars.count(where: { $0 == "）" }) else { return false }
        switch shape {
        case .organ:
            let opens = "由对向并将以请".unicodeScalars.contains(words.isEmpty ? "由" : words[0])
            return words.count >= 3 && words.count <= 40 && !opens && !words.contains(anyOf: ["：", "；", "。", "的", "了"])
                && !isLabelled(words)
        case .party: return words.count >= 2 && !words.contains(anyOf: ["：", "；", "。"]) && !isLabelled(words)
        case .number: return words.count >= 5 && !"见据照以由经作下为及至第".unicodeScalars.contains(words[0])
        case .title:
            return words.starts(withAnyOf: ["密级", "特急", "加急", "急件", "签发", "编号", "附件"]) == nil
        case .person:
            return (2...16).contains(words.count) && words.scalars.allSatisfy { $0.isHan || "·×*".unicodeScalars.contains($0) }
                && !noNameEnds.contains(words[words.count - 1]) && !PersonTitles.isWhole(AtomText(words), words.all)
        case .post:
            return words.count <= 24 && !words.contains(anyOf: ["，", "。", "：", "；", "主持", "参加"])
                && !words.scalars.contains(where: { $0.isDigit }) && words.scalars.last.map(postEnds.contains) ?? false
        case .past: return own.map { text <= $0 } ?? true
        case .place: return words.count <= 36 && !words.contains(anyOf: ["。", "；", "："])
        // ⒈弃渣场平面布置图, 航测图2幅
        case .paper:
            return words.count >= 2 && !words.contains(anyOf: ["；", "："]) && !isLabelled(words)
                && !(0x2460...0x249B).contains(words[0].value)
                && !(words.count > 3 && words[words.count - 2].isDigit)
        // 责令某公司拆除围栏。”: out of the middle of a quotation.
        case .passage:
            return words.findAll("“", in: words.all).count >= words.findAll("”", in: words.all).count
        }
    }

    /// 县公安局交通警察大队, 市人大监察和司法委员会: whether the department belongs to the unit or to the post, labels disagree.
    private static func holdsDepartment(_ unit: FoldedText) -> Bool {
        if let police = unit.find(anyOf: ["公安局", "公安分局"]), police.range.upperBound < unit.count {
            return ["大队", "支队", "中队", "总队"].contains { unit.ends(with: $0, before: unit.count) }
        }
        guard let congress = unit.find("人大"), congress.upperBound < unit.count else { return false }
        var rest = congress.upperBound
        for word in ["常务委员会", "常委会"] where unit.has(word, at: rest) { rest += word.unicodeScalars.count }
        return rest < unit.count && unit.find("委", in: rest..<unit.count) != nil
    }

    /// 1.某公司, 一、某公司: a number in front that is no part of the name.
    private static func isLabelled(_ words: FoldedText) -> Bool {
        words.count > 2 && (words[0].isDigit || NumberGrammar.isChineseNumeral(words[0])) && ".、）".unicodeScalars.contains(words[1])
    }

    /// 督查室, 石炭镇, 委员: no name of the labelled documents ends so.
    private static let noNameEnds = ScalarSet("室局镇乡厅院队站所处办委司股组员任某".unicodeScalars)
    /// 副局长, 主任, 检察官, 总会计师, 人大代表 …
    private static let postEnds = ScalarSet("长任员理师表官记人者授书席警谋家部达干工士监督管事问计纳手主秘生校尉将佐练".unicodeScalars)

    private static let shapes: [String: Shape] = {
        let table: [(Shape, String)] = [
            (
                .organ,
                """
                issuers addressees copyTo printedBy court recipient applicant plaintiff measures.responsibleUnit \
                measures.cooperatingUnits decisions.responsibleUnits decisions.cooperatingUnits attendees.unit absentees.unit observers.unit chair.unit
                """
            ),
            (.party, "obligors defendants.name plaintiffs.name suspect"),
            (.number, "number recommendation.number judgmentNumber penaltyDecisions"),
            (.title, "title"),
            (
                .person,
                """
                signer recorder contact.name leadingPerson.name measures.responsiblePerson attendees.name absentees.name observers.name chair.name
                """
            ),
            (.post, "attendees.title absentees.title observers.title chair.title leadingPerson.title"),
            (.past, "recommendation.receivedOn receivedOn measures.completedOn outcomeOn decidedOn appliedOn"),
            (.place, "place"), (.paper, "attachments"), (.passage, "measures.text decisions.text recommendations"),
        ]
        var out: [String: Shape] = [:]
        for (shape, names) in table { for name in names.split(whereSeparator: \.isWhitespace) { out[String(name)] = shape } }
        return out
    }()

    private static let department = Bilingual(
        zh: "单位带有内设部门，部门是否属于职务请核对", en: "The unit holds a department that may belong to the post")

    private static let reasons: [Shape: Bilingual] = [
        .organ: Bilingual(zh: "不像一个单位的名称，请核对起止", en: "Does not look like an organisation's name; check where it begins and ends"),
        .party: Bilingual(zh: "不像一个当事人的名称，请核对起止", en: "Does not look like a party's name; check where it begins and ends"),
        .number: Bilingual(zh: "不像一个文号，请核对从何处起", en: "Does not look like a document number; check where it begins"),
        .title: Bilingual(zh: "标题可能带有版头的其他内容，请核对", en: "The title may hold something else of the head"),
        .person: Bilingual(zh: "不像一个人的姓名，请核对", en: "Does not look like a person's name"),
        .post: Bilingual(zh: "不像一个职务，请核对起止", en: "Does not look like a post; check where it begins and ends"),
        .past: Bilingual(zh: "该日期晚于本文日期，请核对", en: "The date lies after the document's own"),
        .paper: Bilingual(zh: "附件名称可能带有序号、份数或其他内容，请核对", en: "The name of the paper may hold a number or a count"),
        .passage: Bilingual(zh: "引号只有一半，可能截自所引的文字，请核对", en: "Half of a quotation; it may be another's words"),
        .place: Bilingual(zh: "不像一个地点，请核对起止", en: "Does not look like a place; check where it begins and ends"),
    ]
}
