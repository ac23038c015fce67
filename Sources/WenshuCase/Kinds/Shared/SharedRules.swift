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

    /// （2024）云01民初25号: the year in full-width round brackets, the court's code, the kind of case, 号 at the end.
    static func courtNumberForm(_ places: String...) -> CheckRule {
        CheckRule(
            "courtNumberForm", source: "《最高人民法院关于人民法院案件案号的若干规定》第二条",
            Bilingual(zh: "案号写法有误：“{}”。", en: "The court's case number is not in proper form: “{}”."),
            remedy: Bilingual(zh: "应写作“（2024）云01民初25号”的形式。", en: "Write it like （2024）云01民初25号."),
            test: .custom { subject in
                places.compactMap { place in
                    guard let number = subject.data.text(place), !number.isEmpty, !isCourtNumber(Array(number)) else { return nil }
                    return Hit(place, quoting: number)
                }
            })
    }

    private static func isCourtNumber(_ text: [Character]) -> Bool {
        guard text.count > 9, text[0] == "（", text[5] == "）", text.last == "号" else { return false }
        return text[1...4].allSatisfy { ("0"..."9").contains($0) } && ("0"..."9").contains(text[text.count - 2])
            && !text.contains(where: \.isWhitespace)
    }

    static let datedBeforeReceipt = CheckRule(
        "datedBeforeReceipt", source: Basis.cooperationOpinion(15),
        Bilingual(zh: "成文日期早于收到{preSuitDocument}的日期：{}。", en: "Dated before the recommendation was received: {}."),
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
