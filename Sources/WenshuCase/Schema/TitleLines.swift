/// Breaks a title into lines by meaning, so that no word is cut and the lines are of like length (GB/T 9704-2012, 7.3.1).
enum TitleLines {
    /// 二号 characters on a line of the type area, 156 mm over 7.76 mm, less one for fonts with wide digits.
    private static let lineLength = 19.0

    static func broken(_ title: String) -> [String] {
        let characters = Array(title)
        let width = width(characters[...])
        guard width > lineLength, !title.contains("\n") else { return [title] }
        // The best break stands before a known word and leaves the longer line as short as can be.
        var best: (position: Int, cost: Double)?
        for position in 2..<max(characters.count - 2, 2) where mayBreak(characters, before: position) {
            let longer = max(Self.width(characters[..<position]), Self.width(characters[position...]))
            let rest = characters[position...]
            // 关于 parts the organ from the matter.
            let rank = longer > lineLength ? 2.0 : rest.starts(with: "关于") ? 0 : beginsWord(rest) ? 1 : 2
            let cost = longer + 100 * rank
            if cost < best?.cost ?? .infinity { best = (position, cost) }
        }
        guard let best else { return [title] }
        return [characters[..<best.position], characters[best.position...]].flatMap { part in
            // Very long titles take three or four lines.
            Self.width(part) < width ? broken(String(part)) : [String(part)]
        }
    }

    private static func width(_ characters: ArraySlice<Character>) -> Double {
        characters.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
    }

    /// Not inside a document number or a run of digits, and not before a character that may not begin a line.
    private static func mayBreak(_ characters: [Character], before position: Int) -> Bool {
        let (last, next) = (characters[position - 1], characters[position])
        if last.isASCII && next.isASCII { return false }
        if next == "对", "针反相面绝应核校".contains(last) { return false }
        if "的了和与及或、，；：》）〕号年月日第次书院局会".contains(next) || "《（〔第关".contains(last) { return false }
        let open = characters[..<position].lastIndex(of: "〔")
        return open.map { position - $0 > 8 || characters[$0..<position].contains("号") } ?? true && next != "〔" && !isNumber(last, next)
    }

    private static func isNumber(_ last: Character, _ next: Character) -> Bool {
        (last.isASCII && last.isNumber && "号年月日期".contains(next)) || (last == "〕" && next.isNumber)
    }

    private static func beginsWord(_ rest: ArraySlice<Character>) -> Bool {
        words.contains { rest.starts(with: $0) }
    }

    /// Words of titles in this field, before which a line may well end.
    private static let words = [
        "办理情况", "整改情况", "整改方案", "整改进展", "所涉问题", "问题", "联席会议", "磋商会议", "公益诉讼", "生态环境", "工作", "推进会", "意见", "通知",
        "管辖情况", "有关情况", "违法", "非法", "重大", "监管", "协作", "对",
        "落实", "履行职责", "备案",
    ].map(Array.init)
}
