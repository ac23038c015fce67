import Testing
import WenshuDocument
import WenshuTestSupport

/// The labels were compared with what LibreOffice 7.4 prints of the same files.
struct ODTNumberingTests {
    private static let L = #"text:style-name="L""#
    private static let M = #"text:style-name="M""#
    private static let continued = #" text:continue-numbering="true""#
    private static let styles =
        listStyle(
            "L", #"style:num-format="一, 二, 三, ..." style:num-suffix="、""#,
            #"style:num-format="1" style:num-suffix="." text:display-levels="2""#, #"style:num-format="a" style:num-suffix=")""#)
        + listStyle("M", #"style:num-format="1" style:num-prefix="第" style:num-suffix="条""#, #"style:num-format="①, ②, ③, ...""#)

    static let automatic = styles + #"<style:style style:name="P" style:family="paragraph" style:list-style-name="L"/>"#

    static let cases: [(String, content: String, [String])] = [
        (
            "only the first paragraph of an item has the label",
            list(L, item(p("甲"), p("续")), item(p("乙"), list("", item(p("子")), item(p("丑"), list("", item(p("深")))))), item(p("丙"))),
            ["一、甲", "续", "二、乙", "二.1.子", "二.2.丑", "a)深", "三、丙"]
        ),
        (
            "a list begins anew, and continues the last one of its style where it says so",
            list(L, item(p("甲")), item(p("乙"))) + p("文") + list(L, item(p("丙"))) + p("文") + list(L + continued, item(p("丁")))
                + list(M, item(p("戊"))) + list(L + continued, item(p("己"))),
            ["一、甲", "二、乙", "文", "一、丙", "文", "二、丁", "第1条戊", "一、己"]
        ),
        (
            "a list continues the one that it names, over others",
            list(L + #" xml:id="A""#, item(p("甲")), item(p("乙"), list("", item(p("子"))))) + list(M + #" xml:id="B""#, item(p("他")))
                + list(L + #" xml:id="C" text:continue-list="A""#, item(p("丙")))
                + list(L + #" text:continue-list="A""#, item(list("", item(p("丑"))))) + list(L + #" text:continue-list="C""#, item(p("丁"))),
            ["一、甲", "二、乙", "二.1.子", "第1条他", "三、丙", "三.1.丑", "四、丁"]
        ),
        (
            "start values, and list headers without a label",
            list(
                L, "<text:list-header>\(p("头"))</text:list-header>", item(p("五"), start: 5),
                item(p("六"), list("", item(p("三"), start: 3), item(p("四"))))),
            ["头", "五、五", "六、六", "六.3.三", "六.4.四"]
        ),
        (
            "a level before the levels above it counts them as begun",
            list(L, item(list("", item(p("子")), item(p("丑")))), item(p("后"))),
            ["一.1.子", "一.2.丑", "二、后"]
        ),
        (
            "nested lists with their own style, and overrides",
            list(
                L, item(p("甲"), list(M, item(p("子")), item(p("丑")))), item(p("乙")),
                #"<text:list-item text:style-override="M">"# + p("丙") + "</text:list-item>", item(p("丁"))),
            ["一、甲", "①子", "②丑", "二、乙", "第3条丙", "四、丁"]
        ),
        (
            "empty items count, cells go on with the list",
            list(L, item(p("甲")), item(p("")), item(p("丙")))
                + "<table:table><table:table-row><table:table-cell>\(list(L + continued, item(p("格"))))</table:table-cell></table:table-row></table:table>"
                + list(L + continued, item(p("后"))),
            ["一、甲", "二、", "三、丙", "[四、格]", "四、格", "五、后"]
        ),
        (
            "without a style there is a bullet",
            list("", item(p("甲"))) + list(#"text:style-name="Nope""#, item(p("乙"))), ["•甲", "•乙"]
        ),
        (
            "the paragraph's style names the list where the list names none, and numbers nothing outside of lists",
            list("", item(p("甲", "P")), item(p("乙", "P"))) + p("外", "P") + list(M, item(p("丙", "P"))),
            ["一、甲", "二、乙", "外", "第1条丙"]
        ),
        (
            "numbered paragraphs",
            [1, 1, 2, 2, 1].map {
                #"<text:numbered-paragraph text:list-id="q" text:level="\#($0)" text:style-name="L">\#(p("段"))</text:numbered-paragraph>"#
            }.joined(), ["一、段", "二、段", "二.1.段", "二.2.段", "三、段"]
        ),
    ]

    @Test(arguments: cases)
    func `labels are those that are printed`(name: String, content: String, expected: [String]) throws {
        #expect(try lines(content, automatic: Self.automatic) == expected, "\(name)")
    }

    @Test func `a stated pattern counts more than prefix and suffix`() throws {
        let style = listStyle(
            "F", #"style:num-format="一, 二, 三, ..." style:num-suffix="X" loext:num-list-format="第%1%章""#,
            #"style:num-format="1" loext:num-list-format="%1%-%2%:" text:display-levels="2""#,
            #"style:num-format="" style:num-prefix="(" style:num-suffix=")""#,
            #"style:num-format="1" loext:num-list-format="%1%.%2%.%3%.%4%" text:display-levels="4""#)
        let content = list(
            #"text:style-name="F""#, item(p("甲"), list("", item(p("乙"), list("", item(p("丙"), list("", item(p("丁")))))))))
        #expect(try lines(content, automatic: style) == ["第一章甲", "一-1:乙", "()丙", "一.1.1丁"])
    }

    @Test func `levels have start values of their own`() throws {
        let style = listStyle(
            "S", #"style:num-format="1" text:start-value="3""#, #"style:num-format="1" text:start-value="0" text:display-levels="2""#)
        let content = list(
            #"text:style-name="S""#, item(p("甲"), list("", item(p("子")), item(p("丑")))), item(p("乙"), list("", item(p("寅")))))
        #expect(try lines(content, automatic: style) == ["3甲", "3.0子", "3.1丑", "4乙", "4.0寅"])
    }

    @Test func `a level that a list style leaves out is as the one above it`() throws {
        let style = """
            <text:list-style style:name="G"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>\
            <text:list-level-style-number text:level="3" style:num-format="1" text:display-levels="3"/></text:list-style>
            """
        let content = list(#"text:style-name="G""#, item(p("甲"), list("", item(p("乙"), list("", item(p("丙")))))))
        #expect(try lines(content, automatic: style) == ["1.甲", "1.乙", "1.1.1丙"])
    }

    @Test(arguments: [
        (#"style:num-format="A""#, 28, "AB"), (#"style:num-format="A" style:num-letter-sync="true""#, 28, "BB"),
        (#"style:num-format="a""#, 703, "aaa"), (#"style:num-format="一, 二, 三, ...""#, 101, "一百零一"),
        (#"style:num-format="壹, 贰, 叁, ...""#, 10_000, "壹万"), (#"style:num-format="①, ②, ③, ...""#, 21, "㉑"),
        (#"style:num-format="①, ②, ③, ...""#, 51, "51"), (#"style:num-format="甲, 乙, 丙, ...""#, 3, "丙"),
        (#"style:num-format="i""#, 9, "ix"), (#"style:num-format="""#, 9, ""),
    ])
    func `numbers are written as in OpenDocument`(attributes: String, number: Int, text: String) throws {
        let content = list(#"text:style-name="S""#, item(p("#"), start: number))
        #expect(try lines(content, automatic: listStyle("S", attributes)) == [text + "#"])
    }

    /// The names are LibreOffice's.
    @Test(arguments: [
        ("1st", "fr", "FR", "21e"), ("One", "fr", "BE", "Septante et un"), ("First", "de", "DE", "Einundzwanzigste"),
        ("First", "en", "US", "Twenty-first"),
        ("One", "none", "none", "Twenty-one"), ("One", "et", "EE", "21"),
    ])
    func `numbers in words are those of the default style's language`(format: String, language: String, country: String, text: String)
        throws
    {
        let styles = #"""
            <style:default-style style:family="paragraph"><style:text-properties fo:language="\#(language)" fo:country="\#(country)"/>\#
            </style:default-style>
            """#
        let content = list(#"text:style-name="S""#, item(p("#"), start: country == "BE" ? 71 : 21))
        let style = listStyle("S", #"style:num-format="\#(format)""#)
        #expect(try lines(content, automatic: style, styles: styles) == [text + "#"])
    }

    @Test func `bullets are labels, those of symbol fonts in Unicode`() throws {
        let style = """
            <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="–"/>
            <text:list-level-style-bullet text:level="2" text:bullet-char="\u{F06C}"><style:text-properties style:font-name="Wingdings"/>
            </text:list-level-style-bullet></text:list-style>
            """
        let content = list(#"text:style-name="B""#, item(p("甲"), list("", item(p("乙")))))
        #expect(try lines(content, automatic: style) == ["–甲", "●乙"])
    }

    @Test func `headings follow the outline`() throws {
        let outline = """
            <text:outline-style style:name="Outline">
            <text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
            <text:outline-level-style text:level="2" style:num-format="1" style:num-prefix="（" style:num-suffix="）"/>
            <text:outline-level-style text:level="3" style:num-format="1" text:display-levels="3"/>
            <text:outline-level-style text:level="4" style:num-format=""/></text:outline-style>
            """
        let styles = (1...4).map { #"<style:style style:name="H\#($0)" style:family="paragraph" style:default-outline-level="\#($0)"/>"# }
            .joined()
        let automatic = #"<style:style style:name="P" style:family="paragraph" style:parent-style-name="H1" style:list-style-name=""/>"#
        func h(_ text: String, _ level: Int, _ attributes: String = "", style: String? = nil) -> String {
            #"<text:h text:style-name="\#(style ?? "H\(level)")" text:outline-level="\#(level)" \#(attributes)>\#(text)</text:h>"#
        }
        let content =
            h("甲", 1) + h("子", 2) + p("文") + h("丑", 2) + h("深", 3) + h("无", 4) + h("乙", 1) + h("寅", 2) + h("停", 1, style: "P")
            + h("头", 1, #"text:is-list-header="true""#) + h("起", 1, #"text:restart-numbering="true" text:start-value="9""#)
            + list(#"text:style-name="L""#, item(h("列", 1))) + p("段", "H1")
        #expect(
            try lines(content, automatic: automatic + Self.styles, styles: outline + styles) == [
                "一、甲", "（1）子", "文", "（2）丑", "一.2.1深", "无", "二、乙", "（1）寅", "停", "头", "九、起", "一、列", "十、段",
            ])
    }

    /// As LibreOffice reads them: it numbers the paragraph and writes it without an outline level.
    @Test func `a paragraph of a heading style is no heading`() throws {
        let styles = #"<style:style style:name="H1" style:family="paragraph" style:default-outline-level="1"/>"#
        let outline =
            #"<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>"#
        let content = #"<text:h text:style-name="H1" text:outline-level="1">章</text:h>"# + p("段", "H1")
        let blocks = try ODTReader.read(ODTPackage.make(content: content, styles: outline + styles)).reading().blocks
        #expect(blocks.map(\.outlineLevel) == [1, nil])
        #expect(blocks.map(\.label) == ["1", "2"])
    }

    /// As LibreOffice prints them, where the file has page styles, as all its own files have.
    @Test func `the outline has one style a level; what states a list, an empty one too, or builds on it stands outside`() throws {
        func style(_ name: String, _ attributes: String, on parent: String = "Standard") -> String {
            #"<style:style style:name="\#(name)" style:family="paragraph" style:parent-style-name="\#(parent)" \#(attributes)/>"#
        }
        let level = #"style:default-outline-level="1""#
        let styles =
            style("题", #"\#(level) style:list-style-name="""#) + style("章", level) + style("节", level) + style("附", "", on: "章")
            + style("列", #"\#(level) style:list-style-name="L""#) + style("纲", #"\#(level) style:list-style-name="Outline""#)
            + style("另", "")
            + #"<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>"#
        let content = ["题", "章", "节", "附", "列", "纲", "另"].map {
            #"<text:h text:style-name="\#($0)" text:outline-level="1">\#($0)</text:h>"# + p($0, $0)
        }
        #expect(
            try lines(content.joined(), styles: styles) == [
                "题", "题", "1章", "2章", "3节", "节", "附", "附", "列", "列", "4纲", "5纲", "6另", "另",
            ])
    }

    @Test func `a style takes back the outline level of the one that it builds on`() throws {
        let styles = """
            <style:style style:name="H1" style:family="paragraph" style:default-outline-level="1"/>\
            <style:style style:name="目录标题" style:family="paragraph" style:parent-style-name="H1" style:default-outline-level=""/>
            """
        let outline =
            #"<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>"#
        let document = try ODTReader.read(ODTPackage.make(content: p("章", "H1") + p("目录", "目录标题"), styles: outline + styles))
        #expect(document.reading().blocks.map(\.label) == ["1", nil])
        #expect(document.styles.map(\.outlineLevel) == [1, nil])
    }

    private func numbering(_ block: Block) -> Numbering? {
        if case .paragraph(let paragraph) = block { paragraph.numbering } else { nil }
    }

    @Test func `the model gets one list for each that counts by itself`() throws {
        let content =
            list(Self.L, item(p("甲"), list("", item(p("子"))))) + list(Self.L, item(p("乙"))) + list(Self.L + Self.continued, item(p("丙")))
        let document = try ODTReader.read(ODTPackage.make(content: content, automatic: Self.styles))
        let numberings = document.body.map(numbering)
        #expect(
            numberings == [
                Numbering(list: "L", level: 0), Numbering(list: "L", level: 1), Numbering(list: "L (2)", level: 0),
                Numbering(list: "L (2)", level: 0),
            ])
        #expect(document.lists.map(\.id) == ["L", "L (2)"])
        #expect(document.lists[0].levels == document.lists[1].levels)
        #expect(document.lists[0].levels.prefix(3).map(\.pattern) == ["%1、", "%1.%2.", "%3)"])
        #expect(document.lists[0].levels.prefix(3).map(\.format) == ["chineseCountingThousand", "decimal", "lowerLetter"])
    }
}
