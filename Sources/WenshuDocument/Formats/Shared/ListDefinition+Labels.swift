extension ListDefinition {
    /// The label of a level as printed, with the numbers that the levels have; one that has none yet counts as begun.
    ///
    /// - Parameter isODF: as office programs print it in an OpenDocument text.
    func label(_ level: Int, counts: [Int: Int], isODF: Bool = false) -> String {
        let definition = levels[level]
        if definition.format == .bullet { return definition.pattern }
        var label = ""
        for piece in definition.pieces {
            switch piece {
            case .literal(let text): label += text
            case .number(let number):
                guard number <= level + 1, levels.indices.contains(number - 1) else { continue }
                let above = levels[number - 1]
                if above.format == .none { continue }
                let format = definition.legal ? above.format.legal : above.format
                let count = counts[number - 1] ?? above.start
                label += isODF ? format.odfString(count) : format.string(count)
            }
        }
        return label
    }

    /// Counts one paragraph at a level. Levels below begin anew, but for those that say otherwise.
    func count(_ level: Int, in counts: inout [Int: Int]) {
        counts[level] = (counts[level] ?? levels[level].start - 1) + 1
        for below in counts.keys where below > level && level < levels[below].restartsAfter ?? below { counts[below] = nil }
    }
}

extension ListLevel {
    /// A label that stands in the text, with what follows it.
    func literal(_ label: String) -> [Inline] {
        guard !label.isEmpty else { return [] }
        switch suffix {
        case .tab: return [.text(label, text), .tab]
        case .space: return [.text(label + " ", text)]
        case .nothing: return [.text(label, text)]
        }
    }

    enum Piece { case literal(String), number(Int) }

    /// The pattern taken apart: `第%1条` is 第, the first level's number, 条.
    var pieces: [Piece] {
        var pieces: [Piece] = []
        var literal = ""
        var rest = pattern.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%", let digit = rest.first, ("1"..."9").contains(digit) else {
                literal.unicodeScalars.append(scalar)
                continue
            }
            rest.removeFirst()
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = ""
            pieces.append(.number(Int(digit.value - 0x30)))
        }
        return literal.isEmpty ? pieces : pieces + [.literal(literal)]
    }
}
