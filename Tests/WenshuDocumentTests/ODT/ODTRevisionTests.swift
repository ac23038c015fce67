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
            ["前", "后"], ["前", "甲", "•乙", "后"], ["前", "甲", "•乙", "后"]
        ),
        (
            "a row of deleted text",
            tracked(region("d", "deletion", p("旧")))
                + "<table:table><table:table-row><table:table-cell>\(p("留"))</table:table-cell><table:table-cell>\(p(""))</table:table-cell></table:table-row>"
                + "<table:table-row><table:table-cell>\(p(del))</table:table-cell><table:table-cell>\(p(""))</table:table-cell></table:table-row></table:table>",
            ["[留|]", "留", ""], ["[留|/旧|]", "留", "", "旧", ""], ["[留|/旧|]", "留", "", "旧", ""]
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
        #expect(try lines(content, automatic: style, view: .original) == ["1.一", "2.二", "3.三"])
    }

    private static let numbers = listStyle(
        "L", #"style:num-format="1" style:num-suffix=".""#, #"style:num-format="1" style:num-suffix="." text:display-levels="2""#)
    private static let l = #"text:style-name="L""#
    private static let more = #"text:style-name="L" text:continue-numbering="true""#

    /// As LibreOffice writes them: what was deleted stands in a list with a name of its own.
    static let labelled: [(String, content: String, accepted: [String], original: [String])] = [
        (
            "an item deleted, another inserted",
            tracked(region("i", "insertion"), region("d", "deletion", list(#"xml:id="x" \#(l)"#, item(p("二")), item(p("")))))
                + list(
                    more, item(p("一")), item(p("\(del)三")), item(p(#"<text:change-start text:change-id="i"/>四"#)),
                    item(p(#"<text:change-end text:change-id="i"/>五"#))),
            ["1.一", "2.三", "3.四", "4.五"], ["1.一", "2.二", "3.三", "4.五"]
        ),
        (
            "the last item before a paragraph without a number",
            tracked(region("d", "deletion", list(l, item(p("二"))) + p(""))) + list(more, item(p("一"))) + p("\(del)平")
                + list(more, item(p("三"))),
            ["1.一", "平", "2.三"], ["1.一", "2.二", "平", "3.三"]
        ),
        (
            "items of a lower level",
            tracked(region("d", "deletion", list(l, item(list("", item(p("甲")), item(p("乙")), item(p("")))))))
                + list(l, item(p("一"), list("", item(p("\(del)丙")))), item(p("二"))),
            ["1.一", "1.1.丙", "2.二"], ["1.一", "1.1.甲", "1.2.乙", "1.3.丙", "2.二"]
        ),
        (
            "a whole list",
            tracked(region("d", "deletion", list(l, item(p("一")), item(p("二"))) + p(""))) + p("前") + p("\(del)后")
                + list(more, item(p("三"))),
            ["前", "后", "1.三"], ["前", "1.一", "2.二", "后", "3.三"]
        ),
        (
            "from the middle of an item to that of the next",
            tracked(region("d", "deletion", list(l, item(p("头")), item(p("尾"))))) + list(l, item(p("一\(del)二")), item(p("三"))),
            ["1.一二", "2.三"], ["1.一头", "2.尾二", "3.三"]
        ),
        (
            "a paragraph without a number before an item",
            tracked(region("d", "deletion", p("平") + list(l, item(p(""))))) + list(l, item(p("\(del)一"))), ["1.一"], ["平", "1.一"]
        ),
        (
            "a row of a table",
            tracked(region("i", "insertion"))
                + "<table:table><table:table-row><table:table-cell>\(list(l, item(p("一"))))</table:table-cell></table:table-row>"
                + ins("<table:table-row><table:table-cell>\(list(more, item(p("二"))))</table:table-cell></table:table-row>")
                + "<table:table-row><table:table-cell>\(list(more, item(p("三"))))</table:table-cell></table:table-row></table:table>",
            ["[1.一/2.二/3.三]", "1.一", "2.二", "3.三"], ["[1.一/2.三]", "1.一", "2.三"]
        ),
        (
            "a table with a list",
            tracked(
                region(
                    "d", "deletion",
                    "<table:table><table:table-row><table:table-cell>\(list(more, item(p("二"))))</table:table-cell></table:table-row></table:table>"
                )) + list(l, item(p("一"))) + del + list(more, item(p("三"))),
            ["1.一", "2.三"], ["1.一", "[2.二]", "2.二", "3.三"]
        ),
    ]

    @Test(arguments: labelled)
    func `each view shows its own labels`(name: String, content: String, accepted: [String], original: [String]) throws {
        #expect(try lines(content, automatic: Self.numbers) == accepted, "\(name)")
        #expect(try lines(content, automatic: Self.numbers, view: .original) == original, "\(name)")
    }

    @Test func `a heading that was deleted had its number`() throws {
        let outline =
            #"<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>"#
        func h(_ text: String) -> String { #"<text:h text:outline-level="1">\#(text)</text:h>"# }
        let content = Self.tracked(Self.region("d", "deletion", h("二") + h(""))) + h("一") + h("\(Self.del)三")
        #expect(try lines(content, styles: outline) == ["1一", "2三"])
        #expect(try lines(content, styles: outline, view: .original) == ["1一", "2二", "3三"])
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
