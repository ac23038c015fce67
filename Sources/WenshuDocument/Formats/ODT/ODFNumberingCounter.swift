/// Counts the items of the lists of one document, as OpenDocument has them: a list is an instance, not its style.
///
/// ODF 1.3 part 3, 5.3.2 (`text:continue-numbering`, `text:continue-list`), with what office programs make of it: a list continues
/// only the list that was met last, if that has the same style; a level begins anew after each item above it.
struct ODFNumberingCounter {
    /// One list that is counted by itself.
    typealias Instance = Int

    private struct State {
        var counts: [Int?] = Array(repeating: nil, count: ODFListStyle.maximumLevels)
    }

    private var states: [State] = []
    private var instanceOfID: [String: Instance] = [:]
    private var last: (style: String?, instance: Instance)?
    private var headings = State()

    /// Begins a list that is in no other, or continues one.
    mutating func begin(style: String?, id: String?, continues: Bool, continuesList: String?) -> Instance {
        let instance: Instance
        if let continuesList, let known = instanceOfID[continuesList] {
            instance = known
        } else if continues, continuesList == nil, let last, last.style == style {
            instance = last.instance
        } else if let id, let known = instanceOfID[id] {
            instance = known
        } else {
            instance = states.count
            states.append(State())
        }
        // A list may continue one that was deleted, and only be met after it.
        for id in [id, continuesList] { if let id { instanceOfID[id] = instance } }
        last = (style, instance)
        return instance
    }

    /// Counts one more item.
    ///
    /// - Parameters:
    ///   - level: from 0.
    ///   - start: the item's own number, where it states one.
    /// - Returns: the numbers of the levels down to this one.
    mutating func count(_ instance: Instance, level: Int, start: Int?, style: ODFListStyle?) -> [Int] {
        Self.count(&states[instance], level: level, start: start, style: style)
    }

    mutating func countHeading(level: Int, start: Int?, style: ODFListStyle?) -> [Int] {
        Self.count(&headings, level: level, start: start, style: style)
    }

    private static func count(_ state: inout State, level: Int, start: Int?, style: ODFListStyle?) -> [Int] {
        func first(_ level: Int) -> Int { style?.levels[level]?.start ?? 1 }
        // A level that is used before the levels above it counts as if they had begun.
        for above in 0..<level where state.counts[above] == nil { state.counts[above] = first(above) }
        state.counts[level] = start ?? state.counts[level].map { $0 + 1 } ?? first(level)
        for below in (level + 1)..<max(level + 1, state.counts.count) { state.counts[below] = nil }
        return state.counts[0...level].map { $0 ?? 0 }
    }
}

/// Counts for the document as it is with its tracked changes accepted, and beside that for the document before them.
struct ODFLabelCounter {
    /// Where a paragraph is counted.
    struct Place {
        /// Nothing for a heading, which the outline counts.
        var instance: ODFNumberingCounter.Instance?
        var level: Int
        var start: Int?
        var style: ODFListStyle
    }

    private var accepted = ODFNumberingCounter()
    /// Nothing while no changes are tracked.
    private var original: ODFNumberingCounter?

    var hasOriginal: Bool { original != nil }

    mutating func keepOriginal() { original = original ?? accepted }

    /// Begins a list that is in no other, or continues one.
    mutating func begin(style: String?, id: String?, continues: Bool, continuesList: String?) -> ODFNumberingCounter.Instance {
        _ = original?.begin(style: style, id: id, continues: continues, continuesList: continuesList)
        return accepted.begin(style: style, id: id, continues: continues, continuesList: continuesList)
    }

    mutating func label(_ place: Place) -> String? { accepted.label(place) }
    mutating func originalLabel(_ place: Place) -> String? { original?.label(place) ?? nil }
}

extension ODFNumberingCounter {
    fileprivate mutating func label(_ place: ODFLabelCounter.Place) -> String? {
        let numbers =
            if let instance = place.instance {
                count(instance, level: place.level, start: place.start, style: place.style)
            } else {
                countHeading(level: place.level, start: place.start, style: place.style)
            }
        return place.style.label(level: place.level, numbers: numbers)
    }
}
