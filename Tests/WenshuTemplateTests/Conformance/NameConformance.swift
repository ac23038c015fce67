import Testing

@testable import WenshuTemplate

/// The contract's heading “Tags”: names, loop variables, what auto-correction makes of a tag, tags cut into pieces.
@Suite struct NameConformance {
    @Test(arguments: names + loops + corrected + cut)
    func holds(_ known: Conforms) throws { try known.check() }

    private static let labelled = RenderOptions(labels: ["被建议单位": "recipient", "单位名称": "recipient.name", "名称": "name"])

    private static let names: [Conforms] = [
        Conforms("letters of any script", "{{名}}{{é}}{{имя}}{{𠮷}}", #"{"名": 1, "é": 2, "имя": 3, "𠮷": 4}"#, "1234"),
        Conforms("digits and underscores", "{{_a1}}{{附件2}}", #"{"_a1": 1, "附件2": 2}"#, "12"),
        Conforms("a field by its label", "{{被建议单位.名称}}", #"{"recipient": {"name": "水利局"}}"#, "水利局", options: labelled),
        Conforms("a label for a path", "{{单位名称}}", #"{"recipient": {"name": "水利局"}}"#, "水利局", options: labelled),
        Conforms("the data's own name comes before a label", "{{被建议单位}}", #"{"recipient": "甲", "被建议单位": "乙"}"#, "乙", options: labelled),
        Conforms("a label in an item", "{{#a}}{{名称}}{{/a}}", #"{"a": [{"name": "甲"}, {"name": "乙"}]}"#, "甲乙", options: labelled),
        Conforms("a blank inside a name is an error", "{{被建议 单位}}", "{}", "✗blankInName p1 {{被建议 单位}}"),
        Conforms(
            "a reserved word is no name", "{{and}}{{in}}{{if}}", "{}",
            "✗reservedName p1 {{and}}\nreservedName p1 {{in}}\nreservedName p1 {{if}}"),
        Conforms("but may follow a dot", "{{a.if}}{{a.image}}{{a.true}}", #"{"a": {"if": 1, "image": 2, "true": 3}}"#, "123"),
        Conforms(
            "a name that begins with a reserved word", "{{iffy}}{{images}}{{links}}{{nullable}}",
            #"{"iffy": 1, "images": 2, "links": 3, "nullable": 4}"#, "1234"),
        Conforms("a dash is no part of a name", "{{a-b}}", "{}", "✗tagSyntax p1 {{a-b}}"),
    ]

    private static let loops: [Conforms] = [
        Conforms("@index counts from 1", "{{#a}}{{@index}}.{{.}} {{/a}}", #"{"a": ["x", "y"]}"#, "1.x 2.y "),
        Conforms("@序号 is the same", "{{#a}}{{@序号}}{{/a}}", #"{"a": [9, 9, 9]}"#, "123"),
        Conforms("@序号 through a filter", "{{#a}}{{@序号 | 序号 \"（一）\"}}{{.}}{{/a}}", #"{"a": ["甲", "乙"]}"#, "（一）甲（二）乙"),
        Conforms("@first and @last", "{{#a}}{{#if @first}}[{{/if}}{{.}}{{#if @last}}]{{/if}}{{/a}}", #"{"a": [1, 2, 3]}"#, "[123]"),
        Conforms("@count", "{{#a}}{{@index}}/{{@count}} {{/a}}", #"{"a": [1, 2]}"#, "1/2 2/2 "),
        Conforms("@even", "{{#a}}{{#if @even}}双{{else}}单{{/if}}{{/a}}", #"{"a": [1, 2, 3]}"#, "单双单"),
        Conforms(
            "of the innermost list", "{{#a}}{{@index}}{{#b}}{{@index}}{{/b}}{{/a}}", #"{"a": [{"b": [1, 1]}, {"b": [1]}]}"#, "112" + "21"),
        Conforms("through an object to the list around it", "{{#a}}{{#b}}{{@index}}{{/b}}{{/a}}", #"{"a": [{"b": {}}, {"b": {}}]}"#, "12"),
        Conforms("outside of a list it is an error", "{{@index}}", "{}", "✗loopVariableOutsideLoop p1 {{@index}}"),
        Conforms("there are no others", "{{#a}}{{@编号}}{{/a}}", "{}", "✗unknownLoopVariable p1 {{@编号}}"),
    ]

    private static let corrected: [Conforms] = [
        Conforms("full-width braces", "｛｛单位｝｝{｛单位｝}", #"{"单位": "甲"}"#, "甲甲"),
        Conforms("full-width signs of a section", "{{＃a}}{{.}}{{／a}}", #"{"a": [1, 2]}"#, "12"),
        Conforms("a full-width bar", "{{a ｜ upper}}", #"{"a": "x"}"#, "X"),
        Conforms("curly quotes", "{{a | default “无”}}{{a | default ‘无’}}", "{}", "无无"),
        Conforms("half-corrected quotes", "{{a | default \"无”}}", "{}", "无"),
        Conforms("full-width quotes", "{{a | default ＂无＂}}", "{}", "无"),
        Conforms("stray blanks of all kinds", "{{ a\u{3000}|\u{A0}upper }}{{ # b }}x{{ / b }}", #"{"a": "x", "b": true}"#, "Xx"),
        Conforms("a full-width reverse", "{{＾a}}无{{／a}}", "{}", "无"),
        Conforms("a full-width dot", "{{a．b}}", #"{"a": {"b": 1}}"#, "1"),
        Conforms("full-width brackets in a condition", "{{#if （a or b） and c}}是{{/if}}", #"{"a": 1, "c": 1}"#, "是"),
        Conforms("quotes in quotes", "{{a | default \"“甲”\"}}", "{}", "“甲”"),
    ]

    private static let cut: [Conforms] = [
        Conforms("between the braces", "致{∣{单位}∣}：", #"{"单位": "甲"}"#, "致甲："),
        Conforms("in the name", "{{被建议∣单∣位}}", #"{"被建议单位": "甲"}"#, "甲"),
        Conforms("every character by itself", "{∣{∣a∣}∣}", #"{"a": "甲"}"#, "甲"),
        Conforms("tabs and breaks inside count as blanks", "{{a⇥|↵upper}}", #"{"a": "x"}"#, "X"),
        Conforms("a bookmark inside", "{{a⟪标│b⟫}}", #"{"ab": "甲"}"#, "甲⟪标│⟫"),
        Conforms("a section over differently formatted runs", "共{{#a}}∣{{.}}∣、{{/a}}等", #"{"a": ["甲", "乙"]}"#, "共甲、乙、等"),
        Conforms("a section's tags themselves cut", "{{∣#a}}{{∣.}}{∣{/a}∣}", #"{"a": [1, 2]}"#, "12"),
        Conforms("else amid formatted runs", "{{#if a}}∣甲∣{{else}}∣乙∣{{/if}}", #"{"a": false}"#, "乙"),
        Conforms("a soft hyphen and a zero-width blank", "{{a\u{AD}b\u{200B}c}}", #"{"abc": 1}"#, "1"),
        Conforms("a tag across a hyperlink's edge", "⟨https://e.cn│见{{a⟩b}}", #"{"ab": "甲"}"#, "⟨https://e.cn│见甲⟩"),
    ]
}
