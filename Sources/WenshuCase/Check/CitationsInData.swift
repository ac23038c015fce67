import WenshuBasics

/// Finds the citations in a document's data, in objects and in running text.
enum CitationsInData {
    /// Every citation with the place of the text that holds it. One scanner reads all of it, so that 该法 finds its law.
    static func all(in data: Value) -> [(pointer: String, citation: LawCitation)] {
        var scanner = CitationScanner()
        return walk(data, at: "", with: &scanner)
    }

    static func cited(in data: Value) -> [LawCitation] { all(in: data).map(\.citation) }

    private static func walk(
        _ value: Value, at pointer: String, with scanner: inout CitationScanner
    ) -> [(pointer: String, citation: LawCitation)] {
        switch value {
        case .text(let text):
            var found: [(String, LawCitation)] = []
            for line in text.split(whereSeparator: \.isNewline) {
                found += scanner.scan(String(line)).map { (pointer, $0.citation) }
            }
            return found
        case .list(let items):
            var found: [(String, LawCitation)] = []
            for (i, item) in items.enumerated() { found += walk(item, at: "\(pointer)/\(i)", with: &scanner) }
            return found
        case .object(let object):
            if object["law"] != nil, let citation = LawCitation(value) { return [(pointer, citation)] }
            var found: [(String, LawCitation)] = []
            for (key, item) in object.entries { found += walk(item, at: "\(pointer)/\(key)", with: &scanner) }
            return found
        default: return []
        }
    }
}
