import Testing

/// The contract's heading “What a section repeats”, with what “Settled cases” says of ranges.
@Suite struct RangeConformance {
    @Test(arguments: inline + blocks + rows + outright + columns + nested + crossing)
    func holds(_ known: Conforms) throws { try known.check() }

    private static let inline: [Conforms] = [
        Conforms("in one paragraph: the text between", "共{{#a}}{{.}}、{{/a}}等", #"{"a": ["甲", "乙"]}"#, "共甲、乙、等"),
        Conforms("in one paragraph of a cell: the text between", "‖a‖{{#a}}{{.}}；{{/a}}", #"{"a": [1, 2]}"#, "‖a‖1；2；"),
        Conforms("a paragraph of nothing but an empty section vanishes", "前\n{{#a}}x{{/a}}\n后", "{}", "前\n后"),
        Conforms("one with other text stays", "前\n甲{{#a}}x{{/a}}\n后", "{}", "前\n甲\n后"),
        Conforms("one of two empty sections vanishes", "前\n{{#a}}x{{/a}} {{^b}}y{{/b}}\n后", #"{"b": 1}"#, "前\n后"),
        Conforms("one of an empty and a filled section stays", "前\n{{#a}}x{{/a}}{{#b}}y{{/b}}\n后", #"{"b": 1}"#, "前\ny\n后"),
        Conforms("in a cell the last paragraph stays", "‖{{#a}}x{{/a}}‖y", "{}", "‖‖y"),
        Conforms("in a cell with another paragraph it vanishes", "‖甲¶{{#a}}x{{/a}}‖y", "{}", "‖甲‖y"),
        Conforms("a heading vanishes too", "§ {{#a}}标题{{/a}}\n文", "{}", "文"),
        Conforms("a list item vanishes too", "• {{#a}}甲{{/a}}\n• 乙", "{}", "• 乙"),
        Conforms("line breaks and tabs are repeated", "{{#a}}{{.}}↵⇥{{/a}}", #"{"a": [1, 2]}"#, "1↵⇥2↵⇥"),
    ]

    private static let blocks: [Conforms] = [
        Conforms(
            "each alone in its paragraph: the blocks between", "前\n{{#a}}\n甲{{.}}\n乙{{.}}\n{{/a}}\n后", #"{"a": [1, 2]}"#,
            "前\n甲1\n乙1\n甲2\n乙2\n后"),
        Conforms("no blank line is left", "前\n{{#a}}\nx\n{{/a}}\n后", "{}", "前\n后"),
        Conforms("blanks beside a tag do not matter", "前\n {{#a}}　\n{{.}}\n{{/a}}⇥\n后", #"{"a": [1]}"#, "前\n1\n后"),
        Conforms("several control tags in one paragraph", "{{#a}}{{#b}}\n{{.}}\n{{/b}}{{/a}}\n后", #"{"a": true, "b": [1, 2]}"#, "1\n2\n后"),
        Conforms("an end and a beginning in one paragraph", "{{#a}}\n甲\n{{/a}}{{#b}}\n乙\n{{/b}}", #"{"a": 1, "b": 1}"#, "甲\n乙"),
        Conforms("a note beside a control tag", "{{#a}}{{! 每项一段 }}\n{{.}}\n{{/a}}", #"{"a": [1, 2]}"#, "1\n2"),
        Conforms("else in a paragraph of its own", "{{#if a}}\n甲\n{{else}}\n乙\n{{/if}}", "{}", "乙"),
        Conforms("else if too", "{{#if a == 1}}\n甲\n{{else if a == 2}}\n乙\n{{else}}\n丙\n{{/if}}", #"{"a": 2}"#, "乙"),
        Conforms("a table between is repeated", "{{#a}}\n‖{{.}}‖x\n文\n{{/a}}", #"{"a": [1, 2]}"#, "‖1‖x\n文\n‖2‖x\n文"),
        Conforms("a table alone between is repeated", "{{#a}}\n‖{{.}}\n{{/a}}\n后", #"{"a": [1, 2]}"#, "‖1\n‖2\n后"),
        Conforms("headings between are repeated", "{{#a}}\n§ {{.}}\n文\n{{/a}}", #"{"a": ["甲", "乙"]}"#, "§ 甲\n文\n§ 乙\n文"),
        Conforms("list items between are repeated", "{{#a}}\n• {{.}}\n{{/a}}", #"{"a": ["甲", "乙"]}"#, "• 甲\n• 乙"),
        Conforms("control tags as items of a list", "• {{#a}}\n• {{.}}\n• {{/a}}\n后", #"{"a": ["甲", "乙"]}"#, "• 甲\n• 乙\n后"),
        Conforms("a list left without items goes", "前\n• {{#a}}\n• {{.}}\n• {{/a}}\n后", "{}", "前\n后"),
        Conforms("inside a cell", "‖{{#a}}¶{{.}}¶{{/a}}‖x", #"{"a": [1, 2]}"#, "‖1¶2‖x"),
        Conforms("a cell keeps a paragraph", "‖{{#a}}¶{{.}}¶{{/a}}‖x", "{}", "‖‖x"),
        Conforms("blank paragraphs between stay", "{{#a}}\n\n{{.}}\n{{/a}}", #"{"a": [1, 2]}"#, "\n1\n\n2"),
        Conforms("the body may come out empty", "{{#a}}\nx\n{{/a}}", "{}", ""),
        Conforms("around a section break", "{{#a}}\n甲{{.}}\n乙═\n{{/a}}\n后", #"{"a": [1, 2]}"#, "甲1\n乙═\n甲2\n乙═\n后"),
        // A paragraph of ODT that only carries a style is no section break.
        Conforms("a control paragraph leaves its section break", "{{#a}}\n甲\n{{/a}}═\n后", #"{"a": [1, 2]}"#, "甲\n甲\n═\n后", odt: "甲\n甲\n后"),
        Conforms("a picture in the paragraph makes it no control paragraph", "{{#a}}▢\nx\n{{/a}}", "{}", "✗tagAmidText p1 {{#a}}"),
        Conforms("content controls are repeated", "{{#a}}\n▣ {{.}}\n{{/a}}", #"{"a": [1, 2]}"#, "▣ 1\n▣ 2"),
        Conforms("a control tag alone in a content control", "▣ {{#a}}\n{{.}}\n▣ {{/a}}", #"{"a": [1, 2]}"#, "1\n2"),
    ]

    private static let rows: [Conforms] = [
        Conforms(
            "in two cells of a row: that row", "‖头‖头\n‖{{#a}}{{名}}‖{{值}}{{/a}}", #"{"a": [{"名": "甲", "值": 1}, {"名": "乙", "值": 2}]}"#,
            "‖头‖头\n‖甲‖1\n‖乙‖2"),
        Conforms("a row without turns goes", "‖头‖头\n‖{{#a}}{{.}}‖x{{/a}}", #"{"a": []}"#, "‖头‖头"),
        Conforms("a table without rows goes", "前\n‖{{#a}}{{.}}‖x{{/a}}\n后", "{}", "前\n后"),
        Conforms("in different rows: all they span", "‖{{#a}}甲{{.}}‖x\n‖乙{{.}}{{/a}}‖y", #"{"a": [1, 2]}"#, "‖甲1‖x\n‖乙1‖y\n‖甲2‖x\n‖乙2‖y"),
        Conforms(
            "rows of nothing but control tags vanish", "‖头‖头\n‖{{#a}}‖\n‖{{.}}‖x\n‖{{/a}}‖\n‖尾‖尾", #"{"a": [1, 2]}"#,
            "‖头‖头\n‖1‖x\n‖2‖x\n‖尾‖尾"),
        Conforms("three rows for each item", "‖{{#a}}\n‖甲{{.}}\n‖乙{{.}}\n‖{{/a}}", #"{"a": [1, 2]}"#, "‖甲1\n‖乙1\n‖甲2\n‖乙2"),
        Conforms("else in a row of its own", "‖{{#if a}}‖\n‖甲‖x\n‖{{else}}‖\n‖乙‖y\n‖{{/if}}‖", "{}", "‖乙‖y"),
        Conforms(
            "else if in a row of its own", "‖{{#if a==1}}‖\n‖甲‖x\n‖{{else if a==2}}‖\n‖乙‖y\n‖{{else}}‖\n‖丙‖z\n‖{{/if}}‖", #"{"a": 2}"#,
            "‖乙‖y"),
        Conforms("else in the row itself is an error", "‖{{#if a}}甲‖{{else}}乙‖{{/if}}", "{}", "✗crossingRange p1 t1r1c1 {{#if a}}"),
        Conforms("a condition of a row", "‖{{#if a}}甲‖乙{{/if}}\n‖丙‖丁", "{}", "‖丙‖丁"),
        Conforms(
            "a condition of each row", "‖{{#a}}{{#if .x}}{{.x}}‖y{{/if}}{{/a}}", #"{"a": [{"x": 1}, {"x": 0}, {"x": 3}]}"#, "‖1‖y\n‖3‖y"),
        Conforms("tags at the ends of the row's texts", "‖序{{#a}}‖{{.}}‖尾{{/a}}", #"{"a": [1, 2]}"#, "‖序‖1‖尾\n‖序‖2‖尾"),
        Conforms("the opening tag in a paragraph of its own in the cell", "‖{{#a}}¶{{.}}‖x{{/a}}", #"{"a": [1, 2]}"#, "‖1‖x\n‖2‖x"),
        Conforms("two loops in one table", "‖{{#a}}{{.}}‖a{{/a}}\n‖{{#b}}{{.}}‖b{{/b}}", #"{"a": [1], "b": [2, 3]}"#, "‖1‖a\n‖2‖b\n‖3‖b"),
        Conforms(
            "a loop of rows within a loop of rows", "‖{{#a}}{{名}}‖\n‖{{#b}}{{.}}‖x{{/b}}\n‖合计‖{{/a}}",
            #"{"a": [{"名": "甲", "b": [1, 2]}, {"名": "乙", "b": []}]}"#, "‖甲‖\n‖1‖x\n‖2‖x\n‖合计‖\n‖乙‖\n‖合计‖"),
    ]

    private static let outright: [Conforms] = [
        Conforms("| rows: a table of one column", "‖{{#a | rows}}{{.}}{{/a}}", #"{"a": [1, 2]}"#, "‖1\n‖2"),
        Conforms("| rows: the table goes", "前\n‖{{#a | rows}}{{.}}{{/a}}\n后", "{}", "前\n后"),
        Conforms("| blocks: the tags' own paragraphs too", "甲{{#a | blocks}}{{.}}\n乙{{/a}}", #"{"a": [1, 2]}"#, "甲1\n乙\n甲2\n乙"),
        Conforms("| blocks: one paragraph", "甲{{#a | blocks}}{{.}}{{/a}}\n后", #"{"a": [1, 2]}"#, "甲1\n甲2\n后"),
        Conforms("| blocks: inside a cell", "‖甲{{#a | blocks}}{{.}}{{/a}}‖x", #"{"a": [1, 2]}"#, "‖甲1¶甲2‖x"),
        Conforms("| inline: two cells are an error", "‖{{#a | inline}}‖{{/a}}", "{}", "✗crossingRange p1 t1r1c1 {{#a | inline}}"),
        Conforms("| inline: text in a cell", "‖{{#a | inline}}{{.}},{{/a}}‖x", #"{"a": [1, 2]}"#, "‖1,2,‖x"),
        Conforms("| rows outside of a table is an error", "{{#a | rows}}\nx\n{{/a}}", "{}", "✗crossingRange p1 {{#a | rows}}"),
        Conforms("a reverse may ask too", "‖{{^a | rows}}无{{/a}}\n‖x", #"{"a": 1}"#, "‖x"),
        Conforms("a condition may ask too", "‖{{#if a | rows}}甲{{/if}}\n‖x", #"{"a": 0}"#, "‖x"),
        Conforms("an unknown wish is an error", "{{#a | cells}}x{{/a}}", "{}", "✗unknownFilter p1 {{#a | cells}}"),
    ]

    private static let columns: [Conforms] = [
        Conforms(
            "the columns between, in every row", "‖序‖{{#a | columns}}{{.}}{{/a}}‖合计\n‖x‖y‖z", #"{"a": ["甲", "乙"]}"#, "‖序‖甲‖乙‖合计\n‖x‖y‖y‖z"),
        Conforms(
            "in the item's scope", "‖{{#a | columns}}{{名}}{{/a}}\n‖{{值}}", #"{"a": [{"名": "甲", "值": 1}, {"名": "乙", "值": 2}]}"#, "‖甲‖乙\n‖1‖2"
        ),
        Conforms("two columns for each item", "‖{{#a | columns}}{{.}}‖x{{/a}}\n‖{{.}}‖y", #"{"a": [1, 2]}"#, "‖1‖x‖2‖x\n‖1‖y‖2‖y"),
        Conforms("no column where nothing is shown", "‖序‖{{#a | columns}}{{.}}{{/a}}‖合计\n‖x‖y‖z", "{}", "‖序‖合计\n‖x‖z"),
        Conforms(
            "columns in a loop of rows", "‖序‖{{#列 | columns}}{{.}}{{/列}}\n‖{{#行}}{{@序号}}{{名}}‖{{.}}{{/行}}",
            #"{"列": ["A", "B"], "行": [{"名": "甲"}, {"名": "乙"}]}"#, "‖序‖A‖B\n‖1甲‖A‖B\n‖2乙‖A‖B"),
        Conforms("a condition of columns", "‖x‖{{#if a | columns}}y{{/if}}\n‖1‖2", #"{"a": false}"#, "‖x\n‖1"),
        Conforms("both tags stand in one row", "‖{{#a | columns}}\n‖{{/a}}", "{}", "✗crossingRange p1 t1r1c1 {{#a | columns}}"),
    ]

    private static let nested: [Conforms] = [
        Conforms("a table in a cell is repeated with its row", "‖{{#a}}¶⟦{{.}}│x⟧‖{{/a}}", #"{"a": [1, 2]}"#, "‖⟦1│x⟧‖\n‖⟦2│x⟧‖"),
        Conforms("rows of a table in a cell", "‖⟦{{#a}}{{.}}│x{{/a}}⟧‖y", #"{"a": [1, 2]}"#, "‖⟦1│x⏎2│x⟧‖y"),
        Conforms("a table in a cell without rows goes, the cell keeps a paragraph", "‖⟦{{#a}}{{.}}│x{{/a}}⟧‖y", "{}", "‖‖y"),
        Conforms(
            "rows in rows", "‖{{#a}}{{名}}‖⟦{{#b}}{{.}}│{{名}}{{/b}}⟧¶{{/a}}", #"{"a": [{"名": "甲", "b": [1, 2]}, {"名": "乙", "b": [3]}]}"#,
            "‖甲‖⟦1│甲⏎2│甲⟧\n‖乙‖⟦3│乙⟧"),
        Conforms(
            "three tables deep", "‖{{#a}}{{x}}‖⟦{{#b}}{{y}}│⟦{{#c}}{{.}}│{{x}}{{y}}{{/c}}⟧¶{{/b}}⟧¶{{/a}}",
            #"{"a": [{"x": "甲", "b": [{"y": 1, "c": ["α", "β"]}, {"y": 2, "c": ["γ"]}]}, {"x": "乙", "b": [{"y": 3, "c": []}]}]}"#,
            "‖甲‖⟦1│⟦α│甲1⏎β│甲1⟧⏎2│⟦γ│甲2⟧⟧\n‖乙‖⟦3│⟧"),
        Conforms(
            "text in blocks in rows", "{{#a}}\n{{名}}：{{#b}}{{.}}、{{/b}}\n‖{{#b}}{{.}}‖{{名}}{{/b}}\n{{/a}}",
            #"{"a": [{"名": "甲", "b": [1, 2]}, {"名": "乙", "b": []}]}"#, "甲：1、2、\n‖1‖甲\n‖2‖甲\n乙："),
        Conforms(
            "four sections deep in one paragraph", "{{#a}}{{#b}}{{#c}}{{#d}}{{.}}{{/}}{{/}}{{/}}{{/}}",
            #"{"a": 1, "b": 1, "c": [1, 2], "d": ["x"]}"#, "xx"),
        Conforms("a condition around a loop", "{{#if a}}\n{{#a}}\n{{.}}\n{{/a}}\n{{else}}\n无\n{{/if}}", #"{"a": [1, 2]}"#, "1\n2"),
        Conforms("and its other branch", "{{#if a}}\n{{#a}}\n{{.}}\n{{/a}}\n{{else}}\n无\n{{/if}}", #"{"a": []}"#, "无"),
    ]

    private static let crossing: [Conforms] = [
        Conforms("amid text in one paragraph, its end in another", "前{{#a}}\nx\n{{/a}}", "{}", "✗tagAmidText p1 {{#a}}"),
        Conforms("one in a cell and one outside", "‖{{#a}}‖x\n{{/a}}", "{}", "✗crossingRange p1 t1r1c1 {{#a}}"),
        Conforms("in two tables", "‖{{#a}}\n文\n‖{{/a}}", "{}", "✗crossingRange p1 t1r1c1 {{#a}}"),
        Conforms(
            "in a text box and outside", "⎡{{#a}}⎤{{/a}}", "{}", "✗unclosedSection p2 {{#a}}\ncrossingRange p2 {{#a}}",
            odt: "✗crossingRange p2 {{#a}}"),
        Conforms(
            "rows that overlap", "‖{{#a}}‖x\n‖{{#b}}‖y\n‖{{/a}}‖\n‖{{/b}}‖", "{}",
            "✗unclosedSection p3 t1r2c1 {{#b}}\nunopenedSection p7 t1r4c1 {{/b}}"),
        Conforms("a section without an end", "甲\n{{#a}}x", "{}", "✗unclosedSection p2 {{#a}}"),
        Conforms("an end without a beginning", "甲\n{{/a}}", "{}", "✗unopenedSection p2 {{/a}}"),
        Conforms("an end of another name", "{{#a}}x{{/b}}", "{}", "✗mismatchedEnd p1 {{/b}}"),
        Conforms("else outside of a condition", "{{else}}", "{}", "✗misplacedElse p1 {{else}}"),
        Conforms("two else", "{{#if a}}1{{else}}2{{else}}3{{/if}}", "{}", "✗misplacedElse p1 {{else}}"),
    ]
}
