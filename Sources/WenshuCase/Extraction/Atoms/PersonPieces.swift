/// A piece of a list of persons: what stands between two separators, and the bracket behind it.
struct PersonPiece {
    enum Separator {
        case first
        /// 、 和
        case item
        /// ，
        case comma
        /// White space in the source.
        case gap
        /// ； and 。
        case group
    }
    var range: Range<Int>
    var bracket: Range<Int>?
    var separator: Separator
    /// A colon follows: it speaks for all behind it.
    var isHeader = false
}

enum PersonPieces {
    static func split(_ text: FoldedText, _ atoms: AtomText, _ range: Range<Int>) -> [PersonPiece] {
        var pieces: [PersonPiece] = []
        // 检察机关——某检察院：甲: the side that the unit stands for.
        let colon = text.find("：", in: range.lowerBound..<min(range.upperBound, range.lowerBound + 40))
        let range =
            (colon.flatMap { text.findLast("—", in: range.lowerBound..<$0.lowerBound) }?.upperBound ?? range.lowerBound)..<range.upperBound
        var start = range.lowerBound
        var separator = PersonPiece.Separator.first
        func close(_ end: Int, _ next: PersonPiece.Separator) {
            if end > start { pieces.append(PersonPiece(range: start..<end, bracket: nil, separator: separator)) }
            separator = next
        }
        var i = range.lowerBound
        while i < range.upperBound {
            if i > start, text.gaps[i] > 0 { close(i, .gap); start = i }
            switch text[i] {
            case "（", "(", "〔", "[", "【":
                let end = closing(text, i, range.upperBound)
                if isInName(atoms, start..<range.upperBound, end) { i = end; continue }
                close(i, .item)
                if !pieces.isEmpty { pieces[pieces.count - 1].bracket = i + 1..<max(i + 1, end - 1) }
                (i, start) = (end, end)
                continue
            case "、": close(i, .item); start = i + 1
            case "，", ",", "/": close(i, .comma); start = i + 1
            case "；", "。", ";": close(i, .group); start = i + 1
            case "：", ":":
                close(i, .item)
                if !pieces.isEmpty { pieces[pieces.count - 1].isHeader = true }
                start = i + 1
            default: break
            }
            i += 1
        }
        close(range.upperBound, .item)
        return joinedConjunctions(text, atoms, joinedSingles(text, pieces))
    }

    /// 中建海丝（桂南）工程有限公司: the name of the organ goes on behind the bracket.
    private static func isInName(_ atoms: AtomText, _ rest: Range<Int>, _ close: Int) -> Bool {
        guard close < rest.upperBound, atoms[close].isHan, atoms.find("公司", from: close, to: min(rest.upperBound, close + 16)) != nil else {
            return false
        }
        return OrganisationGrammar.name(atoms, at: rest.lowerBound, in: rest).map { $0.organ.upperBound > close } ?? false
    }

    private static func closing(_ text: FoldedText, _ open: Int, _ limit: Int) -> Int {
        var depth = 0
        for i in open..<limit {
            if "（(〔[【".unicodeScalars.contains(text[i]) { depth += 1 }
            if "）)〕]】".unicodeScalars.contains(text[i]) { depth -= 1 }
            if depth == 0 { return i + 1 }
        }
        return limit
    }

    /// 滕　飞: single characters with white space between them are one name; a wider gap parts names.
    private static func joinedSingles(_ text: FoldedText, _ pieces: [PersonPiece]) -> [PersonPiece] {
        var out: [PersonPiece] = []
        var i = 0
        while i < pieces.count {
            var end = i
            while end + 1 < pieces.count, pieces[end].range.count == 1, pieces[end + 1].range.count == 1, pieces[end + 1].separator == .gap,
                pieces[end].bracket == nil
            {
                end += 1
            }
            if end == i, i + 1 < pieces.count, isSplitName(text, pieces[i], pieces[i + 1]) {
                // 副检察长罗 启 贤
                let isThird =
                    i + 2 < pieces.count && pieces[i + 2].range.count == 1 && pieces[i + 2].separator == .gap
                    && pieces[i + 1].range.count == 1
                    && pieces[i + 1].bracket == nil
                    && text.gaps[pieces[i + 2].range.lowerBound] == text.gaps[pieces[i + 1].range.lowerBound]
                let last = isThird ? i + 2 : i + 1
                var whole = pieces[last]
                whole.range = pieces[i].range.lowerBound..<pieces[last].range.upperBound
                whole.separator = pieces[i].separator
                out.append(whole)
                i = last + 1
                continue
            }
            guard end > i else { out.append(pieces[i]); i += 1; continue }
            out += grouped(text, Array(pieces[i...end]))
            i = end + 1
        }
        return out
    }

    /// 检察长汤 和, 市财政局邵　敏: a surname behind a title or an organ, and the given name set apart.
    private static func isSplitName(_ text: FoldedText, _ first: PersonPiece, _ second: PersonPiece) -> Bool {
        guard second.separator == .gap, first.bracket == nil, text.gaps[second.range.lowerBound] <= 2 else { return false }
        // 站长 边巴 次仁, as a scan leaves it
        if first.range.count >= 2, second.range.count >= 2, text.gaps[second.range.lowerBound] == 1, second.bracket == nil {
            let atoms = AtomText(text)
            return TranscribedNames.isName(atoms, first.range.lowerBound..<second.range.upperBound)
                && TranscribedNames.mayBeName(atoms, second.range) && !Surnames.isSingle(text[second.range.lowerBound])
        }
        // 王 兴邦
        if first.range.count == 1, second.range.count == 2 { return Surnames.isSingle(text[first.range.lowerBound]) }
        guard second.range.count == 1, first.range.count > 2 else { return false }
        let surname = first.range.upperBound - 1
        guard Surnames.isSingle(text[surname]) else { return false }
        let atoms = AtomText(text)
        return PersonTitles.ends(atoms, before: surname)
            || OrganisationWords.lastPart(atoms, first.range.lowerBound..<surname).map { $0.1 == surname } ?? false
    }

    private static func grouped(_ text: FoldedText, _ singles: [PersonPiece]) -> [PersonPiece] {
        let gaps = singles.dropFirst().map { text.gaps[$0.range.lowerBound] }
        let narrow = gaps.min() ?? 0
        let isUniform = gaps.allSatisfy { $0 == narrow }
        var out: [PersonPiece] = []
        for single in singles {
            let gap = text.gaps[single.range.lowerBound]
            let size = out.last.map(\.range.count) ?? 0
            // 张 三 李 四 at equal distances: names of two.
            let parts = out.isEmpty || gap > narrow || (isUniform && singles.count > 3 && size == 2) || size >= 4
            if parts {
                out.append(single)
            } else {
                out[out.count - 1].range = out[out.count - 1].range.lowerBound..<single.range.upperBound
                out[out.count - 1].bracket = single.bracket
                out[out.count - 1].isHeader = single.isHeader
            }
        }
        return out
    }

    /// 甲和乙: parted where a name stands before the conjunction.
    private static func joinedConjunctions(_ text: FoldedText, _ atoms: AtomText, _ pieces: [PersonPiece]) -> [PersonPiece] {
        var out: [PersonPiece] = []
        for piece in pieces {
            guard let at = conjunction(text, atoms, piece.range) else { out.append(piece); continue }
            var first = piece
            first.range = piece.range.lowerBound..<at.lowerBound
            first.bracket = nil
            var second = piece
            second.range = at.upperBound..<piece.range.upperBound
            second.separator = .item
            out += [first, second]
        }
        return out
    }

    private static func conjunction(_ text: FoldedText, _ atoms: AtomText, _ range: Range<Int>) -> Range<Int>? {
        for i in range where "和及与".unicodeScalars.contains(text[i]) && i > range.lowerBound + 1 && i + 2 < range.upperBound {
            let start = text.has("以及", at: i - 1) ? i - 1 : i
            let left = PersonParts(text, atoms, range.lowerBound..<start)
            guard let name = left.name, !left.isNameDoubtful, !PersonParts.isMatter(atoms, name) else { continue }
            let right = PersonParts(text, atoms, i + 1..<range.upperBound)
            if right.kind != .other || right.range.count > 4 { return start..<i + 1 }
        }
        return nil
    }
}
