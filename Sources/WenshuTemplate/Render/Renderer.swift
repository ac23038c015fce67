import WenshuBasics
import WenshuContainer

/// Runs programs on one document's data and writes the parts into the document's archive.
///
/// It goes on after an error, so that all of them are told at once. A part that grows large in a loop goes into the
/// archive piece by piece, so that memory does not grow with the turns.
struct Renderer {
    let options: RenderOptions
    /// The template's tags, for messages.
    private let places: @Sendable (Int) -> Place
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var restarts: ListRestarts
    var evaluator: Evaluator
    private var turns = 0
    var writtenBytes = 0
    var nextNumber: Int
    /// What images and included documents need; only for templates that have them.
    var media: MediaState?
    private var reported: Set<Report> = []
    private var isExhausted = false

    var archive: ZipWriter

    // Of the program that runs.
    private var name = ""
    var output: [UInt8] = []
    /// Bytes of the part that the archive has already.
    private var flushedBytes = 0
    private var groups: [Group] = []
    private var identifiers: [Int] = []
    private var identifierIsUsed: [Bool] = []
    private var stylePosition: Int?
    private var marksMissing = false
    var merges = MergeState(cells: 0, tables: 0)
    /// How often each section of columns repeats them in the table being written.
    var columnTurns: [Int] = []

    private struct Group {
        /// In the output; below 0 where that part of it is written.
        var start: Int
        var isFilled = false
        var endsWithParagraph = false
    }

    private struct Report: Hashable {
        let tag: Int
        let code: Diagnostic.Code
    }

    private static let maximumDiagnostics = 1_000
    /// From this size on a part is written in pieces.
    private static let pieceBytes = 1 << 20

    init(
        data: Value, options: RenderOptions, firstFreeNumber: Int, restarts: ListRestarts, archive: ZipWriter,
        places: @escaping @Sendable (Int) -> Place
    ) {
        self.archive = archive
        self.options = options
        self.restarts = restarts
        self.places = places
        nextNumber = firstFreeNumber
        evaluator = Evaluator(scopes: [Scope(value: data)], labels: options.labels)
    }

    /// Writes a part into the archive.
    mutating func run(_ program: Program, as name: String) {
        self.name = name
        start(program)
        if flushedBytes > 0 {
            output.withUnsafeBufferPointer { archive.append($0) }
            archive.endMember()
        } else {
            archive.add(name, output)
        }
    }

    /// The bytes of a part of a template with images or includes, which is not written yet.
    mutating func bytes(of program: Program) -> [UInt8] {
        start(program)
        return output
    }

    private mutating func start(_ program: Program) {
        flushedBytes = 0
        output.removeAll(keepingCapacity: true)
        output.reserveCapacity(program.pool.count + program.pool.count / 4 + 4_096)
        groups = []
        identifiers = Array(repeating: 0, count: program.identifiers.count)
        identifierIsUsed = Array(repeating: false, count: program.identifiers.count)
        stylePosition = nil
        marksMissing = false
        columnTurns = Array(repeating: 0, count: program.columnCounters.count)
        merges = MergeState(cells: program.merges.count, tables: program.mergedTables)
        run(program, 0..<program.operations.count)
        endMerges(program)
        if marksMissing, let position = stylePosition { output.insert(contentsOf: Self.missingStyle, at: position) }
        writtenBytes += output.count
    }

    /// Hands what can no longer change to the archive, once it is much: all before the first group that may still go,
    /// and nothing while the place of a style for missing values is open.
    private mutating func flush() {
        guard output.count >= Self.pieceBytes, media == nil, stylePosition == nil || options.missing != .mark else { return }
        let count = min(groups.first { !$0.isFilled }?.start ?? output.count, merges.firstOpen ?? output.count)
        guard count >= Self.pieceBytes / 2 else { return }
        if flushedBytes == 0 { archive.begin(name) }
        output.withUnsafeBufferPointer { archive.append(UnsafeBufferPointer(rebasing: $0[..<count])) }
        output.removeSubrange(..<count)
        for index in groups.indices { groups[index].start -= count }
        if !merges.cells.isEmpty { merges.shift(by: -count, behind: -1) }
        flushedBytes += count
        writtenBytes += count
        if archive.failure != nil { isExhausted = true }
    }

    /// Prefixes as every ODF writer binds them are not certain, so the style brings its own.
    private static let missingStyle = Array(
        ("<style:style xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
            + "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" style:name=\"\(RunMarkup.missingStyleName)\" "
            + "style:family=\"text\"><style:text-properties fo:background-color=\"#ffff00\"/></style:style>").utf8)

    private mutating func run(_ program: Program, _ range: Range<Int>) {
        var at = range.lowerBound
        while at < range.upperBound, !isExhausted {
            switch program.operations[at] {
            case .literal(let start, let count): literal(program, start, count)
            case .value(let index): write(program.values[Int(index)], program)
            case .section(let index):
                section(program.sections[Int(index)], program)
                at = program.sections[Int(index)].end
                continue
            case .openGroup: groups.append(Group(start: output.count))
            case .closeGroup(let start, let count, let kind): closeGroup(program, start, count, kind)
            case .fill(let isParagraph): fill(isParagraph)
            case .identifier(let index): identifier(Int(index), program)
            case .once(let index, let start, let count): if identifiers[Int(index)] == 0 { literal(program, start, count) }
            case .again(let index, let start, let count): if identifiers[Int(index)] > 0 { literal(program, start, count) }
            case .countColumns(let index): countColumns(Int(index), program)
            case .columnGrid(let index): writeGrid(program.columnGrids[Int(index)])
            case .columnSpan(let index): writeSpan(program.cellSpans[Int(index)], program)
            case .columnWidth(let index): writeWidth(program.cellSpans[Int(index)], program)
            case .mergeRow(let table): mergeRow(Int(table), program)
            case .mergeMark: merges.marks.append(output.count)
            case .mergeStart: merges.starts.append(output.count)
            case .mergeEnd(let index): endMerge(Int(index), program)
            case .link(let index): link(program.links[Int(index)], program)
            case .media(let index): write(program.media[Int(index)], program)
            case .missingStyle: stylePosition = output.count
            }
            at += 1
        }
    }

    private mutating func literal(_ program: Program, _ start: Int32, _ count: Int32) {
        program.pool.withUnsafeBufferPointer { pool in
            output.append(contentsOf: UnsafeBufferPointer(rebasing: pool[Int(start)..<Int(start + count)]))
        }
    }

    // MARK: Groups

    private mutating func fill(_ isParagraph: Bool) {
        guard !groups.isEmpty else { return }
        groups[groups.count - 1].isFilled = true
        groups[groups.count - 1].endsWithParagraph = isParagraph
    }

    /// Something was written into the group, whatever its block is.
    mutating func noteContent() {
        if !groups.isEmpty { groups[groups.count - 1].isFilled = true }
    }

    private mutating func closeGroup(_ program: Program, _ start: Int32, _ count: Int32, _ kind: GroupKind) {
        guard let group = groups.popLast() else { return }
        if kind == .content {
            if !group.isFilled { cut(to: group.start) }
            if !group.isFilled || !group.endsWithParagraph { literal(program, start, count) }
        } else if group.isFilled {
            fill(kind == .paragraph)
        } else {
            cut(to: group.start)
        }
    }

    private mutating func cut(to count: Int) {
        output.removeLast(output.count - count)
        if !merges.cells.isEmpty { merges.cut(to: count) }
    }

    mutating func shiftGroups(by count: Int, behind position: Int) {
        for index in groups.indices where groups[index].start > position { groups[index].start += count }
    }

    // MARK: Identifiers

    private mutating func identifier(_ index: Int, _ program: Program) {
        let known = program.identifiers[index]
        guard identifiers[index] > 0 else { return output.append(contentsOf: known.original) }
        if known.kind == .name {
            output.append(contentsOf: known.original)
            output.append(UInt8(ascii: "_"))
        }
        output.append(contentsOf: String(identifiers[index]).utf8)
    }

    private mutating func renew(_ list: [Int]) {
        for index in list {
            if identifierIsUsed[index] {
                identifiers[index] = nextNumber
                nextNumber += 1
            }
            identifierIsUsed[index] = true
        }
    }

    private mutating func restart(_ section: SectionOperation, _ program: Program) {
        for index in section.resets {
            identifiers[index] = 0
            identifierIsUsed[index] = false
        }
        for index in section.restarts {
            identifiers[program.restarts[index].identifier] = restarts.begin(program.restarts[index])
            writtenBytes += ListRestarts.bytes
        }
    }

    // MARK: Sections

    private mutating func section(_ section: SectionOperation, _ program: Program) {
        do throws(Evaluator.Failure) {
            switch section.condition {
            case .each(let operand): each(try evaluator.value(of: operand), section, program)
            case .unless(let operand): branch(Evaluator.isTruthy(try evaluator.value(of: operand)) ? 1 : 0, section, program)
            case .when(let expression):
                if try evaluator.holds(expression) { return branch(0, section, program) }
                for (number, alternative) in section.branches.enumerated().dropFirst() {
                    guard let condition = alternative.condition else { return branch(number, section, program) }
                    if try evaluator.holds(condition) { return branch(number, section, program) }
                }
            }
        } catch {
            report(error, tag: program.firstTag + section.tag)
        }
    }

    private mutating func branch(_ number: Int, _ section: SectionOperation, _ program: Program) {
        guard number < section.branches.count else { return }
        run(program, section.branches[number].range)
    }

    private mutating func each(_ value: Value?, _ section: SectionOperation, _ program: Program) {
        guard let value, Evaluator.isTruthy(value) else { return branch(1, section, program) }
        switch value {
        case .list(let items):
            for (index, item) in items.enumerated() {
                evaluator.scopes.append(Scope(value: item, turn: (index, items.count)))
                turn(section, program)
                evaluator.scopes.removeLast()
                if isExhausted { return }
            }
        case .bool: turn(section, program)
        default:
            evaluator.scopes.append(Scope(value: value))
            turn(section, program)
            evaluator.scopes.removeLast()
        }
    }

    private mutating func turn(_ section: SectionOperation, _ program: Program) {
        turns += 1
        let limits = options.limits
        if turns > limits.loopTurns {
            return exhaust(
                Limits.exceeded(Bilingual(zh: "循环次数", en: "The number of loop turns"), limit: limits.loopTurns), section, program)
        }
        if writtenBytes + output.count > limits.outputBytes {
            return exhaust(
                Limits.exceeded(Bilingual(zh: "输出的字节数", en: "The size of the output"), limit: limits.outputBytes), section, program)
        }
        renew(section.identifiers)
        if !section.restarts.isEmpty || !section.resets.isEmpty { restart(section, program) }
        run(program, section.branches[0].range)
        flush()
    }

    private mutating func exhaust(_ error: WenshuError, _ section: SectionOperation, _ program: Program) {
        isExhausted = true
        diagnostics += error.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.place = places(program.firstTag + section.tag)
            return diagnostic
        }
    }

    // MARK: Values

    private mutating func write(_ operation: ValueOperation, _ program: Program) {
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
        let context = program.contexts[operation.context]
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

    private mutating func write(_ value: Value, _ context: ValueContext, tag: Int) {
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

    private mutating func write(_ text: String, _ context: ValueContext, tag: Int) {
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
    private mutating func writeParagraphs(_ value: Value, _ context: ValueContext, tag: Int) {
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

    private mutating func link(_ link: LinkOperation, _ program: Program) {
        let tag = program.firstTag + link.tag
        guard let target = evaluator.value(of: link.target), let text = evaluator.value(of: link.text) else {
            let operand = Operand(source: evaluator.value(of: link.target) == nil ? link.target : link.text)
            let operation = ValueOperation(
                operand: operand, context: link.context, tag: link.tag, isOptional: false, makesParagraphs: false)
            return missing(operation, program.contexts[link.context], tag: tag)
        }
        output.append(contentsOf: link.start)
        write(target, ValueContext(markup: .plain, isAttribute: true), tag: tag)
        output.append(contentsOf: link.middle)
        write(text, program.contexts[link.context], tag: tag)
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

    // MARK: Reports

    private mutating func reportMissing(_ source: Source, name: String, tag: Int) {
        guard !reported.contains(Report(tag: tag, code: .missingValue)) else { return }
        if case .loop = source {
            return report(
                .loopVariableOutsideLoop, tag: tag,
                Bilingual(zh: "循环变量 \(name) 不在列表的区段里。", en: "The loop variable \(name) stands outside a list's section."),
                Bilingual(zh: "请放进 {{#列表}} … {{/列表}} 之间。", en: "Put it between {{#list}} … {{/list}}."))
        }
        var remedy = Bilingual(
            zh: "请在数据中补上“\(name)”，或写 {{\(name) | default \"…\"}}、{{\(name) | optional}}。",
            en: "Add “\(name)” to the data, or write {{\(name) | default \"…\"}} or {{\(name) | optional}}.")
        if case .path(let path) = source,
            let suggestion = Suggestion.remedy(Suggestion.nearest(to: path.text, among: evaluator.visibleNames(under: path)))
        {
            remedy = Bilingual(zh: suggestion.zh + remedy.zh, en: suggestion.en + " " + remedy.en)
        }
        var item = Bilingual(zh: "", en: "")
        if let turn = evaluator.scopes.last(where: { $0.turn != nil })?.turn {
            item = Bilingual(zh: "（列表第 \(turn.index + 1) 项）", en: " (item \(turn.index + 1) of the list)")
        }
        report(.missingValue, tag: tag, Bilingual(zh: "没有“\(name)”的值\(item.zh)。", en: "There is no value for “\(name)”\(item.en)."), remedy)
    }

    private mutating func report(_ failure: Evaluator.Failure, tag: Int) {
        let name = failure.call.name
        switch failure.fault {
        case .wrongType(let wanted):
            report(
                .filterType, tag: tag,
                Bilingual(zh: "过滤器“\(name)”要求\(wanted.zh)，而值不是。", en: "The filter “\(name)” takes \(wanted.en), and the value is none."),
                Bilingual(zh: "请改正数据，或换一个过滤器。", en: "Correct the data, or use another filter."))
        case .badValue(let reason):
            report(
                .filterType, tag: tag,
                Bilingual(zh: "过滤器“\(name)”不能处理这个值：\(reason.zh)。", en: "The filter “\(name)” cannot take this value: \(reason.en)."),
                Bilingual(zh: "请改正数据。", en: "Correct the data."))
        case .badArgument(let index, let wanted):
            report(
                .filterArguments, tag: tag,
                Bilingual(
                    zh: "过滤器“\(name)”的第 \(index + 1) 个参数应为\(wanted.zh)。",
                    en: "Argument \(index + 1) of the filter “\(name)” must be \(wanted.en)."),
                Bilingual(zh: "请改正标签。", en: "Correct the tag."))
        }
    }

    mutating func report(_ code: Diagnostic.Code, tag: Int, _ message: Bilingual, _ remedy: Bilingual) {
        guard reported.insert(Report(tag: tag, code: code)).inserted else { return }
        diagnostics.append(Diagnostic(.error, code, message, at: places(tag), remedy: remedy))
        if diagnostics.count >= Self.maximumDiagnostics { isExhausted = true }
    }
}
