import Testing
import WenshuBasics

@testable import WenshuCase

@Suite struct SupportOpinionFieldsTests {
    @Test func `parties on lines of their own are read with their particulars`() {
        let text = """
            江州市人民检察院
            支持起诉意见书
            江检民公支〔2024〕2号
            支持起诉机关：江州市人民检察院。
            原告：江州市生态环境局，住所地：江州市滨江新区文汇路18号，法定代表人：秦向阳（局长）。
            被告：江州市华茂电镀有限公司，统一社会信用代码：91990300MA4X7K2P3D，住所地：江州市东塘区工业二路6号，法定代表人：邱海波。
            被告：姚二顺，男，汉族，住江州市河口镇柳树村3组。
            江州市生态环境局就生态环境损害赔偿纠纷一案向江州市中级人民法院提起诉讼。本院经审查，现提出如下意见：
            一、支持起诉的意见和理由
            依照《中华人民共和国民法典》第一千二百二十九条的规定，应当承担责任。
            综上，根据《中华人民共和国民事诉讼法》第十五条的规定，本院决定支持江州市生态环境局提起本案诉讼。
            此致
            江州市中级人民法院
            江州市人民检察院
            2024年3月28日
            """
        let result = ExtractedText.extract(text)
        #expect(result.kind == .supportOpinion)
        #expect(ExtractedText.field("plaintiff", result) == #""江州市生态环境局""#)
        #expect(
            ExtractedText.field("defendants", result)
                == #"[{"name":"江州市华茂电镀有限公司","creditCode":"91990300MA4X7K2P3D","address":"江州市东塘区工业二路6号","legalRepresentative":"邱海波"},{"name":"姚二顺","address":"江州市河口镇柳树村3组"}]"#
        )
        #expect(ExtractedText.field("court", result) == #""江州市中级人民法院""#)
        #expect(result.fields["citations"]?.list?.count == 2)
    }

    @Test func `parties in running text are read from the name of the case`() {
        let text = """
            支持起诉意见书
            滨检民公支[2022]7号
            滨海市中级人民法院：
            绿野环境保护促进会诉滨海市宏达化工有限公司、周建国水污染责任纠纷一案，绿野环境保护促进会申请本院支持起诉。
            本院认为，根据《中华人民共和国民事诉讼法》第五十八条第二款，决定支持绿野环境保护促进会提起诉讼。
            滨海市人民检察院
            2022年9月8日
            """
        let result = ExtractedText.extract(text)
        #expect(result.kind == .supportOpinion)
        #expect(ExtractedText.field("plaintiff", result) == #""绿野环境保护促进会""#)
        #expect(ExtractedText.field("defendants", result) == #"[{"name":"滨海市宏达化工有限公司"},{"name":"周建国"}]"#)
        #expect(ExtractedText.field("court", result) == #""滨海市中级人民法院""#)
    }

    @Test func `particulars on lines below a party belong to it`() {
        let text = """
            支持起诉意见书
            支持起诉申请人：岭东区自然资源局
            住所地：岭东区站前路3号
            法定代表人：米多，局长
            被告一：岭东区长顺建材有限公司（以下简称长顺公司）
            住所地：岭东区工业园区
            法定代表人：宗晓
            被告二：马长顺
            此致
            岭东区人民法院
            """
        let result = ExtractedText.extract(text, as: .supportOpinion)
        #expect(ExtractedText.field("plaintiff", result) == #""岭东区自然资源局""#)
        #expect(
            ExtractedText.field("defendants", result)
                == #"[{"name":"岭东区长顺建材有限公司","address":"岭东区工业园区","legalRepresentative":"宗晓"},{"name":"马长顺"}]"#)
    }

    @Test(arguments: [
        "海州市自然资源局与被告海州市隆盛矿业有限公司、张大山生态破坏责任纠纷一案，你院已受理。", "海州市自然资源局诉海州市隆盛矿业有限公司、张大山生态破坏责任纠纷一案，你院已受理。",
    ])
    func `the name of the case gives the parties`(sentence: String) {
        let result = ExtractedText.extract("支持起诉意见书\n海州市中级人民法院：\n\(sentence)\n海州市人民检察院\n2023年5月9日", as: .supportOpinion)
        #expect(ExtractedText.field("plaintiff", result) == #""海州市自然资源局""#)
        #expect(ExtractedText.field("defendants", result) == #"[{"name":"海州市隆盛矿业有限公司"},{"name":"张大山"}]"#)
    }
}
