import Testing
import WenshuBasics

@testable import WenshuCase

/// Each rule on punctuation and numbers fires on what is wrong, and none of them on sentences that only look alike.
struct TypographyTests {
    private func hits(_ text: String) -> [String] {
        let subject = CheckSubject(kind: .agencyReply, data: ["findings": .text(text)], context: CheckContext(laws: nil))
        return TypographyRules.all.filter { !$0.test.hits(subject).isEmpty }.map(\.id)
    }

    @Test(arguments: [
        ("halfWidthMark", "经查,该公司未办理手续。"), ("halfWidthMark", "现将情况回复如下:"), ("halfWidthMark", "已清运垃圾3吨;拆除违建2处。"),
        ("halfWidthMark", "该公司已整改到位."), ("halfWidthMark", "云水县水利局(以下简称县水利局)已履职。"), ("halfWidthMark", "(一)问题核查情况"),
        ("halfWidthMark", "超标3.2,氨氮超标1.1倍。"),
        ("straightQuote", "开展\"清四乱\"专项行动。"), ("doubledMark", "整改已经完成。。"), ("doubledMark", "经核查，，情况属实。"), ("doubledMark", "整改如下：，"),
        ("asciiEllipsisOrDash", "巡查记录、照片..."), ("asciiEllipsisOrDash", "责任人--站长"), ("fullWidthCharacter", "清运１２吨。"),
        ("serialMark", "1、责令停止违法行为。"), ("serialMark", "（一）、基本情况"), ("serialMark", "一.基本情况"), ("serialMark", "（1）、清理弃渣。"),
        ("serialMark", "第一、责令停产。"), ("serialMark", "问题属实。\n2、已立案查处。"),
        ("bracketsWithoutYear", "弃渣〔约5万立方米〕未清理。"), ("bracketsWithoutYear", "云水函〔24〕5号"), ("shortYear", "该公司于24年5月6日停产。"),
        ("openRange", "罚款5～10万元。"), ("openRange", "去除率为15-20%。"), ("openRange", "每亩补偿3至5万元。"),
        ("arabicArticle", "依照《水土保持法》第55条的规定"), ("arabicArticle", "根据水法第37条"), ("paddedDate", "2024年05月6日收悉。"),
        ("paddedDate", "2024年5月06日收悉。"),
    ])
    func `a rule fires`(rule: String, text: String) {
        #expect(hits(text) == [rule])
    }

    @Test(arguments: [
        "会议于10:30开始，面积1,200平方米，比例为1:3。", "COD(Mn)为3.2mg/L，执行GB/T 9704-2012、GB 8978-1996。", "张三（副局长）、李四（站长）。",
        "2024年5月至6月，5月6日—10日，电话0799-5550123转8001。", "网址www.yunshui.gov.cn，邮箱a.b@yunshui.gov.cn。", "“清四乱”专项行动……，《水法》——水资源的基本法。",
        "一、基本情况", "（一）问题核查", "1.责令停止违法行为。", "1．清理弃渣。", "（1）清理弃渣。", "第一，责令停产。", "3、4月份各巡查一次。", "10.5吨垃圾已清运。", "一是立案查处，二是督促清理。",
        "云检行公建〔2024〕5号、（2024）云01民初25号。", "法释〔2020〕20号第二十一条第二款。", "2024年5月6日，2010年10月10日。", "历时20年6个月。", "处五万元以上十万元以下罚款。",
        "5万元～10万元，15%～20%，2022—2024年，K3+200～K5+600段。", "《水土保持法》第五十五条第一款第（二）项。", "高检会〔2019〕1号第13点，第3次会议，第二条支沟。",
        "pH值6～9，水位高程12.5～13.2米。", "No.3排口、A区(B-2)、Z12号。", "设备型号HJ-2.5万吨级。", "（2021）赣01民初12号民事判决书。", "编号：2024-001，时间：9:00—11:30。",
        "同意。（此件公开发布）", "2024年10月20日、11月20日。",
    ])
    func `what only looks alike passes`(text: String) {
        #expect(hits(text) == [])
    }
}

struct ContentRulesTests {
    private func hits(_ id: String, _ data: Value, kind: DocumentKind = .agencyReply) throws -> [Hit] {
        let rule = try #require(CommonRules.all.first { $0.id == id })
        return rule.test.hits(CheckSubject(kind: kind, data: data, context: CheckContext(laws: nil)))
    }

    @Test(arguments: [
        ("罚款32万元（大写：叁拾贰万元整）。", false), ("罚款32万元（大写：叁拾叁万元整）。", true), ("罚款320000.00元（叁拾贰万元整）。", false),
        ("罚款30万元，没收违法所得贰万元。", false), ("费用1200元，其中鉴定费800元。", false),
    ])
    func `sums in figures and in capitals agree`(text: String, differs: Bool) throws {
        #expect(try hits("amountsDiffer", ["findings": .text(text)]).isEmpty != differs)
    }

    @Test(arguments: [
        ("详见附件2。", true), ("详见附件1。", false), ("整改情况见附件。", false), ("《检察建议书》附件3所列点位。", false), ("你院来函附件2所列点位。", false), ("（附件三）", true),
        ("补齐附件材料后受理。", false),
    ])
    func `what the text attaches is attached`(text: String, missing: Bool) throws {
        #expect(try hits("attachmentMissing", ["findings": .text(text), "attachments": ["整改方案"]]).isEmpty != missing)
    }

    @Test func `without attachments none is mentioned`() throws {
        #expect(try hits("attachmentMissing", ["findings": "整改情况见附件。"]).map(\.pointer) == ["/findings"])
    }

    @Test(arguments: [
        ("1.清理弃渣。", true), ("（一）清理弃渣。", true), ("一、清理弃渣。", true), ("3号排口已经封堵。", false), ("2024年5月已清理。", false), ("一是清理弃渣。", false),
        ("1.5公里河道已清理。", false),
        ("（副局长签字）已清理。", false),
    ])
    func `items carry no number of their own`(text: String, isNumbered: Bool) throws {
        #expect(try hits("numberedItem", ["measures": [["text": .text(text)]]]).isEmpty != isNumbered)
    }

    @Test(arguments: [
        (["云水县水利局", "水利局"], 1), (["云水县水利局", "县水利局"], 1), (["云水县水利局", "云水县林业局"], 0), (["云水县水利局", "江州市水利局"], 0),
        (["云水县人民检察院", "云水县检察院"], 1), (["云水县生态环境局", "江州市云水生态环境局"], 0), (["云水县水利局", "云水县水利局"], 0), (["云水县水利局", "我局"], 0),
    ])
    func `an organ has one name`(units: [String], count: Int) throws {
        #expect(try hits("organNameVaries", ["units": .list(units.map(Value.text))]).count == count)
    }

    @Test(arguments: [
        ("你局云水函[2024]5号收悉。", true), ("云检行公建【2024】5号收悉。", true), ("塔水发（2021）33号收悉。", true), ("榕建函〔2023〕 56号收悉。", true),
        ("云检行公建〔2024〕5号收悉。", false), ("（松）应急罚〔2023〕17号处罚决定书。", false), ("临环罚字〔2020〕第042号处罚决定书。", false), ("（2024）云01民初25号判决。", false),
        ("云检行公建〔2022〕Z12号收悉。", false), ("云环罚〔2021〕3号、5号。", false), ("2024年5月立案（5件）。", false),
    ])
    func `numbers in the text have proper brackets`(text: String, isFlawed: Bool) throws {
        #expect(try hits("numberInText", ["findings": .text(text)]).isEmpty != isFlawed)
    }

    @Test func `a procuratorate is not clipped in the text either`() throws {
        let data: Value = ["addressees": ["云水县人民检察院"], "findings": "云水县检察院提出的建议属实。"]
        #expect(try hits("organNameVaries", data).map(\.pointer) == ["/findings"])
        #expect(try hits("organNameVaries", ["addressees": ["云水县人民检察院"], "findings": "云水县人民检察院提出的建议属实，县检察院到场。"]) == [])
    }

    @Test(arguments: [("云检民公支〔2024〕1号", 1), ("云检行公建〔2024〕1号", 0), ("云检建〔2024〕1号", 0), ("云检八部行公建〔2024〕1号", 0)])
    func `a class code of another kind is told`(number: String, count: Int) throws {
        #expect(try hits("numberOfOtherKind", ["number": .text(number)], kind: .procuratorialRecommendation).count == count)
    }

    @Test(arguments: [
        ("《合同法》第六条", "2021-01-01", true), ("《中华人民共和国物权法》第六条", "2024-05-20", true), ("《合同法》第六条", "2020-12-31", false),
        ("《民法典》第六条", "2024-05-20", false),
        ("《环境噪声污染防治法》第六条", "2022-06-05", true), ("《噪声污染防治法》第六条", "2022-06-05", false), ("《劳动合同法》第六条", "2024-05-20", false),
    ])
    func `a law that another replaced is told`(text: String, day: String, isRepealed: Bool) throws {
        let citation = try #require(LawCitation(text))
        #expect(RepealedLaw.findings(citation, on: CalendarDate(iso: day), at: "/x").isEmpty != isRepealed)
    }
}
