import Testing
import WenshuBasics

@testable import WenshuTemplate

/// What sections repeat and drop, case by case, in both formats.
@Suite struct SectionTests {
    private static let cases = [
        Case("a section amid text", "共{{#件}}［{{.}}］{{/件}}项", #"{"件":["甲","乙"]}"#, "共［甲］［乙］项"),
        Case("an empty list shows nothing", "共{{#件}}［{{.}}］{{/件}}项", #"{"件":[]}"#, "共项"),
        Case("an object opens its scope", "{{#甲}}{{名}}{{/甲}}", #"{"甲":{"名":"张"},"名":"外"}"#, "张"),
        Case("true shows once, without a scope", "{{#甲}}{{名}}{{/甲}}", #"{"甲":true,"名":"外"}"#, "外"),
        Case("a text shows once, as the current item", "a{{#甲}}（{{.}}）{{/甲}}", #"{"甲":"附"}"#, "a（附）"),
        Case(
            "0, empty text, null and a missing name show nothing", "x{{#a}}A{{/a}}{{#b}}B{{/b}}{{#c}}C{{/c}}{{#d}}D{{/d}}",
            #"{"a":0,"b":"","c":null}"#, "x"),
        Case("the reverse section", "x{{^a}}无{{/a}}{{^b}}无{{/b}}", #"{"b":[1]}"#, "x无"),
        Case("else of a list", "x{{#a}}{{.}}{{else}}无{{/a}}", #"{"a":[]}"#, "x无"),
        Case("a closing tag without a name", "{{#a}}{{.}}{{/}}x", #"{"a":[1,2]}"#, "12x"),
        Case("control paragraphs vanish", "前\n{{#件}}\n项：{{.}}\n{{/件}}\n后", #"{"件":["甲","乙"]}"#, "前\n项：甲\n项：乙\n后"),
        Case("no blank line where nothing is shown", "前\n{{#件}}\n项\n{{/件}}\n后", "{}", "前\n后"),
        Case("several control tags in one paragraph", "{{#a}}{{#b}}\n{{.}}\n{{/b}} {{/a}}\n后", #"{"a":{"b":[1,2]}}"#, "1\n2\n后"),
        Case("one ends and the next begins in one paragraph", "{{#a}}\nA\n{{/a}}{{^a}}\nB\n{{/a}}", #"{"a":false}"#, "B"),
        Case("if, else if, else in paragraphs", "{{#if n > 2}}\n多\n{{else if n == 2}}\n二\n{{else}}\n少\n{{/if}}", #"{"n":2}"#, "二"),
        Case("else in paragraphs", "{{#if n > 2}}\n多\n{{else}}\n少\n{{/if}}", #"{"n":1}"#, "少"),
        Case("a row from cell to cell", "‖名‖额\n‖{{#件}}{{名}}‖{{额}}{{/件}}", #"{"件":[{"名":"甲","额":1},{"名":"乙","额":2}]}"#, "‖名‖额\n‖甲‖1\n‖乙‖2"),
        Case("a table without rows goes", "前\n‖{{#件}}{{名}}‖{{额}}{{/件}}\n后", #"{"件":[]}"#, "前\n后"),
        Case("a table with a head stays", "‖名‖额\n‖{{#件}}{{名}}‖{{额}}{{/件}}", #"{"件":[]}"#, "‖名‖额"),
        Case(
            "several rows, control rows vanish", "‖{{#件}}‖\n‖{{名}}‖一\n‖{{名}}‖二\n‖{{/件}}‖", #"{"件":[{"名":"甲"},{"名":"乙"}]}"#,
            "‖甲‖一\n‖甲‖二\n‖乙‖一\n‖乙‖二"),
        Case("rows from tag to tag amid text", "‖{{#件}}{{名}}‖一\n‖{{名}}‖二{{/件}}", #"{"件":[{"名":"甲"},{"名":"乙"}]}"#, "‖甲‖一\n‖甲‖二\n‖乙‖一\n‖乙‖二"),
        Case("else in a row of its own", "‖{{#if a}}‖\n‖是‖1\n‖{{else}}‖\n‖否‖2\n‖{{/if}}‖", #"{"a":false}"#, "‖否‖2"),
        Case("blocks inside a cell", "‖{{#件}}¶{{.}}¶{{/件}}‖x", #"{"件":["甲","乙"]}"#, "‖甲¶乙‖x"),
        Case("a cell keeps a paragraph", "‖{{#件}}¶{{.}}¶{{/件}}‖x", #"{"件":[]}"#, "‖‖x"),
        Case("text between the tags of one paragraph in a cell", "‖共{{#件}}{{.}}{{/件}}项‖x", #"{"件":[1,2]}"#, "‖共12项‖x"),
        Case("rows asked for in one column", "‖头\n‖{{#件 | rows}}{{.}}{{/件}}", #"{"件":["甲","乙"]}"#, "‖头\n‖甲\n‖乙"),
        Case("blocks asked for in one paragraph", "{{#件 | blocks}}项{{.}}{{/件}}", #"{"件":["甲","乙"]}"#, "项甲\n项乙"),
        Case(
            "three levels deep", "{{#a}}\n{{n}}\n{{#b}}\n{{n}}{{#c}}-{{.}}{{/c}}\n{{/b}}\n{{/a}}",
            #"{"a":[{"n":1,"b":[{"n":"x","c":[1,2]},{"n":"y","c":[]}]},{"n":2,"b":[]}]}"#, "1\nx-1-2\ny\n2"),
        Case(
            "rows within repeated blocks", "{{#a}}\n{{n}}\n‖{{#r}}{{.}}‖{{n}}{{/r}}\n{{/a}}",
            #"{"a":[{"n":1,"r":["x","y"]},{"n":2,"r":[]},{"n":3,"r":["z"]}]}"#, "1\n‖x‖1\n‖y‖1\n2\n3\n‖z‖3"),
        Case("a paragraph of an inline section that comes out empty vanishes", "前\n{{#件}}{{.}}{{/件}}\n后", #"{"件":[]}"#, "前\n后"),
        Case("an empty optional value keeps its paragraph", "前\n{{a | optional}}\n后", "{}", "前\n\n后"),
        Case("an inline section with text amid it", "{{#a}}有{{/a}}{{^a}}无{{/a}}", "{}", "无"),
        Case(
            "loop variables", "{{#a}}{{@index}}/{{@count}}{{#if @first}}始{{/if}}{{#if @last}}终{{/if}}{{#if @even}}偶{{/if}} {{/a}}",
            #"{"a":[1,2,3]}"#, "1/3始 2/3偶 3/3终 "),
        Case("the Chinese loop variable with a filter", "{{#a}}{{@序号 | 序号 \"（一）\"}}{{.}}；{{/a}}", #"{"a":["甲","乙"]}"#, "（一）甲；（二）乙；"),
        Case("the innermost scope first, then outwards", "{{#a}}{{x}}{{y}}{{/a}}", #"{"x":0,"y":9,"a":[{"x":1},{"x":2}]}"#, "1929"),
        Case("a note goes with its paragraph", "前\n{{! 给作者 }}\n后{{! x}}", "{}", "前\n后"),
        Case("a list of lists", "{{#m}}{{#.}}{{.}}{{/.}};{{/m}}", #"{"m":[[1,2],[3]]}"#, "12;3;"),
        Case("rows in a condition", "‖a\n‖{{#if x}}b{{/if}}\n‖c", "{}", "‖a\n‖\n‖c"),
        Case("a control paragraph in a cell whose section is the row", "‖{{#a}}¶{{n}}‖y¶{{/a}}", #"{"a":[{"n":1},{"n":2}]}"#, "‖1‖y\n‖2‖y"),
    ]

    @Test(arguments: cases, Notation.Format.allCases)
    func repeatsAndDrops(_ known: Case, _ format: Notation.Format) throws {
        #expect(try Notation.render(known.template, known.data, format) == known.expected)
    }

    @Test(
        arguments: [
            ("{{#a}}", ["unclosedSection"]), ("{{/a}}", ["unopenedSection"]), ("{{#a}}{{/b}}", ["mismatchedEnd"]),
            ("{{else}}", ["misplacedElse"]),
            ("{{#if a}}x{{else}}y{{else}}z{{/if}}", ["misplacedElse"]), ("{{#a}}{{else if b}}{{/a}}", ["misplacedElse"]),
            ("前{{#a}}\n后{{/a}}", ["tagAmidText"]), ("{{#a}}\n后{{/a}}", ["tagAmidText"]), ("{{#a}}\n‖{{/a}}‖x", ["crossingRange"]),
            ("‖{{#a}}‖x\n{{/a}}", ["crossingRange"]), ("‖{{#a}}‖{{else}}‖{{/a}}", ["crossingRange"]),
            ("{{@index}}", ["loopVariableOutsideLoop"]),
            ("‖{{#a}}1‖\n‖{{/a}}{{#b}}‖\n‖{{/b}}x‖", ["crossingRange"]), ("{{#a}}{{#b}}{{/a}}", ["unclosedSection"]),
        ], Notation.Format.allCases)
    func faultyRangesAreRefused(_ known: (template: String, codes: [String]), _ format: Notation.Format) {
        #expect(Notation.codes(known.template, "{}", format) == known.codes)
    }
}
