import Testing

/// The contract's heading “Tags”: what each kind of tag prints.
@Suite struct TagConformance {
    @Test(arguments: values + sections + conditions + others)
    func holds(_ known: Conforms) throws { try known.check() }

    private static let values: [Conforms] = [
        Conforms("a value stands in its text", "致{{单位}}：", #"{"单位": "水利局"}"#, "致水利局："),
        Conforms("a path leads through objects", "{{a.b.c}}", #"{"a": {"b": {"c": 1}}}"#, "1"),
        Conforms("the dot is the current item", "{{#a}}{{.}}；{{/a}}", #"{"a": ["甲", "乙"]}"#, "甲；乙；"),
        Conforms("a name behind a dot is the item's own", "{{#a}}{{.x}}{{/a}}", #"{"x": "外", "a": [{"x": "内"}]}"#, "内"),
        Conforms("and not found outwards", "{{#a}}{{.x}}{{/a}}", #"{"x": "外", "a": [{}]}"#, "✗missingValue p1 {{.x}}"),
        Conforms("the innermost scope comes first", "{{#a}}{{x}}{{/a}}{{x}}", #"{"x": "外", "a": [{"x": "内"}]}"#, "内外"),
        Conforms("then the scopes around it", "{{#a}}{{x}}{{.}}{{/a}}", #"{"x": "外", "a": [1, 2]}"#, "外1外2"),
        Conforms(
            "through three scopes", "{{#a}}{{#b}}{{x}}{{y}}{{z}}{{/b}}{{/a}}", #"{"x": 1, "a": [{"y": 2, "b": [{"z": 3}, {"z": 4}]}]}"#,
            "123124"),
        Conforms(
            "a path begins in the innermost scope that has its first name", "{{#a}}{{b.c}}{{/a}}",
            #"{"b": {"c": 1}, "a": [{"b": {"c": 2}}]}"#, "2"),
        Conforms("filters work from left to right", "{{a | trim | upper | pad 4 \"-\"}}", #"{"a": " ab "}"#, "--AB"),
        Conforms("an argument may be a path", "{{a | default b.c}}", #"{"b": {"c": "乙"}}"#, "乙"),
        Conforms("a quoted text is a value", "{{\"甲 乙\"}}", "{}", "甲 乙"),
        Conforms("quoted braces print braces", "{{\"{{\"}}x{{\"}}\"}}", "{}", "{{x}}"),
        Conforms("three braces are the value between single ones", "{{{x}}}", #"{"x": 1}"#, "{1}"),
        Conforms("four are the value between two", "{{{{x}}}}", #"{"x": 1}"#, "{{1}}"),
        Conforms("single braces are text", "{a} { b }", "{}", "{a} { b }"),
        Conforms("a number prints as it is written", "{{a}} {{b}} {{c}}", #"{"a": 1.50, "b": -3, "c": 1000000}"#, "1.5 -3 1000000"),
        Conforms("a boolean prints 是 or 否", "{{a}}{{b}}", #"{"a": true, "b": false}"#, "是否"),
        Conforms("an empty text prints nothing", "前{{a}}后", #"{"a": ""}"#, "前后"),
        Conforms("a list without a filter is an error", "{{a}}", #"{"a": [1]}"#, "✗listWithoutFilter p1 {{a}}"),
        Conforms("an object without a filter is an error", "{{a}}", #"{"a": {}}"#, "✗objectWithoutFilter p1 {{a}}"),
        Conforms("two tags side by side", "{{a}}{{b}}", #"{"a": "甲", "b": "乙"}"#, "甲乙"),
    ]

    private static let sections: [Conforms] = [
        Conforms("a list: once for each item", "{{#x}}[{{.}}]{{/x}}", #"{"x": [1, "a"]}"#, "[1][a]"),
        Conforms("an object: once, in its scope", "{{#x}}[{{a}}]{{/x}}", #"{"x": {"a": 1}}"#, "[1]"),
        Conforms("an object without members: once", "{{#x}}[]{{/x}}", #"{"x": {}}"#, "[]"),
        Conforms("true: once, in the scope around", "{{#x}}[{{a}}]{{/x}}", #"{"x": true, "a": 1}"#, "[1]"),
        Conforms("a number: once with the number as item", "{{#x}}[{{.}}]{{/x}}", #"{"x": 5}"#, "[5]"),
        Conforms("a text: once with the text as item", "{{#x}}[{{.}}]{{/x}}", #"{"x": "甲"}"#, "[甲]"),
        Conforms("a list in a list", "{{#x}}({{#.}}{{.}}{{/.}}){{/x}}", #"{"x": [[1, 2], [3]]}"#, "(12)(3)"),
        Conforms("false: not at all", "前{{#x}}x{{/x}}", #"{"x": false}"#, "前"),
        Conforms("null: not at all", "前{{#x}}x{{/x}}", #"{"x": null}"#, "前"),
        Conforms("an empty text: not at all", "前{{#x}}x{{/x}}", #"{"x": ""}"#, "前"),
        Conforms("an empty list: not at all", "前{{#x}}x{{/x}}", #"{"x": []}"#, "前"),
        Conforms("nought: not at all", "前{{#x}}x{{/x}}", #"{"x": 0}"#, "前"),
        Conforms("missing: not at all, and no error", "前{{#x.y}}x{{/x.y}}", "{}", "前"),
        Conforms("the reverse where it would show nothing", "{{^x}}无{{/x}}{{^y}}无{{/y}}{{^z}}无{{/z}}", #"{"x": [], "y": 0}"#, "无无无"),
        Conforms("the reverse of something shows nothing", "前{{^x}}无{{/x}}{{^y}}无{{/y}}", #"{"x": [1], "y": {}}"#, "前"),
        Conforms("an end without a name closes the innermost", "{{#x}}{{#y}}{{.}}{{/}}!{{/}}", #"{"x": true, "y": [1, 2]}"#, "12!"),
        Conforms("a section of a path", "{{#x.y}}{{.}}{{/x.y}}", #"{"x": {"y": [1, 2]}}"#, "12"),
        Conforms("a section of a filtered list", "{{#x | first 2}}{{.}}{{/x}}", #"{"x": [1, 2, 3]}"#, "12"),
        Conforms("text between sections stays", "a{{#x}}b{{/x}}c{{#y}}d{{/y}}e", #"{"x": true, "y": true}"#, "abcde"),
    ]

    private static let conditions: [Conforms] = [
        Conforms("if, else if, else: the first that holds", "{{#if a > 2}}甲{{else if a == 2}}乙{{else}}丙{{/if}}", #"{"a": 3}"#, "甲"),
        Conforms("the second", "{{#if a > 2}}甲{{else if a == 2}}乙{{else}}丙{{/if}}", #"{"a": 2}"#, "乙"),
        Conforms("the last", "{{#if a > 2}}甲{{else if a == 2}}乙{{else}}丙{{/if}}", #"{"a": 1}"#, "丙"),
        Conforms("several else if", "{{#if a==1}}1{{else if a==2}}2{{else if a==3}}3{{/if}}!", #"{"a": 3}"#, "3!"),
        Conforms("none of them", "{{#if a==1}}1{{else if a==2}}2{{/if}}!", #"{"a": 3}"#, "!"),
        Conforms("and binds stronger than or", "{{#if a or b and c}}是{{else}}否{{/if}}", #"{"a": true, "b": true, "c": false}"#, "是"),
        Conforms("brackets bind strongest", "{{#if (a or b) and c}}是{{else}}否{{/if}}", #"{"a": true, "b": true, "c": false}"#, "否"),
        Conforms("not", "{{#if not a}}是{{else}}否{{/if}}", "{}", "是"),
        Conforms("not binds stronger than and", "{{#if not a and b}}是{{else}}否{{/if}}", #"{"b": true}"#, "是"),
        Conforms("in a list", "{{#if \"乙\" in a}}是{{else}}否{{/if}}", #"{"a": ["甲", "乙"]}"#, "是"),
        Conforms("not in a list", "{{#if 3 not in a}}是{{else}}否{{/if}}", #"{"a": [1, 2]}"#, "是"),
        Conforms("in a text", "{{#if \"水利\" in a}}是{{else}}否{{/if}}", #"{"a": "某县水利局"}"#, "是"),
        Conforms("equal texts", "{{#if a == \"甲\"}}是{{else}}否{{/if}}", #"{"a": "甲"}"#, "是"),
        Conforms("unequal", "{{#if a != \"甲\"}}是{{else}}否{{/if}}", #"{"a": "乙"}"#, "是"),
        Conforms("a numeric text beside a number", "{{#if a >= 10}}是{{else}}否{{/if}}", #"{"a": "9.5"}"#, "否"),
        Conforms("numbers as numbers, not as texts", "{{#if a < 10}}是{{else}}否{{/if}}", #"{"a": 9}"#, "是"),
        Conforms("dates as dates", "{{#if a >= 2021-03-05 and a <= 2021-12-31}}是{{else}}否{{/if}}", #"{"a": "2021-03-05"}"#, "是"),
        Conforms("a quoted date too", "{{#if a < \"2021-10-01\"}}是{{else}}否{{/if}}", #"{"a": "2021-09-30"}"#, "是"),
        Conforms("a time of day beside a day", "{{#if a > 2021-03-04}}是{{else}}否{{/if}}", #"{"a": "2021-03-05T08:00"}"#, "是"),
        Conforms("less than a missing path is false", "{{#if a < 5}}是{{else}}否{{/if}}{{#if a > 5}}是{{else}}否{{/if}}", "{}", "否否"),
        Conforms("a missing path is empty", "{{#if a}}是{{else}}否{{/if}}", "{}", "否"),
        Conforms(
            "nought and the empty text are false", "{{#if a}}是{{else}}否{{/if}}{{#if b}}是{{else}}否{{/if}}", #"{"a": 0, "b": ""}"#, "否否"),
        Conforms(
            "true, false and null", "{{#if a == true and b == false and c == null}}是{{else}}否{{/if}}", #"{"a": true, "b": false}"#, "是"),
        Conforms("a filtered value", "{{#if a | count > 1}}多{{else}}少{{/if}}", #"{"a": [1, 2]}"#, "多"),
        Conforms("a condition opens no scope", "{{#a}}{{#if b}}{{.}}{{b}}{{/if}}{{/a}}", #"{"b": "x", "a": [1]}"#, "1x"),
        Conforms("conditions in conditions", "{{#if a}}{{#if b}}1{{else}}2{{/if}}{{else}}3{{/if}}", #"{"a": true}"#, "2"),
        Conforms("the loop's turn in a condition", "{{#a}}{{.}}{{#if not @last}}、{{/if}}{{/a}}", #"{"a": [1, 2, 3]}"#, "1、2、3"),
        Conforms("the item itself in a condition", "{{#a}}{{#if . > 1}}{{.}}{{/if}}{{/a}}", #"{"a": [1, 2, 3]}"#, "23"),
        Conforms("full-width comparisons", "{{#if a ＞ 1}}是{{/if}}{{#if a ≥ 2}}是{{/if}}{{#if a ＝＝ 2}}是{{/if}}", #"{"a": 2}"#, "是是是"),
    ]

    private static let others: [Conforms] = [
        Conforms("a note to the author goes", "前{{! 请勿删除 }}后", "{}", "前后"),
        Conforms("a note alone in its paragraph goes with it", "前\n{{! 说明：\"引号 }}\n后", "{}", "前\n后"),
        Conforms("a full-width note", "前{{！说明}}后", "{}", "前后"),
        // In ODT a page break belongs to a paragraph's style, so that the paragraph is cut.
        Conforms("a page break", "前{{pagebreak}}后", "{}", "前⤓后", odt: "前\n后"),
        // A field in DOCX, an element in ODT.
        Conforms(
            "a hyperlink", "见{{link u text=t}}。", #"{"u": "https://e.cn/?a=1&b=2", "t": "网页"}"#,
            "见 HYPERLINK \"https://e.cn/?a=1&b=2\" 网页。", odt: "见⟨https://e.cn/?a=1&b=2│网页⟩。"),
        Conforms(
            "a hyperlink without words shows its target", "{{link u}}", #"{"u": "https://e.cn"}"#,
            " HYPERLINK \"https://e.cn\" https://e.cn", odt: "⟨https://e.cn│https://e.cn⟩"),
        Conforms(
            "a hyperlink in a loop", "{{#a}}{{link u text=t}}；{{/a}}", #"{"a": [{"u": "u1", "t": "t1"}, {"u": "u2", "t": "t2"}]}"#,
            " HYPERLINK \"u1\" t1； HYPERLINK \"u2\" t2；", odt: "⟨u1│t1⟩；⟨u2│t2⟩；"),
        Conforms("a link's missing target", "{{link u}}", "{}", "✗missingValue p1 {{link u}}"),
    ]
}
