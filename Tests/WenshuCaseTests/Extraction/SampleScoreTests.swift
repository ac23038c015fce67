import Foundation
import Testing
import WenshuBasics
import WenshuCase
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

/// Extracts every open sample and compares with its label by `Tests/Tools/score-extraction`.
///
/// The results stay in `.build/extraction`, so that `score-extraction --gold Fixtures/samples --got .build/extraction
/// --details` shows what is wrong.
@Suite(.serialized) struct SampleScoreTests {
    private static let results = SourceTree.path(".build/extraction")

    /// The kinds that are read wholly; of the others the envelope is compared.
    private static let whole = ["agencyReply", "rectificationPlan", "meetingMinutes"]

    /// The floor of F1 and the ceiling of the silent error rate, to be raised and lowered as extraction gets better.
    private static let bars: [(group: String, f1: Double, silent: Double)] = [
        ("agencyReply", 0.985, 0.006), ("rectificationPlan", 0.985, 0.006), ("meetingMinutes", 0.98, 0.005), ("envelope", 0.985, 0.006),
    ]

    @Test func theOpenSamplesAreReadAsTheirLabelsSay() throws {
        let files = try SourceTree.files(under: "Fixtures/samples").filter { $0.hasSuffix(".docx") || $0.hasSuffix(".odt") }
        #expect(files.count == 78)
        for group in Self.bars.map(\.group) { try? FileManager.default.removeItem(atPath: "\(Self.results)/\(group)") }
        for file in files { try extract(file) }
        for bar in Self.bars {
            let report = try ScoreReport(folder: "\(Self.results)/\(bar.group)")
            print(
                "\(bar.group): F1 \(report.f1), silent errors \(report.silent), under review \(report.review), evidence \(report.evidence)")
            #expect(report.f1 >= bar.f1, "\(bar.group)")
            #expect(report.silent <= bar.silent, "\(bar.group)")
            #expect(report.review <= 0.10, "\(bar.group)")
            #expect(report.evidence == 1, "\(bar.group)")
        }
    }

    private func extract(_ file: String) throws {
        let bytes = try SourceTree.read(file)
        let reading = try Document.read(bytes).reading()
        let name = String(file.split(separator: "/").last ?? "")
        let stem = String(name.prefix { $0 != "." })
        let source = Extraction.Source(file: name, format: reading.format, sha256: Digest.sha256.hex(bytes))
        let result = Extractor.extract(reading).json(source: source)
        let gold = try JSONReader.read(try SourceTree.read("Fixtures/samples/\(stem).gold.json"))
        let blocks = reading.blocks.map { "\($0.index)\t\($0.text)\n" }.joined()
        try write(JSONWriter.bytes(result), "\(stem).json", in: "all")
        try write(Array(blocks.utf8), "\(stem).txt-blocks", in: "all")
        let kind = gold["kind"]?.text ?? ""
        let group = Self.whole.contains(kind) ? kind : "envelope"
        let isWhole = group == kind
        try write(JSONWriter.bytes(isWhole ? gold : envelope(of: gold)), "\(stem).gold.json", in: group)
        try write(JSONWriter.bytes(isWhole ? result : envelope(of: result)), "\(stem).json", in: group)
        try write(Array(blocks.utf8), "\(stem).txt-blocks", in: group)
    }

    private func write(_ bytes: [UInt8], _ name: String, in folder: String) throws {
        try FileManager.default.createDirectory(atPath: "\(Self.results)/\(folder)", withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: "\(Self.results)/\(folder)/\(name)"))
    }

    /// A result or label with the fields of the envelope alone.
    private func envelope(of value: Value) -> Value {
        guard case .object(var object) = value, let fields = object["fields"]?.object else { return value }
        object["fields"] = .object(ValueObject(ExtractionKind.envelope.compactMap { name in fields[name].map { (name, $0) } }))
        for list in ["evidence", "review"] {
            guard let entries = object[list]?.list else { continue }
            object[list] = .list(
                entries.filter { entry in
                    let path = entry["path"]?.text ?? ""
                    return path == "/kind" || ExtractionKind.envelope.contains(String(path.split(separator: "/").dropFirst().first ?? ""))
                })
        }
        return .object(object)
    }
}
