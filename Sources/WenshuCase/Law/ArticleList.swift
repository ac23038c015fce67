import WenshuBasics

/// What stands behind a law's name: 第三十九条、第八十三条第一款第（二）、（三）项.
///
/// Grammar: `第 NUMBERS 条 [之 NUMBER]`, then any of `第 NUMBERS 条`, `第 NUMBERS 款`, `第 NUMBERS 项`, with or without a
/// connector; `NUMBERS` is one number or several joined by 、 和 及 至. Numbers are Chinese or Arabic, in brackets or not.
struct ArticleList {
    struct Part {
        var article: Int
        var inserted: Int?
        var paragraph: Int?
        var item: Int?
        var range: Range<Int>
    }

    private(set) var parts: [Part] = []
    /// Behind the last part.
    private(set) var end: Int

    private enum Unit { case article, paragraph, item }

    /// The list that begins with 第…条 at `start`; nothing where none does.
    init?(at start: Int, in scalars: [Unicode.Scalar]) {
        end = start
        guard let first = Self.group(at: start, in: scalars), first.unit == .article else { return nil }
        take(first, from: start, connected: true)
        let most = 200
        while parts.count < most {
            let next = Self.skipConnector(at: end, in: scalars)
            guard let group = Self.group(at: next, in: scalars) else { break }
            take(group, from: next, connected: next > end)
        }
    }

    private struct Group {
        var unit: Unit
        var numbers: [Int]
        var inserted: Int?
        var end: Int
    }

    private mutating func take(_ group: Group, from start: Int, connected: Bool) {
        for (i, number) in group.numbers.enumerated() {
            let range = start..<group.end
            let refines = i == 0 && !connected
            switch group.unit {
            case .article:
                parts.append(Part(article: number, inserted: i == group.numbers.count - 1 ? group.inserted : nil, range: range))
            case .paragraph where refines && parts[parts.count - 1].paragraph == nil:
                parts[parts.count - 1].paragraph = number
                parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<group.end
            case .item where refines && parts[parts.count - 1].item == nil:
                parts[parts.count - 1].item = number
                parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<group.end
            case .paragraph:
                let last = parts[parts.count - 1]
                parts.append(Part(article: last.article, inserted: last.inserted, paragraph: number, range: range))
            case .item:
                var last = parts[parts.count - 1]
                last.item = number
                last.range = range
                parts.append(last)
            }
        }
        end = group.end
    }

    // MARK: Scanning

    /// 第一百二十条之一, 第一、二款, 第（二）项.
    private static func group(at start: Int, in scalars: [Unicode.Scalar]) -> Group? {
        var position = start
        let marked = position < scalars.count && scalars[position] == "第"
        if marked { position = skipBlanks(at: position + 1, in: scalars) }
        guard var (number, next) = number(at: position, in: scalars) else { return nil }
        // Without 第 only a bracketed item may go on: 第（一）项、（二）项.
        guard marked || scalars[position] == "（" || scalars[position] == "(" else { return nil }
        var numbers = [number]
        while numbers.count < 50 {
            next = skipBlanks(at: next, in: scalars)
            guard next < scalars.count else { return nil }
            if let unit = unit(at: next, in: scalars) {
                let (inserted, end) = unit == .article ? insertion(at: next + 1, in: scalars) : (nil, next + 1)
                return Group(unit: unit, numbers: numbers, inserted: inserted, end: end)
            }
            let connected = skipConnector(at: next, in: scalars)
            let again = connected < scalars.count && scalars[connected] == "第" ? connected + 1 : connected
            guard connected > next, let (further, after) = Self.number(at: again, in: scalars) else { return nil }
            number = further
            next = after
            numbers.append(number)
        }
        return nil
    }

    private static func unit(at position: Int, in scalars: [Unicode.Scalar]) -> Unit? {
        let following = position + 1 < scalars.count ? scalars[position + 1] : " "
        switch scalars[position] {
        case "条": return "件例线款目".unicodeScalars.contains(following) ? nil : .article
        case "款": return "项物式".unicodeScalars.contains(following) ? nil : .paragraph
        case "项": return "目".unicodeScalars.contains(following) ? nil : .item
        default: return nil
        }
    }

    /// 之一 behind 条.
    private static func insertion(at position: Int, in scalars: [Unicode.Scalar]) -> (Int?, Int) {
        guard position < scalars.count, scalars[position] == "之", let (number, end) = number(at: position + 1, in: scalars)
        else { return (nil, position) }
        return (number, end)
    }

    private static func number(at start: Int, in scalars: [Unicode.Scalar]) -> (Int, Int)? {
        guard start < scalars.count else { return nil }
        if scalars[start] == "（" || scalars[start] == "(" {
            guard let (value, end) = number(at: start + 1, in: scalars), end < scalars.count,
                scalars[end] == "）" || scalars[end] == ")"
            else { return nil }
            return (value, end + 1)
        }
        var digits = ""
        var end = start
        let longest = 12
        while end < scalars.count, end - start < longest, let digit = numeral(scalars[end]) {
            digits.unicodeScalars.append(digit)
            end += 1
        }
        guard end > start, let value = Int(digits) ?? ChineseNumerals.parse(digits), (1...9_999).contains(value) else { return nil }
        return (value, end)
    }

    private static func numeral(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "零", "〇": scalar
        case "０"..."９": Unicode.Scalar(scalar.value - 0xFF10 + 0x30)
        default: nil
        }
    }

    private static func skipBlanks(at position: Int, in scalars: [Unicode.Scalar]) -> Int {
        var position = position
        while position < scalars.count, scalars[position] == " " || scalars[position] == "\u{3000}" { position += 1 }
        return position
    }

    private static func skipConnector(at position: Int, in scalars: [Unicode.Scalar]) -> Int {
        let start = skipBlanks(at: position, in: scalars)
        guard start < scalars.count else { return position }
        let next = start + 1 < scalars.count ? scalars[start + 1] : " "
        switch scalars[start] {
        case "、", "，", ",", "和", "及", "与", "或", "至", "到", "-", "—", "－", "～":
            return skipBlanks(at: start + 1, in: scalars)
        case "以" where next == "及", "或" where next == "者": return skipBlanks(at: start + 2, in: scalars)
        default: return position
        }
    }
}
