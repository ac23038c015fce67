import Foundation
import Testing
import WenshuBasics
import WenshuCase
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

/// The five policy documents, written as DOCX and ODT and read again, give everything that their labels say and nothing else.
@Suite(.serialized) struct SeedDocumentTests {
    @Test(arguments: ["docx", "odt"])
    func policyDocumentsAreReadWithoutAnyError(format: String) throws {
        let format = try #require(DocumentFormat.named(format))
        let results = SourceTree.path(".build/extraction/seeds-\(format.name)")
        try FileManager.default.createDirectory(atPath: results, withIntermediateDirectories: true)
        let files = try SourceTree.files(under: "Fixtures/seeds").filter { $0.hasSuffix(".txt") }
        #expect(files.count == 5)
        for file in files {
            let document = DocumentNotation.document(String(decoding: try SourceTree.read(file), as: UTF8.self))
            let write = try #require(format.write)
            let bytes = try write(document)
            let stem = String((file.split(separator: "/").last ?? "").dropLast(4))
            let source = Extraction.Source(file: "\(stem).\(format.name)", format: format.name, sha256: Digest.sha256.hex(bytes))
            let result = Extractor.extract(try Document.read(bytes).reading()).json(source: source)
            try Data(JSONWriter.bytes(result)).write(to: URL(fileURLWithPath: "\(results)/\(stem).json"))
            try Data(try SourceTree.read("Fixtures/seeds/\(stem).gold.json")).write(
                to: URL(fileURLWithPath: "\(results)/\(stem).gold.json"))
        }
        let report = try ScoreReport(folder: results)
        #expect(report.f1 == 1)
        #expect(report.silent == 0)
        #expect(report.evidence == 1)
    }
}
