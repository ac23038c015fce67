import WenshuBasics

/// Who is sued: as the document sets them out, as the name of the case has them, else as a sentence says it.
enum Defendants {
    static func find(_ context: FieldContext, _ parties: Parties, _ names: CaseNames.Names?) -> Found? {
        let setOut = parties.of(.defendant).map(\.found)
        if !setOut.isEmpty { return Found.list(setOut, by: Rule("defendants", 0.95)) }
        let named = names?.defendants ?? []
        let told = named.isEmpty ? told(context) : named
        return Found.list(told.compactMap { Found.object([("name", $0)], by: $0.rule) }, by: Rule("defendants.sentence", 0.85))
    }

    /// 拟以甲公司为被告, 拟将甲、乙列为被告, 拟起诉甲, 拟对甲提起诉讼.
    private static func told(_ context: FieldContext) -> [Found] {
        let rule = Rule("defendants.told", 0.82)
        for index in context.structure.content {
            let text = context.lines[index].text
            for (cue, ends) in [
                ("以", ["为被告", "为共同被告", "作为被告"]), ("将", ["列为被告", "列为共同被告", "诉至"]), ("对", ["提起", "起诉"]), ("起诉", []), ("被告为", []), ("被告是", []),
            ] {
                for found in text.findAll(cue, in: context.lines[index].body) {
                    let names = ObligorRun.read(context, index, from: found.upperBound, by: rule)
                    guard case .read(let last)? = names.last?.origin else { continue }
                    let behind = last.range.upperBound..<min(text.count, last.range.upperBound + 8)
                    if ends.isEmpty || text.contains(anyOf: ends, in: behind) { return names }
                }
            }
        }
        return []
    }
}
