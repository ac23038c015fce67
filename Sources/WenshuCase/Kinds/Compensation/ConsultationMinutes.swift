import WenshuBasics

extension DocumentKind {
    /// 磋商会议纪要, of both consultations: with the agency before a recommendation, and with the liable party over compensation.
    static let consultationMinutes = DocumentKind(
        id: "consultationMinutes",
        title: Bilingual(zh: "磋商会议纪要", en: "Minutes of a consultation"),
        legalBasis: [Basis.caseRules(70), Basis.compensationLink(3), Basis.compensationRules(5)],
        timeLimit: Bilingual(
            zh: "诉前磋商在立案之后进行；赔偿磋商未达成一致的，可以提起诉讼并书面申请支持起诉。",
            en: "Before a recommendation it follows the filing of the case; where compensation is not agreed, a suit may follow."),
        layout: .minutes,
        extraction: .meetingMinutes,
        titleWords: ["磋商"],
        number: NumberConvention(classCode: "磋纪", example: "江环磋纪〔2023〕1号"),
        fields: minutesFields,
        derived: [
            .title(help: "未填时为会议名称加“纪要”。") { root in root.text("/meetingName").map { $0 + "纪要" } },
            .titleLines, .issuer,
            DerivedField("/mark", "纪要标志", help: "未填时为“生态环境损害赔偿磋商会议纪要”或者“公益诉讼磋商会议纪要”。") { _, root in
                root["consultationType"] == "compensation" ? "生态环境损害赔偿磋商会议纪要" : "公益诉讼磋商会议纪要"
            },
            .chairText, .personsText("attendees", "出席名单"), .personsText("absentees", "请假名单"), .personsText("observers", "列席名单"),
            .decisionNote,
        ],
        readsBack: .joining(
            ReadBack.values("title", "number", "issuers", "date", "copyTo", "session"), ReadBack.meeting,
            ReadBack.values("attendees", "absentees", "observers", "topics"), ReadBack.decisions),
        rules: .joining(CheckRule.decisions(Basis.caseRules(70)), CheckRule.meeting(Basis.caseRules(70)), ownRules))

    private static let compensation = Condition.equals("/consultationType", "compensation")
    private static let preSuit = Condition.equals("/consultationType", "preSuit")

    private static let minutesFields: [Field] = .joining(
        [
            .title(help: "未填时为会议名称加“纪要”。"),
            Field("mark", "纪要标志", help: "红色标志的文字，未填时按磋商种类确定。"),
            Field("number", "文号", .documentNumber, help: "可以不编文号而编次数。", example: "江环磋纪〔2023〕1号"),
            Field("session", "期次", help: "写作“第1次”。", example: "第1次"),
            .issuers("组织磋商的机关", example: ["江州市生态环境局"]),
            Field(
                "consultationType", "磋商种类",
                .choice([Choice("preSuit", "提出检察建议前与行政机关的磋商"), Choice("compensation", "生态环境损害赔偿磋商")]),
                .required, help: "前者依据\(Basis.caseRules(70))，后者依据\(Basis.compensationLink(3))。"),
            Field("caseName", "案件名称", .text, .required),
            Field("filedOn", "立案日期", .date, help: "提出检察建议前的磋商在立案之后进行，不印出。"),
        ],
        Field.meeting(Basis.caseRules(70)),
        Field.attendance(Basis.caseRules(70)),
        [
            Field("topics", "议题", .list(.text), .required, help: "每项议题一条，不写序号。"),
            Field("unlawfulConduct", "是否存在违法情形", .longText, help: "行政机关关于是否存在违法行使职权或者不作为的说明（\(Basis.caseRules(70))）。"),
            Field("consequences", "公益受侵害的后果", .longText, help: "行政机关关于公共利益受到侵害的后果的说明（\(Basis.caseRules(70))）。"),
            Field("rectification", "整改方案", .longText, help: "行政机关提出的整改方案（\(Basis.caseRules(70))）。"),
            Field("obligors", "赔偿义务人", .list(.text), help: "赔偿磋商写明，单位写全称。"),
            Field("agencyPosition", "赔偿权利人一方的意见", .longText, help: "损害事实、数额和赔偿方案。"),
            Field("obligorPosition", "赔偿义务人的意见", .longText),
            Field("procuratorateOpinion", "检察机关的意见", .longText, help: "检察机关派员参加的写明。"),
            .decisions(
                "达成一致的事项", .optional, source: Basis.caseRules(70), help: "达成一致的，逐项写明由谁、何时完成。"),
            Field("disputed", "争议事项", .longText),
            Field(
                "result", "磋商结果", .choice([Choice("agreed", "达成一致"), Choice("continued", "继续磋商"), Choice("failed", "未达成一致")]),
                .mandatory(Basis.caseRules(70))),
            Field("resultDetails", "磋商结果说明", .longText, help: "签订协议、申请司法确认、下次磋商时间、提起诉讼等。"),
            Field("signedBy", "签字确认的各方", .list(.text), .required, help: "在纪要上签字确认的单位或者个人。"),
            .date, .copyTo, .confirmedBy,
        ])

    private static let ownRules: [CheckRule] = [
        .unnumberedMinutes(Basis.layoutStandard("10.3")),
        CheckRule(
            "statementMissing", source: Basis.caseRules(70),
            Bilingual(zh: "没有记明行政机关的说明：{}。", en: "The agency's statement is not recorded: {}."),
            remedy: Bilingual(
                zh: "磋商围绕是否存在违法情形、公益受侵害的后果、整改方案进行，请逐项记明。",
                en: "The talks are about unlawful conduct, consequences and rectification; record each."),
            test: .custom { subject in
                [("unlawfulConduct", "是否存在违法情形"), ("consequences", "公益受侵害的后果"), ("rectification", "整改方案")].compactMap { name, label in
                    subject.data.isBlank(at: "/\(name)") ? Hit("/\(name)", quoting: label) : nil
                }
            }.when(preSuit)),
        CheckRule(
            "beforeFiling", source: Basis.caseRules(70),
            Bilingual(zh: "磋商日期早于立案日期：{}。", en: "Held before the case was filed: {}."),
            remedy: Bilingual(zh: "立案后才进行磋商，请核对两个日期。", en: "It follows the filing; check both dates."),
            test: .isBefore("/heldOn", "/filedOn")),
        CheckRule(
            "obligorMissing", source: Basis.compensationLink(3),
            Bilingual(zh: "赔偿磋商没有写明赔偿义务人。", en: "The liable party is not named."),
            remedy: Bilingual(zh: "请写明赔偿义务人。", en: "Name it."), test: .lacks("/obligors").when(compensation)),
        CheckRule(
            "obligorUnheard", source: Basis.compensationLink(3),
            Bilingual(zh: "没有记明赔偿义务人的意见。", en: "What the liable party said is not recorded."),
            remedy: Bilingual(zh: "请记明赔偿义务人对损害事实、数额和赔偿方案的意见。", en: "Record its position on facts, amount and plan."),
            test: .lacks("/obligorPosition").when(compensation)),
        CheckRule(
            "agreedNothing", source: Basis.caseRules(70),
            Bilingual(zh: "磋商结果为达成一致，但没有写明达成一致的事项。", en: "Agreement is said to be reached, but on nothing."),
            remedy: Bilingual(zh: "请逐项写明。", en: "State each item."), test: .lacks("/decisions").when(.equals("/result", "agreed"))),
        CheckRule(
            "disputeUntold", source: Basis.compensationRules(5),
            Bilingual(zh: "磋商未达成一致，但没有写明争议事项。", en: "No agreement was reached, but the dispute is not recorded."),
            remedy: Bilingual(zh: "请写明争议事项，这是提起诉讼和申请支持起诉的依据。", en: "Record it: a suit and a request for support rest on it."),
            test: .lacks("/disputed").when(.equals("/result", "failed"))),
        CheckRule(
            "partyUnsigned", .warning, source: Basis.caseRules(70),
            Bilingual(zh: "赔偿义务人没有签字确认：{}。", en: "The liable party has not signed: {}."),
            remedy: Bilingual(zh: "请由其签字；拒绝签字的，在磋商结果说明中写明。", en: "Have it sign, or record its refusal in “resultDetails”."),
            test: .custom { subject in
                let signed = Set(subject.data["signedBy"]?.paragraphs ?? [])
                return subject.data.places("/obligors/*").compactMap { place, value in
                    value?.text.flatMap { signed.contains($0) ? nil : Hit(place, quoting: $0) }
                }
            }.when(.not(.mentions("/resultDetails", "拒绝签字")))),
    ]
}
