import WenshuBasics

/// What a verifier finds: nothing twice, and of each kind no more than a person would read.
struct Findings {
    /// Findings of one code that are told one by one; the rest is counted.
    static let most = 1_000

    private var list: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []
    private var counts: [Diagnostic.Code: Int] = [:]

    mutating func add(_ finding: Diagnostic) { add(finding.code, finding) }

    /// - Parameter finding: of that code; it is not made where it would only be counted.
    mutating func add(_ code: Diagnostic.Code, _ finding: @autoclosure () -> Diagnostic) {
        let count = counts[code, default: 0]
        guard count < Self.most else {
            counts[code] = count + 1
            return
        }
        let finding = finding()
        guard seen.insert(finding).inserted else { return }
        counts[code] = count + 1
        list.append(finding)
    }

    /// Errors before warnings, else in the order found.
    var all: [Diagnostic] {
        var all = list
        for (code, count) in counts.sorted(by: { $0.key.name < $1.key.name }) where count > Self.most {
            let severity = list.lazy.filter { $0.code == code }.map(\.severity).max() ?? .error
            let more = count - Self.most
            all.append(
                Diagnostic(severity, code, Bilingual(zh: "同类问题还有 \(more) 处，没有逐一列出。", en: "There are \(more) more of this kind.")))
        }
        return all.filter { $0.severity == .error } + all.filter { $0.severity != .error }
    }
}
