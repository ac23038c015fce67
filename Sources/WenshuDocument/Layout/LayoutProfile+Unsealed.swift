extension LayoutProfile {
    /// Names and date of a document that bears no seal (7.3.5.2), each line with the blanks that move it to its place.
    ///
    /// Each name ends two characters before the edge, and the date begins two characters behind the first of the name above it. A
    /// date longer than that name ends two characters before the edge instead, and the names move left with it.
    /// How far depends on how long they are, which no paragraph format can say.
    package func unsealedSignOff(_ names: [String], date: String) -> [String] {
        // In half characters: a digit takes one.
        let last = names.last.map(Self.halves) ?? 0
        let long = Self.halves(date)
        let edge = 2 * (charactersPerLine - unsealedRightIndent)
        let shift = 2 * unsealedDateShift
        let nameEdge = long > last ? edge - long - shift + last : edge
        let dateStart = max(0, nameEdge - last) + shift
        return names.map { Self.moved($0, to: nameEdge - Self.halves($0)) } + [Self.moved(date, to: dateStart)]
    }

    private static func halves(_ text: String) -> Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }

    private static func moved(_ text: String, to halves: Int) -> String {
        let halves = max(0, halves)
        return (halves.isMultiple(of: 2) ? "" : "\t") + String(repeating: "\u{3000}", count: halves / 2) + text
    }
}
