/// Telephone numbers: 0797-5550123, （0875）5550190, 139 0000 5512.
enum PhoneNumber {
    /// The first number of 7 digits and more in a range, in digits and “-”.
    static func first(_ text: FoldedText, _ range: Range<Int>) -> (number: String, range: Range<Int>)? {
        var i = range.lowerBound
        while i < range.upperBound {
            if let found = number(text, at: i, in: range) { return found }
            // A shorter run of digits is no number; none begins inside it.
            repeat { i += 1 } while i < range.upperBound && isDigit(text[i - 1]) && isDigit(text[i])
        }
        return nil
    }

    private static func number(_ text: FoldedText, at start: Int, in range: Range<Int>) -> (number: String, range: Range<Int>)? {
        var out = ""
        var digits = 0
        var i = start
        if text[i] == "（" { i += 1 }
        guard i < range.upperBound, isDigit(text[i]) else { return nil }
        while i < range.upperBound {
            let s = text[i]
            if isDigit(s) {
                out.unicodeScalars.append(s)
                digits += 1
            } else if "-—）~".unicodeScalars.contains(s), i + 1 < range.upperBound, isDigit(text[i + 1]), (3...4).contains(digits) {
                out += "-"
            } else {
                break
            }
            i += 1
        }
        guard (7...12).contains(digits) else { return nil }
        return (out, start..<i)
    }

    private static func isDigit(_ s: Unicode.Scalar) -> Bool { ("0"..."9").contains(s) }
}
