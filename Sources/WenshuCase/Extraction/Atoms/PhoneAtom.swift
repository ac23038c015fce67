/// A telephone number: 0791-86210000, （0791）86210000, 13812345678, 12345.
package struct PhoneAtom: Sendable, Hashable {
    /// Digits and “-”; the area code's brackets become “-”.
    package var number: String
    package var range: Range<Int>

    /// All telephone numbers of a text, in order. Runs of digits of any other length or shape are none.
    package static func scan(_ text: AtomText) -> [PhoneAtom] {
        var atoms: [PhoneAtom] = []
        var i = 0
        while i < text.count {
            guard text[i].isDigit || text[i] == "(", !text.isDigit(before: i), !text[i - 1].isLatin, text[i - 1] != ".",
                let atom = bracketed(text, i) ?? plain(text, i)
            else { i += 1; continue }
            // 91500000MA…: the digits go on as a code.
            guard !text[atom.range.upperBound].isLatin else { i = atom.range.upperBound; continue }
            atoms.append(atom)
            i = atom.range.upperBound
        }
        return atoms
    }

    /// (0791)86210000
    private static func bracketed(_ text: AtomText, _ offset: Int) -> PhoneAtom? {
        guard text[offset] == "(", case let (code, codeEnd) = digits(text, offset + 1), isAreaCode(code), text[codeEnd] == ")" else {
            return nil
        }
        var start = text.skipBlanks(codeEnd + 1)
        if isDash(text[start]) { start = text.skipBlanks(start + 1) }
        var (local, end) = digits(text, start)
        // （0771）6832 215, (0915) 252-1180
        if (3...4).contains(local.utf8.count) {
            let isDashed = isDash(text[end])
            let (rest, restEnd) = digits(text, text.skipBlanks(isDashed ? end + 1 : end))
            if (3...4).contains(rest.utf8.count) { (local, end) = (local + (isDashed ? "-" : "") + rest, restEnd) }
        }
        guard (7...8).contains(local.filter(\.isNumber).count) else { return nil }
        return PhoneAtom(number: code + "-" + local, range: offset..<end)
    }

    private static func plain(_ text: AtomText, _ offset: Int) -> PhoneAtom? {
        let (first, firstEnd) = digits(text, offset)
        if isMobile(first) { return PhoneAtom(number: first, range: offset..<firstEnd) }
        if first.utf8.count < 3, let spread = spread(text, offset) ?? spreadWithAreaCode(text, offset) { return spread }
        let joint = text.skipBlanks(firstEnd)
        // 0791-86210000, 0791 86210000; 400-820-8820
        if isAreaCode(first), isDash(text[joint]) || joint > firstEnd || text.hasGap(before: firstEnd) {
            var (local, end) = digits(text, text.skipBlanks(isDash(text[joint]) ? joint + 1 : joint))
            // 6531 2046
            if (3...4).contains(local.utf8.count) {
                let (rest, restEnd) = digits(text, text.skipBlanks(end))
                if (3...4).contains(rest.utf8.count) { (local, end) = (local + rest, restEnd) }
            }
            if (7...8).contains(local.utf8.count) { return extended(text, first + "-" + local, offset..<end) }
        }
        // 138 1234 5678, 138-1234-5678, 1381 2345 678
        if first.utf8.count == 3 || first.utf8.count == 4, first.hasPrefix("1") || first == "400" || first == "800",
            let grouped = grouped(text, offset, first, firstEnd)
        {
            return grouped
        }
        if first.utf8.count == 11 || first.utf8.count == 12, isAreaCode(String(first.prefix(first.utf8.count == 11 ? 3 : 4))) {
            return PhoneAtom(number: first, range: offset..<firstEnd)
        }
        guard (7...8).contains(first.utf8.count), !first.hasPrefix("0"), !first.hasPrefix("1") else { return nil }
        return extended(text, first, offset..<firstEnd)
    }

    /// 1 39 0000 5561: a mobile number with stray blanks.
    private static func spread(_ text: AtomText, _ offset: Int) -> PhoneAtom? {
        var number = ""
        var i = offset
        while number.utf8.count < 11 {
            let (part, end) = digits(text, text.skipBlanks(i))
            guard !part.isEmpty else { return nil }
            number += part
            i = end
        }
        return isMobile(number) ? PhoneAtom(number: number, range: offset..<i) : nil
    }

    /// 0 91 3 - 5 5 5 0 4 1 6
    private static func spreadWithAreaCode(_ text: AtomText, _ offset: Int) -> PhoneAtom? {
        guard text[offset] == "0" else { return nil }
        var code = ""
        var i = offset
        while code.utf8.count < 5, text[i].isDigit { code.unicodeScalars.append(text[i]); i = text.skipBlanks(i + 1) }
        guard isAreaCode(code), isDash(text[i]) else { return nil }
        let (local, end) = digits(text, text.skipBlanks(i + 1))
        return (7...8).contains(local.utf8.count) ? PhoneAtom(number: code + "-" + local, range: offset..<end) : nil
    }

    private static func grouped(_ text: AtomText, _ offset: Int, _ first: String, _ firstEnd: Int) -> PhoneAtom? {
        var number = first
        var end = firstEnd
        for _ in 0..<2 {
            let joint = isDash(text[end]) || text[end] == " " ? text.skipBlanks(end + 1) : end
            let (part, partEnd) = digits(text, joint)
            guard (3...4).contains(part.utf8.count) else { return nil }
            number += (first == "400" || first == "800" ? "-" : "") + part
            end = partEnd
        }
        guard isMobile(number) || number.hasPrefix("400") || number.hasPrefix("800") else { return nil }
        return PhoneAtom(number: number, range: offset..<end)
    }

    /// An extension behind a dash: 86210000-8021.
    private static func extended(_ text: AtomText, _ number: String, _ range: Range<Int>) -> PhoneAtom {
        guard isDash(text[range.upperBound]) else { return PhoneAtom(number: number, range: range) }
        let (part, end) = digits(text, range.upperBound + 1)
        guard (1...5).contains(part.utf8.count) else { return PhoneAtom(number: number, range: range) }
        return PhoneAtom(number: number + "-" + part, range: range.lowerBound..<end)
    }

    private static func digits(_ text: AtomText, _ offset: Int) -> (String, Int) {
        var out = ""
        var i = offset
        let isWide = isWide(text, offset)
        while text[i].isDigit, i == offset || text.hasGap(before: i) == isWide, i - offset < 20 {
            out.unicodeScalars.append(text[i]); i += 1
        }
        return (out, i)
    }

    /// 5 5 5 0 3 6 6: every digit set apart.
    private static func isWide(_ text: AtomText, _ offset: Int) -> Bool {
        (1...3).allSatisfy { text[offset + $0].isDigit && text.hasGap(before: offset + $0) }
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool { "-—–―－".unicodeScalars.contains(scalar) }
    private static func isMobile(_ digits: String) -> Bool {
        digits.utf8.count == 11 && digits.hasPrefix("1") && !digits.hasPrefix("10") && !digits.hasPrefix("12")
    }
    private static func isAreaCode(_ digits: String) -> Bool {
        (3...4).contains(digits.utf8.count) && digits.hasPrefix("0") && !digits.hasPrefix("00")
    }
}
