import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct SupportRequestFieldsTests {
    private static let request = ExtractedText.extract(
        """
        支持起诉申请书
        申请人江畔市绿汀环境志愿者协会，住所地江畔市芦花路18号，法定代表人水中月。被申请人江畔市长河印染有限公司，住所地江畔市下沙工业园6号，法定代表人洪波；洪大波，男，1970年1月生，住江畔市东街3号。
        缘由
        2022年7月至2023年4月，被申请人将印染废水排入莲子湖。
        所请
        1、判令被申请人停止侵害；
        2、由被申请人承担修复费用20万元。
        所凭
        （1）监测报告；
        （2）现场照片（志愿者拍摄）；
        （3）询问笔录3份。
        此致
        江畔市人民检察院
        申请人：江畔市绿汀环境志愿者协会
        2024年1月9日
        """)

    @Test func `claims and evidence are known by what their items say`() {
        #expect(ExtractedText.field("claims", Self.request) == #"["判令被申请人停止侵害","由被申请人承担修复费用20万元"]"#)
        #expect(ExtractedText.field("evidence", Self.request) == #"["监测报告","现场照片（志愿者拍摄）","询问笔录3份"]"#)
    }

    @Test func `parties side by side on one line are parties each`() {
        #expect(ExtractedText.field("applicant", Self.request) == #""江畔市绿汀环境志愿者协会""#)
        #expect(
            ExtractedText.field("defendants", Self.request)
                == #"[{"name":"江畔市长河印染有限公司","address":"江畔市下沙工业园6号","legalRepresentative":"洪波"},{"name":"洪大波","address":"江畔市东街3号"}]"#)
    }

    @Test func `who is to be sued may be said in a sentence, which is reviewed`() {
        let result = ExtractedText.extract(
            """
            支持起诉意见书
            岭检民支〔2024〕3号
            岭安市中级人民法院：
            岭安市环保联合会拟以岭安市鑫泰化工有限公司为被告提起民事公益诉讼，向本院申请支持起诉。
            依照《中华人民共和国民事诉讼法》第五十八条，本院支持起诉。
            岭安市人民检察院
            2024年1月9日
            """)
        #expect(ExtractedText.field("defendants", result) == #"[{"name":"岭安市鑫泰化工有限公司"}]"#)
        #expect(result.review.contains { $0.path.hasPrefix("/fields/defendants") })
    }
}
