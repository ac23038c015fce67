import Foundation
import Testing
import WenshuBasics
import WenshuCase
import WenshuDocument
import WenshuTestSupport

/// Letters in other layouts and other words than the samples have (`Fixtures/letters`).
@Suite(.serialized) struct OwnLettersTests {
    private static let results = SourceTree.path(".build/extraction/letters")

    @Test func lettersInOtherLayoutsAreReadAsTheirLabelsSay() throws {
        let files = try SourceTree.files(under: "Fixtures/letters").filter { $0.hasSuffix(".txt") }
        #expect(files.count >= 2_643)
        try? FileManager.default.removeItem(atPath: Self.results)
        try FileManager.default.createDirectory(atPath: Self.results, withIntermediateDirectories: true)
        for file in files {
            let reading = DocumentNotation.document(String(decoding: try SourceTree.read(file), as: UTF8.self)).reading()
            let stem = String((file.split(separator: "/").last ?? "").dropLast(4))
            let source = Extraction.Source(file: "\(stem).docx", format: "docx", sha256: String(repeating: "0", count: 64))
            try write(JSONWriter.bytes(Extractor.extract(reading).json(source: source)), "\(stem).json")
            try write(try SourceTree.read("Fixtures/letters/\(stem).gold.json"), "\(stem).gold.json")
        }
        let report = try ScoreReport(folder: Self.results)
        print("own letters: F1 \(report.f1), silent errors \(report.silent), under review \(report.review)")
        #expect(report.f1 >= 0.991)
        #expect(report.silent <= 0.001)
        #expect(report.review <= 0.08)
        #expect(report.evidence == 1)
    }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(Self.results)/\(name)"))
    }
}
