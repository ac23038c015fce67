import WenshuBasics
import WenshuContainer

/// Looks at tags that are well written for what cannot work where they stand.
struct TagChecker {
    let tree: PartTree
    let tags: [Tag]
    let sections: [Section]

    func problems() -> [(tag: Int, problem: TagProblem)] {
        tags.indices.flatMap { tag in problems(of: tag).map { (tag, $0) } }
    }

    private func problems(of tag: Int) -> [TagProblem] {
        let content = tags[tag].content
        var result: [TagProblem] = []
        if let variable = loopVariable(in: content), !isInLoop(tags[tag].section) {
            let name = "@" + variable.rawValue
            result.append(
                TagProblem(
                    .loopVariableOutsideLoop, zh: "循环变量 \(name) 不在列表的区段里。",
                    en: "The loop variable \(name) stands outside a list's section.",
                    remedy: Bilingual(zh: "请放进 {{#列表}} … {{/列表}} 之间。", en: "Put it between {{#list}} … {{/list}}.")))
        }
        if let problem = unsupported(content, unit: tree.units[tags[tag].unit]) { result.append(problem) }
        if case .include = content, let problem = includeProblem(tag) { result.append(problem) }
        return result
    }

    private func isInLoop(_ section: Int?) -> Bool {
        var at = section
        while let index = at {
            switch sections[index].opening.condition {
            case .each: return true
            case .atMark(let note) where note.isInLoop: return true
            default: at = sections[index].parent
            }
        }
        return false
    }

    private func loopVariable(in content: TagContent) -> LoopVariable? {
        func of(_ source: Source) -> LoopVariable? { if case .loop(let variable) = source { variable } else { nil } }
        func of(_ operand: Operand) -> LoopVariable? {
            of(operand.source) ?? operand.filters.lazy.flatMap(\.arguments).compactMap { of($0) }.first
        }
        func of(_ expression: Expression) -> LoopVariable? {
            switch expression {
            case .operand(let operand): of(operand)
            case .compare(_, let left, let right), .contains(let left, let right, _): of(left) ?? of(right)
            case .not(let inner): of(inner)
            case .and(let terms), .or(let terms): terms.lazy.compactMap { of($0) }.first
            }
        }
        switch content {
        case .value(let operand): return of(operand)
        case .open(let opening):
            switch opening.condition {
            case .each(let operand), .unless(let operand): return of(operand)
            case .when(let expression): return of(expression)
            case .atMark: return nil
            }
        case .elseIf(let expression): return of(expression)
        default: return nil
        }
    }

    /// What the language has and this engine does not do yet, or not at this place.
    private func unsupported(_ content: TagContent, unit: TextUnit) -> TagProblem? {
        func notYet(_ code: Diagnostic.Code, _ zh: String, _ en: String) -> TagProblem {
            TagProblem(
                code, zh: "本版本还不支持\(zh)。", en: "\(en) is not supported yet.",
                remedy: Bilingual(zh: "请从模板中删去这个标签。", en: "Remove the tag from the template."))
        }
        switch content {
        case .link, .pageBreak, .image:
            guard unit.kind != .paragraph else { return nil }
            return TagProblem(
                .unsupportedPlace, zh: "超链接、图片和分页只能放在正文段落里。", en: "Links, images and page breaks belong into paragraphs.",
                remedy: Bilingual(zh: "请把标签移到段落中。", en: "Move the tag into a paragraph."))
        case .value(let operand):
            for filter in operand.filters {
                if case .mergeDown = filter.filter.effect, tree.nearest([.cell], from: unit.token) == nil {
                    return TagProblem(
                        .unsupportedPlace, zh: "“合并”只能用在表格的单元格里。", en: "| mergeDown belongs into a table's cell.",
                        remedy: Bilingual(zh: "请删去这个过滤器，或把标签移到重复的表格行中。", en: "Remove the filter, or move the tag into a repeated row."))
                }
                if case .paragraphs = filter.filter.effect, unit.hasSectionBreak {
                    return TagProblem(
                        .unsupportedPlace, zh: "带分节符的段落里不能用“分段”。", en: "| paragraphs cannot stand in a paragraph with a section break.",
                        remedy: Bilingual(zh: "请在分节符之前另起一段放这个标签。", en: "Put the tag into a paragraph of its own before the break."))
                }
            }
            return nil
        default: return nil
        }
    }

    /// A document takes the place of a whole paragraph, where tables may stand too.
    private func includeProblem(_ tag: Int) -> TagProblem? {
        let unit = tags[tag].unit
        let isAlone = tree.units[unit].kind == .paragraph && tree.holdsOnlyTags(unit, tags: [tags[tag]]) { _ in true }
        let isInList = tree.format.listItem.map { tree.xml[tree.parent(tree.units[unit].token)].name == $0 } ?? false
        guard !isAlone || tree.units[unit].hasSectionBreak || isInList else { return nil }
        return TagProblem(
            .unsupportedPlace, zh: "{{include}} 要独占一个普通段落（不在列表项里，也不带分节符）。",
            en: "{{include}} stands alone in a plain paragraph, not in a list item and without a section break.",
            remedy: Bilingual(zh: "请为这个标签另起一段。", en: "Put the tag into a paragraph of its own."))
    }
}
