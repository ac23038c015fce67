import WenshuDocument

/// The numbered paragraphs and headings of the text, as a tree, and the paragraphs between them.
package struct Outline: Sendable {
    package struct Item: Sendable {
        /// Its first line, and those that continue it behind a forced line break.
        package var lines: [Int]
        package let label: ListLabel?
        /// Depth in the tree, from 1.
        package let level: Int
        package let parent: Int?
        package fileprivate(set) var children: [Int] = []
        /// The paragraphs without a number below it and before its first child.
        package fileprivate(set) var body: [Int] = []
        /// Lines below it that say who is responsible and by when (责任单位：…).
        package fileprivate(set) var notes: [Int] = []
        /// Whether it only heads what follows.
        package fileprivate(set) var isHeading = false
        /// What the section is about: as its heading says, else as the one above says.
        package fileprivate(set) var role: SectionRole?
        /// What the paragraph before its numbered children says that they are.
        package fileprivate(set) var childRole: SectionRole?
        package fileprivate(set) var hasTable = false
    }

    package private(set) var items: [Item] = []
    /// The item of a line that begins one.
    package private(set) var itemOfLine: [Int: Int] = [:]
    /// The paragraphs above the first item and those that belong to none.
    package private(set) var loose: [Int] = []
    /// What the last paragraph above the first item says that the items are.
    private var openingRole: SectionRole?

    /// Depth-first building over the lines in order.
    init(_ lines: [Line], in indices: [Int], insideCell: Bool = false) {
        var stack: [(key: String, item: Int)] = []
        var lastParagraph: (line: Int, item: Int?)?
        for (n, index) in indices.enumerated() {
            let line = lines[index]
            let next = indices.dropFirst(n + 1).lazy.map { lines[$0] }.first { !$0.isBlank }
            if line.cell != nil, !insideCell {
                if let open = stack.last?.item, lastParagraph?.item != nil { items[open].hasTable = true }
                continue
            }
            if !line.isFirst, line.label == nil, let last = lastParagraph, lines[last.line].block == line.block {
                if let item = last.item { items[item].lines.append(index) } else { place(index, stack.last?.item, lines) }
                lastParagraph?.line = index
                continue
            }
            guard let key = Self.key(line, next: next) else {
                place(index, stack.last?.item, lines)
                lastParagraph = (index, nil)
                continue
            }
            if let depth = stack.lastIndex(where: { $0.key == key }) {
                stack.removeLast(stack.count - depth)
            } else if let last = lastParagraph, last.item == nil, Self.announced(lines[last.line].text) != nil {
                // 三、我关未接到移交。… 尽管如此，我关做了以下配合：（一）…: a list of its own, not below a sentence.
                while let open = stack.last?.item, !Self.canHead(lines[items[open].lines[0]]) { stack.removeLast() }
            }
            if key.hasPrefix("heading") { stack.removeAll { $0.key > key || !$0.key.hasPrefix("heading") } }
            items.append(Item(lines: [index], label: line.label, level: stack.count + 1, parent: stack.last?.item))
            itemOfLine[index] = items.count - 1
            if let parent = stack.last?.item { items[parent].children.append(items.count - 1) }
            stack.append((key, items.count - 1))
            lastParagraph = (index, items.count - 1)
        }
        decideHeadings(lines)
        decideRoles(lines)
    }

    /// A paragraph without a number: the body of the open item, unless that has children or is a paragraph itself.
    private mutating func place(_ line: Int, _ open: Int?, _ lines: [Line]) {
        if let open, ResponsibilityKey.begins(lines[line].text, at: 0) != nil {
            items[open].notes.append(line)
        } else if let open, items[open].children.isEmpty, Self.canHead(lines[items[open].lines[0]]) {
            items[open].body.append(line)
        } else {
            loose.append(line)
        }
    }

    /// What tells the level of a line that begins an item; nothing for a paragraph.
    private static func key(_ line: Line, next: Line?) -> String? {
        if let label = line.label, label.style != .bullet || canHead(line) == false { return label.style.rawValue }
        if let level = line.outlineLevel, canHead(line) { return "heading\(level)" }
        return isPlainHeading(line, next: next) ? "heading9" : nil
    }

    /// A short line without number and closing mark whose words head a section.
    private static func isPlainHeading(_ line: Line, next: Line?) -> Bool {
        let text = line.text
        guard canHead(line), text.count >= 2, text.count <= 24, let next, !next.isBlank, next.index != line.index else { return false }
        guard Phrases.closings.allSatisfy({ !text.starts(with: $0) }), !LineForm.isDate(text, text.all) else { return false }
        guard !OrganForm.isName(text, text.all), line.alignment != .right, !text.contains("，"), !text.contains("：") else { return false }
        // 【资规局项下】
        let isBracketed = "【〖".unicodeScalars.contains(text[0]) && text.scalars.last.map { "】〗".unicodeScalars.contains($0) } ?? false
        return line.bold || isBracketed || SectionRole.of(text.folded(text.all)) != nil
    }

    /// Whether a line may be a heading alone on its line: no sentence.
    static func canHead(_ line: Line) -> Bool {
        let text = line.text
        guard let last = text.scalars.last, line.body.count <= 46 else { return false }
        if "。；！".unicodeScalars.contains(last) { return false }
        if last == "." && line.body.count > 12 { return false }
        return text.find("。", in: line.body) == nil && text.find("；", in: line.body) == nil
    }

    /// A number that heads others, or a short line with a body or a table below it.
    private mutating func decideHeadings(_ lines: [Line]) {
        for i in items.indices {
            let first = lines[items[i].lines[0]]
            let heads = !items[i].children.isEmpty || !items[i].body.isEmpty || items[i].hasTable
            items[i].isHeading = Self.canHead(first) && (heads || first.label == nil)
        }
        // 1.…周期较长 2.…，短期内无法协商 综合以上原因，…: the paragraph belongs to the list, not to its last item.
        for i in items.indices where items[i].isHeading && items[i].children.isEmpty && !items[i].hasTable && items[i].label != nil {
            guard let parent = items[i].parent, items[parent].children.last == i, items[parent].children.count > 1,
                lines[items[i].lines[0]].body.count > 16, lines[items[i].lines[0]].text.contains("，"),
                items[parent].children.dropLast().allSatisfy({ items[$0].body.isEmpty && items[$0].children.isEmpty && !items[$0].hasTable }
                )
            else { continue }
            items[i].isHeading = false
            loose += items[i].body
            items[i].body = []
        }
        loose.sort()
    }

    private mutating func decideRoles(_ lines: [Line]) {
        openingRole = (items.first?.lines.first).flatMap { first in
            loose.last { $0 < first }.flatMap { Self.announced(lines[$0].text) }
        }
        // What a paragraph right before one of the items below a parent (or below none) said that they are.
        var announced: [Int?: SectionRole] = [:]
        for i in items.indices {
            let item = items[i]
            if let role = announcedRight(before: i, lines) { announced[item.parent] = role }
            let inherited = announced[item.parent] ?? item.parent.map { items[$0].childRole ?? items[$0].role } ?? openingRole
            let line = lines[item.lines[0]]
            let stated =
                item.isHeading
                ? SectionRole.ofHeading(line.text, line.body) : item.parent == nil ? Self.runInRole(line, below: inherited) : nil
            // “（二）明确任务” under 一、下一步打算: only a heading of the first level changes what a section is about,
            // one below it only where it leaves action.
            items[i].role = item.parent == nil ? stated ?? inherited : Self.narrowed(inherited, by: stated)
            // 一、查处情况 二、排查情况: behind what was done, what was looked through is no account of the facts.
            if stated == .facts, item.parent == nil, line.text.contains(anyOf: ["排查", "摸排"], in: line.body),
                items[..<i].contains(where: { $0.parent == nil && $0.role == .done })
            {
                items[i].role = .done
            }
            // 一、关于某案 （一）核查情况: what the letter's opening announced is not said of it.
            if stated == .facts, let parent = item.parent, isMatter(parent, lines) { items[i].role = .facts }
            let intro = item.body.last ?? (item.isHeading ? nil : item.lines.last)
            items[i].childRole = item.children.isEmpty ? nil : intro.flatMap { Self.announced(lines[$0].text) }
        }
    }

    /// …理由如下：1.…；2.…。我局仍做了以下工作：(1)…: the list behind the second announcement is another.
    private func announcedRight(before item: Int, _ lines: [Line]) -> SectionRole? {
        guard item > 0, !items[item].isHeading, let last = items[item - 1].lines.last,
            let paragraph = loose.last(where: { $0 < items[item].lines[0] }), paragraph > last
        else { return nil }
        return Self.announced(lines[paragraph].text)
    }

    /// 1.问题核查情况。我局…: the lead phrase of a paragraph of the first level heads it; one of action changes
    /// something only in a letter of views (说明如下：… 四、我局已开展的工作。…).
    private static func runInRole(_ line: Line, below inherited: SectionRole?) -> SectionRole? {
        let text = line.text
        let reach = line.body.lowerBound..<min(line.body.upperBound, line.body.lowerBound + 18)
        guard line.label != nil, let mark = text.find(anyOf: ["。", "："], in: reach)?.range, mark.lowerBound - reach.lowerBound >= 3 else {
            return nil
        }
        // 强化思想认识，依法认领问题。
        let lead = text.pieces(reach.lowerBound..<mark.lowerBound, closing: ["，"]).last ?? reach
        guard mark.lowerBound - reach.lowerBound <= 14 || lead.lowerBound > reach.lowerBound, let role = SectionRole.ofHeading(text, lead)
        else { return nil }
        // 停用问题车辆。: what was done to what was wrong.
        if role == .facts, ResultVerbs.first(text, lead)?.lowerBound == lead.lowerBound,
            !["问题", "情况", "现状", "事实", "清单"].contains(where: { text.ends(with: $0, before: lead.upperBound) })
        {
            return nil
        }
        // 责任领导：… with a colon is a particular; 加强组织领导。… may be an action.
        if role == .organisation { return text[mark.lowerBound] == "：" ? role : nil }
        if role.isAction, let inherited, !inherited.isAction { return role }
        return [.facts, .reasons, .basis, .goals, .next, .opinion].contains(role) ? role : nil
    }

    /// A heading that names a matter and not what its section does.
    private func isMatter(_ item: Int, _ lines: [Line]) -> Bool {
        let line = lines[items[item].lines[0]]
        return items[item].isHeading && SectionRole.ofHeading(line.text, line.body) == nil
    }

    private static func narrowed(_ inherited: SectionRole?, by stated: SectionRole?) -> SectionRole? {
        guard let inherited else { return stated }
        guard let stated else { return inherited }
        if inherited.isAction { return [.reasons, .organisation, .safeguards, .next, .done].contains(stated) ? stated : inherited }
        return stated.isAction ? stated : inherited
    }

    /// What a paragraph says that the list behind it is: …措施如下： 原因有以下几点：
    static func announced(_ text: FoldedText) -> SectionRole? {
        let end = text.trimmed(text.all).upperBound
        guard end > 0 else { return nil }
        let tail = max(0, end - 30)..<end
        let announces =
            text.scalars[text.count - 1] == "：" || ["如下", "以下", "下列"].contains { text.find($0, in: max(0, end - 16)..<end) != nil }
        guard announces else { return nil }
        // 受以下因素影响，铸铁管更换难以在两个月内整改到位：
        if text.contains(anyOf: ["难以在", "难以按", "无法在", "无法按", "不能按", "不能如", "难以如", "无法如"], in: tail),
            text.contains(anyOf: ["因素", "原因", "困难", "影响", "制约"], in: tail)
        {
            return .reasons
        }
        let clauses = text.split(tail) { "，。；".unicodeScalars.contains($0) }
        // 下一步，我局这样推进：
        let comes = ["下一步", "下步", "接下来", "今后"]
        if clauses.contains(where: { clause in comes.contains { text.has($0, at: clause.lowerBound) } }) { return .next }
        return clauses.last.flatMap { clause in
            // 下一步，我委将做好以下工作：
            // 现将整改措施报告如下： tells of what was done, or of both.
            if text.findAll("将", in: clause).contains(where: {
                $0.lowerBound == 0 || !"现兹特谨".unicodeScalars.contains(text[$0.lowerBound - 1])
            }),
                text.contains(anyOf: ["工作", "措施", "做好", "抓好", "开展"], in: clause)
            {
                return .next
            }
            // 我局仍开展了以下工作：, 我关在职责范围内做了以下配合：
            let didSomething = text.contains(anyOf: ["开展了", "做了", "采取了", "完成了", "推进了", "实施了", "办了", "抓了", "落实了"], in: clause)
            let stated = SectionRole.of(text.folded(clause))
            // 结合调查情况逐项答复如下：
            if stated == .facts, text.contains(anyOf: ["答复如下", "回复如下", "函复如下", "复函如下"], in: clause),
                text.contains(anyOf: ["结合", "根据", "综合"], in: clause)
            {
                return nil
            }
            return didSomething && stated?.isAction != true ? .done : stated
        }
    }
}

extension Outline {
    /// All descendants of an item are below it; its root is the section it stands in.
    package func root(of item: Int) -> Int {
        var i = item
        while let parent = items[i].parent { i = parent }
        return i
    }
}
