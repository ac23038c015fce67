extension NumberFormat {
    /// The number written in this format, without the pattern around it: 3 → 三, ③, III …
    public func string(_ number: Int) -> String { String(number) }
}
