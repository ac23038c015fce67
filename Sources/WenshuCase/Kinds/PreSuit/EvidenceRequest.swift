import WenshuBasics

extension DocumentKind {
    /// 调取证据通知书, with its list.
    static let evidenceRequest = DocumentKind(
        id: "evidenceRequest",
        title: Bilingual(zh: "调取证据通知书", en: "Notice to hand over evidence"),
        legalBasis: ["\(Basis.caseRules(35))至第三十八条", Basis.municipalOpinion("五", item: "三"), Basis.linkageNotice("五")],
        timeLimit: Bilingual(zh: "按通知书写明的日期提交。", en: "Due on the day that the notice states."),
        layout: .procuratorial,
        extraction: .officialNotice,
        titleWords: ["调取证据通知书", "调取证据材料通知书", "调取证据"],
        number: NumberConvention(classCode: "检公调", example: "云检公调〔2024〕4号"),
        fields: [
            .number("云检公调〔2024〕4号"), .issuers("调取证据的检察院", example: ["云水县人民检察院"]),
            Field("recipient", "证据持有单位", .text, .mandatory(Basis.caseRules(35)), help: "全称，一份通知书只发给一个单位。", example: "云水县自然资源局"),
            .caseName,
            Field(
                "legalBasis", "法律依据", .list(.citation), .mandatory(Basis.caseRules(35)), help: "写明法律名称和条款。",
                example: ["《中华人民共和国人民检察院组织法》第二十一条"]),
            Field(
                "items", "证据清单",
                .list(
                    .object([
                        Field("name", "证据名称", .text, .required, help: "能够辨认的名称、文号、日期或者期间。"),
                        Field("form", "证据形式", .choice(evidenceForms), .required), Field("quantity", "数量", .text, .required, example: "1份"),
                        Field("note", "备注"),
                    ])), .mandatory(Basis.caseRules(35)), help: "印作附件“调取证据清单”。"),
            Field("submitBy", "提交日期", .date, .required), Field("submitTo", "提交地点", .text, .required, example: "云水县人民检察院第五检察部"),
            Field(
                "investigators", "调查人员", .list(.object([Field("name", "姓名", .text, .required), Field("title", "职务")])),
                .mandatory("\(Basis.caseRules(35))至第三十八条"), help: "两名以上检察人员。"),
            .contact(.mandatory(Basis.caseRules(35))), .date,
        ],
        derived: [
            .formTitle("调取证据通知书"), .issuer,
            DerivedField("/addressees", "主送机关", help: "即证据持有单位。") { _, root in root["recipient"].map { .list([$0]) } },
            DerivedField("/attachments", "附件", help: "即调取证据清单。") { _, _ in ["调取证据清单"] },
            .citedBasis,
            DerivedField("/investigatorsText", "调查人员文字", help: "各调查人员的姓名。") { _, root in
                .text(root.places("/investigators/*/name").compactMap { $0.value?.text }.joined(separator: "、"))
            },
            DerivedField("/items/*/formText", "证据形式文字", help: "证据形式的中文。") { item, _ in
                evidenceForms.first { $0.value == item.text("/form") }.map { .text($0.label) }
            },
        ],
        readsBack: ReadBack.values("title", "number", "issuers", "addressees", "date", "attachments", "contact", "basis"),
        rules: [
            .oneIssuer, .basisWithoutArticle(Basis.caseRules(35)), .compulsion("/items"),
            .fewInvestigators("\(Basis.caseRules(35))至第三十八条"),
            CheckRule(
                "severalHolders", source: Basis.caseRules(35),
                Bilingual(zh: "一份通知书只发给一个单位，这里有：{}。", en: "A notice goes to one holder; this names several: {}."),
                remedy: Bilingual(zh: "请分别制发。", en: "Issue one for each."), test: .severalNames("/recipient")),
            CheckRule(
                "holderIsIssuer", source: Basis.caseRules(35),
                Bilingual(zh: "证据持有单位就是制发的检察院：{}。", en: "The holder is the procuratorate itself: {}."),
                remedy: Bilingual(zh: "请核对证据持有单位。", en: "Check the holder."),
                test: .custom { subject in
                    guard let holder = subject.data.text("/recipient"), holder == subject.data.text("/issuers/0") else { return [] }
                    return [Hit("/recipient", quoting: holder)]
                }),
            CheckRule(
                "itemUnspecific", .warning, source: Basis.caseRules(35),
                Bilingual(zh: "证据名称不能辨认：“{}”。", en: "The piece of evidence cannot be told by its name: “{}”."),
                remedy: Bilingual(zh: "请写明文件名称、文号、日期或者期间。", en: "Give title, number, date or period."),
                test: .text("/items/*/name") { name in
                    name.count < 5 || ["相关材料", "有关材料", "其他材料", "相关证据", "等材料"].contains { name.contains($0) }
                }),
            CheckRule(
                "itemTwice", .warning, source: Basis.caseRules(35),
                Bilingual(zh: "清单中重复列出：{}。", en: "Listed twice: {}."),
                remedy: Bilingual(zh: "请合并或者核对。", en: "Join them, or check."),
                test: .custom { subject in
                    var seen: Set<String> = []
                    return subject.data.places("/items/*/name").compactMap { place, name in
                        name?.text.flatMap { seen.insert($0).inserted ? nil : Hit(place, quoting: $0) }
                    }
                }),
            CheckRule(
                "submitDuePast", source: Basis.caseRules(35),
                Bilingual(zh: "提交日期早于成文日期：{}。", en: "The evidence is due before the notice: {}."),
                remedy: Bilingual(zh: "请核对提交日期。", en: "Check the day."), test: .isBefore("/submitBy", "/date")),
            CheckRule(
                "submitTooSoon", .warning, source: "办案惯例（没有法定期限）",
                Bilingual(zh: "从成文到提交不足三个工作日：{}。", en: "Less than three working days are left to hand it over: {}."),
                remedy: Bilingual(zh: "请留出准备时间；情况紧急的，派员当场调取。", en: "Leave time; where it is urgent, fetch it on the spot."),
                test: .custom { subject in
                    guard let date = subject.date, let due = subject.data.date("/submitBy"), due >= date,
                        due < subject.context.calendar.adding(workingDays: 3, to: date)
                    else { return [] }
                    return [Hit("/submitBy", quoting: "\(date.chinese)—\(due.chinese)")]
                }),
        ])

    private static let evidenceForms = [
        Choice("original", "原件"), Choice("copy", "复印件（与原件核对）"), Choice("electronic", "电子数据"), Choice("audiovisual", "视听资料"),
        Choice("object", "物证"),
    ]
}
