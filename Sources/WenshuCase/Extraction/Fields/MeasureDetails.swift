import WenshuBasics

/// The sub-fields of a measure: who is responsible, by when, how far it is.
enum MeasureDetails {
    static func complete(_ measure: Measure, _ context: FieldContext) -> Measure {
        var measure = measure
        labelled(&measure, context)
        assigned(&measure, context)
        var seen: Set<String> = Set([measure.responsibleUnit?.value.text].compactMap { $0 })
        measure.cooperatingUnits = measure.cooperatingUnits.filter { unit in unit.value.text.map { seen.insert($0).inserted } ?? false }
        MeasureDates.read(&measure, context)
        MeasureStatus.decide(&measure, context)
        MeasureDates.readCompletion(&measure, context)
        MeasureDates.doubtPassed(&measure, context)
        return measure
    }

    // MARK: Labels

    /// 责任单位：…；责任人：… in a closing bracket, in the text, or on lines below.
    private static func labelled(_ measure: inout Measure, _ context: FieldContext) {
        for place in measure.places {
            let text = context.text[place.line].text
            for part in ResponsibilityNote.parts(text, place.range) {
                let span = Span(place.line, part.value)
                switch part.key {
                case .responsibleUnit:
                    let found = units([span], context)
                    if measure.responsibleUnit == nil {
                        measure.responsibleUnit = found.first
                    } else {
                        measure.cooperatingUnits += found.prefix(1)
                    }
                    measure.cooperatingUnits += found.dropFirst()
                case .cooperatingUnits: measure.cooperatingUnits += units([span], context)
                case .person: measure.responsiblePerson = measure.responsiblePerson ?? person([span], context)
                case .day:
                    measure.statedDay = span
                    measure.deadline = measure.deadline ?? MeasureDates.stated([span], context)
                case .deadline: measure.deadline = measure.deadline ?? MeasureDates.stated([span], context)
                default: break
                }
            }
            if measure.responsiblePerson == nil { measure.responsiblePerson = unlabelledPerson(text, place, context) }
        }
    }

    /// 责任人姬长风: the label without a colon.
    private static func unlabelledPerson(_ text: FoldedText, _ place: Span, _ context: FieldContext) -> Found? {
        for label in ["责任人", "负责人"] {
            guard let found = text.find(label, in: place.range), found.upperBound < place.range.upperBound,
                found.lowerBound == place.range.lowerBound || "，；（。、".unicodeScalars.contains(text[found.lowerBound - 1]),
                !"：为是员".unicodeScalars.contains(text[found.upperBound])
            else { continue }
            let end = text.find(anyOf: ["，", "；", "。", "）", "、"], in: found.upperBound..<place.range.upperBound)?.range.lowerBound
            let range = found.upperBound..<(end ?? place.range.upperBound)
            if (2...4).contains(range.count) { return person([Span(place.line, range)], context) }
        }
        return nil
    }

    // MARK: Units and persons

    /// 由甲负责, 由甲牵头，乙配合.
    private static func assigned(_ measure: inout Measure, _ context: FieldContext) {
        if measure.responsiblePerson == nil,
            let place = measure.places.first(where: { !measure.isRow || $0.line == measure.places[0].line }),
            let name = AssignedPersons.find(context.text[place.line].text, place.range)
        {
            let text = context.text[place.line].text
            measure.responsiblePerson = Found(.text(text.folded(name)), at: Span(place.line, name), by: Rule("measure.person.text", 0.9))
        }
        guard measure.responsibleUnit == nil else { return }
        for place in measure.places {
            let text = context.text[place.line].text
            // （县林业局牵头，某镇人民政府负责）
            let note = ResponsibilityNote.closing(text, place.range).map {
                $0.lowerBound + 1..<max($0.lowerBound + 1, text.trimmed($0).upperBound - 1)
            }
            guard let assignment = note.flatMap({ AssignedUnits.find(text, $0) }) ?? AssignedUnits.find(text, place.range) else { continue }
            measure.responsibleUnit = measure.responsibleUnit ?? assignment.responsible.first.map { unit(Span(place.line, $0), context) }
            measure.cooperatingUnits += assignment.cooperating.map { unit(Span(place.line, $0), context) }
        }
    }

    /// The units of a list; of one that has marks of nothing (无, —), none.
    static func units(_ spans: [Span], _ context: FieldContext) -> [Found] {
        spans.flatMap { span -> [Found] in
            let text = context.text[span.line].text
            return text.pieces(span.range, closing: ["、", "，", "；", "/"]).flatMap { piece -> [Range<Int>] in
                let columns = OrganForm.columns(text, text.trimmed(piece))
                return columns.count > 1 && columns.allSatisfy { AssignedUnits.isUnit(text, $0) } ? columns : [text.trimmed(piece)]
            }
            .flatMap { AssignedUnits.units(text, $0) ?? [$0] }
            .filter { piece in piece.count >= 2 && !isNone(text, piece) && !isDate(text, piece) }
            .map { unit(Span(span.line, withoutBracket(text, $0)), context) }
        }
    }

    /// 立案庭, 技术室: short, and ends like a part of an organ.
    static func isDepartment(_ text: FoldedText) -> Bool {
        (3...14).contains(text.count) && text.scalars.last.map { "科室股处庭队部办所站局院厅委镇乡".unicodeScalars.contains($0) } ?? false
    }

    private static func isNone(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        ["无", "——", "—", "/", "--", "略", "暂无", "长期坚持", "长期", "持续推进", "立行立改", "常态化"].contains(text.folded(range))
    }

    /// 责任单位为某公司，7月底前完成: when, not who.
    private static func isDate(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        text[range.lowerBound].isDigit
            && (text.ends(with: "前", before: range.upperBound)
                || text.find(anyOf: ["月", "年"], in: range) != nil && text.find(anyOf: ["完成", "前", "底"], in: range) != nil)
    }

    /// 县水利局（牵头） → 县水利局
    private static func withoutBracket(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        guard text[range.upperBound - 1] == "）", let open = text.findLast("（", in: range), open.lowerBound > range.lowerBound + 1,
            ["牵头", "负责", "配合", "主责", "责任"].contains(where: { text.find($0, in: open.upperBound..<range.upperBound) != nil })
        else { return range }
        return range.lowerBound..<open.lowerBound
    }

    /// A unit as a value; 我局 and the like become the sender's name.
    static func unit(_ span: Span, _ context: FieldContext) -> Found {
        let words = NameList.compact(context.text.words(at: span))
        let rule = Rule("measure.unit", 0.95)
        guard AssignedUnits.pronouns.contains(words), context.issuers.count == 1, let issuer = context.issuers.first else {
            return Found(.text(words), at: span, by: rule)
        }
        return Found(.text(issuer), at: span, by: Rule("measure.unit.pronoun", 0.9))
    }

    static func person(_ spans: [Span], _ context: FieldContext) -> Found? {
        for span in spans {
            let text = context.text[span.line].text
            // 县自来水公司总经理上官云; 各所所长 is nobody.
            if text.has("各", at: span.range.lowerBound) { continue }
            let listed = PersonAtom.list(text, in: span.range).persons.first { !$0.isDoubtful && $0.title != nil }?.nameRange
            guard let name = PersonName.first(text, span.range) ?? listed else { continue }
            return Found(.text(text.folded(name)), at: Span(span.line, name), by: Rule("measure.person", 0.95))
        }
        return nil
    }
}
