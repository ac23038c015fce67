import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuTemplate

/// Errors come all at once and say where.
@Suite struct PlaceTests {
    @Test(arguments: Notation.Format.allCases)
    func everyErrorNamesItsPlace(_ format: Notation.Format) {
        let template = "标题\n\n前文{{#事实}}后文\n‖甲‖乙\n‖x‖{{名 称}}y\n{{a | uppr}}"
        let list = Template.check(Notation.package(template, format))
        #expect(list.map(\.code.name).sorted() == ["blankInName", "unclosedSection", "unknownFilter"])
        let blank = list.first { $0.code == .blankInName }?.place
        #expect(blank?.part == (format == .docx ? "word/document.xml" : "content.xml"))
        #expect([blank?.paragraph, blank?.table, blank?.row, blank?.cell] == [7, 1, 2, 2])
        #expect(blank?.tag == "{{名 称}}")
        #expect(blank?.text == "{{名 称}}y")
        #expect(list.first { $0.code == .blankInName }?.remedy?.zh == "是否应为“名称”？")
        #expect(list.first { $0.code == .unclosedSection }?.place.text == "前文{{#事实}}后文")
        #expect(list.first { $0.code == .unclosedSection }?.place.paragraph == 3)
        #expect(list.first { $0.code == .unclosedSection }?.message.zh == "标签 {{#事实}} 没有结束标签 {{/事实}}。")
        #expect(list.first { $0.code == .unknownFilter }?.remedy?.zh == "是否应为“upper”？")
        #expect(list.first { $0.code == .unknownFilter }?.place.paragraph == 8)
    }

    @Test func theNearestHeadingIsNamed() {
        let styles =
            "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"正文首行\"/></w:style>"
        let body = DOCXPackage.p("一、事实", style: "1") + DOCXPackage.p("文", style: "a") + DOCXPackage.p("{{a b}}")
        let docx = Template.check(DOCXPackage.make(body: body, styles: styles))
        #expect(docx.map(\.place.heading) == ["一、事实"])
        let odt = Template.check(
            ODTPackage.make(content: "<text:h text:outline-level=\"1\">一、事实</text:h><text:p>文</text:p><text:p>{{a b}}</text:p>"))
        #expect(odt.map(\.place.heading) == ["一、事实"])
    }

    @Test func aMisspeltNameGetsASuggestion() throws {
        let template = try Template(Notation.package("{{被建义单位}}{{recipent.name}}{{recipient.nam}}", .docx))
        do {
            _ = try template.render(["recipient": ["name": "x"]], options: RenderOptions(labels: ["被建议单位": "recipient"]))
            Issue.record("a missing value passed")
        } catch {
            #expect(error.diagnostics.count == 3)
            #expect(error.diagnostics[0].remedy?.zh.hasPrefix("是否应为“被建议单位”？") == true)
            #expect(error.diagnostics[2].remedy?.zh.hasPrefix("是否应为“recipient.name”？") == true)
            #expect(error.exitCode == 65)
        }
    }

    @Test func aRangeErrorNamesBothPlaces() {
        let list = Template.check(Notation.package("{{#a}}\n‖{{/a}}‖x", .docx))
        #expect(list.count == 1)
        #expect(list[0].message.zh.contains("第1段"))
        #expect(list[0].message.zh.contains("第1个表格第1行第1格"))
    }

    @Test func bothCopiesOfATextBoxAreOnePlace() throws {
        let box = DOCXPackage.p("{{a b}}")
        let body = """
            <w:p><w:r><w:t>x</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>\(box)</w:txbxContent></wps:txbx></w:drawing></mc:Choice>\
            <mc:Fallback><w:pict><v:textbox><w:txbxContent>\(box)</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """ + DOCXPackage.p("{{c d}}")
        let list = Template.check(DOCXPackage.make(body: body))
        #expect(list.map(\.place.paragraph) == [2, 3])
    }

    @Test(arguments: Notation.Format.allCases)
    func fieldsAreListedWithKindsFiltersAndPlaces(_ format: Notation.Format) throws {
        let template = try Template(
            Notation.package(
                "{{甲 | date}}{{甲}}\n{{#件}}\n{{名}}{{.}}{{^无}}x{{/无}}\n{{/件}}\n{{#if a.b > 1 and c}}{{@nix | optional}}{{/if}}".replacing(
                    "{{@nix | optional}}", with: "{{d | default e}}"), format))
        let listed = template.fields.map { "\($0.kind.rawValue) \($0.path) \($0.filters.joined(separator: ",")) \($0.places.count)" }
        #expect(
            listed == [
                "value 甲 date 2", "list 件  1", "value 件[].名  1", "value 件[]  1", "condition 件[].无  1", "condition a.b  1", "condition c  1",
                "value d default 1", "value e  1",
            ])
        let json = JSONWriter.string(template.fields[1].json)
        let part = format == .docx ? "word/document.xml" : "content.xml"
        #expect(
            json == #"{"path":"件","kind":"list","filters":[],"places":[{"part":"\#(part)","paragraph":2,"tag":"{{#件}}","text":"{{#件}}"}]}"#)
    }
}
