import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuDocument

/// Rules of the contract on reading ("Refused") that hold for both formats alike and are not shown elsewhere.
@Suite struct RefusalRulesTests {
    private func code(_ bytes: [UInt8], limits: Limits = .standard) -> String? {
        do throws(WenshuError) {
            _ = try Document.read(bytes, limits: limits)
            return nil
        } catch {
            return error.code.name
        }
    }

    private static func docx(_ parts: [(String, [UInt8])], after body: String = "<w:p/>") -> [UInt8] {
        var package = DOCXPackage(body: body)
        for part in parts { package.add(part.0, part.1) }
        return package.bytes
    }

    /// An ODT in which names may stand twice.
    private static func odt(_ parts: [(String, [UInt8])]) throws -> [UInt8] {
        let plain = try ZipArchive(ODTPackage.make(content: "<text:p/>"))
        var zip = ZipWriter()
        for entry in plain.entries { zip.copy(entry, raw: try plain.rawBytes(entry)) }
        for part in parts { zip.add(part.0, part.1) }
        return zip.finish()
    }

    @Test(arguments: ["docx", "odt"])
    func `damaged properties are no reason to refuse a text, an unsafe part is`(format: String) throws {
        func file(_ properties: String) throws -> [UInt8] {
            let bytes = Array(properties.utf8)
            return format == "docx"
                ? Self.docx([("docProps/core.xml", bytes)], after: "<w:p><w:r><w:t>整改</w:t></w:r></w:p>")
                : ODTPackage.make(content: "<text:p>整改</text:p>", parts: [("meta.xml", bytes)])
        }
        let document = try Document.read(file("<a></a><b/>"))
        #expect(document.reading().blocks.map(\.text) == ["整改"])
        #expect(document.warnings.map(\.code) == [.damagedPart])
        #expect(code(try file("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>")) == "unsafeXML")
    }

    @Test func `a cell spans up to a thousand columns`() {
        func word(_ span: Int) -> [UInt8] {
            DOCXPackage.make(body: "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>")
        }
        func odf(_ name: String, _ span: Int) -> [UInt8] {
            ODTPackage.make(
                content: "<table:table><table:table-row><table:table-cell table:\(name)=\"\(span)\"/></table:table-row></table:table>")
        }
        #expect(code(word(1_000)) == nil)
        #expect(code(word(1_001)) == "limitExceeded")
        for name in ["number-columns-spanned", "number-rows-spanned", "number-columns-repeated"] {
            #expect(code(odf(name, 1_001)) == "limitExceeded", "\(name)")
        }
        #expect(code(odf("number-columns-spanned", 1_000)) == nil)
    }

    @Test func `a second main part is refused whatever its case`() throws {
        for name in ["word/document.xml", "word/Document.xml"] { #expect(code(Self.docx([(name, Array("<x/>".utf8))])) == "unsafeArchive") }
        for name in ["content.xml", "Content.xml"] { #expect(code(try Self.odt([(name, Array("<x/>".utf8))])) == "unsafeArchive") }
    }

    @Test func `a DOCTYPE in a part that nobody reads is accepted`() throws {
        let part = Array("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>".utf8)
        #expect(code(Self.docx([("word/embeddings/old.xml", part)])) == nil)
        #expect(code(try Self.odt([("Object 1/content.xml", part)])) == nil)
    }

    @Test func `names that leave the package are refused in both formats`() throws {
        for name in ["../x", "/x", "a/../../x"] {
            #expect(code(Self.docx([(name, [])])) == "unsafeArchive")
            #expect(code(try Self.odt([(name, [])])) == "unsafeArchive")
        }
    }

    /// The numbers of the contract's table, so that nobody changes one unseen.
    @Test func `the standard bounds are those of the contract`() {
        let limits = Limits.standard
        #expect((limits.partBytes, limits.packageBytes) == (64 << 20, 256 << 20))
        #expect((limits.entries, limits.entryNameBytes, limits.compressionRatio) == (10_000, 1_024, 1_000))
        #expect((limits.xmlDepth, limits.xmlAttributes, limits.xmlTextBytes) == (256, 1_000, 10 << 20))
        #expect((limits.blocks, limits.cells, limits.cellSpan) == (1_000_000, 1_000_000, 1_000))
    }

    @Test func `a list style that is not there is a warning in ODT too`() throws {
        let item = "<text:list text:style-name=\"none\"><text:list-item><text:p>项</text:p></text:list-item></text:list>"
        let document = try ODTReader.read(ODTPackage.make(content: item))
        #expect(document.warnings.map(\.code) == [.missingNumbering])
        #expect(document.reading().blocks.map(\.text) == ["项"])
    }
}
