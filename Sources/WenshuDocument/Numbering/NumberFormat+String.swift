extension NumberFormat {
    /// The number written in this format, without the pattern around it: 3 → 三, ③, III …
    ///
    /// As word processors print it, where they differ from the standard (ECMA-376-1, 17.18.59; [MS-OI29500] 2.1.548):
    /// chineseCountingThousand has 〇 and not 零 inside a number, letters and signs beyond their set are Arabic figures.
    /// A format that is not known is written in Arabic figures. `001` is one, too: figures with leading zeros.
    public func string(_ number: Int) -> String { string(number, language: "en") }

    /// The same in a document of a language, of which words are and by which ordinal numbers end.
    func string(_ number: Int, language: String) -> String {
        if let rule = NumberRule.table[rawValue] { return rule.string(number, language: language) }
        if let width = paddedWidth { return NumberRule.padded(width).string(number) }
        return String(number)
    }

    /// The format of `001, 002, 003, ...`: figures with leading zeros; nothing for another sample.
    init?(sample: String) {
        let first = sample.prefix { $0 != "," }
        guard first.count < sample.count else { return nil }
        let format = first == "01" ? "decimalZero" : NumberFormat(rawValue: String(first))
        guard format == "decimalZero" || format.paddedWidth != nil else { return nil }
        self = format
    }

    /// `001, 002, 003, ...`; nothing for a format that has a name.
    var sample: String? {
        guard let width = paddedWidth else { return nil }
        return (1...3).map { NumberRule.padded(width).string($0) + ", " }.joined() + "..."
    }

    /// What `w:isLgl` makes of it: Arabic figures, whose leading zero Word keeps (Section 1.01).
    var legal: NumberFormat { self == "decimalZero" || paddedWidth != nil ? self : .decimal }

    private var paddedWidth: Int? {
        guard rawValue.utf8.count > 1, rawValue.utf8.count < 10, rawValue.hasSuffix("1"), rawValue.dropLast().allSatisfy({ $0 == "0" })
        else { return nil }
        return rawValue.utf8.count
    }
}
