import Testing

@testable import WenshuCase

/// Kinds are told by what a document is, not by a word that another kind's title has.
@Suite struct KindTitleTests {
    struct Letter: Sendable, CustomTestStringConvertible {
        let title: String
        let opening: String
        let kind: ExtractionKind
        var testDescription: String { title }
    }

    /// Documents of agencies and courts whose titles hold words of the kinds that procuratorates issue, and the other way round.
    static let letters: [Letter] = [
        Letter(title: "关于公开宣告送达检察建议整改落实情况的复函", opening: "贵院检察建议书收悉，现回复如下：", kind: .agencyReply),
        Letter(title: "关于立案决定书所涉问题整改情况的报告", opening: "你院检察建议书已于5月6日收到，我局立即整改，现报告如下：", kind: .agencyReply),
        Letter(title: "关于“回头看”发现问题整改进展情况的报告", opening: "贵院检察建议书（乌检行公建〔2024〕3号）收悉后，我局持续整改，现将情况报告如下：", kind: .agencyReply),
        Letter(title: "关于对检察建议书有关事项的异议函", opening: "贵院检察建议书收悉，我局认为，所涉事项不属于我局职责。", kind: .agencyReply),
        Letter(title: "河道整治检察建议整改方案", opening: "为落实检察建议，制定本方案。", kind: .rectificationPlan),
        Letter(title: "关于移送重大敏感案件线索的函", opening: "现将有关线索移送你院。", kind: .clueTransfer),
        Letter(title: "关于移送公开听证中发现的线索的函", opening: "我局在参加听证中发现一条线索，现移送贵院。", kind: .clueTransfer),
        Letter(title: "线索处理情况通报函", opening: "贵院移送的线索已收悉，现将处理情况通报如下：", kind: .clueResult),
        Letter(title: "关于线索立案决定的告知函", opening: "你局移送的线索收悉，我院已决定立案。", kind: .clueResult),
        Letter(title: "执行情况通报函", opening: "我局已向县人民法院申请强制执行，现通报如下：", kind: .enforcementNotice),
        Letter(title: "关于启动生态环境损害赔偿磋商情况的通报函", opening: "我局决定启动磋商，现通报如下：", kind: .consultationNotice),
        Letter(title: "关于召开磋商会议的通知", opening: "我局定于5月6日召开磋商会议，请派员参加磋商。", kind: .consultationNotice),
        Letter(title: "关于请求支持起诉的函", opening: "我局拟提起诉讼，现申请支持起诉。", kind: .supportRequest),
        Letter(title: "关于建立检察建议与代表建议衔接转化工作机制的意见", opening: "为加强法律监督，根据有关决定，提出如下意见。", kind: .officialNotice),
        Letter(title: "关于落实检察建议开展专项整治的通知", opening: "为落实检察建议，现就有关事项通知如下：", kind: .officialNotice),
        Letter(title: "关于印发《公益诉讼线索移送办法》的通知", opening: "现将办法印发给你们，请遵照执行。", kind: .officialNotice),
        Letter(title: "关于印发《检察建议公开宣告工作办法》的通知", opening: "现将办法印发给你们，请遵照执行。", kind: .officialNotice),
        Letter(title: "公益诉讼检察联席会议纪要", opening: "会议由副检察长主持召开。", kind: .meetingMinutes),
        Letter(title: "清溪河治理检察建议", opening: "本院在履行职责中发现，你局未依法履职。", kind: .recommendation),
        Letter(title: "关于商请派员协助调查的函", opening: "请协助提供有关资料。", kind: .unknown),
        Letter(title: "关于送达回证事宜的函", opening: "请将送达回证寄回我院。", kind: .unknown),
    ]

    @Test(arguments: letters) func whatADocumentIsDecides(letter: Letter) {
        let result = ExtractedText.extract(
            """
            \(letter.title)
            清溪县人民检察院：
            \(letter.opening)
            清溪县水利局
            2024年5月20日
            """)
        #expect(result.kind == letter.kind)
    }
}
