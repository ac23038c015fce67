import Foundation
import Testing
import WenshuBasics
import WenshuCase
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

/// Extracts every open sample and compares with its label by `Tests/Tools/score-extraction`.
///
/// The results stay in `.build/extraction`, so that `score-extraction --gold Fixtures/samples --got .build/extraction/samples/all
/// --details` shows what is wrong.
@Suite(.serialized) struct SampleScoreTests {
    private static let results = SourceTree.path(".build/extraction/samples")

    /// The floor of F1 and the ceilings of the shares of silent errors and of values under review, for each kind.
    private static let bars = (f1: 0.995, silent: 0.002, review: 0.1)

    @Test func theOpenSamplesAreReadAsTheirLabelsSay() throws {
        let files = try SourceTree.files(under: "Fixtures/samples").filter { $0.hasSuffix(".docx") || $0.hasSuffix(".odt") }
        #expect(files.count == 78)
        try? FileManager.default.removeItem(atPath: Self.results)
        let kinds = Set(try files.map { try extract($0) })
        for kind in kinds.sorted() {
            let report = try ScoreReport(folder: "\(Self.results)/\(kind)")
            print("\(kind): F1 \(report.f1), silent errors \(report.silent), under review \(report.review), evidence \(report.evidence)")
            #expect(report.f1 >= Self.bars.f1, "\(kind)")
            #expect(report.silent <= Self.bars.silent, "\(kind)")
            #expect(report.review <= Self.bars.review, "\(kind)")
            #expect(report.evidence == 1, "\(kind)")
        }
    }

    /// Writes result, label and blocks into the folder of the document's kind, whose name is returned, and into the one of all.
    private func extract(_ file: String) throws -> String {
        let bytes = try SourceTree.read(file)
        let reading = try Document.read(bytes).reading()
        let name = String(file.split(separator: "/").last ?? "")
        let stem = String(name.prefix { $0 != "." })
        let source = Extraction.Source(file: name, format: reading.format, sha256: Digest.sha256.hex(bytes))
        let result = Extractor.extract(reading).json(source: source)
        let gold = try JSONReader.read(try SourceTree.read("Fixtures/samples/\(stem).gold.json"))
        let blocks = reading.blocks.map { "\($0.index)\t\($0.text)\n" }.joined()
        let kind = gold["kind"]?.text ?? ""
        for folder in ["all", kind] {
            try write(JSONWriter.bytes(result), "\(stem).json", in: folder)
            try write(JSONWriter.bytes(gold), "\(stem).gold.json", in: folder)
            try write(Array(blocks.utf8), "\(stem).txt-blocks", in: folder)
        }
        return kind
    }

    private func write(_ bytes: [UInt8], _ name: String, in folder: String) throws {
        try FileManager.default.createDirectory(atPath: "\(Self.results)/\(folder)", withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(Self.results)/\(folder)/\(name)"))
    }
}
