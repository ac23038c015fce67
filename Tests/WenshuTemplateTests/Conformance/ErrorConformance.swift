import Testing
import WenshuBasics

@testable import WenshuTemplate

/// The contract's “All errors of a template are reported at once”: what is refused, where it stands, what helps.
@Suite struct ErrorConformance {
    @Test(arguments: syntax + places)
    func holds(_ known: Conforms) throws { try known.check() }

    private static let syntax: [Conforms] = [
        Conforms("a tag without an end", "前{{a", "{}", "✗unclosedTag p1 {{a"),
        Conforms("its end in another paragraph", "{{a\n}}", "{}", "✗unclosedTag p1 {{a\nstrayBraces p2 }}"),
        Conforms("an end without a tag", "a}}", "{}", "✗strayBraces p1 }}"),
        Conforms("an empty tag", "{{}}{{ }}", "{}", "✗emptyTag p1 {{}}\nemptyTag p1 {{ }}"),
        Conforms("a quote without its partner", "{{a | default \"x}}", "{}", "✗unclosedQuote p1 {{a | default \"x}}"),
        Conforms("a strange sign", "{{a + b}}", "{}", "✗tagSyntax p1 {{a + b}}"),
        Conforms("one equals sign", "{{#if a = 1}}x{{/if}}", "{}", "✗tagSyntax p1 {{#if a = 1}}"),
        Conforms("a condition without one", "{{#if}}x{{/if}}", "{}", "✗tagSyntax p1 {{#if}}"),
        Conforms("a bracket without its partner", "{{#if (a or b}}x{{/if}}", "{}", "✗tagSyntax p1 {{#if (a or b}}"),
        Conforms("an unknown filter", "{{a | 大谢}}", "{}", "✗unknownFilter p1 {{a | 大谢}}"),
        Conforms("a filter without its argument", "{{a | truncate}}", "{}", "✗filterArguments p1 {{a | truncate}}"),
        Conforms("a filter with an argument too many", "{{a | upper 1}}", "{}", "✗filterArguments p1 {{a | upper 1}}"),
        Conforms("a value of the wrong type", "{{a | 大写金额}}", #"{"a": "很多"}"#, "✗filterType p1 {{a | 大写金额}}"),
        Conforms("an image's length without a unit", "{{image a width=60}}", "{}", "✗tagSyntax p1 {{image a width=60}}"),
        Conforms("else if in a list's section", "{{#a}}x{{else if b}}y{{/a}}", "{}", "✗misplacedElse p1 {{else if b}}"),
        Conforms("an image in a property", "文\n✎{{image a}}", "{}", "✗unsupportedPlace {{image a}}"),
        Conforms("a document amid text", "前{{include a}}", "{}", "✗unsupportedPlace p1 {{include a}}"),
        Conforms("merging outside of a table", "{{a | mergeDown}}", "{}", "✗unsupportedPlace p1 {{a | mergeDown}}"),
    ]

    private static let places: [Conforms] = [
        Conforms("blank paragraphs count", "\n\n{{a b}}", "{}", "✗blankInName p3 {{a b}}"),
        Conforms(
            "paragraphs of tables count", "甲\n‖a‖b\n‖c‖{{x y}}\n{{z w}}", "{}", "✗blankInName p5 t1r2c2 {{x y}}\nblankInName p6 {{z w}}"),
        Conforms("the innermost table is meant", "‖a\n文\n‖⟦x│{{a b}}⟧", "{}", "✗blankInName p4 t3r1c2 {{a b}}"),
        Conforms("both copies of a text box are one place", "⎡{{a b}}⎤", "{}", "✗blankInName p2 {{a b}}"),
        Conforms("behind a text box the count goes on", "⎡甲⎤\n{{a b}}", "{}", "✗blankInName p3 {{a b}}"),
        // DOCX: notes have a part of their own, which begins with the separator's paragraph.
        Conforms(
            "every part's errors at once", "▲{{a b}}\n{{c d}}⁽{{e f}}⁾\n✎{{g h}}", "{}",
            "✗blankInName p1 {{c d}}\nblankInName p1 {{a b}}\nblankInName {{g h}}\nblankInName p2 {{e f}}",
            odt: "✗blankInName p1 {{c d}}\nblankInName p2 {{e f}}\nblankInName p1 {{a b}}\nblankInName {{g h}}"),
        Conforms(
            "errors of every kind at once", "{{a b}}\n{{#c}}\n{{d | x}}\n{{/e}}", "{}",
            "✗blankInName p1 {{a b}}\nunknownFilter p3 {{d | x}}\nmismatchedEnd p4 {{/e}}"),
        Conforms("a faulty opening tag does not make its end faulty", "{{#a b}}x{{/a}}", "{}", "✗blankInName p1 {{#a b}}"),
        Conforms(
            "a fault of the text makes none in its notes", "{{#a}}\nx⁽{{@序号}}⁾\n{{/a}}\n{{b c}}", "{}", "✗blankInName p4 {{b c}}",
            odt: "✗blankInName p5 {{b c}}"),
    ]

    /// What the sentence and the remedy must say beside the place.
    struct Sentence: Sendable, CustomTestStringConvertible {
        let template: String
        let data: String
        let message: String
        let remedy: String

        init(_ template: String, _ data: String, _ message: String, _ remedy: String) {
            (self.template, self.data, self.message, self.remedy) = (template, data, message, remedy)
        }

        var testDescription: String { template }
    }

    @Test(arguments: [
        Sentence("{{被建义单位}}", #"{"被建议单位": "甲"}"#, "没有“被建义单位”的值", "是否应为“被建议单位”"),
        Sentence("{{recipent}}", #"{"recipient": "甲"}"#, "没有“recipent”的值", "是否应为“recipient”"),
        Sentence("{{单位.名陈}}", #"{"单位": {"名称": "甲"}}"#, "没有“单位.名陈”的值", "是否应为“单位.名称”"),
        Sentence("{{#a}}{{名}}{{/a}}", #"{"a": [{"名": 1}, {}]}"#, "（列表第 2 项）", "default"),
        Sentence("{{a | 大谢}}", "{}", "没有“大谢”这个过滤器", "是否应为“大写”"),
        Sentence("{{被建议 单位}}", "{}", "中间有空格", "被建议单位"),
        Sentence("{{a}}", #"{"a": [1]}"#, "列表", "join"),
        Sentence("{{a}}", #"{"a": {"b": 1}}"#, "一组数据", "名称.下级名称"),
        Sentence("{{a | 日期}}", #"{"a": "昨天"}"#, "“日期”要求日期", "改正数据"),
        Sentence("{{a}}", #"{"a": "\u0007"}"#, "U+0007", "--drop-forbidden"),
        Sentence("{{#a}}\n‖x{{/a}}", "{}", "第1段", "同一段"),
        Sentence("前{{#a}}\n后{{/a}}", "{}", "第2段", "各占一段"),
        Sentence("{{#a}}x{{/b}}", "{}", "不配", "{{/a}}"),
        Sentence("{{#a}}x", "{}", "没有结束标签 {{/a}}", "{{/a}}"),
        Sentence("{{@idx}}", "{}", "没有循环变量 @idx", "@index"),
        Sentence("{{if a}}", "{}", "保留字", "{{#if"),
    ])
    func saysWhatIsWrongAndWhatHelps(_ known: Sentence) throws {
        let data = try JSONReader.read(Array(known.data.utf8))
        for format in Notation.Format.allCases {
            let found = try #require(Self.diagnostics(known.template, data, format).first)
            #expect(found.message.zh.contains(known.message), "\(found.message.zh)")
            #expect(found.remedy?.zh.contains(known.remedy) == true, "\(found.remedy?.zh ?? "no remedy")")
            #expect(found.place.text != nil && found.place.tag != nil && found.place.part != nil)
            #expect(!found.message.en.isEmpty && found.remedy?.en.isEmpty == false)
        }
    }

    private static func diagnostics(_ template: String, _ data: Value, _ format: Notation.Format) -> [Diagnostic] {
        do throws(WenshuError) {
            _ = try Template(Notation.package(template, format)).render(data)
            return []
        } catch {
            return error.diagnostics
        }
    }
}
