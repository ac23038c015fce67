package import WenshuBasics
package import WenshuDocument

/// What looked like a value and was not taken, for whoever asks why.
package struct PassedOver: Sendable, Hashable {
    /// The fields that it might have been a value of: 日期, 罚款, 整改成效 ….
    package var what: Bilingual
    package var block: Int
    package var start: Int
    package var text: String
    package var reason: Bilingual
}

extension Extractor {
    /// The dates, sums, numbers, quantities and numbered paragraphs of a document that gave no value, with the reason, in the order of the text.
    package static func passedOver(_ reading: Reading, _ extraction: Extraction) -> [PassedOver] {
        let structure = DocumentStructure(DocumentText(reading))
        let envelope = EnvelopeFields.read(structure, kind: extraction.kind)
        let context = FieldContext(structure: structure, kind: extraction.kind, envelope: envelope)
        return structure.content.flatMap { PassedOverReader(context, extraction, line: $0).all }.sorted {
            ($0.block, $0.start) < ($1.block, $1.start)
        }
    }
}

/// Goes through the atoms of one line.
private struct PassedOverReader {
    private let context: FieldContext
    private let line: Int
    private let evidence: [Extraction.Evidence]
    private(set) var all: [PassedOver] = []

    init(_ context: FieldContext, _ extraction: Extraction, line: Int) {
        self.context = context
        self.line = line
        let block = context.lines[line].block
        evidence = extraction.evidence.filter { $0.block == block }
        let atoms = context.atoms[line]
        let text = context.lines[line].text
        for date in atoms.dates {
            add(Self.date, date.range, date.atom.isAside ? Self.aside : date.atom.bound == .asOf ? Self.asOf : Self.unlinked)
        }
        for money in atoms.money { add(Self.money, money.range, Self.noFine) }
        for number in atoms.numbers { add(Self.number, number.range, Self.otherNumber) }
        if [.agencyReply, .rectificationPlan].contains(extraction.kind) {
            let others = (atoms.dates.map(\.range) + atoms.money.map(\.range) + atoms.numbers.map(\.range)).sorted {
                $0.lowerBound < $1.lowerBound
            }
            for quantity in QuantityAtom.scan(AtomText(text), outside: others) {
                add(Self.quantity, quantity.range, section ?? Self.noResult)
            }
            if context.lines[line].label != nil, let item = context.structure.outline.itemOfLine[line] {
                let isHeading = context.structure.outline.items[item].isHeading
                add(Self.paragraph, context.lines[line].body, isHeading ? Self.heading : section ?? Self.noAction)
            }
        }
    }

    /// Adds what no value was read from; a paragraph is one only where none of it was.
    private mutating func add(_ what: Bilingual, _ range: Range<Int>, _ reason: Bilingual) {
        let place = context.text.place(of: Span(line, range))
        let taken = evidence.contains { entry in
            // A measure's whole text takes the paragraph, not the sums and dates in it.
            let isWhole = entry.path.hasSuffix("/text") || entry.path.hasSuffix("/status") || entry.end - entry.start > 60
            return entry.start < place.end && place.start < entry.end && (!isWhole || what == Self.paragraph)
        }
        guard !taken else { return }
        let retold = context.atoms[line].isRetold(range)
        all.append(
            PassedOver(what: what, block: place.block, start: place.start, text: place.text, reason: retold ? Self.retold : reason))
    }

    /// The section in which the line stands, where that is none of action.
    private var section: Bilingual? {
        let outline = context.structure.outline
        guard let item = outline.items.last(where: { $0.lines[0] <= line }), let role = item.role, !role.isAction else { return nil }
        return Bilingual(zh: "所在部分不是整改内容（\(role.rawValue)）", en: "its section reports no action (\(role.rawValue))")
    }

    private static let date = Bilingual(zh: "日期", en: "date")
    private static let money = Bilingual(zh: "金额", en: "sum")
    private static let number = Bilingual(zh: "文号", en: "number")
    private static let quantity = Bilingual(zh: "数量", en: "quantity")
    private static let paragraph = Bilingual(zh: "编号段落", en: "numbered paragraph")
    private static let retold = Bilingual(zh: "转述检察建议或来文", en: "retells another document")
    private static let aside = Bilingual(zh: "在书名号或法律修订注记内", en: "stands in a title or a law's version note")
    private static let asOf = Bilingual(zh: "是统计截止日", en: "is a reporting day")
    private static let unlinked = Bilingual(zh: "没有与任何要素的字样相连", en: "no word of a field goes with it")
    private static let noFine = Bilingual(
        zh: "没有罚款、损失、合计等字样，或者已计入其他各笔", en: "no word of a fine, loss or total goes with it, or its parts are stated")
    private static let otherNumber = Bilingual(
        zh: "不是所答复的建议、处罚决定等的文号", en: "is none of the document that is answered, nor of a decision to punish")
    private static let noResult = Bilingual(zh: "没有动词、尚未做成、是对象或条件的一部分", en: "no verb, not done yet, or a part of an object or condition")
    private static let heading = Bilingual(zh: "是标题", en: "is a heading")
    private static let noAction = Bilingual(zh: "不是一项措施", en: "states no action")
}
