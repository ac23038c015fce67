import Testing

/// The contract's “Tags work in …” and “Repeating keeps the file valid”: every place, outside of loops and in them.
@Suite struct PlaceConformance {
    @Test(arguments: places + notesInLoops + marksInLoops)
    func holds(_ known: Conforms) throws { try known.check() }

    private static let list = #"{"a": [{"名": "甲", "b": [1, 2]}, {"名": "乙", "b": [3]}]}"#

    private static let places: [Conforms] = [
        Conforms("a header", "▲{{a}}\n文", #"{"a": "甲"}"#, "▲甲\n文"),
        Conforms("a footer", "文{{a}}\n▼第{{a}}页", #"{"a": "甲"}"#, "文甲\n▼第甲页"),
        Conforms("blocks in a header", "▲{{#a}}\n▲{{.}}\n▲{{/a}}\n文", #"{"a": [1, 2]}"#, "▲1\n▲2\n文"),
        Conforms("a header keeps a paragraph", "▲{{#a}}\n▲{{.}}\n▲{{/a}}\n文", "{}", "▲\n文"),
        Conforms("a footnote", "文⁽见{{a}}⁾", #"{"a": "甲"}"#, "文⁽见甲⁾"),
        Conforms("an endnote", "文⁅见{{a}}⁆", #"{"a": "甲"}"#, "文⁅见甲⁆"),
        Conforms("a loop in a footnote", "文⁽{{#a}}{{.}}、{{/a}}⁾", #"{"a": [1, 2]}"#, "文⁽1、2、⁾"),
        Conforms("blocks in a footnote", "文⁽{{#a}}¶{{.}}¶{{/a}}⁾", #"{"a": [1, 2]}"#, "文⁽1¶2⁾"),
        Conforms("a footnote keeps a paragraph", "文⁽{{#a}}¶{{.}}¶{{/a}}⁾", "{}", "文⁽⁾"),
        Conforms("a comment", "⦃文│请核对{{a}}⦄", #"{"a": "甲"}"#, "⦃文│请核对甲⦄"),
        Conforms("the words that a comment speaks of", "⦃{{a}}│请核对⦄", #"{"a": "甲"}"#, "⦃甲│请核对⦄"),
        Conforms("both copies of a text box", "⎡{{a}}⎤", #"{"a": "甲"}"#, "⎡甲⎤"),
        Conforms("blocks in a text box", "⎡{{#a}}¶{{.}}¶{{/a}}⎤", #"{"a": [1, 2]}"#, "⎡1¶2⎤"),
        Conforms("a text box keeps a paragraph", "⎡{{#a}}¶{{.}}¶{{/a}}⎤", "{}", "⎡⎤"),
        Conforms("a tag before a text box and one in it", "{{a}}⎡{{b}}⎤{{c}}", #"{"a": 1, "b": 2, "c": 3}"#, "1⎡2⎤3"),
        Conforms("a content control", "▣ {{a}}", #"{"a": "甲"}"#, "▣ 甲"),
        Conforms("a heading", "§ {{a}}情况", #"{"a": "甲"}"#, "§ 甲情况"),
        Conforms("a property", "文\n✎{{a}}的建议", #"{"a": "甲"}"#, "文\n✎甲的建议"),
        Conforms("a property with special characters", "文\n✎{{a}}", #"{"a": "<甲> & 乙"}"#, "文\n✎<甲> & 乙"),
        Conforms("a link's target", "⟨https://e.cn/{{号}}│文⟩", #"{"号": 7}"#, "⟨https://e.cn/7│文⟩"),
        Conforms("blanks and quotes in a target are escaped", "⟨https://e.cn/{{号}}│文⟩", #"{"号": "a b\""}"#, "⟨https://e.cn/a%20b%22│文⟩"),
        Conforms("a link's words", "⟨https://e.cn│{{a}}⟩", #"{"a": "甲"}"#, "⟨https://e.cn│甲⟩"),
        Conforms("a bookmark's words", "⟪标│{{a}}⟫", #"{"a": "甲"}"#, "⟪标│甲⟫"),
        Conforms("a nested table's cell", "‖⟦{{a}}│x⟧‖y", #"{"a": "甲"}"#, "‖⟦甲│x⟧‖y"),
        Conforms("all at once", "▲{{a}}\n§ {{a}}⁽{{a}}⁾\n‖{{a}}‖⎡{{a}}⎤\n▼{{a}}\n✎{{a}}", #"{"a": "甲"}"#, "▲甲\n§ 甲⁽甲⁾\n‖甲‖⎡甲⎤\n▼甲\n✎甲"),
    ]

    private static let notesInLoops: [Conforms] = [
        Conforms("each turn has a footnote of its own", "{{#a}}\n{{名}}⁽注{{名}}⁾\n{{/a}}", list, "甲⁽注甲⁾\n乙⁽注乙⁾"),
        Conforms("and an endnote", "{{#a}}\n{{名}}⁅注{{名}}⁆\n{{/a}}", list, "甲⁅注甲⁆\n乙⁅注乙⁆"),
        Conforms("and a comment", "{{#a}}\n⦃{{名}}│评{{名}}⦄\n{{/a}}", list, "⦃甲│评甲⦄\n⦃乙│评乙⦄"),
        Conforms("in text", "{{#a}}{{名}}⁽{{@序号}}⁾，{{/a}}", list, "甲⁽1⁾，乙⁽2⁾，"),
        Conforms("in rows", "‖{{#a}}{{名}}⁽注{{名}}⁾‖x{{/a}}", list, "‖甲⁽注甲⁾‖x\n‖乙⁽注乙⁾‖x"),
        Conforms(
            "in rows of a nested table", "‖{{#a}}{{名}}‖⟦{{#b}}{{.}}⁽{{名}}{{.}}⁾│x{{/b}}⟧¶{{/a}}", list, "‖甲‖⟦1⁽甲1⁾│x⏎2⁽甲2⁾│x⟧\n‖乙‖⟦3⁽乙3⁾│x⟧"
        ),
        Conforms("a note without tags", "{{#a}}\n{{名}}⁽同上⁾\n{{/a}}", list, "甲⁽同上⁾\n乙⁽同上⁾"),
        Conforms("a note's own loop", "{{#a}}\n{{名}}⁽{{#b}}{{.}}、{{/b}}⁾\n{{/a}}", list, "甲⁽1、2、⁾\n乙⁽3、⁾"),
        Conforms("a note's own blocks", "{{#a}}\n{{名}}⁽{{#b}}¶{{名}}{{.}}¶{{/b}}⁾\n{{/a}}", list, "甲⁽甲1¶甲2⁾\n乙⁽乙3⁾"),
        Conforms("two notes in a loop", "{{#a}}\n{{名}}⁽一{{名}}⁾⁽二{{名}}⁾\n{{/a}}", list, "甲⁽一甲⁾⁽二甲⁾\n乙⁽一乙⁾⁽二乙⁾"),
        Conforms("a footnote and an endnote", "{{#a}}\n{{名}}⁽脚{{名}}⁾⁅尾{{名}}⁆\n{{/a}}", list, "甲⁽脚甲⁾⁅尾甲⁆\n乙⁽脚乙⁾⁅尾乙⁆"),
        Conforms(
            "notes before, in and behind a loop", "前⁽{{x}}⁾\n{{#a}}\n{{名}}⁽{{名}}{{x}}⁾\n{{/a}}\n后⁽{{x}}⁾",
            #"{"x": 0, "a": [{"名": "甲"}, {"名": "乙"}]}"#, "前⁽0⁾\n甲⁽甲0⁾\n乙⁽乙0⁾\n后⁽0⁾"),
        Conforms(
            "loops in loops", "{{#a}}\n{{名}}⁽{{名}}⁾\n{{#b}}\n{{.}}⁽{{名}}{{.}}⁾\n{{/b}}\n{{/a}}", list, "甲⁽甲⁾\n1⁽甲1⁾\n2⁽甲2⁾\n乙⁽乙⁾\n3⁽乙3⁾"),
        Conforms("a note of a condition that fails asks for no value", "前{{#if a}}x⁽{{b}}⁾{{/if}}", "{}", "前"),
        Conforms("a note of a condition that holds", "{{#if a}}x⁽{{b}}⁾{{else}}y⁽{{c}}⁾{{/if}}", #"{"a": 1, "b": "乙"}"#, "x⁽乙⁾"),
        Conforms("a note in an object's scope", "{{#o}}x⁽{{名}}⁾{{/o}}", #"{"o": {"名": "甲"}}"#, "x⁽甲⁾"),
        Conforms("a loop that shows nothing has no notes", "前\n{{#a}}\nx⁽{{名}}⁾\n{{/a}}", #"{"a": []}"#, "前"),
        // The part of footnotes begins with the separator's paragraph.
        Conforms("a value missing in a note", "{{#a}}\nx⁽{{没有}}⁾\n{{/a}}", list, "✗missingValue p2 {{没有}}", odt: "✗missingValue p3 {{没有}}"),
        Conforms(
            "a loop variable in a note outside of a loop", "x⁽{{@序号}}⁾", "{}", "✗loopVariableOutsideLoop p2 {{@序号}}",
            odt: "✗loopVariableOutsideLoop p2 {{@序号}}"),
        Conforms("a comment of several paragraphs", "{{#a}}\n⦃{{名}}│一{{名}}¶二⦄\n{{/a}}", list, "⦃甲│一甲¶二⦄\n⦃乙│一乙¶二⦄"),
        Conforms("a comment around a loop's text", "⦃{{#a}}{{名}}{{/a}}│评⦄", list, "⦃甲乙│评⦄"),
    ]

    private static let marksInLoops: [Conforms] = [
        Conforms("bookmarks", "{{#a}}\n⟪条│{{名}}⟫\n{{/a}}", list, "⟪条│甲⟫\n⟪条│乙⟫"),
        Conforms("pictures", "{{#a}}\n▢{{名}}\n{{/a}}", list, "▢甲\n▢乙"),
        Conforms("text boxes", "{{#a}}\n⎡{{名}}⎤\n{{/a}}", list, "⎡甲⎤\n⎡乙⎤"),
        Conforms("loops in text boxes in loops", "{{#a}}\n⎡{{#b}}¶{{.}}¶{{/b}}⎤\n{{/a}}", list, "⎡1¶2⎤\n⎡3⎤"),
        Conforms("content controls", "{{#a}}\n▣ {{名}}\n{{/a}}", list, "▣ 甲\n▣ 乙"),
        Conforms("a link's words", "{{#a}}⟨https://e.cn│{{名}}⟩{{/a}}", list, "⟨https://e.cn│甲⟩⟨https://e.cn│乙⟩"),
        Conforms("a link's target", "{{#a}}⟨https://e.cn/{{名}}│{{名}}⟩{{/a}}", list, "⟨https://e.cn/甲│甲⟩⟨https://e.cn/乙│乙⟩"),
        Conforms(
            "a link's target in rows", "‖{{#a}}⟨https://e.cn/{{名}}│见⟩‖{{名}}{{/a}}", list, "‖⟨https://e.cn/甲│见⟩‖甲\n‖⟨https://e.cn/乙│见⟩‖乙"),
        Conforms(
            "everything in a row of a nested table", "‖⟦{{#a}}⟪标│▢⟫⁽{{名}}⁾│⦃{{名}}│评{{名}}⦄⎡{{名}}⎤{{/a}}⟧‖x", list,
            "‖⟦⟪标│▢⟫⁽甲⁾│⦃甲│评甲⦄⎡甲⎤⏎⟪标│▢⟫⁽乙⁾│⦃乙│评乙⦄⎡乙⎤⟧‖x"),
    ]
}
