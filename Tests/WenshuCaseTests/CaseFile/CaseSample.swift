import WenshuBasics
import WenshuDocument
import WenshuTestSupport

@testable import WenshuCase

/// The documents of `Fixtures/cases/follow`, each with words exchanged before it is read.
enum CaseSample {
    static func document(_ name: String, _ changes: [(String, String)] = [], as kind: ExtractionKind? = nil) throws -> CaseDocument {
        var notation = String(decoding: try SourceTree.read("Fixtures/cases/follow/\(name).txt"), as: UTF8.self)
        for (old, new) in changes {
            let parts = notation.split(separator: old, omittingEmptySubsequences: false)
            precondition(parts.count > 1, "\(name) does not say \(old)")
            notation = parts.joined(separator: new)
        }
        return read(notation, file: name, as: kind)
    }

    static func read(_ notation: String, file: String, as kind: ExtractionKind? = nil) -> CaseDocument {
        let reading = DocumentNotation.document(notation).reading()
        let source = Extraction.Source(file: file, format: "docx", sha256: "")
        return CaseDocument(Extractor.extract(reading, as: kind), reading: reading, source: source)
    }

    static func day(_ iso: String) -> CalendarDate { CalendarDate(iso: iso) ?? CalendarDate(dayNumber: 0) }

    /// The recommendation with one reply, served on 2024-03-04 and looked at on 2024-05-01 unless another day is named.
    static func follow(
        _ reply: String, _ changes: [(String, String)] = [], letter: [(String, String)] = [], served: String? = "2024-03-04",
        asOf: String = "2024-05-01"
    ) throws -> CaseFile {
        CaseFile(
            try document("letter", letter), replies: [try document(reply, changes)], servedOn: served.map(day), asOf: day(asOf))
    }
}

extension CaseFile {
    var codes: [String] { contradictions.map(\.code) }
    var stepIDs: Set<String> { Set(steps.map(\.id)) }

    func step(_ id: String) -> NextStep? { steps.first { $0.id == id } }
}
