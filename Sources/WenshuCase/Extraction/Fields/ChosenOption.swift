/// The option that is ticked in a form's cell: ☑已整改完毕　□正在整改　□需延期整改.
enum ChosenOption {
    private static let ticks: ScalarSet = ["☑", "■", "√", "☒", "✓", "✔", "☐", "□"]
    private static let empty: ScalarSet = ["☐", "□"]

    /// The words behind the tick, up to the next option; nothing where no option is ticked, or none is left open.
    static func range(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        let marks = range.filter { ticks.contains(text[$0]) }
        guard marks.contains(where: { empty.contains(text[$0]) }), let chosen = marks.first(where: { !empty.contains(text[$0]) }) else {
            return nil
        }
        let end = marks.first { $0 > chosen } ?? range.upperBound
        let words = text.trimmed(chosen + 1..<end)
        return words.isEmpty ? nil : words
    }
}
