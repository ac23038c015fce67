import WenshuBasics

/// What bulletins (通报) and requests between organs share.
extension Field {
    /// The agency whose conduct the matter is about.
    static let supervisedAgency = Field(
        "agency", "被监督行政机关", .text, .required, help: "全称；通报发给它的上级机关，不发给它本身。", example: "云水县水利局")

    static func requests(_ label: String, _ requirement: Requirement, help: String) -> Field {
        Field("requests", label, .list(.text), requirement, help: help + "每项一条，不写序号。")
    }

    static let classification = [
        Field("security", "密级", .text, help: "涉密的写“秘密★1年”的形式，按保密规定办理；不涉密的不填。"),
        Field("urgency", "紧急程度", .choice([Choice("特急", "特急"), Choice("加急", "加急")])),
    ]
}

extension CheckRule {
    /// The bulletin is for the superior organ of the supervised agency.
    static func sentToAgencyItself(_ source: String) -> CheckRule {
        CheckRule(
            "sentToAgencyItself", source: source,
            Bilingual(zh: "通报应当发给被监督行政机关的上级机关，{}就是被监督行政机关。", en: "The bulletin goes to the agency's superior; {} is the agency itself."),
            remedy: Bilingual(zh: "请把主送机关改为它的上级机关。", en: "Address its superior."),
            test: .custom { subject in
                guard let agency = subject.data.text("/agency") else { return [] }
                return subject.data.places("/addressees/*").compactMap { place, name in
                    name?.text == agency ? Hit(place, quoting: agency) : nil
                }
            })
    }

    /// “及时”: a reminder, for the source names no number of days.
    static func notPrompt(_ limit: TimeLimit, from: String) -> CheckRule {
        CheckRule(
            "notPrompt", .warning, source: limit.source,
            Bilingual(
                zh: "应当及时通报，已超过三个工作日（提醒，非法定期限）：{}。",
                en: "It is due promptly; more than 3 working days have gone by (a reminder, not a limit): {}."),
            remedy: Bilingual(zh: "请尽快发出；已先行电话通报的，在正文中说明。", en: "Send it; say so where it was told by telephone before."),
            test: .isLate(limit, from: from, to: "/date"))
    }

    static func datedBefore(_ pointer: String, _ id: String, _ source: String, zh: String, en: String) -> CheckRule {
        CheckRule(
            id, source: source, Bilingual(zh: "成文日期早于\(zh)：{}。", en: "Dated before \(en): {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", pointer))
    }

    /// Investigation on behalf of the public interest knows no compulsory measures.
    static func compulsion(_ patterns: String..., source: String = Basis.caseRules(35)) -> CheckRule {
        let words = ["查封", "扣押", "冻结", "拘留", "限制人身自由", "强制传唤", "搜查"]
        return CheckRule(
            "compulsion", source: source,
            Bilingual(zh: "公益诉讼调查不得采取强制性措施：“{}”。", en: "An investigation of this kind knows no compulsory measures: “{}”."),
            remedy: Bilingual(zh: "请改为查阅、调取、复制、询问、勘验等方式。", en: "Ask for inspection, copies, questioning or a survey instead."),
            test: .custom { subject in patterns.flatMap { RuleTest.contains($0, anyOf: words).hits(subject) } })
    }

    static func fewInvestigators(_ source: String) -> CheckRule {
        CheckRule(
            "fewInvestigators", source: source, Bilingual(zh: "调查人员少于两人。", en: "Fewer than two persons investigate."),
            remedy: Bilingual(zh: "调查应当由两名以上检察人员进行，请补齐。", en: "Two or more of the procuratorate must take part; name them."),
            test: .custom { subject in
                guard let count = subject.data["investigators"]?.list?.count, count == 1 else { return [] }
                return [Hit("/investigators")]
            })
    }

    static func basisWithoutArticle(_ source: String) -> CheckRule {
        CheckRule(
            "basisWithoutArticle", source: source, Bilingual(zh: "法律依据没有写明条款。", en: "The legal basis names no article."),
            remedy: Bilingual(zh: "请写明法律名称和条款。", en: "Name law and article."), test: .citesNoArticle("/legalBasis"))
    }
}
