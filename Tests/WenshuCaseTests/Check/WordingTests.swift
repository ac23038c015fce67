import Testing

@testable import WenshuCase

struct WordingTests {
    @Test(arguments: [
        ("进一步加强水土保持工作。", true), ("高度重视，切实提高认识。", true), ("持续推进河道管理各项工作。", true),
        ("进一步加强巡查，每月不少于2次。", false), ("依法责令限期清理。", false), ("建立弃渣去向台账，强化源头监管。", false), ("清运垃圾，加强宣传。", false),
        ("对全县弃渣场开展一次排查。", false), ("督促该公司修复受损林地。", false),
    ])
    func `a text without act and object is vague`(text: String, isVague: Bool) {
        #expect(Wording.isVague(text) == isVague)
    }

    @Test(arguments: [
        ("依法对该公司顶格处罚。", true), ("对该公司处以最高额罚款。", true), ("应当吊销其采矿许可证。", true),
        ("依法对该公司的违法行为作出处理。", false), ("依法履行行政处罚职责。", false), ("督促该公司缴纳已作出的罚款。", false), ("责令限期清理，逾期不清理的依法代为清理。", false),
    ])
    func `kind and amount of a penalty are the agency's`(text: String, directs: Bool) {
        #expect(Wording.directsDiscretion(text) == directs)
    }

    @Test(arguments: [
        ("鼎石矿业有限公司应当清理弃渣。", true), ("养殖场必须立即停产。", true), ("该企业应于6月底前搬迁。", true),
        ("依法责令鼎石矿业有限公司清理弃渣。", false), ("督促养殖场必须在期限内完成治理。", false), ("依照水土保持法的规定，企业应当承担清理费用。", false),
        ("责令清理。该公司应当承担费用。", true), ("对不符合应当具备条件的企业依法处理。", false),
    ])
    func `duties are put on the agency`(text: String, binds: Bool) {
        #expect(Wording.bindsPrivateParty(text) == binds)
    }
}
