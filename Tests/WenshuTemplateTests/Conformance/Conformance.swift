import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuTemplate

/// One case of the conformance tables: a template in the notation, data, and what must come of it.
///
/// What is expected is the document in the same notation, or the errors: `code p2 {{tag}}`, with `t1r2c3` in tables, one a
/// line behind `✗`. The two formats differ in nothing but what their cases say.
struct Conforms: Sendable, CustomTestStringConvertible {
    let name: String
    let template: String
    let data: String
    let expected: String
    var options = RenderOptions()
    /// Where ODT has it otherwise, for a reason that stands beside the case.
    var odt: String?

    init(
        _ name: String, _ template: String, _ data: String, _ expected: String, odt: String? = nil, options: RenderOptions = RenderOptions()
    ) {
        (self.name, self.template, self.data, self.expected, self.odt, self.options) = (name, template, data, expected, odt, options)
    }

    var testDescription: String { name }

    func check() throws {
        for format in Notation.Format.allCases {
            for hasIdentifiers in [false, true] { try check(format, hasIdentifiers) }
        }
    }

    private func check(_ format: Notation.Format, _ hasIdentifiers: Bool) throws {
        let wanted = format == .odt ? odt ?? expected : expected
        let package =
            format == .docx
            ? WordSpecimen.package(template, hasIdentifiers: hasIdentifiers)
            : OpenSpecimen.package(template, hasIdentifiers: hasIdentifiers)
        let values = try JSONReader.read(Array(data.utf8))
        do {
            let bytes = try Template(package).render(values, options: options)
            let (text, faults) = (try Notation.document(bytes, format), try Structure.faults(bytes, format))
            #expect(text == wanted, "\(name), \(format)")
            #expect(faults == [], "\(name), \(format)")
        } catch let error as WenshuError {
            let words = "✗" + error.diagnostics.map(Self.words).joined(separator: "\n")
            #expect(words == wanted, "\(name), \(format)")
        }
    }

    private static func words(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place
        let cell = place.table.map { " t\($0)r\(place.row ?? 0)c\(place.cell ?? 0)" } ?? ""
        return diagnostic.code.name + (place.paragraph.map { " p\($0)" } ?? "") + cell + (place.tag.map { " \($0)" } ?? "")
    }
}
