import Testing
import Wenshu
import WenshuTestSupport

/// The shipped templates are what their readable sources make, byte for byte.
@Suite struct ShippedTemplateTests {
    static let files: [(kind: String, format: String)] = DocumentKinds.all.flatMap { kind in ["docx", "odt"].map { (kind.id, $0) } }
    /// Templates of no kind of document: what the archive prints.
    static let reports = ["archiveCheckReport", "handOverList"].flatMap { name in ["docx", "odt"].map { (kind: name, format: $0) } }

    @Test(arguments: files + reports)
    func theShippedFileIsWhatItsSourceMakes(file: (kind: String, format: String)) throws {
        let format = try #require(DocumentFormat.named(file.format))
        let made = try Toolkit().templateBytes(source: SourceTree.path("Templates/\(file.kind)/template.txt"), as: format)
        let shipped = try SourceTree.read("Templates/\(file.kind)/template.\(file.format)")
        #expect(made == shipped, "run make templates")
    }

    @Test(arguments: files)
    func theShippedTemplateHasNoFaultsAndNamesOnlyWhatItsKindTakes(file: (kind: String, format: String)) throws {
        let path = SourceTree.path("Templates/\(file.kind)/template.\(file.format)")
        #expect(try Toolkit().checkTemplate(file: path, kind: file.kind) == [])
    }
}
