/// Numbers in English words, as Word's `cardinalText` and `ordinalText` print them: One hundred twenty-one, Twenty-first.
enum EnglishNumerals {
    /// With a capital at the start; nothing beyond 1…999,999.
    static func words(_ number: Int, ordinal: Bool) -> String? {
        guard (1...999_999).contains(number) else { return nil }
        var words: [String] = []
        if number >= 1_000 { words += belowThousand(number / 1_000) + ["thousand"] }
        words += belowThousand(number % 1_000)
        if ordinal, let last = words.popLast() { words.append(Self.ordinal(last)) }
        let text = words.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func belowThousand(_ number: Int) -> [String] {
        var words: [String] = []
        if number >= 100 { words += [small[number / 100], "hundred"] }
        let rest = number % 100
        if rest >= 20 {
            words.append(tens[rest / 10] + (rest % 10 == 0 ? "" : "-" + small[rest % 10]))
        } else if rest > 0 {
            words.append(small[rest])
        }
        return words
    }

    /// Only what stands after the last hyphen changes.
    private static func ordinal(_ word: String) -> String {
        let cut = word.lastIndex(of: "-").map { word.index(after: $0) } ?? word.startIndex
        let last = String(word[cut...])
        let changed = irregular[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
        return word[..<cut] + changed
    }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    private static let irregular = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
    ]
}
