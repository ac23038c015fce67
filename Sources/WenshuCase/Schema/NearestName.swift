/// Finds what a person may have meant by a mistyped name.
package enum NearestName {
    /// The candidate within a third of the name's length in single-character edits, case aside; the first of the nearest.
    package static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
        let longest = 64
        let wanted = Array(name.lowercased())
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased())
            guard letters.count <= longest else { continue }
            let allowed = max(1, max(wanted.count, letters.count) / 3)
            let distance = distance(wanted, letters)
            if distance <= allowed, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Levenshtein's distance, one row at a time.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let cost = x == y ? diagonal : 1 + min(diagonal, row[j], row[j + 1])
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
        }
        return row[b.count]
    }
}
