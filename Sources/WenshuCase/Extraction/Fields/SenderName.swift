import WenshuBasics

/// The sender's name in the body, where nothing else names it: 我们青渡县白石镇人民政府….
enum SenderName {
    static func inBody(_ structure: DocumentStructure) -> Found? {
        let lines = structure.text.lines
        for index in structure.content.prefix(12) {
            let text = lines[index].text
            for cue in ["我们", "我单位（", "我局（", "我公司（", "本公司（", "我单位即"] {
                guard let found = text.find(cue) else { continue }
                let limit = min(text.count, found.upperBound + 40)
                for end in stride(from: limit, to: found.upperBound + 4, by: -1) {
                    let range = found.upperBound..<end
                    guard OrganForm.isName(text, range), end == text.count || !isNamePart(text, end) else { continue }
                    return Found.list(
                        [Found(.text(NameList.compact(text.words(range))), at: Span(index, range), by: Rule("issuers.body", 0.8))],
                        by: Rule("issuers.body", 0.8))
                }
            }
        }
        return nil
    }

    private static func isNamePart(_ text: FoldedText, _ i: Int) -> Bool {
        ["局", "院", "府", "会", "处", "室", "司"].contains { text.has($0, at: i) }
    }
}
