import WenshuBasics

/// Shapes of rules that recur in every procedure, so that a kind states only what differs.
extension CheckRule {
    /// Two days that stand in the wrong order: the first lies before the second.
    static func order(_ id: String, _ place: String, before other: String, source: String, zh: String, en: String) -> CheckRule {
        CheckRule(
            id, source: source, Bilingual(zh: zh + "：{}。", en: en + ": {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore(place, other))
    }

    /// Something was done after the end of a time limit.
    static func late(_ id: String, _ limit: TimeLimit, from: String, to: String, zh: String, en: String) -> CheckRule {
        CheckRule(
            id, .warning, source: limit.source,
            Bilingual(zh: "\(zh)超过\(limit.lengthText)：{}。", en: "\(en) later than \(limit.length) \(limit.unit.rawValue)(s): {}."),
            remedy: Bilingual(
                zh: "应当在\(limit.lengthText)内办理；确已逾期的，在卷内说明原因。", en: "It is due in that time; where it is late, put the reason on file."),
            test: .isLate(limit, from: from, to: to))
    }

    /// Something that must be stated is not.
    static func lacking(
        _ id: String, _ place: String, _ severity: Diagnostic.Severity = .error, source: String, zh: String, en: String, remedy: Bilingual,
        when condition: Condition? = nil
    ) -> CheckRule {
        let test = RuleTest.lacks(place)
        return CheckRule(
            id, severity, source: source, Bilingual(zh: zh + "。", en: en + "."), remedy: remedy,
            test: condition.map { test.when($0) } ?? test)
    }

    /// The basis of a decision names the provision that it rests on: one of these articles of one law.
    static func basisCites(
        _ id: String, _ law: String, _ articles: [Int], source: String, when condition: Condition? = nil
    ) -> CheckRule {
        let names = articles.map { LawCitation(law: law, article: $0).description }.joined(separator: "或者")
        let test = RuleTest.custom { subject in
            guard let basis = subject.data["legalBasis"], !basis.isBlank else { return [] }
            let cited = CitationsInData.cited(in: basis)
            return cited.contains { $0.law == law && articles.contains($0.article ?? 0) } ? [] : [Hit("/legalBasis")]
        }
        return CheckRule(
            id, .warning, source: source,
            Bilingual(zh: "法律依据未引用\(names)。", en: "The basis does not cite \(names)."),
            remedy: Bilingual(zh: "请核对作出这一决定所依据的条文。", en: "Check on which provision it rests."),
            test: condition.map { test.when($0) } ?? test)
    }

    static let oneRecipient = CheckRule(
        "oneRecipient", source: Basis.caseRules(69),
        Bilingual(zh: "一份文书只能发给一个行政机关，这里有：{}。", en: "It goes to one agency; this names several: {}."),
        remedy: Bilingual(zh: "请对每个行政机关分别立案、分别制发。", en: "File and issue one for each agency."), test: .severalNames("/recipient"))

    /// A decision's number says 行公 or 民公, and its data the other.
    static let numberOfOtherType = CheckRule(
        "numberOfOtherType", .warning, source: Basis.recommendationRules(7),
        Bilingual(zh: "文号的类别与案件类型不一致：{}。", en: "The number's class is that of the other type of case: {}."),
        remedy: Bilingual(zh: "请核对文号和案件类型。", en: "Check number and type of case."),
        test: .custom { subject in
            guard let number = subject.data.text("/number"), let type = subject.data.text("/caseType") else { return [] }
            return number.contains(type == "civil" ? "行公" : "民公") ? [Hit("/number", quoting: number)] : []
        })

    /// An agency belongs to the procuratorate of its level; a government to the one above.
    static let recipientLevel = CheckRule(
        "recipientLevel", .warning, source: Basis.caseRules(13),
        Bilingual(zh: "受文单位与检察院可能不是同级：{}。", en: "Recipient and procuratorate may not be of one level: {}."),
        remedy: Bilingual(
            zh: "请核对管辖；对同级人民政府的案件由上一级检察院管辖。", en: "Check jurisdiction; a case against a government belongs to the next level up."),
        test: .custom { subject in
            guard let recipient = subject.data.text("/recipient"), let issuer = subject.data.text("/issuers/0"), issuer.hasSuffix("人民检察院")
            else { return [] }
            let isOwnGovernment = recipient.hasSuffix(issuer.dropLast("人民检察院".count) + "人民政府")
            return isOwnGovernment || OrganLevel.differ(issuer, recipient) ? [Hit("/recipient", quoting: "\(issuer)、\(recipient)")] : []
        })
}
