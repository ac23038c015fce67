import WenshuBasics

/// What notices (通知) and other documents of co-operation share.
extension Field {
    /// The documents on which a notice rests, as extraction reads them back.
    static func basisDocuments(_ requirement: Requirement = .optional) -> Field {
        Field(
            "basis", "制定依据",
            .list(
                .object([
                    Field("title", "依据名称", .text, .required, help: "法律法规或者文件的名称，不加书名号。"), Field("number", "依据文号", .documentNumber),
                ])), requirement, help: "印作“根据《……》（……号）……”。", example: [["title": "中华人民共和国行政诉讼法"]])
    }
}

extension DerivedField {
    /// 《…》（高检会〔2019〕1号）、《…》
    static let basisText = DerivedField("/basisText", "依据文字", help: "由制定依据各项拼成。") { _, root in
        let titles = (root["basis"]?.list ?? []).compactMap { document in
            document["title"]?.text.map { "《\($0)》" + (document["number"]?.text.map { "（\($0)）" } ?? "") }
        }
        return titles.isEmpty ? nil : .text(titles.joined(separator: "、"))
    }

    /// The headings that a template prints in fixed order: 一、…, 二、….
    static func outline(_ titles: @escaping @Sendable (Value) -> [String]) -> DerivedField {
        DerivedField("/outline", "标题层次", help: "正文各级标题，由版式固定。") { _, root in
            .list(
                titles(root).enumerated().map { i, title in
                    ["level": 1, "label": .text(ChineseNumerals.counting(i + 1) + "、"), "title": .text(title)]
                })
        }
    }

    /// The laws of a list of citations, each once, as documents on which a notice rests.
    static let citedBasis = DerivedField("/basis", "制定依据", help: "法律依据中的法律名称，每部一次。") { _, root in
        var titles: [String] = []
        for text in root["legalBasis"]?.paragraphs ?? [] {
            guard let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close else { continue }
            let title = String(text[text.index(after: open)..<close])
            if !titles.contains(title) { titles.append(title) }
        }
        return titles.isEmpty ? nil : .list(titles.map { ["title": .text($0)] })
    }

    /// 2024年9月12日（星期四）上午9:00
    static let heldText = DerivedField("/heldText", "会议时间文字", help: "会议日期、星期和开始时间。") { _, root in
        guard let date = root.date("/heldOn") else { return nil }
        let day = "\(date.chinese)（星期\(["一", "二", "三", "四", "五", "六", "日"][date.weekday - 1])）"
        return .text(day + (root.text("/startsAt") ?? ""))
    }
}

extension CheckRule {
    /// A day by which others are asked to answer that has gone by when the document is issued.
    static func answerDuePast(_ source: String) -> CheckRule {
        CheckRule(
            "answerDuePast", source: source,
            Bilingual(zh: "要求反馈的日期早于成文日期：{}。", en: "The answer is due before the date of the document: {}."),
            remedy: Bilingual(zh: "请核对反馈日期。", en: "Check the day by which to answer."), test: .isBefore("/replyBy", "/date"))
    }
}
