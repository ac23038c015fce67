import WenshuBasics

/// The text that a notice issues: its chapters and articles, or its headings, with the numbers that they bear.
enum IssuedInstrument {
    static let field = Field(
        "instrument", "印发文件",
        .object([
            Field("title", "文件名称", .text, .required, help: "不加书名号；不写“征求意见稿”等字样。", example: "云水县生产建设项目弃渣监管协作办法"),
            Field("numbering", "编排方式", .choice([Choice("articles", "分条"), Choice("headings", "分部分")]), .required),
            Field("preamble", "导语", .longText, help: "分部分的文件在第一部分之前的话。"),
            Field(
                "parts", "各部分",
                .list(
                    .object([
                        Field("heading", "部分名称", help: "章名或者一级标题，不写序号；不分章的可以不填。"),
                        Field(
                            "provisions", "条文",
                            .list(
                                .object([Field("heading", "条目名称", help: "分部分的文件里二级标题的文字。"), Field("text", "条文内容", .longText, .required)])),
                            .required),
                    ])), .mandatory(Basis.cooperationOpinion(18)), help: "印发的文件全文，与通知一并印发。"),
        ]), .mandatory(Basis.cooperationOpinion(18)), help: "各方达成一致的事项以会签文件、共同出台的意见等形式明确。")

    /// One paragraph of the instrument: `style` chapter, heading, or text; the number before it; its own heading, where it runs in.
    static let blocks = DerivedField(
        "/instrument/blocks", "印发文件各段",
        .list(
            .object([
                Field("style", "段落种类", help: "chapter 章，article 条，heading 一级标题，text 其他。"), Field("label", "段落序号"), Field("heading", "段落标题"),
                Field("text", "段落文字"),
            ])), help: "由各部分和条文拼成，序号自动编排。"
    ) { instrument, root in
        let blocks = Self.blocks(instrument, root)
        return blocks.isEmpty ? nil : .list(blocks.map(\.value))
    }

    static let outline = DerivedField("/outline", "标题层次", help: "印发文件的章、条、标题，由各部分得出。") { _, root in
        let blocks = root["instrument"].map { Self.blocks($0, root) } ?? []
        let entries = blocks.compactMap { block -> Value? in
            guard let level = block.level, let label = block.label else { return nil }
            var entry: [(String, Value)] = [("level", .number(DecimalNumber(level))), ("label", .text(label))]
            if let heading = block.heading { entry.append(("title", .text(heading))) }
            return .object(ValueObject(entry))
        }
        return entries.isEmpty ? nil : .list(entries)
    }

    /// The day from which it applies, or `onIssue`, as extraction reads it.
    static let effectiveFrom = DerivedField("/effectiveFrom", "施行时间", help: "施行日期；自印发之日起施行的为 onIssue。") { _, root in
        root["effectiveOnIssue"] == true ? "onIssue" : root["effectiveOn"]
    }

    private struct Block {
        var style: String
        var level: Int?
        var label: String?
        var heading: String?
        var text = ""

        var value: Value {
            [
                "style": .text(style), "label": .text(label ?? ""), "heading": .text(heading ?? ""), "text": .text(text),
            ]
        }
    }

    private static func blocks(_ instrument: Value, _ root: Value) -> [Block] {
        let isArticles = instrument["numbering"] == "articles"
        let parts = instrument["parts"]?.list ?? []
        let hasHeadings = parts.contains { !($0["heading"]?.isBlank ?? true) }
        var blocks = (instrument["preamble"]?.paragraphs ?? []).map { Block(style: "text", text: $0) }
        var article = 0
        for (i, part) in parts.enumerated() {
            if let heading = part.text("/heading") {
                let number = ChineseNumerals.counting(i + 1)
                blocks.append(
                    Block(
                        style: isArticles ? "chapter" : "heading", level: 1, label: isArticles ? "第\(number)章" : number + "、",
                        heading: heading))
            }
            var provisions = part["provisions"]?.list ?? []
            if i == parts.count - 1, isArticles, let closing = closing(instrument, root) { provisions.append(["text": .text(closing)]) }
            for (n, provision) in provisions.enumerated() {
                article += 1
                let paragraphs = provision["text"]?.paragraphs ?? []
                let heading = provision.text("/heading")
                let isNumbered = isArticles || heading != nil
                blocks.append(
                    Block(
                        style: isArticles ? "article" : "text", level: isNumbered ? (hasHeadings ? 2 : 1) : nil,
                        label: isArticles
                            ? "第\(ChineseNumerals.counting(article))条" : heading.map { _ in "（\(ChineseNumerals.counting(n + 1))）" },
                        heading: heading, text: paragraphs.first ?? ""))
                blocks += paragraphs.dropFirst().map { Block(style: "text", text: $0) }
            }
        }
        if !isArticles, let closing = closing(instrument, root) { blocks.append(Block(style: "text", text: closing)) }
        return blocks
    }

    /// 本办法自印发之日起施行。
    private static func closing(_ instrument: Value, _ root: Value) -> String? {
        let title = instrument.text("/title") ?? ""
        let word = words.first { title.hasSuffix($0) || title.hasSuffix($0 + "（试行）") } ?? "文件"
        if root["effectiveOnIssue"] == true { return "本\(word)自印发之日起施行。" }
        return root.date("/effectiveOn").map { "本\(word)自\($0.chinese)起施行。" }
    }

    /// Those that take effect as rules do, and others.
    static let rulesOfConduct = ["办法", "细则", "规定", "规则", "制度"]
    private static let words = rulesOfConduct + ["意见", "机制", "方案", "规程"]
}
