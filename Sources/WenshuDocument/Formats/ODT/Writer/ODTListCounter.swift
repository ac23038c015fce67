/// Counts a list as the model says and as ODF would, so that every label is printed as it must be.
///
/// The model has what ODF has not: levels that do not restart, lists that share their numbers, labels that no list style
/// can state. Where the automatic number is another, the item states its own; where none prints the label, it is text.
struct ODTListCounter {
    enum Number: Equatable {
        case automatic
        /// The item's number is not the one after the last.
        case start(Int)
        /// The paragraph is no list item; the label is text, empty where none is printed.
        case literal(String)

        var isItem: Bool { if case .literal = self { false } else { true } }
        var start: Int? { if case .start(let number) = self { number } else { nil } }
    }

    private let list: ListDefinition
    /// Set for documents that were read: a paragraph without a label has none.
    private let hasLabels: Bool
    /// Which levels' labels a list style can state.
    private let isStatable: [Bool]
    private var model: [Int: Int] = [:]
    private var odf: [Int: Int] = [:]

    init(_ list: ListDefinition, hasLabels: Bool) {
        self.list = list
        self.hasLabels = hasLabels
        isStatable = list.levels.indices.map { list.levels[$0].isStatable($0, of: list) }
    }

    /// Counts one paragraph at a level, from 0.
    mutating func count(_ level: Int, label: String?) -> Number {
        let definition = list.levels[level]
        list.count(level, in: &model)
        let wanted = label ?? (hasLabels ? "" : list.label(level, counts: model))
        guard isStatable[level] else { return .literal(wanted) }
        // The schema's start values begin at 1 for a list and at 0 for an item.
        let next = (odf[level] ?? max(definition.start, 1) - 1) + 1
        if prints(wanted, level, next) { return .automatic }
        let near = model[level] ?? next
        guard let number = near >= 0 && prints(wanted, level, near) ? near : (0...Self.farthest).first(where: { prints(wanted, level, $0) })
        else { return .literal(wanted) }
        return .start(number)
    }

    /// Whether the level's label with this number is the one wanted; if so, it is counted.
    private mutating func prints(_ label: String, _ level: Int, _ number: Int) -> Bool {
        var counts = odf
        counts[level] = number
        guard list.label(level, counts: counts, isODF: true) == label else { return false }
        odf = counts.filter { $0.key <= level }
        return true
    }

    /// Beyond this, a number that is out of order is not looked for.
    private static let farthest = 200
}

extension ListLevel {
    /// Whether a list style can state the level's label.
    fileprivate func isStatable(_ number: Int, of list: ListDefinition) -> Bool {
        format == .bullet ? pattern.unicodeScalars.count == 1 : ODTLabel(self, number: number, of: list) != nil
    }
}
