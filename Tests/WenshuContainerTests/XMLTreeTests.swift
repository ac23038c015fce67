import Testing
import WenshuBasics

@testable import WenshuContainer

@Suite struct XMLTreeTests {
    private static let vocabulary = XMLVocabulary(
        names: ["w:p", "w:t", "w:val", "id"], prefixes: ["urn:w": "w", "urn:strict": "w"])

    private func parse(_ xml: String, limits: Limits = .standard) throws(WenshuError) -> XMLTree {
        try XMLTree.parse(Array(xml.utf8), vocabulary: Self.vocabulary, limits: limits)
    }

    private func code(_ xml: String, limits: Limits = .standard) -> Diagnostic.Code? {
        do throws(WenshuError) {
            _ = try parse(xml, limits: limits)
            return nil
        } catch {
            return error.code
        }
    }

    @Test func namesAreNumbersWhateverThePrefix() throws {
        for xml in [#"<w:p xmlns:w="urn:w"><w:t/></w:p>"#, #"<p xmlns="urn:w"><t/></p>"#, #"<x:p xmlns:x="urn:strict"><x:t/></x:p>"#] {
            let root = try parse(xml).root
            #expect(root.name == 0)
            #expect(root.child(1) != nil)
        }
    }

    @Test func theSameBytesUnderTheSameLimitsAreParsedOnce() throws {
        func tree(_ xml: String, _ limits: Limits = .standard, _ vocabulary: XMLVocabulary = Self.vocabulary) throws -> XMLTree {
            try XMLTree.shared(Array(xml.utf8), vocabulary: vocabulary, limits: limits)
        }
        let xml = #"<w:p xmlns:w="urn:w"><w:t>甲</w:t></w:p>"#
        let first = try tree(xml)
        #expect(try tree(xml) === first)
        let other = try tree(#"<w:p xmlns:w="urn:w"><w:t>乙</w:t></w:p>"#)
        #expect(other !== first && other.root.allText == "乙")
        #expect(try tree(xml, .standard, XMLVocabulary(names: [], prefixes: [:])) !== first)
        // A tree that the limits forbid is not taken from those who were allowed it.
        var narrow = Limits.standard
        narrow.xmlDepth = 1
        #expect(throws: WenshuError.self) { try tree(xml, narrow) }
        // What was asked for the longest ago makes room, and is parsed anew.
        for number in 0..<20 { _ = try tree("<a>\(number)</a>") }
        #expect(try tree(xml) !== first)
        #expect(try tree(xml).root.allText == "甲")
    }

    @Test func largePartsAreNotKept() throws {
        let xml = Array("<a>\(String(repeating: "x", count: 1 << 16))</a>".utf8)
        let first = try XMLTree.shared(xml, vocabulary: Self.vocabulary, limits: .standard)
        #expect(try XMLTree.shared(xml, vocabulary: Self.vocabulary, limits: .standard) !== first)
    }

    @Test func strangeElementsKeepTheirNames() throws {
        let root = try parse(#"<p xmlns="urn:w" xmlns:s="urn:strange"><other/><s:thing/></p>"#).root
        #expect(root.children.map(\.fullName) == ["w:other", "{urn:strange}thing"])
    }

    @Test func attributesAreReadWithTheirReferences() throws {
        let root = try parse(#"<w:p xmlns:w="urn:w" w:val="甲&amp;乙&#10;&#x4E19;&lt;" id="7" w:unknown="x"/>"#).root
        #expect(root.attribute(2) == "甲&乙\n丙<")
        #expect(root.attribute(3) == "7")
    }

    @Test func neighbouringPiecesOfTextAreOneNode() throws {
        let root = try parse(#"<w:t xmlns:w="urn:w">甲&amp;<![CDATA[<乙>]]>丙<w:p/>丁</w:t>"#).root
        #expect(root.children.map(\.string) == ["甲&<乙>丙", "", "丁"])
        #expect(root.allText == "甲&<乙>丙丁")
    }

    @Test func parentsAndChildrenFindEachOther() throws {
        let root = try parse(#"<w:p xmlns:w="urn:w"><w:t>一</w:t><w:t>二</w:t></w:p>"#).root
        let children = Array(root.children)
        #expect(children.count == 2)
        #expect(children[1].parent?.index == root.index)
        #expect(root.parent == nil)
    }

    @Test(arguments: [
        "", "文字", "<a>", "<a></b>", "<a/><b/>", "<a b='1' b='2'/>", "<a>&unknown;</a>", "<a>\u{1}</a>", "<x:a/>x",
    ])
    func faultyXMLIsRefused(xml: String) {
        #expect(code(xml) != nil)
    }

    @Test(arguments: [
        #"<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>"#,
        #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
        #"<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>"#, "<!DOCTYPE a><a/>",
    ])
    func aDoctypeIsRefusedBeforeAnythingIsResolved(xml: String) {
        #expect(code(xml) == .unsafeXML)
    }

    @Test func depthAttributesAndTextsAreBounded() {
        let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
        #expect(code(deep) == .limitExceeded)
        let wide = "<a " + (0..<1_001).map { "b\($0)='1'" }.joined(separator: " ") + "/>"
        #expect(code(wide) == .limitExceeded)
        var limits = Limits()
        limits.xmlNodes = 10
        #expect(code("<a>" + String(repeating: "<b/>", count: 10) + "</a>", limits: limits) == .limitExceeded)
        limits = Limits()
        limits.xmlTextBytes = 1_000
        #expect(code("<a>" + String(repeating: "x", count: 1_001) + "</a>", limits: limits) == .limitExceeded)
        #expect(code("<a b='" + String(repeating: "x", count: 1_001) + "' id='x'/>", limits: limits) == nil)
        #expect(code("<a id='" + String(repeating: "x", count: 1_001) + "'/>", limits: limits) == .limitExceeded)
    }

    /// A part of some megabytes may have millions of nodes.
    @Test func aNodeTakes24Bytes() {
        #expect(MemoryLayout<XMLTree.Record>.stride == 24)
    }

    @Test func moreNamesThanAreRememberedNearbyStayApart() throws {
        let names = (0..<3_000).map { "n\($0)" }
        let body = names.map { "<\($0)/>" }.joined()
        let tree = try parse("<a n7='x'>\(body)\(body)</a>")
        #expect(tree.root.children.map(\.fullName) == names + names)
    }

    @Test func allTextsTogetherAreBounded() {
        var limits = Limits()
        limits.xmlAllTextBytes = 10
        #expect(code("<a id='12345'><b>12345</b></a>", limits: limits) == nil)
        #expect(code("<a id='12345'><b>12345</b><b>6</b></a>", limits: limits) == .limitExceeded)
        #expect(code("<a id='12345'><b id='123456'/></a>", limits: limits) == .limitExceeded)
    }

    @Test func differentNamesAreBounded() {
        var limits = Limits()
        limits.xmlNames = 10
        func names(_ count: Int) -> String { "<a>" + (0..<count).map { "<n\($0)/>" }.joined() + "</a>" }
        #expect(code(names(9), limits: limits) == nil)
        #expect(code(names(10), limits: limits) == .limitExceeded)
    }

    @Test func theErrorNamesTheLine() {
        do throws(WenshuError) {
            _ = try parse("<a>\n<b>\n</a>")
            Issue.record("accepted")
        } catch {
            #expect(error.diagnostics[0].place.line == 3)
        }
    }

    /// Parts of up to 3.3 MB are handed to libxml2 whole, larger ones in pieces, and it looks at no more than 10 MB at a time.
    @Test(arguments: [3_300_000, 3_333_333, 3_340_000, 12_000_000])
    func `a part is read the same whole and in pieces`(size: Int) throws {
        let piece = "<w:t>水源</w:t>"
        let count = size / piece.utf8.count
        let tree = try parse("<w:p xmlns:w=\"urn:w\">" + String(repeating: piece, count: count) + "</w:p>")
        #expect(tree.count == 1 + 2 * count)
        #expect(tree.root.children.allSatisfy { $0.allText == "水源" })
    }

    @Test(arguments: [("tis-620", [0xA1] as [UInt8]), ("utf-16le", [0x34, 0x6C])])
    func `a part that grows as it is turned into UTF-8 is read`(encoding: String, letter: [UInt8]) throws {
        func encoded(_ text: String) -> [UInt8] { encoding == "tis-620" ? Array(text.utf8) : text.utf8.flatMap { [$0, 0] } }
        let content = Array(repeating: letter, count: 150).joined()
        let piece = encoded("<w:t>") + content + encoded("</w:t>")
        let start =
            (encoding == "tis-620" ? [] : [0xFF, 0xFE]) + encoded("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><w:p xmlns:w=\"urn:w\">")
        let count = (3_333_000 - start.count) / piece.count
        let bytes = start + Array(repeating: piece, count: count).joined() + encoded("</w:p>")
        let tree = try XMLTree.parse(bytes, vocabulary: Self.vocabulary)
        #expect(tree.count == 1 + 2 * count)
    }

    @Test func `elements are compared by all that they say`() throws {
        let run = #"<w:t w:val="甲" id="1"><w:p id="2"/>文</w:t>"#
        let same = #"<w:t w:val="甲" id='1'><w:p id="2"></w:p><![CDATA[文]]></w:t>"#
        let others = [
            #"<w:t w:val="甲" id="1"><w:p id="2"/>字</w:t>"#, #"<w:t w:val="乙" id="1"><w:p id="2"/>文</w:t>"#,
            #"<w:t w:val="甲" id="1"><w:p id="2"/></w:t>"#, #"<w:t w:val="甲" id="1"><w:p id="2">文</w:p></w:t>"#,
            #"<w:t id="甲" w:val="1"><w:p id="2"/>文</w:t>"#, #"<w:t w:val="甲1" id=""><w:p id="2"/>文</w:t>"#, "<w:t/>",
        ]
        let root = try parse("<w:p xmlns:w=\"urn:w\">" + ([run, same] + others).joined() + "</w:p>").root
        let nodes = Array(root.children)
        #expect(nodes.map { $0.saysTheSame(as: nodes[0]) } == [true, true] + others.map { _ in false })
        #expect(nodes[8].saysTheSame(as: nodes[8]))
        let other = try parse("<w:p xmlns:w=\"urn:w\">\(run)</w:p>").root
        #expect(!root.saysTheSame(as: other))
    }

    @Test func utf16IsRead() throws {
        let xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:t xmlns:w=\"urn:w\">纪要</w:t>"
        let units: [UInt8] = xml.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let bytes: [UInt8] = [0xFF, 0xFE] + units
        #expect(try XMLTree.parse(bytes, vocabulary: Self.vocabulary).root.allText == "纪要")
    }
}

@Suite struct XMLScannerTests {
    @Test func characterDataIsCutAsOnePiece() throws {
        let bytes = Array("<a>x<![CDATA[<b> & </a> ]>]]>y</a>".utf8)
        let tokens = try XMLScanner.scan(bytes, vocabulary: XMLVocabulary(names: [], prefixes: [:]))
        #expect((0..<tokens.count).map { tokens[$0].kind } == [.start, .text, .other, .text, .end])
    }
}
