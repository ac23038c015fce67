import Testing

@testable import WenshuTemplate

/// The contract's “A value never becomes a tag”, “Missing values”, and what “Settled cases” says of values.
@Suite struct ValueConformance {
    @Test(arguments: data + missing + policies + forbidden)
    func holds(_ known: Conforms) throws { try known.check() }

    private static let data: [Conforms] = [
        Conforms("braces in data stay text", "{{a}}", #"{"a": "{{b}}"}"#, "{{b}}"),
        Conforms("full-width braces in data too", "{{a}}", #"{"a": "｛｛b｝｝"}"#, "｛｛b｝｝"),
        Conforms("XML-special characters", "{{a}}", #"{"a": "<a & b> \"c\" 'd' ]]>"}"#, "<a & b> \"c\" 'd' ]]>"),
        Conforms("references in data are text", "{{a}}", #"{"a": "&amp;&#65;"}"#, "&amp;&#65;"),
        Conforms("a line break", "{{a}}", #"{"a": "一\n二"}"#, "一↵二"),
        Conforms("a Windows line break is one", "{{a}}", #"{"a": "一\r\n二\r三"}"#, "一↵二↵三"),
        Conforms("a tab", "{{a}}", #"{"a": "一\t二"}"#, "一⇥二"),
        Conforms("several blanks", "[{{a}}]", #"{"a": "  一   二 "}"#, "[  一   二 ]"),
        Conforms("ideographic blanks", "[{{a}}]", #"{"a": "　　一"}"#, "[　　一]"),
        Conforms("emoji and 4-byte hanzi", "{{a}}", #"{"a": "👩‍👧𠮷𰻝"}"#, "👩‍👧𠮷𰻝"),
        Conforms("a value of one blank", "[{{a}}]", #"{"a": " "}"#, "[ ]"),
        Conforms("paragraphs in text", "前{{a | paragraphs}}后", #"{"a": "一\n二"}"#, "前一\n二后"),
        Conforms("| 分段 is the same", "{{a | 分段}}", #"{"a": "一\n二\n三"}"#, "一\n二\n三"),
        Conforms("paragraphs of a list", "{{a | paragraphs}}", #"{"a": ["一", "二"]}"#, "一\n二"),
        Conforms("paragraphs in a cell", "‖{{a | paragraphs}}‖x", #"{"a": "一\n二"}"#, "‖一¶二‖x"),
        Conforms("paragraphs of a list item are items", "• {{a | paragraphs}}", #"{"a": "一\n二"}"#, "• 一\n• 二"),
        Conforms("paragraphs have the same style", "§ {{a | paragraphs}}", #"{"a": "一\n二"}"#, "§ 一\n§ 二"),
        Conforms("paragraphs in a note", "文⁽{{a | paragraphs}}⁾", #"{"a": "一\n二"}"#, "文⁽一¶二⁾"),
        Conforms("paragraphs in a text box", "⎡{{a | paragraphs}}⎤", #"{"a": "一\n二"}"#, "⎡一¶二⎤"),
        Conforms("paragraphs in a loop", "{{#x}}\n{{. | paragraphs}}\n{{/x}}", #"{"x": ["一\n二", "三"]}"#, "一\n二\n三"),
        Conforms("a long value", "{{a}}", "{\"a\": \"\(String(repeating: "长", count: 5_000))\"}", String(repeating: "长", count: 5_000)),
        Conforms("a number too exact for a Double", "{{a}}", #"{"a": 12345678901234567.89}"#, "12345678901234567.89"),
    ]

    private static let missing: [Conforms] = [
        Conforms("no such name", "致{{单位}}", "{}", "✗missingValue p1 {{单位}}"),
        Conforms("null", "致{{单位}}", #"{"单位": null}"#, "✗missingValue p1 {{单位}}"),
        Conforms("a member of nothing", "{{a.b.c}}", #"{"a": {}}"#, "✗missingValue p1 {{a.b.c}}"),
        Conforms("a member of a text", "{{a.b}}", #"{"a": "x"}"#, "✗missingValue p1 {{a.b}}"),
        Conforms(
            "all of them at once", "{{a}}\n‖{{b}}‖{{c}}\n{{d}}", #"{"c": 1}"#,
            "✗missingValue p1 {{a}}\nmissingValue p2 t1r1c1 {{b}}\nmissingValue p4 {{d}}"),
        Conforms("default serves", "{{a | default \"无\"}}", "{}", "无"),
        Conforms("default serves for the empty text", "{{a | default \"无\"}}", #"{"a": ""}"#, "无"),
        Conforms("default does not serve for nought or false", "{{a | default 1}}{{b | default \"x\"}}", #"{"a": 0, "b": false}"#, "0否"),
        Conforms("默认 is the same", "{{a | 默认 “无”}}", "{}", "无"),
        Conforms("filters behind a default", "{{a | default 3 | 大写}}", "{}", "叁"),
        Conforms("filters before a default let a missing value pass", "{{a | 日期 | default \"日期不详\"}}", "{}", "日期不详"),
        Conforms("optional prints nothing", "[{{a | optional}}]", "{}", "[]"),
        Conforms("optional behind a filter", "[{{a | 日期 | optional}}]", "{}", "[]"),
        Conforms("an error in each list item is told once", "{{#x}}{{a}}{{/x}}", #"{"x": [{}, {}, {"a": 1}]}"#, "✗missingValue p1 {{a}}"),
        Conforms("a branch not taken asks for nothing", "{{#if x}}{{a}}{{/if}}!", "{}", "!"),
    ]

    private static let policies: [Conforms] = [
        Conforms("mark", "致{{被建议单位}}：", "{}", "致【缺：被建议单位】：", options: RenderOptions(missing: .mark)),
        Conforms("mark a path", "{{a.b}}", "{}", "【缺：a.b】", options: RenderOptions(missing: .mark)),
        Conforms("mark in a cell", "‖{{a}}‖x", "{}", "‖【缺：a】‖x", options: RenderOptions(missing: .mark)),
        Conforms("keep", "致{{被建议单位 | 日期}}：", "{}", "致{{被建议单位 | 日期}}：", options: RenderOptions(missing: .keep)),
        Conforms("empty", "致{{被建议单位}}：", "{}", "致：", options: RenderOptions(missing: .empty)),
        Conforms("a default comes before the policy", "{{a | default \"无\"}}", "{}", "无", options: RenderOptions(missing: .mark)),
        Conforms("optional comes before the policy", "[{{a | optional}}]", "{}", "[]", options: RenderOptions(missing: .mark)),
        Conforms(
            "sections count as empty under every policy", "{{#a}}x{{/a}}{{^a}}y{{/a}}{{#if a}}z{{/if}}", "{}", "y",
            options: RenderOptions(missing: .mark)),
        Conforms("keep in a header and a note", "▲{{a}}\n文⁽{{b}}⁾", "{}", "▲{{a}}\n文⁽{{b}}⁾", options: RenderOptions(missing: .keep)),
        Conforms(
            "mark in a note of a loop", "{{#x}}\n文⁽{{b}}⁾\n{{/x}}", #"{"x": [1, 2]}"#, "文⁽【缺：b】⁾\n文⁽【缺：b】⁾",
            options: RenderOptions(missing: .mark)),
        Conforms("mark in a property", "文\n✎{{a}}", "{}", "文\n✎【缺：a】", options: RenderOptions(missing: .mark)),
        Conforms(
            "a wrong type is an error under every policy", "{{a | 日期}}", #"{"a": "昨天"}"#, "✗filterType p1 {{a | 日期}}",
            options: RenderOptions(missing: .empty)),
    ]

    private static let forbidden: [Conforms] = [
        Conforms("a control character is an error", "{{a}}", #"{"a": "x\u0001y"}"#, "✗forbiddenCharacter p1 {{a}}"),
        Conforms("a noncharacter is an error", "{{a}}", #"{"a": "x\uFFFFy"}"#, "✗forbiddenCharacter p1 {{a}}"),
        Conforms("in a property too", "文\n✎{{a}}", #"{"a": "\u0008"}"#, "✗forbiddenCharacter {{a}}"),
        Conforms("or dropped by option", "{{a}}", #"{"a": "x\u0001\u000By\uFFFEz"}"#, "xyz", options: RenderOptions(dropForbidden: true)),
        Conforms("DEL is allowed", "{{a}}", #"{"a": "x\u007Fy"}"#, "x\u{7F}y"),
    ]
}
