extension NumberFormat {
    /// The number written in this format, without the pattern around it: 3 → 三, ③, III …
    ///
    /// As word processors print it, where they differ from the standard (ECMA-376-1, 17.18.59; [MS-OI29500] 2.1.548):
    /// chineseCountingThousand has 〇 and not 零 inside a number, letters and signs beyond their set are Arabic figures.
    /// A format that is not known is written in Arabic figures. A pattern such as `001, 002, …` (`w:format`) is one, too.
    public func string(_ number: Int) -> String {
        if let rule = NumberRule.table[rawValue] { return rule.string(number) }
        if rawValue.hasPrefix("0") { return NumberRule.padded(rawValue.prefix { $0.isNumber }.count).string(number) }
        return String(number)
    }
}
