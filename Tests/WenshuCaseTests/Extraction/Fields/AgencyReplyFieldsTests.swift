import Testing
import WenshuBasics
import WenshuDocument

@testable import WenshuCase

@Suite struct AgencyReplyFieldsTests {
    /// Numbered grounds with figures and laws, and one act among them.
    static let disputed = """
        关于对安检建〔2024〕6号检察建议书的答复
        安川县人民检察院：
        你院《检察建议书》（安检建〔2024〕6号）我局于2024年4月2日收到，现答复如下：
        第一，关于监管职责。《化妆品监督管理条例》第五条规定，该项监管不属于我局职责。
        第二，关于经营行为。根据《医疗美容服务管理办法》第二条，9家店铺仅开展清洁护肤项目。
        第三，关于协助工作。我局已于4月20日开展联合检查，检查店铺9家。
        综上，恳请贵院撤回该检察建议。
        安川县卫生健康局
        2024年4月30日
        """

    @Test func `the grounds of a dispute are no measures`() {
        let result = ExtractedText.extract(Self.disputed, as: .agencyReply)
        #expect(ExtractedText.field("disposition", result) == #""disputed""#)
        guard case .list(let measures)? = result.fields["measures"] else { Issue.record("no measures"); return }
        #expect(measures.count == 1)
        #expect(JSONWriter.string(measures[0]).contains("联合检查"))
    }

    /// A figure in the opening, a unit of its own line, a completion date behind a done measure, and what has begun.
    static let reported = """
        关于检察建议整改情况的报告
        平川县人民检察院：
        你院平检建〔2024〕3号检察建议书于2024年3月1日收悉。全县共排查取水口120处。现将整改情况报告如下：
        一、整改情况
        （一）封填废井。封填自备井6 800口。（责任单位：水政大队；完成日期：2024年3月18日）
        （二）迁移电杆。我们发了函，供电公司答复12月底前迁走。
        二、下一步打算
        上述事项2024年12月31日前可全部完成。
        平川县水利局
        2024年4月12日
        联系人：（水政大队）敖　日　手机1 39 0000 5561
        """

    @Test func `dates, figures and contacts of an untidy report are read, and what is doubtful is told`() {
        let result = ExtractedText.extract(Self.reported, as: .agencyReply)
        let measures = ExtractedText.field("measures", result)
        #expect(measures.contains(#""completedOn":"2024-03-18""#))
        #expect(!measures.contains(#""deadline":"2024-03-18""#))
        #expect(measures.contains(#""status":"underWay""#))
        #expect(ExtractedText.field("plannedCompletion", result) == #""2024-12-31""#)
        #expect(ExtractedText.field("disposition", result) == #""inProgress""#)
        #expect(ExtractedText.field("contact", result) == #"{"name":"敖日","phone":"13900005561"}"#)
        let review = result.review.map(\.path)
        #expect(review.contains("/fields/measures/1/status"))
        // The figure of the opening stands in no measure, that of the measure does.
        let outside = result.review.filter { $0.reason.zh.contains("不在任何一项措施之内") }
        #expect(outside.map(\.path) == ["/fields/results/0"])
        #expect(ExtractedText.field("results", result).contains(#""value":6800,"unit":"口","what":"封填自备井""#))
    }
}
