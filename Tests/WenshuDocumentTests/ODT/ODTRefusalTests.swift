import Testing
import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTestSupport

struct ODTRefusalTests {
    private func code(_ bytes: [UInt8], _ limits: Limits = .standard) -> String? {
        do {
            _ = try ODTReader.read(bytes, limits: limits)
            return nil
        } catch {
            return error.code.name
        }
    }

    @Test func `a package with a password says so`() {
        let manifest = """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"
             manifest:media-type="text/xml" manifest:size="10"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>
            """
        let bytes = ODTPackage.make(content: p("文"), parts: [("META-INF/manifest.xml", Array(manifest.utf8)), ("content.xml", [1, 2, 3])])
        #expect(code(bytes) == "encrypted")
    }

    @Test func `the manifest of an old program, which has a DOCTYPE, is not read`() throws {
        let manifest = #"<!DOCTYPE manifest:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest:manifest/>"#
        let document = try ODTReader.read(ODTPackage.make(content: p("文"), parts: [("META-INF/manifest.xml", Array(manifest.utf8))]))
        #expect(document.reading().blocks.map(\.text) == ["文"])
        #expect(document.warnings.map(\.code) == [.damagedPart])
    }

    @Test(arguments: ["content.xml", "styles.xml"])
    func `a DOCTYPE in a part that is read is refused, and the part named`(part: String) {
        let bytes = ODTPackage.make(content: p("文"), parts: [(part, Array(#"<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>"#.utf8))])
        #expect { try ODTReader.read(bytes) } throws: {
            ($0 as? WenshuError)?.code == .unsafeXML && ($0 as? WenshuError)?.diagnostics.first?.place.part == part
        }
    }

    @Test func `missing and damaged parts are told apart`() {
        var zip = ZipWriter()
        zip.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8), stored: true)
        #expect(code(zip.finish()) == "missingPart")
        #expect(code(ODTPackage.make(content: "<text:p>")) == "malformedXML")
        #expect(code(ODTPackage.make(content: p("文"), parts: [("styles.xml", Array("<a>".utf8))])) == "malformedXML")
        let sheet =
            "<office:document-content \(ODTPackage.namespaces)><office:body><office:spreadsheet/></office:body></office:document-content>"
        #expect(code(ODTPackage.make(content: "", parts: [("content.xml", Array(sheet.utf8))])) == "notADocument")
        #expect(code([]) == "notAnArchive")
        #expect(code(Array("<a/>".utf8)) == "notADocument")
    }

    @Test func `a package without styles and manifest is read`() throws {
        var zip = ZipWriter()
        zip.add("content.xml", Array(ODTPackage.contentXML(p("文")).utf8))
        #expect(try ODTReader.read(zip.finish()).reading().blocks.map(\.text) == ["文"])
    }

    @Test func `blocks and blanks are counted`() {
        var limits = Limits.standard
        limits.blocks = 10
        #expect(code(ODTPackage.make(content: String(repeating: p("文"), count: 10)), limits) == nil)
        #expect(code(ODTPackage.make(content: String(repeating: p("文"), count: 11)), limits) == "limitExceeded")
        #expect(code(ODTPackage.make(content: p(#"<text:s text:c="2000000000"/>"#))) == "limitExceeded")
        #expect(code(ODTPackage.make(content: p(#"<text:s text:c="-5"/><text:s text:c="99999999999999999999"/>"#))) == nil)
    }

    @Test func `deep nesting neither crashes nor hangs`() throws {
        func nested(_ open: String, _ close: String, _ depth: Int, _ inner: String) -> String {
            String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
        }
        let spans = p(nested("<text:span>", "</text:span>", 200, "深"))
        #expect(try lines(spans) == ["深"])
        #expect(try lines(nested("<text:list><text:list-item>", "</text:list-item></text:list>", 100, p("深"))) == ["•深"])
        let boxes = nested("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>", 60, p("深"))
        #expect(try lines(boxes).last == "深")
        let tables = nested(
            "<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>", 60, p("深"))
        #expect(try lines(tables).last == "深")
        #expect(code(ODTPackage.make(content: p(nested("<text:span>", "</text:span>", 300, "深")))) == "limitExceeded")
    }

    @Test func `styles that build on each other end`() throws {
        let styles = """
            <style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>
            <style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>
            """
        #expect(try lines(p("文", "A"), styles: styles) == ["文"])
    }

    @Test func `numbers beyond all bounds do no harm`() throws {
        let style = listStyle(
            "L", #"style:num-format="a" style:num-letter-sync="true" text:start-value="99999999999999999999""#,
            #"style:num-format="1" text:display-levels="9999""#)
        let content = list(
            #"text:style-name="L""#, item(p("甲"), start: 2_147_483_647), item(p("乙"), list("", item(p("丙"), start: -9_999_999_999))))
        #expect(try lines(content, automatic: style) == ["2147483647甲", "2147483648乙", "2147483648.-2147483648丙"])
    }
}
