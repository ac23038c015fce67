import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

@testable import Wenshu

/// Evidence names a block and a range in its text: both must be the same on every run, and in what `inspect` prints.
@Suite struct EvidenceTests {
    static let samples = ((try? SourceTree.files(under: "Fixtures/samples")) ?? []).filter { $0.hasSuffix(".docx") || $0.hasSuffix(".odt") }

    @Test func `there are samples of both formats`() {
        #expect(Self.samples.count > 50)
        #expect(Set(Self.samples.map { $0.hasSuffix(".odt") }).count == 2)
    }

    @Test(arguments: samples)
    func `numbers, paths and ranges survive being printed and read again`(sample: String) throws {
        let bytes = try SourceTree.read(sample)
        let parsed = try Toolkit().parse(bytes, fileName: sample)
        let again = try Toolkit().parse(bytes, fileName: sample)
        #expect(parsed.reading == again.reading)
        #expect(parsed.extraction.evidence == again.extraction.evidence)

        let back = try JSONReader.read(JSONWriter.bytes(parsed.reading.json, pretty: true))
        #expect(back == parsed.reading.json)
        #expect(parsed.extraction.evidence.contains { $0.block != nil })
        for evidence in parsed.extraction.evidence {
            guard let number = evidence.block else { continue }
            let block = try #require(back["blocks"]?[number])
            #expect(block["index"] == .number(DecimalNumber(number)))
            #expect(block["path"] == .text(parsed.reading.blocks[number].path))
            guard case .text(let text)? = block["text"] else { return #expect(Bool(false), "\(evidence.path)") }
            let scalars = Array(text.unicodeScalars)
            try #require(scalars.indices.contains(evidence.start) && evidence.end <= scalars.count)
            var stated = String.UnicodeScalarView()
            stated.append(contentsOf: scalars[evidence.start..<evidence.end])
            #expect(Array(stated) == Array(evidence.text.unicodeScalars), "\(evidence.path)")
        }
    }

    /// What is read does not depend on what a hash seed or an earlier file leaves behind.
    @Test func `paths of blocks are different from each other`() throws {
        for sample in Self.samples.prefix(20) {
            let reading = try Toolkit().parse(SourceTree.read(sample), fileName: sample).reading
            #expect(reading.blocks.map(\.index) == Array(reading.blocks.indices))
            let shown = reading.blocks.filter { !$0.hidden }.map { "\($0.location) \($0.path)" }
            #expect(Set(shown).count == shown.count, "\(sample)")
        }
    }
}
