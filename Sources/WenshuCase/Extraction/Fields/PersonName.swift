/// A person's name behind a label such as 联系人： or 签发人：.
package enum PersonName {
    /// The first name in a range: 韩立 of “执法监察大队　韩立”, 何静 of “何 静”, 韩立 of “韩立（科长）”.
    package static func first(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        let end = range.first { i in stops.contains(text[i]) || stopWords.contains { text.has($0, at: i) } } ?? range.upperBound
        var tokens = tokens(text, range.lowerBound..<end)
        // 欧阳 静
        if tokens.count > 1, let last = tokens.last, last.count == 1, tokens[tokens.count - 2].count == 2 {
            tokens.removeLast()
            tokens[tokens.count - 1] = tokens[tokens.count - 1].lowerBound..<last.upperBound
        }
        // 站长 边巴 次仁
        if tokens.count > 1, let last = tokens.last, text.gaps[last.lowerBound] == 1, !Surnames.isSingle(text[last.lowerBound]) {
            let whole = tokens[tokens.count - 2].lowerBound..<last.upperBound
            let atoms = AtomText(text)
            if tokens[tokens.count - 2].count >= 2, TranscribedNames.mayBeName(atoms, last), TranscribedNames.isName(atoms, whole) {
                return whole
            }
        }
        // 高 建军
        if tokens.count > 1, let last = tokens.last, last.count == 2, tokens[tokens.count - 2].count == 1,
            Surnames.isSingle(text[tokens[tokens.count - 2].lowerBound])
        {
            return tokens[tokens.count - 2].lowerBound..<last.upperBound
        }
        // 法规科杨 柳
        if tokens.count > 1, let last = tokens.last, last.count == 1, tokens[tokens.count - 2].count > 2 {
            let surname = tokens[tokens.count - 2].upperBound - 1
            if Surnames.isSingle(text[surname]), "科股室处队局部".unicodeScalars.contains(text[surname - 1]) { return surname..<last.upperBound }
        }
        if let name = tokens.last(where: { (2...4).contains($0.count) && isHan(text, $0) && !isUnit(text, $0) }) { return name }
        guard let token = tokens.last, isHan(text, token) else { return nil }
        let atoms = AtomText(text)
        if TranscribedNames.isName(atoms, token) { return token }
        // 副大队长夏磊
        for length in [3, 2, 4] where token.count > length + 1 {
            let name = token.upperBound - length..<token.upperBound
            if PersonParts.isStrictName(atoms, name), PersonTitles.ends(atoms, before: name.lowerBound) { return name }
        }
        // 局长次仁顿珠, 秘书长次旺多杰: behind the longest title.
        if let start = token.dropFirst(2).last(where: {
            PersonTitles.ends(atoms, before: $0) && TranscribedNames.isName(atoms, $0..<token.upperBound)
        }) {
            return start..<token.upperBound
        }
        // 田茂雄律师
        if let title = ["律师", "检察官", "法官", "科长", "主任", "股长", "先生", "女士", "老师"].first(where: {
            text.ends(with: $0, before: token.upperBound)
        }) {
            let name = token.lowerBound..<token.upperBound - title.unicodeScalars.count
            if PersonParts.isStrictName(atoms, name) { return name }
        }
        return afterUnit(text, token)
    }

    private static let stops = Set("，；。、）：/（0123456789".unicodeScalars)
    private static let stopWords = ["联系", "办公电话", "办公室电话", "电话", "手机", "座机", "职务", "会签", "同志"]

    /// The parts between gaps; single characters that follow each other are a padded name.
    private static func tokens(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        var out: [Range<Int>] = []
        for i in range {
            if let last = out.last, text.gaps[i] == 0 || (last.count == 1 && isSingle(text, i, range)) || isPadded(text, last, i, range) {
                out[out.count - 1] = last.lowerBound..<i + 1
            } else {
                out.append(i..<i + 1)
            }
        }
        return out
    }

    private static func isSingle(_ text: FoldedText, _ i: Int, _ range: Range<Int>) -> Bool {
        i + 1 >= range.upperBound || text.gaps[i + 1] > 0
    }

    /// The third character of 黎 朝 阳, and the fourth of 泽 仁 扎 西.
    private static func isPadded(_ text: FoldedText, _ last: Range<Int>, _ i: Int, _ range: Range<Int>) -> Bool {
        guard isSingle(text, i, range) else { return false }
        return last.count == 2 && text.gaps[last.upperBound - 1] > 0
            || last.count == 3 && last.dropFirst().allSatisfy { text.gaps[$0] > 0 && text.gaps[$0] == text.gaps[i] }
    }

    private static func isHan(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        range.allSatisfy { (0x3400...0x9FFF).contains(text[$0].value) || text[$0] == "·" || text[$0].value >= 0x20000 }
    }

    private static func isUnit(_ text: FoldedText, _ range: Range<Int>) -> Bool {
        // 各院院长, 镇长: whoever holds the office.
        text[range.lowerBound] == "各" || PersonTitles.isWhole(AtomText(text), range)
            || range.count >= 3 && OrganForm.isName(text, range)
                && !(["行", "会"].contains { text.ends(with: $0, before: range.upperBound) }
                    && PersonParts.isStrictName(AtomText(text), range))
            || ["科", "股", "室", "处", "局", "部"].contains { text.ends(with: $0, before: range.upperBound) }
    }

    /// 韩立 of “执法监察大队韩立”.
    private static func afterUnit(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        for length in [3, 2, 4] where range.count > length + 2 {
            let name = range.upperBound - length..<range.upperBound
            if OrganForm.isName(text, range.lowerBound..<name.lowerBound) { return name }
        }
        return nil
    }
}
