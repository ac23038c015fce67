import Testing

@testable import WenshuCase

@Suite struct PassagesTests {
    private func items(_ text: String) -> [String]? {
        let folded = FoldedText(text)
        return InlineList.find(folded, in: folded.all)?.items.map { folded.folded($0) }
    }

    @Test func aListInsideAParagraphIsParted() {
        #expect(items("措施：一是甲；二是乙，丙；三是丁。以上均已完成。") == ["甲", "乙，丙", "丁"])
        #expect(items("第一，甲。第二，乙。") == ["甲", "乙"])
        #expect(items("（1）甲；（2）乙。") == ["甲", "乙"])
    }

    @Test func anArticleInBracketsIsNoList() {
        #expect(items("依据第六十六条第（一）项、第七十条第（二）项的规定处罚。") == nil)
        #expect(items("一是甲。") == nil)
    }

    private func retold(_ text: String) -> [String] {
        let folded = FoldedText(text)
        return RetoldPassages.find(folded, in: folded.all).map { folded.folded($0) }
    }

    @Test func whatTheRecommendationSaysIsMarkedUpToTheSendersOwnWords() {
        #expect(retold("检察建议书指出，辖区有垃圾点12处，我局已清理9处。清运垃圾3吨。") == ["检察建议书指出，辖区有垃圾点12处，"])
        #expect(retold("检察建议认为，我局未修复管道3公里，构成怠于履职。") == ["检察建议认为，我局未修复管道3公里，构成怠于履职"])
        #expect(retold("建议书所列人员19人，涉及金额8万元，现已全部追回。") == ["建议书所列人员19人"])
        #expect(retold("贵院检察建议书收悉，我局认为情况属实。").isEmpty)
        let whole = "建议书认为，某厂占用林地，我局仅罚款了事，并依据《森林法》第七十三条建议我局责令恢复植被"
        #expect(retold(whole + "。") == [whole])
        #expect(retold("检察建议书所附材料显示，29所学校收集信息4.7万条。") == ["检察建议书所附材料显示，29所学校收集信息4.7万条"])
    }

    @Test(arguments: [
        ("二、整改落实情况", SectionRole.done), ("下一步整改措施", .next), ("不能按期完成的原因", .reasons), ("基本情况", .facts),
        ("重点任务", .measures), ("组织领导", .organisation), ("保障措施", .safeguards), ("建议内容", .retold), ("工作依据", .basis),
        ("整改目标", .goals), ("不予采纳事项", .opinion),
    ])
    func aHeadingTellsWhatItsSectionIsAbout(_ heading: String, _ role: SectionRole) {
        #expect(SectionRole.of(heading) == role)
    }

    @Test func aHeadingThatOnlyNamesTheMatterTellsNothing() {
        let text = FoldedText("关于死亡人员冒领养老金的问题")
        #expect(SectionRole.ofHeading(text, text.all) == nil)
    }

    @Test(arguments: [
        ("由县水利局牵头，白石镇人民政府、县公安局配合，6月底前完成。", ["县水利局"], ["白石镇人民政府", "县公安局"]),
        ("设备由市公路事务中心负责。", ["市公路事务中心"], []), ("由市残疾人联合会协助。", [], ["市残疾人联合会"]),
        ("由县自然资源局配合我局完成埋设。", ["我局"], ["县自然资源局"]),
    ])
    func responsibilityIsReadFromRunningText(_ sentence: String, _ responsible: [String], _ cooperating: [String]) throws {
        let text = FoldedText(sentence)
        let found = try #require(AssignedUnits.find(text, text.all))
        #expect(found.responsible.map { text.folded($0) } == responsible)
        #expect(found.cooperating.map { text.folded($0) } == cooperating)
    }

    @Test(arguments: ["会同县公安局开展巡查。", "对负责人进行约谈。", "督促企业制定方案。"])
    func theStoryOfWhatWasDoneAssignsNothing(_ sentence: String) {
        let text = FoldedText(sentence)
        #expect(AssignedUnits.find(text, text.all) == nil)
    }
}
