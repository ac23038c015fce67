import WenshuBasics

/// Values: texts escaped for their place, paragraphs of them, hyperlinks.
extension Renderer {
    mutating func write(_ operation: ValueOperation, _ program: Program) {
        let tag = program.firstTag + operation.tag
        let value: Value?
        do throws(Evaluator.Failure) {
            value = try evaluator.value(of: operation.operand)
        } catch {
            return report(error, tag: tag)
        }
        if case .text(let text) = value, !operation.makesParagraphs, !program.contexts[operation.context].isAttribute {
            let before = output.count
            if TextEscaper.appendOrdinary(text, to: &output) {
                if output.count > before { noteContent() }
                return
            }
        }
        let context = context(operation.context, program)
        guard let value else {
            if !operation.isOptional { missing(operation, context, tag: tag) }
            return
        }
        let before = output.count
        if operation.makesParagraphs {
            writeParagraphs(value, context, tag: tag)
        } else {
            write(value, context, tag: tag)
        }
        if output.count > before { noteContent() }
    }

    mutating func context(_ index: Int, _ program: Program) -> ValueContext {
        if let known = contexts[index] { return known }
        let spot = program.contexts[index]
        let context = RunMarkup(tree: program.tree).context(of: spot.leaf, in: program.tree.units[spot.unit])
        contexts[index] = context
        return context
    }

    mutating func write(_ value: Value, _ context: ValueContext, tag: Int) {
        switch value {
        case .text(let text): write(text, context, tag: tag)
        case .list:
            report(
                .listWithoutFilter, tag: tag, Bilingual(zh: "这里的值是列表，不能直接印出。", en: "The value is a list and cannot be printed as it is."),
                Bilingual(zh: "请用 | join（连接），或用 {{#…}} 区段逐项印出。", en: "Use | join, or a {{#…}} section for each item."))
        case .object:
            report(
                .objectWithoutFilter, tag: tag,
                Bilingual(zh: "这里的值是一组数据，不能直接印出。", en: "The value is an object and cannot be printed as it is."),
                Bilingual(zh: "请写出其中的一项，如 {{名称.下级名称}}。", en: "Name one of its members, such as {{name.member}}."))
        default: if let text = FilterInput.plainText(value) { write(text, context, tag: tag) }
        }
    }

    mutating func write(_ text: String, _ context: ValueContext, tag: Int) {
        guard let forbidden = TextEscaper.append(text, to: &output, context: context, dropForbidden: options.dropForbidden) else { return }
        let code =
            "U+" + String(repeating: "0", count: max(0, 4 - String(forbidden.value, radix: 16).count))
            + String(forbidden.value, radix: 16, uppercase: true)
        report(
            .forbiddenCharacter, tag: tag,
            Bilingual(zh: "值里有文档不允许的控制字符 \(code)。", en: "The value holds the control character \(code), which documents may not hold."),
            Bilingual(zh: "请从数据中删去它，或加 --drop-forbidden。", en: "Remove it from the data, or use --drop-forbidden."))
    }

    /// Each line of a text, or each item of a list, in a paragraph like the tag's.
    mutating func writeParagraphs(_ value: Value, _ context: ValueContext, tag: Int) {
        let pieces: [Value]
        if case .list(let items) = value {
            pieces = items
        } else if case .text(let text) = value {
            pieces = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map { .text(String($0)) }
        } else {
            pieces = [value]
        }
        for (index, piece) in pieces.enumerated() {
            if index > 0 { output.append(contentsOf: context.paragraphBreak ?? context.markup.lineBreak) }
            write(piece, context, tag: tag)
        }
    }

    mutating func link(_ link: LinkOperation, _ program: Program) {
        let tag = program.firstTag + link.tag
        guard let target = evaluator.value(of: link.target), let text = evaluator.value(of: link.text) else {
            let operand = Operand(source: evaluator.value(of: link.target) == nil ? link.target : link.text)
            let operation = ValueOperation(
                operand: operand, context: link.context, tag: link.tag, isOptional: false, makesParagraphs: false)
            return missing(operation, context(link.context, program), tag: tag)
        }
        output.append(contentsOf: link.start)
        write(target, ValueContext(markup: .plain, isAttribute: true), tag: tag)
        output.append(contentsOf: link.middle)
        write(text, context(link.context, program), tag: tag)
        output.append(contentsOf: link.end)
        noteContent()
    }

    mutating func missing(_ operation: ValueOperation, _ context: ValueContext, tag: Int) {
        let name: String
        switch operation.operand.source {
        case .path(let path): name = path.text
        case .loop(let variable): name = "@" + variable.rawValue
        case .literal: name = "null"
        }
        switch options.missing {
        case .empty: return
        case .keep: write(places(tag).tag ?? "", context, tag: tag)
        case .mark:
            marksMissing = true
            output.append(contentsOf: context.markStart)
            write("【缺：\(name)】", context, tag: tag)
            output.append(contentsOf: context.markEnd)
        case .error: reportMissing(operation.operand.source, name: name, tag: tag)
        }
        noteContent()
    }
}
