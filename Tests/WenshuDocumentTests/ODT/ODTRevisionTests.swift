import Testing
import WenshuBasics
import WenshuDocument
import WenshuTestSupport

struct ODTRevisionTests {
    private static func region(_ id: String, _ kind: String, _ content: String = "") -> String {
        """
        <text:changed-region xml:id="\(id)" text:id="\(id)"><text:\(kind)><office:change-info><dc:creator>审核</dc:creator>\
        <dc:date>2021-06-01T09:00:00</dc:date></office:change-info>\(content)</text:\(kind)></text:changed-region>
        """
    }
    private static func tracked(_ regions: String...) -> String { "<text:tracked-changes>\(regions.joined())</text:tracked-changes>" }
    private static func ins(_ text: String) -> String {
        #"<text:change-start text:change-id="i"/>\#(text)<text:change-end text:change-id="i"/>"#
    }
    private static let del = #"<text:change text:change-id="d"/>"#

    static let cases: [(String, content: String, accepted: [String], original: [String], all: [String])] = [
        (
            "insertions and deletions in a paragraph",
            tracked(region("i", "insertion"), region("d", "deletion", p("旧")))
                + p("期限<text:span>为\(del)\(ins("新"))</text:span>日"),
            ["期限为新日"], ["期限为旧日"], ["期限为旧新日"]
        ),
        (
            "an insertion over the end of a paragraph",
            tracked(region("i", "insertion")) + p(#"甲<text:change-start text:change-id="i"/>乙"#)
                + p(#"丙<text:change-end text:change-id="i"/>丁"#),
            ["甲乙", "丙丁"], ["甲丁"], ["甲乙", "丙丁"]
        ),
        (
            "a deletion over the ends of paragraphs",
            tracked(region("d", "deletion", p("乙") + p("中") + p("丙"))) + p("甲\(del)丁") + p("后"),
            ["甲丁", "后"], ["甲乙", "中", "丙丁", "后"], ["甲乙", "中", "丙丁", "后"]
        ),
        (
            "a whole paragraph deleted before another", tracked(region("d", "deletion", p("整段") + p(""))) + p("\(del)后"),
            ["后"], ["整段", "后"], ["整段", "后"]
        ),
        (
            "blocks deleted between blocks", tracked(region("d", "deletion", p("甲") + list("", item(p("乙"))))) + p("前") + del + p("后"),
            ["前", "后"], ["前", "甲", "乙", "后"], ["前", "甲", "乙", "后"]
        ),
        (
            "a table inserted",
            tracked(region("i", "insertion")) + p("前")
                + ins(
                    "<table:table><table:table-row><table:table-cell><text:p>格</text:p></table:table-cell></table:table-row></table:table>")
                + p("后"),
            ["前", "[格]", "格", "后"], ["前", "后"], ["前", "[格]", "格", "后"]
        ),
        (
            "a deletion inside a link", tracked(region("d", "deletion", p("旧"))) + p(##"见<text:a xlink:href="#a">第\##(del)一条</text:a>"##),
            ["见第一条"], ["见第旧一条"], ["见第旧一条"]
        ),
        (
            "a change of format only",
            tracked(region("d", "format-change")) + p(#"<text:change-start text:change-id="d"/>文<text:change-end text:change-id="d"/>"#),
            ["文"], ["文"], ["文"]
        ),
        (
            "changes that are not described", p("甲\(del)\(ins("乙"))"), ["甲乙"], ["甲乙"], ["甲乙"]
        ),
    ]

    @Test(arguments: cases)
    func `each view shows its side`(name: String, content: String, accepted: [String], original: [String], all: [String]) throws {
        #expect(try lines(content, view: .accepted) == accepted, "\(name)")
        #expect(try lines(content, view: .original) == original, "\(name)")
        #expect(try lines(content, view: .all) == all, "\(name)")
    }

    @Test func `a change has its author and date`() throws {
        let content = Self.tracked(Self.region("i", "insertion")) + p(Self.ins("新"))
        guard case .paragraph(let paragraph)? = try ODTReader.read(ODTPackage.make(content: content)).body.first else { return }
        #expect(
            paragraph.content == [.revision(Revision(.inserted, author: "审核", date: "2021-06-01T09:00:00"), [.text("新", TextFormat())])])
    }

    @Test func `the paragraph that remains keeps its label and style`() throws {
        let style = listStyle("L", #"style:num-format="1" style:num-suffix=".""#)
        let content =
            Self.tracked(Self.region("d", "deletion", p("二") + p("")))
            + list(#"text:style-name="L""#, item(p("一")), item(p("\(Self.del)三")))
        #expect(try lines(content, automatic: style) == ["1.一", "2.三"])
        #expect(try lines(content, automatic: style, view: .original) == ["1.一", "二", "2.三"])
    }

    @Test func `deletions that hold each other end`() throws {
        let content =
            Self.tracked(
                Self.region("a", "deletion", p(#"甲<text:change text:change-id="b"/><text:change text:change-id="b"/>"#)),
                Self.region("b", "deletion", p(#"乙<text:change text:change-id="a"/><text:change text:change-id="b"/>"#)))
            + p(#"<text:change text:change-id="a"/><text:change text:change-id="a"/>后"#)
        #expect(try lines(content) == ["后"])
        #expect(try lines(content, view: .all) == ["甲乙后"])
    }

    @Test func `a long chain of deletions does not exhaust the stack`() throws {
        let regions = (0..<20_000).map { Self.region("d\($0)", "deletion", p(#"链<text:change text:change-id="d\#($0 + 1)"/>"#)) }
        let content = "<text:tracked-changes>\(regions.joined())</text:tracked-changes>" + p(#"<text:change text:change-id="d0"/>后"#)
        #expect(try lines(content) == ["后"])
    }
}
