/// Breaks a title into lines by meaning, so that no word is cut and the lines are of like length (GB/T 9704-2012, 7.3.1).
enum TitleLines {
    /// 二号 characters on a line of the type area, 156 mm over 7.76 mm, less one for fonts with wide digits.
    private static let lineLength = 19.0
    /// No title is longer; what is gets lines of full length.
    private static let longest = 150

    static func broken(_ title: String) -> [String] {
        let characters = Array(title)
        let total = width(characters[...])
        guard total > lineLength, !title.contains("\n") else { return [title] }
        guard characters.count <= longest else { return chopped(characters) }
        let fewest = Int((total / lineLength).rounded(.up))
        // A line more is worth it where else a word would be cut.
        let layouts = [fewest, fewest + 1].compactMap { lines in layout(characters, lines: lines).map { ($0.cost + Double(lines), $0.ends) }
        }
        guard let best = layouts.min(by: { $0.0 < $1.0 }) else { return chopped(characters) }
        return zip([0] + best.1, best.1).map { String(characters[$0..<$1]) }
    }

    /// The best breaks into so many lines: where each line ends, and what it costs.
    private static func layout(_ characters: [Character], lines: Int) -> (cost: Double, ends: [Int])? {
        let ideal = width(characters[...]) / Double(lines)
        var best: [Int: (cost: Double, ends: [Int])] = [0: (0, [])]
        for line in 1...lines {
            var next: [Int: (cost: Double, ends: [Int])] = [:]
            for (start, state) in best {
                for end in (start + 1)..<min(characters.count, start + 40) + 1 {
                    let length = width(characters[start..<end])
                    guard length <= lineLength else { break }
                    guard line < lines ? mayBreak(characters, before: end) : end == characters.count else { continue }
                    let uneven = (length - ideal) / ideal
                    let cost = state.cost + 2 * uneven * uneven + (line < lines ? price(characters[end...]) : 0)
                    if cost < next[end]?.cost ?? .infinity { next[end] = (cost, state.ends + [end]) }
                }
            }
            best = next
        }
        return best[characters.count]
    }

    /// What a break costs: 关于 parts the organ from the matter, a known word begins a new part of it.
    private static func price(_ rest: ArraySlice<Character>) -> Double {
        if rest.starts(with: "关于") { return 0 }
        return beginsWord(rest) ? 0.8 : 4
    }

    private static func chopped(_ characters: [Character]) -> [String] {
        let length = Int(lineLength)
        return stride(from: 0, to: characters.count, by: length).map { String(characters[$0..<min($0 + length, characters.count)]) }
    }

    private static func width(_ characters: ArraySlice<Character>) -> Double {
        characters.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
    }

    /// Not inside a document number or a run of digits, and not before a character that may not begin a line.
    private static func mayBreak(_ characters: [Character], before position: Int) -> Bool {
        guard position > 1, position < characters.count - 1 else { return false }
        let (last, next) = (characters[position - 1], characters[position])
        if last.isASCII && next.isASCII { return false }
        if next == "对", "针反相面绝应核校".contains(last) { return false }
        if "的了和与及或、，；：》）〕号年月日第次书院局会司案等".contains(next) || "《（〔第关".contains(last) { return false }
        let open = characters[..<position].lastIndex(of: "〔")
        return open.map { position - $0 > 8 || characters[$0..<position].contains("号") } ?? true && next != "〔" && !isNumber(last, next)
    }

    private static func isNumber(_ last: Character, _ next: Character) -> Bool {
        (last.isASCII && last.isNumber && "号年月日期".contains(next)) || (last == "〕" && next.isNumber)
    }

    private static func beginsWord(_ rest: ArraySlice<Character>) -> Bool {
        words.contains { rest.starts(with: $0) } && !organs.contains { rest.starts(with: $0) }
    }

    /// Words of titles in this field, before which a line may well end.
    private static let words = [
        "办理情况", "处理情况", "整改情况", "整改方案", "整改进展", "所涉问题", "问题", "联席会议", "磋商", "第一次磋商", "第二次磋商", "第三次磋商", "公益诉讼", "诉前公告", "诉前磋商", "诉前", "生态环境",
        "工作",
        "推进会", "意见", "通知", "线索", "违法", "非法", "涉嫌", "破坏", "申请强制执行", "申请", "参加", "管辖情况", "有关情况", "重大", "监管", "协作", "对",
        "落实", "履行职责", "备案",
    ].map(Array.init)

    /// Names that begin with such a word.
    private static let organs = ["生态环境局", "生态环境厅", "生态环境部", "生态环境保护"].map(Array.init)
}
