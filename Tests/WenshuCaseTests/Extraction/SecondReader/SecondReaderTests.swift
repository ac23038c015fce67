import Testing
import WenshuBasics
import WenshuCase
import WenshuDocument

@Suite struct SecondReaderTests {
    /// A reply whose last item, and whatever is asked for, a test puts in.
    private func review(_ last: String, opening: String = "") -> [String] {
        let letter = """
            =云泽县水利局
            =关于检察建议书整改情况的回复
            云泽县人民检察院：
            你院云检行公建〔2024〕12号检察建议书我局于2024年3月4日收悉，\(opening)现将整改情况回复如下：
            一、整改落实情况
            （一）拆除违法设施。组织人员拆除河道内违法建筑3处，清运建筑垃圾120立方米。
            （二）加强日常巡查。制定巡河制度，明确每周巡查不少于两次。
            （三）\(last)
            特此回复。
            >云泽县水利局
            >2024年4月30日
            """
        return Extractor.extract(DocumentNotation.document(letter).reading()).review.map(\.path)
    }

    @Test(arguments: [
        "河道治理点多线长、资金缺口大，恳请贵院在向县委专题报告时予以支持。",
        "我局认为上述行为不属于水行政处罚范围，我局并无法定职责，不存在怠于履职的情形。",
    ])
    func `a paragraph that says nothing of action goes to a person as a whole`(last: String) {
        #expect(review(last).contains("/fields/measures/2"))
    }

    @Test func `a measure as offices write it does not`() {
        #expect(review("开展宣传教育。向沿河群众发放宣传资料，张贴公告。").allSatisfy { !$0.hasPrefix("/fields/measures") })
    }

    @Test func `a law that the sender cites itself does not`() {
        let own = review("立案查处。依据《中华人民共和国水法》第六十五条第一款的规定，责令当事人限期拆除。")
        #expect(own.allSatisfy { !$0.hasPrefix("/fields/citations") })
    }

    /// What is left for another day, and a unit that is only told, in minutes of decisions.
    @Test func `a paragraph that decides nothing and a unit that is only named go to a person`() {
        let letter = """
            =云泽县水环境治理联席会议纪要
            2024年5月8日，云泽县人民检察院、县水利局、县生态环境局、青石镇人民政府召开联席会议。会议由县人民检察院副检察长陈立主持。
            会议议定以下事项：
            一、县水利局牵头，县生态环境局配合，6月底前完成河道清淤。
            二、青石镇人民政府负责日常保洁，每周巡查一次。
            三、关于资金缺口问题，各方意见不一，留待下次会议再议。
            >云泽县人民检察院
            >2024年5月10日
            """
        let review = Extractor.extract(DocumentNotation.document(letter).reading()).review.map(\.path)
        #expect(review.contains("/fields/decisions/2"))
        #expect(!review.contains { $0.hasPrefix("/fields/decisions/0") || $0.hasPrefix("/fields/decisions/1") })
    }

    /// The values of a list are judged one by one, with the same weights each time.
    @Test func `a figure that reads like a fact is no result, though a rule takes it`() {
        let reading = DocumentNotation.document(
            """
            =平川县水利局
            =关于检察建议整改情况的报告
            平川县人民检察院：
            平检建〔2024〕3号检察建议书于2024年3月1日收悉。经查，当事人收集人脸信息47000条。现将整改情况报告如下：
            一、整改情况
            （一）封填废井。封填自备井6800口。
            >平川县水利局
            >2024年4月12日
            """
        ).reading()
        func values(_ fields: ValueObject) -> [Value] { fields["results"]?.list?.compactMap { $0["value"] } ?? [] }
        #expect(values(Extractor.read(DocumentStructure(DocumentText(reading))).1.fields) == [47000, 6800])
        #expect(values(Extractor.extract(reading).fields) == [6800])
    }

    @Test func `but for such figures nothing else than the review comes from it`() {
        let reading = DocumentNotation.document("=某县水利局\n=关于整改情况的回复\n云泽县人民检察院：\n一、整改情况\n（一）拆除违建3处。").reading()
        let structure = DocumentStructure(DocumentText(reading))
        let (decision, findings) = Extractor.read(structure)
        let whole = Extractor.extract(reading)
        #expect(whole.fields == findings.fields && whole.evidence == findings.evidence && whole.kind == decision.kind)
    }

    @Test func `entries stand in the order of the values, a whole before its parts`() {
        let text = DocumentText(DocumentNotation.document("某县水利局").reading())
        var findings = Findings(text)
        let rule = Rule("test", 0.99)
        for name in ["title", "number", "basis"] { findings.add(name, Found(.text(name), at: Span(0, 0..<2), by: rule)) }
        let item = Found.object([("text", Found(.text("甲"), at: Span(0, 2..<3), by: rule))], by: rule)
        findings.add("measures", Found.list([item].compactMap { $0 }, by: rule))
        let doubt = Doubt(reason: Bilingual(zh: "请核对", en: "Check this"))
        findings.add(doubt: doubt, at: "/fields/basis")
        findings.add([("/fields/measures/0", doubt), ("/fields/title", doubt)])
        #expect(findings.review.map(\.path) == ["/fields/title", "/fields/basis", "/fields/measures/0"])
    }

    @Test func `written weights are read as they were`() {
        let model = LinearModel(weights: [0.5, -1, 0.25, 0], bias: -0.75)
        var features = WordFeatures()
        features.addPieces(1, of: Array("清运垃圾".unicodeScalars)[...], lengths: 1...3)
        #expect(LinearModel(written: model.written).odds(features) == model.odds(features))
    }

    @Test func `figures count as figures, whatever they are, and a piece counts once`() {
        func hashes(_ words: String) -> [UInt32] {
            var features = WordFeatures()
            features.addPieces(1, of: Array(words.unicodeScalars)[...].withoutFigures, lengths: 1...2)
            return features.distinct
        }
        #expect(hashes("拆除12.5米") == hashes("拆除307米"))
        #expect(hashes("拆拆拆") == hashes("拆拆"))
        #expect(hashes("拆除3米") != hashes("清除3米"))
    }
}
