import Testing
import WenshuBasics
import WenshuDocument

@testable import WenshuCase

@Suite struct PlausibilityTests {
    @Test(arguments: [
        ("court", "被执行财产所在地的川岩区人民法院"), ("copyTo", "抄送：马牧池镇人民政府"), ("attendees.unit", "由县水利局"), ("attendees.unit", "县公安局交通警察大队"),
        ("observers.unit", "市人大监察和司法委员会"), ("measures.responsibleUnit", "各县（区"),
        ("leadingPerson.name", "张明，对整改"), ("chair.title", "局长主持会议"), ("attendees.title", "副局长（2人）：主任"),
        ("observers.name", "督查室"), ("measures.responsiblePerson", "委员"), ("leadingPerson.title", "副局长卞"), ("attendees.title", "有限公司"),
        ("obligors", "1.某锰业有限公司"), ("defendants.name", "二：邝永胜"), ("penaltyDecisions", "见榕税稽罚〔2023〕9号"), ("title", "密级：内部某海关情况说明"),
        ("attachments", "⒈弃渣场平面布置图"), ("attachments", "航测成果图2幅"), ("measures.text", "责令某公司拆除围栏。”"),
        ("measures.completedOn", "2024-06-01"), ("place", "三楼会议室。会议由局长主持"),
    ])
    func `a value that does not look like one of its field goes to a person`(field: String, value: String) {
        #expect(Plausibility.doubt(field, .text(value), own: "2024-05-31") != nil)
    }

    @Test(arguments: [
        ("court", "川岩区人民法院"), ("copyTo", "各县（市、区）生态环境局"), ("attendees.unit", "第二师铁门关市水利局"), ("attendees.unit", "县人大常委会"),
        ("attendees.unit", "县公安局"),
        ("chair.name", "阿依古丽·买买提"), ("attendees.title", "党组成员、第四检察部主任"), ("measures.completedOn", "2024-05-31"),
        ("attachments", "检测报告（节选）"), ("measures.text", "印发“一点一档”办法"), ("results.unit", "的"), ("outline.title", "总结阶段（12月）"),
        ("measures.deadline", "2025-12-31"),
    ])
    func `a usual one, and one of a field without a shape, does not`(field: String, value: String) {
        #expect(Plausibility.doubt(field, .text(value), own: "2024-05-31") == nil)
    }

    @Test func `the doubt reaches the review beside the evidence`() {
        let found = Found(.text("抄送：某镇人民政府"), at: Span(0, 0..<2), by: Rule("copyTo.label", 0.97))
        var findings = Findings(DocumentText(document("抄送：某镇人民政府").reading()))
        findings.add("printedBy", found)
        #expect(findings.review.map(\.path) == ["/fields/printedBy"])
    }

    private func document(_ text: String) -> Document {
        var document = Document()
        document.sections = [Section(blocks: [.paragraph(Paragraph(text))])]
        return document
    }
}
