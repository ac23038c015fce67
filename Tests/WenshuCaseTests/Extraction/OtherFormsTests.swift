import Foundation
import Testing
import WenshuBasics
import WenshuCase
import WenshuDocument
import WenshuTestSupport

/// The letters of other hands, set in other forms that leave their labels as they are.
@Suite(.serialized) struct OtherFormsTests {
    struct Form: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rewrite: @Sendable (String) -> String
    }

    static let forms = [
        Form(testDescription: "marks typed in half width") { notation in
            String(notation.map { ["，": ",", "。": ".", "；": ";", "：": ":", "（": "(", "）": ")"][$0] ?? $0 })
        },
        Form(testDescription: "blanks between words and figures") { notation in
            var out: [Character] = []
            for c in notation {
                if let last = out.last, isFigure(last) != isFigure(c), isHan(last) || isHan(c) { out.append(" ") }
                out.append(c)
            }
            return String(out)
        },
        Form(testDescription: "figures in full width") { notation in
            String(
                String.UnicodeScalarView(
                    notation.unicodeScalars.map { ("0"..."9").contains($0) ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
        },
        Form(testDescription: "paragraphs indented, with empty ones between them") { notation in
            notation.split(separator: "\n").map { "=>|#{".contains($0.first ?? "=") ? "\($0)" : "\n　　\($0)" }.joined(separator: "\n")
        },
    ]

    @Test(arguments: forms) func aLetterInAnotherFormIsReadAsItsLabelSays(form: Form) throws {
        let folder = SourceTree.path(".build/extraction/forms/\(form.testDescription)")
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in try SourceTree.files(under: "Fixtures/letters") where file.hasSuffix(".txt") {
            let stem = String((file.split(separator: "/").last ?? "").dropLast(4))
            let notation = String(decoding: try SourceTree.read(file), as: UTF8.self)
            guard stem.hasPrefix("ha-") || stem.hasPrefix("hb-"), !notation.contains("#1 ") else { continue }
            let source = Extraction.Source(file: "\(stem).docx", format: "docx", sha256: String(repeating: "0", count: 64))
            let result = Extractor.extract(DocumentNotation.document(form.rewrite(notation)).reading()).json(source: source)
            try Data(JSONWriter.bytes(result)).write(to: URL(fileURLWithPath: "\(folder)/\(stem).json"))
            try Data(try SourceTree.read("Fixtures/letters/\(stem).gold.json")).write(
                to: URL(fileURLWithPath: "\(folder)/\(stem).gold.json"))
        }
        let report = try ScoreReport(folder: folder)
        #expect(report.f1 >= 0.99)
        #expect(report.silent <= 0.003)
    }

    private static func isFigure(_ c: Character) -> Bool { c.isASCII && c.isNumber }
    private static func isHan(_ c: Character) -> Bool { c.unicodeScalars.first.map { (0x4E00...0x9FFF).contains($0.value) } ?? false }
}
