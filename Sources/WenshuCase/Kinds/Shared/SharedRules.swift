import WenshuBasics

/// Rules that several kinds share, written once.
extension CheckRule {
    static let oneIssuer = CheckRule(
        "oneIssuer", source: Basis.recommendationRules(7),
        Bilingual(zh: "检察文书以一个人民检察院的名义制发，这里有：{}。", en: "It is issued in the name of one procuratorate; this names several: {}."),
        remedy: Bilingual(zh: "请只保留制发文书的人民检察院。", en: "Keep the one that issues it."),
        test: .custom { subject in
            let issuers = subject.data["issuers"]?.paragraphs ?? []
            return issuers.count > 1 ? [Hit("/issuers", quoting: issuers.joined(separator: "、"))] : []
        })

    static let datedBeforeReceipt = CheckRule(
        "datedBeforeReceipt", source: Basis.cooperationOpinion(15),
        Bilingual(zh: "成文日期早于收到检察建议书的日期：{}。", en: "Dated before the recommendation was received: {}."),
        remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/recommendation/receivedOn"))

    static let lateReply = CheckRule(
        "lateReply", .warning, source: Basis.interpretation(21, paragraph: 2),
        Bilingual(zh: "超过回复期限：{}。", en: "Later than the reply period: {}."),
        remedy: Bilingual(zh: "逾期也应回复，请说明原因。", en: "Reply all the same, and say why it is late."),
        test: .isLate(.recommendationReply, from: "/recommendation/receivedOn", to: "/date"))

    static let vagueMeasure = CheckRule(
        "measureVague", .warning, source: Basis.cooperationOpinion(15),
        Bilingual(zh: "措施笼统，难以验收：“{}”。", en: "The measure is too vague to be verified: “{}”."),
        remedy: Bilingual(zh: "方案应当具体可行，请写明做什么、做到什么程度。", en: "Say what is done, and how far."),
        test: .text("/measures/*/text", where: Wording.isVague))
}
