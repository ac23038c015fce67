import WenshuBasics

/// 线索处理情况函: what became of a clue that was handed over.
enum ClueResultFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        var found: [String: Found] = [:]
        found["transferNumber"] = transferNumber(context)
        found["receivedOn"] = ReceiptDate.find(
            context, about: ["线索", "移送", "贵院", "你院", "来函", "函", "检察院", "贵局", "你局", "你单位"])
        let outcome = ClueOutcome.find(context, received: found["receivedOn"]?.value.text)
        found["outcome"] = outcome?.outcome
        found["outcomeOn"] = outcome?.date
        return found
    }

    private static func transferNumber(_ context: FieldContext) -> Found? {
        let labels = ["移送函", "移送文号", "来文", "来函", "线索编号", "移送编号", "原函", "移送线索"]
        for passage in NamedPassages.find(context.structure, labels, unless: ["日期", "时间", "单位", "机关"]) {
            for span in passage.spans {
                guard let atom = numbers(context, span.line).first(where: { span.range.overlaps($0.range) }) else { continue }
                return found(atom, span.line, Rule("transferNumber.label", 0.95))
            }
        }
        let lines = context.structure.content.prefix(12) + context.structure.head.lines(.title)
        for index in lines {
            let text = context.lines[index].text
            for atom in numbers(context, index) where isTransfer(text, atom.range) {
                return found(atom, index, Rule("transferNumber.opening", 0.95))
            }
        }
        return nil
    }

    /// The numbers of a line but the document's own.
    private static func numbers(_ context: FieldContext, _ line: Int) -> [DocumentNumberAtom] {
        let own = context.envelope["number"]?.value.text
        return DocumentNumberAtom.scan(AtomText(context.lines[line].text)).filter { $0.form == .document && $0.text != own }
    }

    /// Of a letter that handed over: 移送 around it, or in the sentence that says that it was received; not of the grounds (根据《…》（…号）).
    private static func isTransfer(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        let sentence = text.pieces(text.all, closing: ["。"]).first { $0.overlaps(range) } ?? text.all
        let clause = text.pieces(sentence, closing: ["，", "；"]).first { $0.overlaps(range) } ?? sentence
        if text.contains(anyOf: ["根据", "依据", "按照", "依照"], in: clause.lowerBound..<range.lowerBound),
            !text.contains(anyOf: ["移送", "来函", "线索"], in: clause)
        {
            return false
        }
        let around = max(sentence.lowerBound, range.lowerBound - 40)..<min(sentence.upperBound, range.upperBound + 20)
        if text.contains(anyOf: ["移送", "移交", "转交", "转送", "来函", "线索"], in: around) { return true }
        return text.contains(anyOf: ["收悉", "收到", "送达", "收阅", "签收", "接到", "转来"], in: sentence)
            && text.contains(anyOf: ["贵", "你", "院", "来函"], in: sentence)
    }

    private static func found(_ atom: DocumentNumberAtom, _ line: Int, _ rule: Rule) -> Found {
        let found = Found(.text(atom.text), at: Span(line, atom.range), by: rule)
        guard atom.isCodeUncertain else { return found }
        return found.doubted(Bilingual(zh: "文号前的文字没有间隔，机关代字从何处起不能确定", en: "Where the number's code begins is not certain"))
    }
}
