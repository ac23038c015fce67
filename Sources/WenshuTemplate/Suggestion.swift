import WenshuBasics

/// The name that a person may have meant.
enum Suggestion {
    /// The nearest of some names, where one is near enough.
    static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased())
        guard !wanted.isEmpty, wanted.count <= 60 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates where candidate != name {
            let letters = Array(candidate.lowercased())
            // Half of a short Chinese name may be wrong; of a long one, a third.
            let allowed = max(1, min(wanted.count, letters.count) <= 4 ? min(wanted.count, letters.count) / 2 : wanted.count / 3)
            guard abs(letters.count - wanted.count) <= allowed, letters.count <= 60 else { continue }
            let distance = distance(wanted, letters)
            guard distance <= allowed else { continue }
            if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    static func remedy(_ name: String?) -> Bilingual? {
        name.map { Bilingual(zh: "是否应为“\($0)”？", en: "Did you mean “\($0)”?") }
    }

    /// Damerau–Levenshtein distance (neighbours swapped count once).
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var before = Array(repeating: 0, count: b.count + 1)
        var previous = Array(0...b.count)
        for i in 0..<a.count {
            var current = [i + 1] + Array(repeating: 0, count: b.count)
            for j in 0..<b.count {
                current[j + 1] = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { current[j + 1] = min(current[j + 1], before[j - 1] + 1) }
            }
            (before, previous) = (previous, current)
        }
        return previous[b.count]
    }
}
