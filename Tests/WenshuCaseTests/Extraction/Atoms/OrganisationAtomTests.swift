import Testing

@testable import WenshuCase

private func names(_ text: String) -> [String] {
    let atomText = AtomText(FoldedText(text))
    return OrganisationAtom.scan(atomText).map { atomText.string($0.range) }
}

@Suite struct OrganisationAtomTests {
    @Test(arguments: [
        ("由县水利局牵头，县交通运输局、白石镇人民政府配合", ["县水利局", "县交通运输局", "白石镇人民政府"]),
        ("会同县公安局开展执法", ["县公安局"]), ("由市住房和城乡建设局和市文化和旅游局负责", ["市住房和城乡建设局", "市文化和旅游局"]),
        ("临溪市人民检察院第五检察部牵头", ["临溪市人民检察院第五检察部"]), ("治理资金由石桥镇人民政府向县财政局申请", ["石桥镇人民政府", "县财政局"]),
        ("县人民检察院在县河长制办公室设立", ["县人民检察院", "县河长制办公室"]), ("9月30日前报县人民检察院备案", ["县人民检察院"]),
        ("抄送：县委政法委，县人民政府办公室。", ["县委政法委", "县人民政府办公室"]), ("市市场监督管理局", ["市市场监督管理局"]),
        ("由市文化广电和旅游局、县工业和科技信息化局负责", ["市文化广电和旅游局", "县工业和科技信息化局"]),
        ("由县公安局和县水利局负责", ["县公安局", "县水利局"]), ("原告诉被告柏梁县润泽物业服务有限公司", ["柏梁县润泽物业服务有限公司"]),
        ("由临溪市生态环境局法规科配合", ["临溪市生态环境局法规科"]), ("各成员单位要按照", ["各成员单位"]), ("督促沿河各乡镇开展", ["沿河各乡镇"]),
        ("要求我局于5日内", ["我局"]), ("报你院", ["你院"]), ("城关镇人民政府对辖区内", ["城关镇人民政府"]), ("由检察技术处于8月18日前", ["检察技术处"]),
        ("移送市公安局环境食品药品侦查支队", ["市公安局环境食品药品侦查支队"]), ("市生态环境局青渡分局负责", ["市生态环境局青渡分局"]),
        ("由宏达（重庆）环保科技有限公司承担", ["宏达（重庆）环保科技有限公司"]), ("重庆市向阳镇人民政府", ["重庆市向阳镇人民政府"]),
        ("县人力资源和社会保障局、县卫生健康委员会", ["县人力资源和社会保障局", "县卫生健康委员会"]), ("由县发改委和县住建局落实", ["县发改委", "县住建局"]),
        ("2021年7月31日前县水利局完成清淤", ["县水利局"]), ("向青渡县人民法院提起诉讼", ["青渡县人民法院"]), ("由县市场监管局、城管局按职责分工负责", ["县市场监管局", "城管局"]),
    ])
    func `names begin behind prepositions and marks and end with their own word`(text: String, expected: [String]) {
        #expect(names(text) == expected)
    }

    @Test(arguments: ["逐一编号建账", "加强局部治理", "安排部署下一阶段工作", "存在困难处理", "在全县予以通报", "对账销号"])
    func `other words are no names`(text: String) {
        #expect(names(text).isEmpty)
    }

    @Test func `the organ is told from its department`() throws {
        let text = AtomText("市人民检察院第五检察部")
        let atom = try #require(OrganisationAtom.scan(text).first)
        #expect(text.string(atom.organ) == "市人民检察院")
    }

    @Test func `a list goes on over separators and stops at other words`() throws {
        let text = AtomText("县公安局、县水利局和白石镇人民政府共同负责")
        let list = try #require(OrganisationAtom.list(text, at: 0, in: 0..<text.count))
        #expect(list.atoms.map { text.string($0.range) } == ["县公安局", "县水利局", "白石镇人民政府"])
        #expect(text.string(list.end..<text.count) == "共同负责")
    }
}
