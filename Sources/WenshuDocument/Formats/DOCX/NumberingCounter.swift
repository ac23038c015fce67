/// Counts the numbered paragraphs of one story and prints their labels.
struct NumberingCounter {
    private struct State {
        var counts: [Int?] = Array(repeating: nil, count: WordNumbering.maximumLevels)
        /// The instances and levels that have begun to count anew already.
        var begun: Set<Start> = []
    }

    private struct Start: Hashable {
        var instance: String
        var level: Int
    }

    private var states: [String: State] = [:]

    /// Counts one more paragraph and gives its label; nothing where the level prints none.
    mutating func label(_ instance: WordNumbering.Instance, level: Int) -> String? {
        guard instance.levels.indices.contains(level) else { return nil }
        let counts = counts(instance, level)
        take(counts, instance, level)
        return Self.label(instance, level: level, counts: counts)
    }

    /// The numbers of all levels once one more paragraph is counted.
    func counts(_ instance: WordNumbering.Instance, _ level: Int) -> [Int?] {
        let state = states[instance.counters] ?? State()
        var counts = state.counts
        if instance.startOverrides[level] != nil, !state.begun.contains(Start(instance: instance.id, level: level)) {
            counts[level] = instance.start(level)
        } else if let count = counts[level] {
            counts[level] = count + 1
        } else {
            counts[level] = instance.start(level)
        }
        // A level that is used before the levels above it counts as if they had begun.
        for above in 0..<level where counts[above] == nil && above < instance.levels.count { counts[above] = instance.start(above) }
        // 17.9.10: a level restarts after any level above it, after those up to `w:lvlRestart`, or, for 0, never.
        for below in (level + 1)..<max(level + 1, WordNumbering.maximumLevels) {
            let restartsAfter = below < instance.levels.count ? instance.levels[below].definition.restartsAfter : nil
            if level < restartsAfter ?? below { counts[below] = nil }
        }
        return counts
    }

    /// Counts a paragraph that has these numbers.
    mutating func take(_ counts: [Int?], _ instance: WordNumbering.Instance, _ level: Int) {
        states[instance.counters, default: State()].counts = counts
        guard instance.startOverrides[level] != nil else { return }
        states[instance.counters]?.begun.insert(Start(instance: instance.id, level: level))
    }

    static func label(_ instance: WordNumbering.Instance, level: Int, counts: [Int?]) -> String? {
        let own = instance.levels[level]
        guard !own.hidden else { return nil }
        if own.definition.format == .bullet { return own.definition.pattern.isEmpty ? nil : own.definition.pattern }
        var label = ""
        var pattern = own.definition.pattern.unicodeScalars[...]
        while let scalar = pattern.popFirst() {
            guard scalar == "%", let digit = pattern.first, ("1"..."9").contains(digit) else {
                label.unicodeScalars.append(scalar)
                continue
            }
            pattern.removeFirst()
            let index = Int(digit.value - 0x31)
            // A level below this one has no number here.
            guard index <= level, index < counts.count, let count = counts[index] else { continue }
            let format = instance.levels[index].definition.format
            if format == .none { continue }
            label += (own.definition.legal ? format.legal : format).string(count, language: own.language)
        }
        return label.isEmpty ? nil : label
    }
}

/// The labels of one story, whose paragraphs may be there before its tracked changes, after them, or both.
///
/// A label is that of the accepted document, and beside it that of the original where it differs.
struct StoryLabels {
    private var accepted = NumberingCounter()
    /// Apart from the first tracked change on.
    private var original: NumberingCounter?

    mutating func label(_ instance: WordNumbering.Instance, level: Int, revision: Revision?) -> (label: String?, original: String?) {
        guard let revision else {
            let label = accepted.label(instance, level: level)
            let before = original?.label(instance, level: level)
            return (label, before == label ? nil : before)
        }
        if original == nil { original = accepted }
        return (revision.isInAccepted ? accepted.label(instance, level: level) : original?.label(instance, level: level), nil)
    }
}
