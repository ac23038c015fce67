import WenshuBasics

/// 中止审查 and 恢复审查: the review after the rectification period stands still while an objective cause lasts (规则 78).
extension DocumentKind {
    static let suspensionDecision = DocumentKind(
        id: "suspensionDecision",
        title: Bilingual(zh: "中止审查决定书", en: "Suspension decision"),
        legalBasis: [Basis.caseRules(78), Basis.caseRules(47), Basis.caseRules(48)],
        timeLimit: Bilingual(
            zh: "整改期满后一个月的审查起诉期限内决定，报上一级人民检察院备案；中止的原因消除后恢复审查。",
            en: "Decided in the month of review after the rectification period, reported upward; review is resumed when the cause ends."),
        limits: [.keeps(.administrativeReview)],
        layout: .procuratorial,
        extraction: .unknown,
        titleWords: ["中止审查决定书"],
        number: NumberConvention(classCode: "检行公中", example: "云检行公中〔2024〕2号"),
        fields: [
            .number("云检行公中〔2024〕2号"),
            .issuers("作出决定的检察院", example: ["云水县人民检察院"]),
            .recipient("被监督行政机关", .mandatory(Basis.caseRules(78))),
            .caseName,
            .issuedRecommendation(.mandatory(Basis.caseRules(78))),
            Field(
                "actions", "行政决定和整改方案",
                .list(
                    .object([
                        Field("kind", "类别", .choice([Choice("decision", "行政决定"), Choice("plan", "整改方案")]), .required),
                        Field("title", "文书名称", .text, .required), Field("number", "文书文号", .documentNumber),
                        Field("date", "文书日期", .date, .required),
                    ])), .mandatory(Basis.caseRules(78)), help: "行政机关在整改期限内依法作出的行政决定或者制定的整改方案。"),
            Field("plannedCompletion", "整改完成日期", .date, .mandatory(Basis.caseRules(78)), help: "整改方案确定的完成日期。"),
            Field("progress", "已完成的整改", .longText, .mandatory(Basis.caseRules(78)), help: "中止前已经整改到位的部分。"),
            Field("obstacle", "客观原因", .text, .mandatory(Basis.caseRules(78)), help: "突发事件等客观原因，写成能接在“因”之后的短语。经费、人手、协调等不是客观原因。"),
            Field("diligence", "没有怠于履职的理由", .longText, .mandatory(Basis.caseRules(78)), help: "为何认定行政机关没有怠于履行监督管理职责。"),
            .legalBasis(source: Basis.caseRules(78), example: ["《人民检察院公益诉讼办案规则》第七十八条"]),
            Field("reporting", "进展报告安排", .longText, help: "中止期间行政机关多久书面报告一次整改进展。"),
            .contact, .date, .copyTo,
            Field("approvedOn", "检察长批准日期", .date, .mandatory(Basis.caseRules(78)), help: "中止审查应当经检察长批准；不印出。"),
        ],
        derived: [
            .formTitle("中止审查决定书"), .preSuitDocument, .preSuitMatter, .issuer, .recipientAsAddressee, .rectificationEnd,
            DerivedField("/actionsText", "行政决定和整改方案文字", help: "各项的日期、名称和文号。") { _, root in
                let items = (root["actions"]?.list ?? []).compactMap { action -> String? in
                    guard let title = action["title"]?.text, let date = action.date("/date") else { return nil }
                    let verb = action["kind"] == "plan" ? "制定" : "作出"
                    return "于\(date.chinese)\(verb)《\(title)》" + (action["number"]?.text.map { "（\($0)）" } ?? "")
                }
                return items.isEmpty ? nil : .text(items.joined(separator: "，"))
            },
        ],
        readsBack: ReadBack.envelope("contact", "copyTo"),
        rules: [
            .oneIssuer, .oneRecipient,
            .basisCites("basisUnusual", "人民检察院公益诉讼办案规则", [78], source: Basis.caseRules(78)),
            CheckRule(
                "planMissing", .warning, source: "\(Basis.caseRules(78))；\(Basis.cooperationOpinion(15))",
                Bilingual(zh: "没有整改方案，只有行政决定。", en: "There is a decision and no rectification plan."),
                remedy: Bilingual(zh: "请要求行政机关制定具体可行的整改方案，作为恢复审查时核对的依据。", en: "Ask for one: review is resumed against it."),
                test: .custom { subject in
                    guard let actions = subject.data["actions"]?.list, !actions.isEmpty else { return [] }
                    return actions.contains { $0["kind"] == "plan" } ? [] : [Hit("/actions")]
                }),
            CheckRule(
                "actedAfterPeriod", source: Basis.caseRules(78),
                Bilingual(zh: "行政决定或者整改方案晚于整改期限届满之日：{}。", en: "The decision or plan is later than the rectification period: {}."),
                remedy: Bilingual(zh: "规则要求在整改期限内作出；逾期的不符合中止审查条件。", en: "It must fall into the period; otherwise review is not suspended."),
                test: .custom { subject in
                    guard let end = rectificationEnd(subject) else { return [] }
                    return subject.data.places("/actions/*/date").compactMap { place, value in
                        guard let date = value?.text.flatMap({ CalendarDate(iso: $0) }), date > end else { return nil }
                        return Hit(place, Bilingual(zh: "\(date.chinese)晚于\(end.chinese)", en: "\(date) is after \(end)"))
                    }
                }),
            CheckRule(
                "causeNotObjective", .warning, source: Basis.caseRules(78),
                Bilingual(zh: "所写原因可能不是客观原因：“{}”。", en: "The cause may not be an objective one: “{}”."),
                remedy: Bilingual(zh: "中止审查限于突发事件等客观原因；属于履职不力的，应当依法提起诉讼。", en: "Only such causes suspend review; want of effort does not."),
                test: .contains("/obstacle", anyOf: ["经费", "资金", "人手", "人员不足", "协调", "重视", "正在研究", "历史遗留"])),
            .order(
                "completionPassed", "/plannedCompletion", before: "/date", source: Basis.caseRules(78), zh: "整改方案的完成日期早于决定日期，没有可以等待的整改",
                en: "The plan was to be complete before this decision"),
            .order(
                "datedBeforeApproval", "/date", before: "/approvedOn", source: Basis.caseRules(78), zh: "成文日期早于检察长批准日期",
                en: "Dated before the approval"),
            .order(
                "datedBeforeService", "/date", before: "/recommendation/receivedOn", source: Basis.caseRules(78),
                zh: "成文日期早于{preSuitMatter}送达日期",
                en: "Dated before the recommendation was served"),
            .reviewPeriodOver,
            .lacking(
                "superiorNotTold", "/copyTo", .warning, source: Basis.caseRules(78), zh: "没有报送上一级人民检察院",
                en: "The superior procuratorate gets no copy",
                remedy: Bilingual(zh: "中止审查应当报送上一级人民检察院备案，请列入抄送机关并另行报备。", en: "It must be reported upward: list it, and report.")),
        ])

    static let resumptionDecision = DocumentKind(
        id: "resumptionDecision",
        title: Bilingual(zh: "恢复审查决定书", en: "Resumption decision"),
        legalBasis: [Basis.caseRules(78), Basis.caseRules(47)],
        timeLimit: Bilingual(
            zh: "中止审查的原因消除后作出，恢复后在审查起诉期限内完成审查。", en: "Made when the cause has ended; the review then goes on within its period."),
        layout: .procuratorial,
        extraction: .unknown,
        titleWords: ["恢复审查决定书"],
        number: NumberConvention(classCode: "检行公恢", example: "云检行公恢〔2024〕1号"),
        fields: [
            .number("云检行公恢〔2024〕1号"),
            .issuers("作出决定的检察院", example: ["云水县人民检察院"]),
            .recipient("被监督行政机关", .mandatory(Basis.caseRules(78))),
            .caseName,
            Field(
                "suspension", "中止审查决定",
                .object([
                    Field("number", "中止审查决定文号", .documentNumber, .required, example: "云检行公中〔2024〕2号"),
                    Field("date", "中止审查决定日期", .date, .required), Field("obstacle", "中止审查的原因", .text, .required, help: "写成能接在“因”之后的短语。"),
                ]), .mandatory(Basis.caseRules(78))),
            Field(
                "ground", "恢复审查的情形",
                .choice([
                    Choice("causeEnded", "中止审查的原因消除"), Choice("planExpired", "整改方案的期限届满"), Choice("planAbandoned", "行政机关没有按照整改方案整改"),
                ]), .mandatory(Basis.caseRules(78)), help: "规则写明的情形是中止审查的原因消除；后两种按审查实践列出，恢复后依\(Basis.caseRules(82))审查。"),
            Field("endedOn", "原因消除日期", .date, help: "中止审查的原因消除或者方案期限届满的日期。"),
            Field("facts", "恢复审查的事实", .longText, .mandatory(Basis.caseRules(78)), help: "经跟进调查查明的事实。"),
            .legalBasis(source: Basis.caseRules(78), example: ["《人民检察院公益诉讼办案规则》第七十八条"]),
            Field("demand", "对行政机关的要求", .longText, help: "如限期书面报告整改结果。"),
            .contact, .date, .copyTo,
        ],
        derived: [.formTitle("恢复审查决定书"), .issuer, .recipientAsAddressee],
        readsBack: ReadBack.envelope("contact", "copyTo"),
        rules: [
            .oneIssuer, .oneRecipient,
            .basisCites("basisUnusual", "人民检察院公益诉讼办案规则", [78], source: Basis.caseRules(78)),
            .order(
                "datedBeforeSuspension", "/date", before: "/suspension/date", source: Basis.caseRules(78), zh: "成文日期早于中止审查决定",
                en: "Dated before the suspension"),
            .order(
                "endedAfterDate", "/date", before: "/endedOn", source: Basis.caseRules(78), zh: "成文日期早于原因消除的日期",
                en: "Dated before the cause ended"),
            .order(
                "endedBeforeSuspension", "/endedOn", before: "/suspension/date", source: Basis.caseRules(78), zh: "原因消除早于中止审查决定",
                en: "The cause ended before the suspension"),
            .lacking(
                "endUnstated", "/endedOn", source: Basis.caseRules(78), zh: "没有写明原因消除或者方案期限届满的日期",
                en: "When the cause or the plan ended is not stated",
                remedy: Bilingual(zh: "请填写日期，审查起诉期限据此继续计算。", en: "State it: the period of review runs on from there."),
                when: .not(.equals("/ground", "planAbandoned"))),
        ])

    /// The last day of the two months in which the agency was to act.
    static func rectificationEnd(_ subject: CheckSubject) -> CalendarDate? {
        subject.data.date("/recommendation/receivedOn").map {
            TimeLimit.recommendationReply.computation(from: $0, calendar: subject.context.calendar).end
        }
    }
}

extension CheckRule {
    /// Decided later than the month in which the case must be reviewed (规则 47). It may have been prolonged.
    static let reviewPeriodOver = CheckRule(
        "reviewPeriodOver", .warning, source: TimeLimit.administrativeReview.source,
        Bilingual(zh: "超过一个月的审查起诉期限：{}。", en: "Later than the month of review: {}."),
        remedy: Bilingual(zh: "请核对是否已经检察长批准延长，或者有依法不计入期限的情形。", en: "Check whether it was prolonged, or time does not count."),
        test: .custom { subject in
            guard let end = DocumentKind.rectificationEnd(subject), let date = subject.date else { return [] }
            let last = TimeLimit.administrativeReview.computation(from: end, calendar: subject.context.calendar).end
            return date > last
                ? [Hit("/date", Bilingual(zh: "最迟\(last.chinese)，实际\(date.chinese)", en: "\(last) was the last day, not \(date)"))] : []
        })
}
