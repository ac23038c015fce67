import WenshuBasics

/// Finds the measures: numbered paragraphs in the sections that report or promise action, rows of tables, lists inside
/// paragraphs.
enum MeasureFinder {
    static func find(_ context: FieldContext) -> [Measure] {
        var measures = MeasureTable.find(context)
        measures += numbered(context, context.structure.outline)
        measures += forms(context)
        measures += inlineLists(context)
        if measures.isEmpty { measures = MeasureTable.findUnnamed(context) }
        measures.sort { ($0.places[0].line, $0.places[0].range.lowerBound) < ($1.places[0].line, $1.places[0].range.lowerBound) }
        return measures.map { MeasureDetails.complete($0, context) }
    }

    // MARK: Numbered paragraphs

    private static func numbered(_ context: FieldContext, _ outline: Outline, inForm role: SectionRole? = nil) -> [Measure] {
        let top = outline.items.filter { $0.parent == nil }
        let isOrphaned = top.allSatisfy { $0.isHeading && $0.label?.style == .chineseBracketed && $0.children.isEmpty }
        return outline.items.indices.compactMap { i in
            let item = outline.items[i]
            let itemRole = item.role ?? role
            guard isAction(itemRole) else { return nil }
            if item.isHeading {
                // （一）取缔“黑校车” under no 一、: the headings are of the second level all the same.
                let isOrphan = isOrphaned && item.level == 1
                guard item.level >= 2 || isOrphan, item.children.isEmpty, !item.body.isEmpty, !item.hasTable else { return nil }
                let body = isOrphan ? Array(item.body.prefix(1)) : bodyOf(i, outline)
                var found = measure(context, body, notes: item.notes, role: itemRole, rule: Rule("measure.headed", 0.9))
                if isOrphan { found?.doubt = Doubt(reason: orphan) }
                return found
            }
            guard item.children.isEmpty, item.label != nil, !Self.isParticular(context.lines[item.lines[0]]),
                !context.atoms[item.lines[0]].isRetoldWhole(context.lines[item.lines[0]].body)
            else { return nil }
            return measure(context, item.lines, notes: item.notes, role: itemRole, rule: Rule("measure.numbered", 0.95))
        }
    }

    /// 六、联系方式, above lines that the closing of the letter takes: a heading of particulars.
    private static func isParticular(_ line: Line) -> Bool {
        let words = line.text.folded(line.body)
        // 一、指导思想（略）
        if words.hasSuffix("（略）"), words.unicodeScalars.count <= 16 { return true }
        return words.unicodeScalars.count <= 8 && ["联系方式", "联系人", "附件", "其他事项", "有关附件", "联系电话", "备注"].contains(words)
    }

    private static let orphan = Bilingual(
        zh: "标题为“（一）”而上面没有“一、”，其下的段落是否整改措施请核对",
        en: "The heading has no heading of the first level above it; check that the paragraph is a measure")

    /// The paragraphs below a heading. What follows the last heading of a section and has no counterpart below the ones
    /// before it closes the document.
    private static func bodyOf(_ index: Int, _ outline: Outline) -> [Int] {
        let item = outline.items[index]
        guard let parent = item.parent, outline.items[parent].children.last == index else { return item.body }
        let siblings = outline.items[parent].children.dropLast().map { outline.items[$0].body.count }
        return Array(item.body.prefix(max(1, siblings.max() ?? 1)))
    }

    /// A section whose role is not known may report action; what its paragraphs say decides no more than that.
    static func isAction(_ role: SectionRole?) -> Bool { role?.isAction ?? true }

    private static func measure(_ context: FieldContext, _ lines: [Int], notes: [Int], role: SectionRole?, rule: Rule) -> Measure? {
        guard let first = lines.first else { return nil }
        let lead = context.lines[first]
        var spans = [Span(first, lead.body)]
        spans += lines.dropFirst().map { Span($0, context.text[$0].text.all) }
        guard let last = spans.last else { return nil }
        let note = ResponsibilityNote.closing(context.text[last.line].text, last.range)
        var textSpans = spans
        if let note { textSpans[textSpans.count - 1] = Span(last.line, last.range.lowerBound..<note.lowerBound) }
        textSpans.removeAll { $0.range.isEmpty }
        guard !textSpans.isEmpty else { return nil }
        let words = textSpans.map { context.text.words(at: $0) }.joined()
        var measure = Measure(
            text: Found(.text(words), at: textSpans, by: rule),
            places: spans + notes.map { Span($0, context.text[$0].text.all) }, role: role)
        if FoldedText(words).contains(anyOf: requests) { measure.doubt = Doubt(reason: asked) }
        return measure
    }

    /// 恳请贵院在向县委专题报告时予以支持: what the sender asks of the procuratorate is nothing that it does itself.
    private static let requests = ["恳请贵院", "恳请你院", "恳请检察", "敬请贵院", "敬请你院", "请贵院予以", "请你院予以", "请贵院协调", "请你院协调"]
    private static let asked = Bilingual(
        zh: "该段向检察机关提出请求，是否本单位的整改措施请核对", en: "It asks something of the procuratorate; check that it is a measure of the sender")

    // MARK: Forms

    /// The numbered paragraphs in a form's cells whose label is about action.
    private static func forms(_ context: FieldContext) -> [Measure] {
        context.structure.form.entries.flatMap { entry -> [Measure] in
            guard let role = SectionRole.of(entry.label), role.isAction else { return [] }
            let inCells = entry.lines.filter { context.lines[$0].cell != nil }
            let outline = Outline(context.lines, in: inCells, insideCell: true)
            let found = numbered(context, outline, inForm: role)
            return found.isEmpty ? entry.lines.flatMap { inlineList(context, $0, role: role) } : found
        }
    }

    // MARK: Lists inside paragraphs

    /// 一是…；二是… inside paragraphs without a number that state measures.
    private static func inlineLists(_ context: FieldContext) -> [Measure] {
        let outline = context.structure.outline
        var out = outline.loose.flatMap { line -> [Measure] in
            context.lines[line].cell == nil ? inlineList(context, line, role: sectionRole(of: line, context)) : []
        }
        for item in outline.items where item.isHeading && item.level == 1 && item.children.isEmpty && isAction(item.role) {
            out += item.body.flatMap { inlineList(context, $0, role: item.role) }
        }
        return out
    }

    /// The role of the section in which a paragraph without a number stands.
    private static func sectionRole(of line: Int, _ context: FieldContext) -> SectionRole? {
        let outline = context.structure.outline
        guard let item = outline.items.indices.last(where: { outline.items[$0].lines[0] < line && outline.items[$0].isHeading }) else {
            return nil
        }
        return outline.items[item].role
    }

    private static func inlineList(_ context: FieldContext, _ index: Int, role: SectionRole?) -> [Measure] {
        let line = context.lines[index]
        guard isAction(role), let list = InlineList.find(line.text, in: line.text.all) else { return [] }
        let told = announcement(line.text, list.intro, role) ?? (list.intro.isEmpty ? announcedAbove(index, context) : nil)
        guard let announced = told ?? leads(line.text, list, context), announced.isAction else { return [] }
        let rule = told == nil ? Rule("measure.inline.untold", 0.8) : Rule("measure.inline", 0.9)
        return list.items.compactMap { range in
            guard range.count >= 4 else { return nil }
            let note = ResponsibilityNote.closing(line.text, range)
            let text = range.lowerBound..<(note?.lowerBound ?? range.upperBound)
            return Measure(
                text: Found(.text(line.text.words(text)), at: Span(index, text), by: rule),
                places: [Span(index, range)], role: announced)
        }
    }

    /// 街道准备这样干：一是…；二是…, 浮球换装方面，一是…: words that say nothing of what the list is, in a paragraph that says nothing else.
    private static func leads(_ text: FoldedText, _ list: InlineList.Items, _ context: FieldContext) -> SectionRole? {
        guard list.items.count >= 2, let first = list.items.first, text.ends(with: "是", before: first.lowerBound), !list.intro.isEmpty
        else { return nil }
        let sentence = text.pieces(list.intro, closing: ["。"]).last ?? list.intro
        let leads = ["：", "方面，", "期间，", "过程中，"].contains { text.ends(with: $0, before: list.intro.upperBound) }
        guard leads, sentence.count <= 40,
            !text.contains(
                anyOf: ["原因", "问题", "理由", "依据", "教训", "困难", "目标", "不足", "存在", "认为", "意见", "建议", "指出", "反映", "表现", "主要是", "涉及", "争议"],
                in: sentence)
        else { return nil }
        if text.contains(anyOf: ["准备", "打算", "期间", "将", "拟", "计划"], in: sentence) { return .next }
        return context.kind == .rectificationPlan ? .measures : .done
    }

    /// A list that fills its paragraph, in a letter without sections: what the paragraph above says, else what was done.
    private static func announcedAbove(_ index: Int, _ context: FieldContext) -> SectionRole? {
        guard context.structure.outline.items.isEmpty, let above = context.structure.content.last(where: { $0 < index }) else { return nil }
        return Outline.announced(context.lines[above].text) ?? .done
    }

    /// What the words before the list say that it is; a list of causes or views is none of measures.
    private static func announcement(_ text: FoldedText, _ intro: Range<Int>, _ role: SectionRole?) -> SectionRole? {
        let sentence = text.pieces(intro, closing: ["。"]).last ?? intro
        // 依据《…办法》作如下处理：
        let acts = ["处理：", "处置：", "工作：", "措施：", "整改："].contains { text.ends(with: $0, before: sentence.upperBound) }
        if !acts, text.contains(anyOf: ["原因", "问题是", "主要问题", "暴露", "理由", "依据", "教训", "困难", "目标", "不足", "存在"], in: sentence) { return nil }
        // 已将所涉问题全部整改完毕。一是…
        let isPast = text.contains(anyOf: ["已将", "已于", "均已", "已全部"], in: sentence)
        if !isPast, text.contains(anyOf: ["下一步", "下步", "今后", "将", "拟", "打算", "计划"], in: sentence) { return .next }
        if isPast, role == nil { return .done }
        if let stated = SectionRole.of(text.folded(sentence)), stated.isAction { return stated }
        // 收到建议后，一是…；二是…, 所办者数端：一是…, in a letter without sections
        if role == nil, text.contains(anyOf: ["所办", "所做", "办了", "做了"], in: sentence) { return .done }
        if role == nil, text.contains(anyOf: ["收到", "接到", "为此", "随即", "立即", "迅速", "当即"], in: sentence) { return .done }
        // 我处分三步处理：一是…；二是…
        if role == nil, text.ends(with: "：", before: sentence.upperBound),
            text.contains(anyOf: ["处理", "处置", "办理", "推进", "分步", "步走", "抓好"], in: sentence)
                || ["步", "方面", "路", "头"].contains(where: { text.ends(with: $0 + "：", before: sentence.upperBound) })
        {
            return .done
        }
        // 我局集中干了四件事。一是…; 眼下还有两件没干完。一是…
        if text.contains(anyOf: ["两件", "三件", "四件", "五件", "六件", "几件", "两项", "三项", "四项", "五项", "几项"], in: sentence) {
            if text.contains(anyOf: ["没干完", "没办完", "没做完", "未办完", "未完成", "还有", "尚有", "剩下"], in: sentence) { return .next }
            if text.contains(anyOf: ["干了", "做了", "办了", "抓了", "完成了", "办成", "落实了"], in: sentence) { return .done }
        }
        // 协会要做四件事：
        if ["事：", "事，", "点：", "项：", "手："].contains(where: { text.ends(with: $0, before: sentence.upperBound) }),
            text.contains(anyOf: ["两", "三", "四", "五", "六", "几", "以下", "如下"], in: sentence)
        {
            return role ?? (text.contains(anyOf: ["做了", "办了", "抓了"], in: sentence) ? .done : .measures)
        }
        if text.contains(anyOf: ["整改", "采取", "开展", "工作", "措施", "做了", "落实"], in: sentence)
            || text.contains("针对", in: sentence) && !text.contains("建议", in: sentence)
        {
            return role ?? .done
        }
        return role
    }
}
