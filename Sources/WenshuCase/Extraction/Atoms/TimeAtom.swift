import WenshuBasics

/// A time of day, or a stretch of one day: 下午2时30分至5时10分, 14:30, 9时许.
package struct TimeAtom: Sendable, Hashable {
    /// Minutes since midnight.
    package var start: Int
    package var end: Int?
    package var range: Range<Int>
    /// 许, 左右, 约: about that time.
    package var isAbout: Bool

    /// `HH:MM`, 24 hours.
    package static func normal(_ minutes: Int) -> String {
        func padded(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }
        return padded(minutes / 60) + ":" + padded(minutes % 60)
    }

    /// All times of a text, in order.
    package static func scan(_ text: AtomText) -> [TimeAtom] {
        var atoms: [TimeAtom] = []
        var i = 0
        while i < text.count {
            guard let first = clock(text, i, half: nil) else { i += 1; continue }
            var atom = TimeAtom(start: first.minutes, end: nil, range: i..<first.end, isAbout: first.isAbout)
            if let joint = joint(text, first.end), let second = clock(text, joint, half: first.half) {
                // 下午2时至5时: the second is said in the first one's half of the day; 上午10时至2时 passes noon.
                let later = second.minutes < first.minutes && second.minutes + 720 < 1_440 && second.half == nil
                atom.end = later ? second.minutes + 720 : second.minutes
                atom.range = i..<second.end
            }
            atoms.append(atom)
            i = atom.range.upperBound
        }
        return atoms
    }

    private enum Half { case night, morning, noon, afternoon, evening }

    private static let halves: [(String, Half)] = [
        ("凌晨", .night), ("清晨", .morning), ("早上", .morning), ("早晨", .morning), ("上午", .morning), ("早", .morning), ("中午", .noon),
        ("正午", .noon), ("午后", .afternoon), ("下午", .afternoon), ("傍晚", .evening), ("晚上", .evening), ("晚间", .evening), ("夜间", .evening),
        ("夜里", .evening), ("当晚", .evening), ("晚", .evening), ("AM", .morning), ("PM", .afternoon),
    ]

    private struct Clock {
        var minutes: Int
        var end: Int
        var half: Half?
        var isAbout: Bool
    }

    private static func clock(_ text: AtomText, _ offset: Int, half inherited: Half?) -> Clock? {
        var i = offset
        var half: Half?
        for (word, named) in halves where text.has(word, at: i) {
            (half, i) = (named, text.skipBlanks(i + word.unicodeScalars.count))
            break
        }
        guard half != nil || !text.isDigit(before: offset), text[offset - 1] != ":", text[offset - 1] != ".",
            case (var hour, var hourEnd, let isChinese)? = number(text, i, atMost: 24)
        else { return nil }
        hourEnd = text.skipBlanks(hourEnd)
        var minute = 0
        var end: Int
        switch text[hourEnd] {
        case ":", "∶", "︰":
            guard let (value, count, after) = NumberGrammar.plainDigits(text, text.skipBlanks(hourEnd + 1), atMost: 2, spaced: false),
                count == 2,
                value < 60,
                !text[after].isDigit || text.hasGap(before: after), !isChinese
            else { return nil }
            (minute, end) = (value, after)
            // 14:30:00
            if text[end] == ":", text[end + 1].isDigit, text[end + 2].isDigit, !text[end + 3].isDigit { end += 3 }
        case "时", "点":
            let isPoint = text[hourEnd] == "点"
            end = hourEnd + 1
            let (read, after) = minutes(text, end)
            if isPoint || isChinese {
                // 提出两点意见, 一时难以: words, unless the half of the day, minutes, 整 or 许 make it a time.
                let isSure =
                    half != nil || inherited != nil || read != nil || "整许钟至".unicodeScalars.contains(text[end])
                    || text.firstWord(of: ["散会", "结束", "开会", "开始", "休会"], at: end) != nil
                    || !isPoint && hour >= 13
                guard isSure, read != nil || !isPoint || !text[end].isDigit else { return nil }
            }
            if !isPoint, "期段限效候常而".unicodeScalars.contains(text[end]) { return nil }
            (minute, end) = (read ?? 0, after)
        default: return nil
        }
        hour = shifted(hour, half ?? inherited)
        guard hour * 60 + minute <= 1_440 else { return nil }
        var about = text.firstWord(of: ["约", "大约"], before: offset) != nil
        if text[end] == "许" { (about, end) = (true, end + 1) }
        if text.has("左右", at: end) { (about, end) = (true, end + 2) }
        return Clock(minutes: min(hour * 60 + minute, 1_439), end: end, half: half, isAbout: about)
    }

    /// Minutes behind 时: 30分, 半, 一刻, 整, 05.
    private static func minutes(_ text: AtomText, _ offset: Int) -> (Int?, Int) {
        let i = text.skipBlanks(offset)
        if text[i] == "半" { return (30, i + 1) }
        if text[i] == "整" { return (0, i + 1) }
        if text[i] == "钟" { return (0, i + 1) }
        if text.has("一刻", at: i) { return (15, i + 2) }
        if text.has("三刻", at: i) { return (45, i + 2) }
        if text.has("零", at: i), let (value, end, _) = number(text, i + 1, atMost: 9), text[end] == "分" { return (value, end + 1) }
        // 3 0 分
        if let (value, _, end) = NumberGrammar.plainDigits(text, i, atMost: 2, spaced: true), value < 60, text[text.skipBlanks(end)] == "分"
        {
            return (value, text.skipBlanks(end) + 1)
        }
        guard let (value, end, _) = number(text, i, atMost: 59) else { return (nil, offset) }
        let mark = text.skipBlanks(end)
        if text[mark] == "分" { return (value, mark + 1) }
        // 9时05
        return text[i + 1].isDigit && end == i + 2 && !text[end].isHan ? (value, end) : (nil, offset)
    }

    private static func shifted(_ hour: Int, _ half: Half?) -> Int {
        switch half {
        case .afternoon: hour < 12 ? hour + 12 : hour
        case .evening: (5...11).contains(hour) ? hour + 12 : hour
        case .noon: hour < 6 ? hour + 12 : hour
        case .night: hour == 12 ? 0 : hour
        case .morning, nil: hour
        }
    }

    private static func number(_ text: AtomText, _ offset: Int, atMost limit: Int) -> (Int, Int, Bool)? {
        if let (value, _, end) = NumberGrammar.plainDigits(text, offset, atMost: 2, spaced: false) {
            return value <= limit && !text[end].isDigit || text.hasGap(before: end) ? (value, end, false) : nil
        }
        var i = offset
        while NumberGrammar.isChineseNumeral(text[i]), i - offset < 4 { i += 1 }
        guard i > offset, let value = ChineseNumerals.parse(text.string(offset..<i)), value <= limit else { return nil }
        return (value, i, true)
    }

    private static func joint(_ text: AtomText, _ offset: Int) -> Int? {
        let i = text.skipBlanks(offset)
        guard "至到-—–~―".unicodeScalars.contains(text[i]) else { return nil }
        return text.skipBlanks(text[i + 1] == "—" || text[i + 1] == "-" ? i + 2 : i + 1)
    }
}
