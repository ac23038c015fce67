import Testing
import WenshuBasics

@testable import WenshuTemplate

/// How values are found and written, in both formats.
@Suite struct ValueTests {
    private static let cases = [
        Case("a Chinese name", "致{{被建议单位}}：", #"{"被建议单位":"某县水利局"}"#, "致某县水利局："),
        Case("a path of names", "{{recipient.name}}", #"{"recipient":{"name":"水利局"}}"#, "水利局"),
        Case("blanks inside a tag", "{{  recipient . name  }}", #"{"recipient":{"name":"水利局"}}"#, "水利局"),
        Case("full-width braces, bar and sign", "｛｛＃a｝｝｛｛.｜默认 “无”｝｝｛｛／a｝｝", #"{"a":[1,2]}"#, "12"),
        Case("half a pair corrected", "{｛a}｝", #"{"a":1}"#, "1"),
        Case("ideographic and no-break blanks", "{{\u{3000}a\u{A0}|\u{3000}默认 \"x\"}}", "{}", "x"),
        Case("a value never becomes a tag", "{{a}}", #"{"a":"{{b}}","b":"!"}"#, "{{b}}"),
        Case("signs of XML", "{{a}}", #"{"a":"<b> & \"c\" 'd' ]]>"}"#, "<b> & \"c\" 'd' ]]>"),
        Case("line breaks of all systems", "{{a}}", #"{"a":"一\n二\r\n三\r四"}"#, "一↵二↵三↵四"),
        Case("tabs and blanks", "x{{a}}y", #"{"a":" 一\t二   三 "}"#, "x 一⇥二   三 y"),
        Case("emoji and rare hanzi", "{{a}}", #"{"a":"👨‍👩‍👧𠮷𪚥"}"#, "👨‍👩‍👧𠮷𪚥"),
        Case("a value between braces", "{{{a}}}", #"{"a":1}"#, "{1}"),
        Case("braces as quoted text", "{{\"{{\"}}a{{\"}}\"}}", "{}", "{{a}}"),
        Case("braces in quotes do not end a tag", "{{a | default \"}}\"}}", "{}", "}}"),
        Case("numbers exactly", "{{a}} {{b}} {{c}}", #"{"a":0.1,"b":12345678901234567890,"c":-1.50}"#, "0.1 12345678901234567890 -1.5"),
        Case("yes and no", "{{a}}{{b}}", #"{"a":true,"b":false}"#, "是否"),
        Case("an empty text prints nothing", "[{{a}}]", #"{"a":""}"#, "[]"),
        Case(
            "default for missing, null and empty", "{{a | default \"x\"}}{{b | 默认 \"y\"}}{{c | default \"z\"}}", #"{"b":null,"c":""}"#,
            "xyz"),
        Case("default from another path", "{{a | default b}}", #"{"b":"乙"}"#, "乙"),
        Case("a missing value passes filters until default", "{{a | date | default \"未定\"}}", "{}", "未定"),
        Case("optional", "[{{a | optional}}]", "{}", "[]"),
        Case("reserved names behind a dot", "{{a.if}}{{a.in}}", #"{"a":{"if":1,"in":2}}"#, "12"),
        Case("a label for an identifier", "{{单位}}{{甲.名}}", #"{"unit":"局","party":{"name":"张"}}"#, "局张"),
        Case("paragraphs", "前{{a | 分段}}后", #"{"a":"一\n二"}"#, "前一\n二后"),
        Case("paragraphs of a list", "{{a | paragraphs}}", #"{"a":["一","二"]}"#, "一\n二"),
        Case("a filter behind another", "{{a | trim | truncate 3}}", #"{"a":"  一二三四 "}"#, "一二…"),
        Case("a quote mark of another kind inside", "{{a | default \"“某”\"}}", "{}", "“某”"),
        Case("a half-corrected pair of quotes", "{{a | default \"某”}}{{b | default \"乙\"}}", "{}", "某乙"),
        Case("single quotes", "{{a | default 'x'}}{{b | default ‘y’}}", "{}", "xy"),
    ]

    @Test(arguments: cases, Notation.Format.allCases)
    func isWritten(_ known: Case, _ format: Notation.Format) throws {
        let labels = ["单位": "unit", "甲": "party", "名": "party.name"]
        #expect(try Notation.render(known.template, known.data, format, options: RenderOptions(labels: labels)) == known.expected)
    }

    @Test(
        arguments: [
            ("{{a}}", "{}", ["missingValue"]), ("{{a}}{{b}}", "{}", ["missingValue", "missingValue"]),
            ("{{a}}", #"{"a":null}"#, ["missingValue"]),
            ("{{a}}", #"{"a":[1]}"#, ["listWithoutFilter"]), ("{{a}}", #"{"a":{}}"#, ["objectWithoutFilter"]),
            ("{{a}}", "{\"a\":\"x\\u0001\"}", ["forbiddenCharacter"]), ("{{a}}", "{\"a\":\"x\\uFFFF\"}", ["forbiddenCharacter"]),
            ("{{a | date}}", #"{"a":"昨天"}"#, ["filterType"]), ("{{a | join}}", #"{"a":"x"}"#, ["filterType"]),
            ("{{#a}}{{b}}{{/a}}", #"{"a":[1,2,3]}"#, ["missingValue"]),
            ("{{}}", "{}", ["emptyTag"]), ("{{a", "{}", ["unclosedTag"]), ("a}}", "{}", ["strayBraces"]),
            ("{{被建议 单位}}", "{}", ["blankInName"]),
            ("{{if}}", "{}", ["reservedName"]), ("{{a | nix}}", "{}", ["unknownFilter"]), ("{{a | truncate}}", "{}", ["filterArguments"]),
            ("{{a-b}}", "{}", ["tagSyntax"]), ("{{a | default \"x}}", "{}", ["unclosedQuote"]),
            ("{{#a}}{{@indx}}{{/a}}", "{}", ["unknownLoopVariable"]),
            ("{{#if a = 1}}x{{/if}}", "{}", ["tagSyntax"]), ("{{#if (a}}x{{/if}}", "{}", ["tagSyntax"]),
            ("{{a | pad 3 \"xy\"}}", #"{"a":1}"#, ["filterArguments"]),
        ], Notation.Format.allCases)
    func faultsAreRefused(_ known: (template: String, data: String, codes: [String]), _ format: Notation.Format) {
        #expect(Notation.codes(known.template, known.data, format) == known.codes)
    }

    @Test(arguments: Notation.Format.allCases)
    func missingValuesFollowThePolicy(_ format: Notation.Format) throws {
        func text(_ policy: MissingPolicy) throws -> String {
            try Notation.render("甲{{a.b | date}}乙{{#c}}{{.}}{{/c}}", "{}", format, options: RenderOptions(missing: policy))
        }
        #expect(try text(.mark) == "甲【缺：a.b】乙")
        #expect(try text(.keep) == "甲{{a.b | date}}乙")
        #expect(try text(.empty) == "甲乙")
    }

    @Test(arguments: Notation.Format.allCases)
    func forbiddenCharactersAreDroppedOnDemand(_ format: Notation.Format) throws {
        let text = try Notation.render("{{a}}", "{\"a\":\"x\\u0001\\uFFFEy\"}", format, options: RenderOptions(dropForbidden: true))
        #expect(text == "xy")
    }

    @Test func aMarkedMissingValueIsHighlighted() throws {
        let docx = try Template(Notation.package("甲{{a}}", .docx)).render([:], options: RenderOptions(missing: .mark))
        #expect(
            try Notation.xml(docx, "word/document.xml").contains(
                "<w:rPr><w:highlight w:val=\"yellow\"/></w:rPr><w:t xml:space=\"preserve\">【缺：a】"))
        let odt = try Template(Notation.package("甲{{a}}", .odt)).render([:], options: RenderOptions(missing: .mark))
        let content = try Notation.xml(odt, "content.xml")
        #expect(content.contains("<text:span text:style-name=\"WenshuMissing\">【缺：a】</text:span>"))
        #expect(content.contains("style:name=\"WenshuMissing\""))
    }
}
