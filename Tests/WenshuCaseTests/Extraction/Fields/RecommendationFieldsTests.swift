import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct RecommendationFieldsTests {
    static let classic = """
        云水县人民检察院
        检察建议书
        云检行公建〔2024〕5号
        云水县水利局：
        本院在开展水土保持公益诉讼专项监督中发现石岭镇弃渣线索，于2024年4月8日立案并开展调查。现已查明：
        一、国家利益或者社会公共利益受到侵害的事实
        某公司倾倒弃渣26.4亩。
        二、你单位不依法履行职责的事实和理由
        《中华人民共和国水土保持法》第五条第三款规定，水行政主管部门主管水土保持工作；第五十五条规定，责令限期清理。
        三、检察建议的依据和内容
        为维护国家利益和社会公共利益，根据《中华人民共和国行政诉讼法》第二十五条第四款的规定，现向你单位提出如下检察建议：
        1.依法责令限期清理弃渣。
        2.对弃渣体采取防护措施。
        请你单位自收到本检察建议书之日起两个月内依法履行职责、整改到位，并在两个月内将办理情况书面回复本院。
        如对本检察建议有异议，请自收到本检察建议书之日起10日内向本院书面提出。
        联系人：周敏，联系电话：0799-5550123
        云水县人民检察院
        2024年5月20日
        """

    @Test func `the classic form is read wholly`() {
        let result = ExtractedText.extract(Self.classic)
        #expect(result.kind == .recommendation)
        #expect(ExtractedText.field("recipient", result) == #""云水县水利局""#)
        #expect(ExtractedText.field("caseSource", result) == #""开展水土保持公益诉讼专项监督""#)
        #expect(ExtractedText.field("recommendations", result) == #"["依法责令限期清理弃渣。","对弃渣体采取防护措施。"]"#)
        #expect(ExtractedText.field("replyWithin", result) == #"{"value":2,"unit":"month"}"#)
        #expect(ExtractedText.field("objectionWithin", result) == #"{"value":10,"unit":"day"}"#)
        #expect(result.fields["citations"]?.list?.count == 3)
        #expect(ExtractedText.field("number", result) == #""云检行公建〔2024〕5号""#)
    }

    /// No headings, 一是 in one paragraph, an urgent reply, half-width marks.
    static let dense = """
        检察建议书
        岭检六部行公建[2023]第012号
        岭东区农业农村局:
        2023年5月16日,本院收到岭东区生态环境分局移送的畜禽养殖污染线索,于5月20日立案审查。
        经查,坪山养殖场粪污渗漏,污染仍在扩散。你局作为农业农村主管部门,依据《畜禽规模养殖污染防治条例》第五条、第三十九条负有监督管理职责,至今未采取有效措施。
        本院认为,你局未全面履职,国家利益和社会公共利益持续受到侵害。根据《中华人民共和国行政诉讼法》第二十五条第四款、《人民检察院公益诉讼办案规则》第七十五条之规定,现建议你局:一是立即督促坪山养殖场停止排放,清理渗漏粪污;二是依法对违法行为作出处理;三是举一反三,排查辖区规模养殖场。
        因污染继续扩大,请你局在收到本建议书之日起十五日内依法履职,并将办理情况书面回复本院。
        岭东区人民检察院
        二〇二三年六月一日
        """

    @Test func `items in one paragraph and the urgent limit are read`() {
        let result = ExtractedText.extract(Self.dense)
        #expect(result.kind == .recommendation)
        #expect(ExtractedText.field("number", result) == #""岭检六部行公建〔2023〕12号""#)
        #expect(ExtractedText.field("recipient", result) == #""岭东区农业农村局""#)
        #expect(ExtractedText.field("caseSource", result) == #""岭东区生态环境分局移送的畜禽养殖污染线索""#)
        #expect(
            ExtractedText.field("recommendations", result)
                == #"["立即督促坪山养殖场停止排放,清理渗漏粪污","依法对违法行为作出处理","举一反三,排查辖区规模养殖场"]"#)
        #expect(ExtractedText.field("replyWithin", result) == #"{"value":15,"unit":"day"}"#)
        #expect(ExtractedText.field("objectionWithin", result) == "absent")
    }

    @Test(arguments: [
        ("请自收到本建议书之日起二个月内依法履行职责，并于十五日内书面回复本院。", 15, "day"), ("请在收到后2个月内整改并将整改情况书面反馈本院。", 2, "month"),
        ("请你单位在收到检察建议书后一个月内将处理情况书面回复我院。", 1, "month"), ("请于收到之日起十五日内书面回复本院，并在两个月内整改到位。", 15, "day"),
    ])
    func `the period before the word of reply counts`(sentence: String, value: Int, unit: String) {
        let text = "检察建议书\n县水利局：\n现建议你局：\n1.甲。\n2.乙。\n\(sentence)\n某县人民检察院\n2024年5月20日"
        let result = ExtractedText.extract(text, as: .recommendation)
        #expect(ExtractedText.field("replyWithin", result) == #"{"value":\#(value),"unit":"\#(unit)"}"#)
    }

    @Test(arguments: [
        ("本院在履行公益诉讼检察职责中发现，县城污水直排。", "履行公益诉讼检察职责"), ("近日，本院接到群众举报，反映河道堵塞。", "群众举报"),
        ("本院在办理王某某污染环境罪一案过程中发现，该厂仍在排污。", "办理王某某污染环境罪一案"), ("根据市人民检察院交办线索，本院依法立案。", "市人民检察院交办线索"),
    ])
    func `the source of the case is found however it is told`(sentence: String, expected: String) {
        let result = ExtractedText.extract("检察建议书\n县水利局：\n\(sentence)\n现建议你局：\n1.甲。\n2.乙。", as: .recommendation)
        #expect(ExtractedText.field("caseSource", result) == "\"\(expected)\"")
    }

    @Test func `a heading over the items and paragraphs behind them are none`() {
        let text = """
            检察建议书
            县水利局：
            本院在履职中发现问题。
            四、检察建议内容
            根据《中华人民共和国防洪法》第八条的规定，建议你局：
            （一）依法查处侵占河道行为；
            （二）恢复河道行洪能力。
            以上建议，请于收到之日起两个月内书面回复本院。
            """
        let result = ExtractedText.extract(text, as: .recommendation)
        #expect(ExtractedText.field("recommendations", result) == #"["依法查处侵占河道行为","恢复河道行洪能力。"]"#)
    }
}
