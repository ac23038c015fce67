import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuContainer

@Suite struct XMLFileTests {
    private static let vocabulary = XMLVocabulary(names: ["a:root", "a:part", "a:data"], prefixes: ["urn:a": "a"])

    private final class Taken {
        var texts: [Int: [UInt8]] = [:]
    }

    private func read(_ bytes: [UInt8], depth: Int = 3) throws -> (file: XMLFile, texts: [[UInt8]]) {
        try TemporaryFolder.use { folder in
            try OutputFile.write(bytes, to: "\(folder)/a.xml", force: true)
            let taken = Taken()
            let wishes = XMLFile.Wishes(
                passed: 2, placed: [1], depth: depth, tooDeep: Limits.exceeded(Bilingual(zh: "层", en: "depth"), limit: depth))
            let file = try XMLFile("\(folder)/a.xml", vocabulary: Self.vocabulary, wishes: wishes, limits: .standard) {
                taken.texts[$0, default: []] += $1
            }
            return (file, taken.texts.sorted { $0.key < $1.key }.map(\.value))
        }
    }

    private func places(_ text: String) throws -> [String] {
        let bytes = Array(text.utf8)
        return try read(bytes).file.ranges.sorted { $0.key < $1.key }.map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }

    @Test func elementsStandWhereTheFileHasThem() throws {
        #expect(
            try places("<root xmlns='urn:a'><part/>x<part\n k='>'\t>é<part></part ></part></root>") == [
                "<part/>", "<part\n k='>'\t>é<part></part ></part>", "<part></part >",
            ])
        #expect(
            try places("\u{FEFF}<?xml version='1.0'?>\r\n<!--<part>--><root xmlns='urn:a'>\r\n<part>\r\n</part></root>") == [
                "<part>\r\n</part>"
            ])
        #expect(try places("<root><part/></root>") == [])
    }

    /// Pieces of libxml2, and of the disk, end where they will.
    @Test func placesAreRightInALargeFile() throws {
        var text = "<root xmlns='urn:a'>"
        var expected: [String] = []
        for number in 0..<700 {
            let part = "<part n='\(number)'>" + String(repeating: "文", count: number % 97 * 11) + "</part>"
            text += "<data>" + String(repeating: "A", count: number * 7) + "</data>" + part
            expected.append(part)
        }
        #expect(text.utf8.count > 2_000_000)
        #expect(try places(text + "</root>") == expected)
    }

    @Test func textsThatArePassedOnAreNotHeld() throws {
        let long = [UInt8](repeating: 65, count: 12_000_000)
        let head = "<root xmlns='urn:a'>t<data>b<![CDATA[c]]>&amp;</data><data/><data>"
        let (file, texts) = try read(Array(head.utf8) + long + Array("</data></root>".utf8))
        #expect(texts == [Array("bc&".utf8), long])
        #expect(file.tree.root.allText == "t" && file.tree.text.count == 1)
    }

    @Test func theRootsNamesAreTold() throws {
        let root = try read(Array("<x:root xmlns:x='urn:a' xmlns='urn:&amp;b'/>".utf8)).file.root
        #expect(root.prefix == "x")
        #expect(root.namespaces.map { "\($0.prefix)=\($0.name)" }.sorted() == ["=urn:&b", "x=urn:a"])
    }

    @Test func elementsTooDeepInEachOtherAreRefused() throws {
        let nest = { (n: Int) in
            Array(
                ("<root xmlns='urn:a'>" + String(repeating: "<part>", count: n) + String(repeating: "</part>", count: n) + "</root>").utf8)
        }
        #expect(try read(nest(3)).file.ranges.count == 3)
        #expect(throws: WenshuError.self) { try read(nest(4)) }
        #expect(throws: WenshuError.self) { try read(Array("<root xmlns='urn:a'><part></root>".utf8)) }
        #expect(throws: WenshuError.self) { try read(Array("<!DOCTYPE root><root/>".utf8)) }
        #expect(throws: WenshuError.self) { try read([]) }
    }

    @Test func anotherEncodingHasNoPlaces() throws {
        let text = "<?xml version='1.0' encoding='UTF-16'?><root xmlns='urn:a'><part/><data>A</data></root>"
        let (file, texts) = try read([0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
        #expect(file.ranges == [:] && texts == [[65]])
    }
}
