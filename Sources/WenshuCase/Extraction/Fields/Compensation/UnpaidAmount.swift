import WenshuBasics

/// What is still unpaid of a judgment.
enum UnpaidAmount {
    private static let cues = [
        "未履行", "未支付", "未付", "未缴", "未执行", "尚欠", "尚有", "仍有", "余款", "剩余", "欠付", "未到位", "未清偿", "未偿付", "仍欠", "下欠", "拖欠", "其余", "未给付", "未赔付",
        "未交纳", "尚余", "欠款", "还欠", "还有", "余欠", "没有付", "没付", "没交", "还差", "尚差",
    ]

    static func find(_ context: FieldContext) -> Found? {
        for passage in NamedPassages.find(context.structure, ["未履行", "未支付", "尚欠", "未执行", "欠付", "剩余", "未付"], unless: ["原因", "情况"]) {
            for span in passage.spans {
                guard let atom = context.atoms[span.line].money.last(where: { span.range.overlaps($0.range) }) else { continue }
                return MoneyValue.found(atom, line: span.line, by: Rule("unpaidAmount.label", 0.95))
            }
        }
        var found: [(atom: MoneyAtom, line: Int)] = []
        for index in context.structure.content {
            let text = context.lines[index].text
            for sentence in text.pieces(context.lines[index].body, closing: ["。", "；"]) {
                for clause in text.pieces(sentence, closing: ["，"]) where text.contains(anyOf: cues, in: clause) {
                    for atom in context.atoms[index].money where clause.overlaps(atom.range) && isUnpaid(text, atom.range, clause) {
                        found.append((atom, index))
                    }
                }
            }
        }
        if found.isEmpty { found = inSentences(context) }
        guard let last = found.last else { return whole(context) }
        let value = MoneyValue.found(last.atom, line: last.line, by: Rule("unpaidAmount.clause", 0.92))
        let sums = Set(found.map { Value.number($0.atom.yuan) })
        guard sums.count > 1 else { return value }
        return value.doubted(
            Bilingual(zh: "文中有几个未履行的数额", en: "Several unpaid sums are stated"), candidates: found.reversed().map { .number($0.atom.yuan) })
    }

    /// 第二、三期款项合计112万元到期后，经催告仍未支付: the last sum before the cue in its sentence.
    private static func inSentences(_ context: FieldContext) -> [(atom: MoneyAtom, line: Int)] {
        var found: [(atom: MoneyAtom, line: Int)] = []
        for index in context.structure.content {
            let text = context.lines[index].text
            for sentence in text.pieces(context.lines[index].body, closing: ["。", "；"]) {
                guard let cue = text.find(anyOf: cues, in: sentence), !text.contains(anyOf: ["判令", "判决", "裁定"], in: sentence),
                    let sum = context.atoms[index].money.last(where: {
                        $0.range.lowerBound >= sentence.lowerBound && $0.range.upperBound <= cue.range.lowerBound
                    })
                else { continue }
                found.append((sum, index))
            }
        }
        return found
    }

    /// 支付赔偿款120万元后，尚有295万元未履行: the sum that goes with the cue.
    private static func isUnpaid(_ text: FoldedText, _ sum: Range<Int>, _ clause: Range<Int>) -> Bool {
        let before = max(clause.lowerBound, sum.lowerBound - 12)..<sum.lowerBound
        let behind = sum.upperBound..<min(clause.upperBound, sum.upperBound + 16)
        if text.contains(anyOf: ["已支付", "已履行", "已付", "支付了", "履行了", "已执行", "已缴"], in: before) { return false }
        return text.contains(anyOf: cues, in: before) || text.contains(anyOf: cues, in: behind)
    }

    /// 至今分文未付: the sum of the judgment, for a person to confirm.
    private static func whole(_ context: FieldContext) -> Found? {
        let words = ["分文未", "未履行", "拒不履行", "未主动履行", "未支付", "未给付", "未缴纳"]
        guard context.structure.content.contains(where: { context.lines[$0].text.contains(anyOf: words) }) else { return nil }
        let sum = MoneyTotal.find(
            context, Rule("unpaidAmount.whole", 0.7),
            MoneyTotal.Subject(headings: [], words: ["判令", "判决", "裁定", "确认", "赔偿", "支付"], unless: ["罚款", "诉讼费", "受理费"]))
        return sum?.doubted(Bilingual(zh: "未写明未履行数额；按“未履行”取判决确定的总额，请核对", en: "No unpaid sum is stated; the judgment's was taken"))
    }
}
