/// Counts the numbered paragraphs of one story as Word will, so that each prints the label that it had where it was read.
///
/// Where the number is not the one after the last (an item of an OpenDocument list that states its own, a list that goes on elsewhere),
/// the list gets one more use, which begins with that number; a label that no number gives stands in the text.
struct DOCXLabels {
    struct Label {
        /// For `w:numPr`; the number is 0 where the style's numbering must not print.
        var numbering: (number: Int, level: Int)?
        /// In front of the text.
        var text: [Inline] = []
        /// Of the level whose label stands in the text.
        var level = ParagraphFormat()
    }

    private var counter = NumberingCounter()
    /// How each list is used at this place of the story.
    private var uses: [String: WordNumbering.Instance] = [:]
    /// A number that is out of order is looked for up to here, and so often in one story.
    private static let farthest = 200
    private var trials = 200_000

    /// - Parameter isCounted: not for a paragraph that the tracked changes delete.
    mutating func label(of paragraph: Paragraph, isCounted: Bool, _ context: DOCXContext) -> Label {
        let isRead = context.document.format != nil
        let isInherited = context.styles.numbering(of: paragraph.style).map { context.lists.number($0.list) != nil } ?? false
        var label = Label()
        if let own = paragraph.numbering, let number = context.lists.number(own.list) {
            label.numbering = (number, own.level)
            if isRead { label = automatic(own, paragraph.label, isCounted: isCounted, context) ?? label }
        } else if let text = paragraph.label, !text.isEmpty, isRead || !isInherited {
            label.text = [.text(text, TextFormat())]
        }
        if isRead, isInherited, label.numbering == nil { label.numbering = (0, 0) }
        return label
    }

    /// - Parameter wanted: nothing for a hidden paragraph, which Word does not count, and where the level prints none.
    private mutating func automatic(_ numbering: Numbering, _ wanted: String?, isCounted: Bool, _ context: DOCXContext) -> Label? {
        guard let use = uses[numbering.list] ?? context.lists.instance(numbering.list, language: context.document.language ?? "en") else {
            return nil
        }
        uses[numbering.list] = use
        let level = min(max(numbering.level, 0), DOCXLists.levelCount - 1)
        func label(_ use: WordNumbering.Instance) -> Label { Label(numbering: Int(use.id).map { ($0, level) }) }
        guard isCounted, use.levels.indices.contains(level) else { return label(use) }
        let counts = counter.counts(use, level)
        let next = NumberingCounter.label(use, level: level, counts: counts)
        if next == wanted { counter.take(counts, use, level) }
        guard next != wanted else { return label(use) }
        guard let wanted else { return Label() }
        guard let start = start(use, level, counts, wanted) else {
            let definition = use.levels[level].definition
            return Label(text: definition.literal(wanted), level: definition.paragraph)
        }
        let other = context.lists.add(use, level: level, start: start)
        counter.take(counter.counts(other, level), other, level)
        uses[numbering.list] = other
        return label(other)
    }

    /// The number with which the level's label is the one wanted.
    private mutating func start(_ use: WordNumbering.Instance, _ level: Int, _ counts: [Int?], _ wanted: String) -> Int? {
        var counts = counts
        for number in 0..<min(Self.farthest, trials) {
            trials -= 1
            counts[level] = number
            if NumberingCounter.label(use, level: level, counts: counts) == wanted { return number }
        }
        return nil
    }
}
