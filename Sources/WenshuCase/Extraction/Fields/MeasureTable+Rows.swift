import WenshuBasics

/// What the cells of a row say of its measure.
extension MeasureTable {
    /// A row that is parted like the heading; a note over the whole width is none.
    static func isDataRow(_ table: TableGrid, _ row: Int, _ columns: Columns) -> Bool {
        guard let measure = table.cells[row][columns.measure] else { return false }
        if ResponsibilityKey.column(measure.words) == .measure, measure.words.count <= 6 { return false }
        // 合计 | — | 5,260
        if measure.words.allSatisfy({ "—-－/无".contains($0) }) { return false }
        return columns.keys.contains { table.cells[row][$0.column].map { $0.column != measure.column } ?? false }
    }

    static func measure(
        _ table: TableGrid, _ row: Int, _ cell: TableGrid.Cell, _ columns: Columns, _ context: FieldContext
    ) -> Measure? {
        let spans = cell.lines.map { Span($0, context.text[$0].body) }
        guard !spans.isEmpty else { return nil }
        let words = spans.map { context.text.words(at: $0) }.joined()
        let rule = Rule("measure.table", 0.96)
        var measure = Measure(
            text: Found(.text(words), at: spans, by: rule), places: spans,
            role: columns.role == .next ? .next : nil)
        measure.isRow = true
        if columns.isInferred { measure.doubt = Doubt(reason: unnamed) }
        for (column, key) in columns.keys {
            guard let cell = table.cells[row][column], !cell.lines.isEmpty, cell.column != columns.measure else { continue }
            fill(&measure, key, cell, context)
        }
        return measure
    }

    private static func fill(_ measure: inout Measure, _ key: ResponsibilityKey, _ cell: TableGrid.Cell, _ context: FieldContext) {
        switch key {
        case .responsibleUnit:
            fillUnits(&measure, cell.lines.map { Span($0, context.text[$0].text.all) }, context)
        case .cooperatingUnits:
            measure.cooperatingUnits += MeasureDetails.units(cell.lines.map { Span($0, context.text[$0].text.all) }, context)
        case .person: measure.responsiblePerson = MeasureDetails.person(cell.lines.map { Span($0, context.text[$0].text.all) }, context)
        case .deadline where isOver(context.text[cell.lines[0]].text):
            // 已完成（7月20日）, 3月10日已办结 in the column of time limits: how far it is.
            measure.statedStatus = Span(cell.lines[0], context.text[cell.lines[0]].text.all)
        case .deadline:
            measure.deadline = measure.deadline ?? MeasureDates.stated(cell.lines.map { Span($0, context.text[$0].text.all) }, context)
            // 3月15日前（箱子已经买回来，正在安装）
            let text = context.text[cell.lines[0]].text
            if measure.statedStatus == nil, let going = text.find("正在"), let open = text.findLast("（", in: 0..<going.lowerBound) {
                measure.statedStatus = Span(cell.lines[0], open.upperBound..<text.count)
            }
        case .day:
            measure.statedDay = Span(cell.lines[0], context.text[cell.lines[0]].text.all)
            fill(&measure, .deadline, cell, context)
        case .status: measure.statedStatus = Span(cell.lines[0], context.text[cell.lines[0]].text.all)
        case .unitAndPerson: fillBoth(&measure, cell, context)
        case .remark:
            let span = Span(cell.lines[0], context.text[cell.lines[0]].text.all)
            measure.remark = span
            // 8月30日已完成, beside no column of progress
            if measure.statedStatus == nil, context.text[span.line].text.contains(anyOf: ["已", "正在"]) { measure.statedStatus = span }
        case .measure: break
        }
    }

    /// 市疾控中心（协同：市卫生监督所）: who leads, and in brackets who helps.
    private static func fillUnits(_ measure: inout Measure, _ spans: [Span], _ context: FieldContext) {
        for span in spans {
            let text = context.text[span.line].text
            guard let open = text.find("（", in: span.range), open.lowerBound > span.range.lowerBound,
                let close = text.find("）", in: open.upperBound..<span.range.upperBound),
                let label = ResponsibilityKey.begins(text, at: open.upperBound), label.key == .cooperatingUnits
            else {
                // 县卫生健康局牵头，县生态环境局配合
                let pieces = text.pieces(span.range, closing: ["，", "；", "、"])
                let assigned = pieces.map { Self.assigned(text, text.trimmed($0)) }
                if assigned.contains(where: { $0.isStated }) {
                    for (range, isCooperating, _) in assigned {
                        let unit = MeasureDetails.unit(Span(span.line, range), context)
                        if isCooperating || measure.responsibleUnit != nil {
                            measure.cooperatingUnits.append(unit)
                        } else {
                            measure.responsibleUnit = unit
                        }
                    }
                    continue
                }
                let units = MeasureDetails.units([span], context)
                if measure.responsibleUnit == nil {
                    measure.responsibleUnit = units.first
                } else {
                    measure.cooperatingUnits += units.prefix(1)
                }
                measure.cooperatingUnits += units.dropFirst()
                continue
            }
            fillUnits(&measure, [Span(span.line, span.range.lowerBound..<open.lowerBound)], context)
            measure.cooperatingUnits += MeasureDetails.units([Span(span.line, label.value..<close.lowerBound)], context)
        }
    }

    private static func assigned(_ text: FoldedText, _ range: Range<Int>) -> (range: Range<Int>, isCooperating: Bool, isStated: Bool) {
        for (words, isCooperating) in [(["配合", "协助", "协办", "协同", "参与"], true), (["牵头", "负责", "主办", "承办"], false)] {
            for word in words where text.ends(with: word, before: range.upperBound) && range.count > word.unicodeScalars.count + 2 {
                return (range.lowerBound..<range.upperBound - word.unicodeScalars.count, isCooperating, true)
            }
        }
        return (range, false, false)
    }

    private static func isOver(_ text: FoldedText) -> Bool {
        text.starts(with: "已") || text.contains(anyOf: ["已办结", "已完成", "已完毕", "已到位", "已整改", "已落实", "已销号", "已了结"])
    }

    /// 市政处（李铁军）: the unit, and who in it.
    private static func withoutBracket(_ text: FoldedText, _ piece: Range<Int>) -> [Range<Int>] {
        guard let open = text.find("（", in: piece), text.ends(with: "）", before: piece.upperBound), open.lowerBound > piece.lowerBound
        else {
            return [piece]
        }
        return [piece.lowerBound..<open.lowerBound, open.upperBound..<piece.upperBound - 1]
    }

    /// A column of unit and person: what has the form of a unit is one.
    private static func fillBoth(_ measure: inout Measure, _ cell: TableGrid.Cell, _ context: FieldContext) {
        for line in cell.lines {
            let text = context.text[line].text
            var pieces: [Range<Int>] = []
            for piece in text.pieces(text.all, closing: ["、", "，", "；", "/"]) {
                var start = piece.lowerBound
                for i in piece.dropFirst() where text.gaps[i] > 0 && AssignedUnits.isUnit(text, start..<i) {
                    pieces.append(start..<i)
                    start = i
                }
                pieces.append(start..<piece.upperBound)
            }
            for piece in pieces.flatMap({ Self.withoutBracket(text, $0) }) {
                if AssignedUnits.isUnit(text, piece) {
                    let unit = MeasureDetails.unit(Span(line, piece), context)
                    if measure.responsibleUnit == nil { measure.responsibleUnit = unit } else { measure.cooperatingUnits.append(unit) }
                } else if measure.responsiblePerson == nil {
                    measure.responsiblePerson = MeasureDetails.person([Span(line, piece)], context)
                }
            }
        }
    }
}
