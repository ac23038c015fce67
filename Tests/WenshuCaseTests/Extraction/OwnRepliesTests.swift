import Foundation
import Testing
import WenshuBasics
import WenshuCase
import WenshuTestSupport

/// Replies and plans in other layouts and other words than the samples have (`Fixtures/replies`).
@Suite(.serialized) struct OwnRepliesTests {
    private static let results = SourceTree.path(".build/extraction/own")

    @Test func repliesInOtherLayoutsAreReadAsTheirLabelsSay() throws {
        let files = try SourceTree.files(under: "Fixtures/replies").filter { $0.hasSuffix(".txt") }
        #expect(files.count >= 8)
        try FileManager.default.createDirectory(atPath: Self.results, withIntermediateDirectories: true)
        for file in files {
            let reading = ReadingNotation.reading(String(decoding: try SourceTree.read(file), as: UTF8.self))
            let stem = String((file.split(separator: "/").last ?? "").dropLast(4))
            let source = Extraction.Source(file: "\(stem).docx", format: "docx", sha256: String(repeating: "0", count: 64))
            try write(JSONWriter.bytes(Extractor.extract(reading).json(source: source)), "\(stem).json")
            try write(try SourceTree.read("Fixtures/replies/\(stem).gold.json"), "\(stem).gold.json")
        }
        let report = try ScoreReport(folder: Self.results)
        print("own replies: F1 \(report.f1), silent errors \(report.silent), under review \(report.review)")
        #expect(report.f1 >= 0.97)
        #expect(report.silent <= 0.01)
        #expect(report.review <= 0.10)
        #expect(report.evidence == 1)
    }

    private func write(_ bytes: [UInt8], _ name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(Self.results)/\(name)"))
    }
}
