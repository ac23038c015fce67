import WenshuBasics

extension DocumentKind {
    /// 圆桌会议记录: agencies and procuratorate at one table before a suit.
    static let roundtableRecord = DocumentKind(
        id: "roundtableRecord",
        title: Bilingual(zh: "圆桌会议记录", en: "Record of a roundtable"),
        legalBasis: [Basis.cooperationOpinion(13), Basis.linkageNotice("三"), Basis.caseRules(44)],
        timeLimit: Bilingual(
            zh: "在诉前程序中召开；不改变检察建议的回复期限。", en: "Held before a suit; it does not change the reply period of a recommendation."),
        layout: .procuratorial,
        extraction: .meetingMinutes,
        titleWords: ["圆桌会议"],
        number: NumberConvention(example: "云检圆〔2024〕1号"),
        fields: roundtableFields,
        derived: [
            .formTitle("圆桌会议记录"), .preSuitMatter, .issuer, .unsealedSignOff, .chairText,
            .personsText("attendees", "出席名单"), .personsText("absentees", "请假名单"), .personsText("observers", "列席名单"),
            .decisionNote,
        ],
        readsBack: .joining(
            ReadBack.values("title", "issuers", "date", "attendees", "absentees", "observers", "topics"), ReadBack.meeting,
            ReadBack.decisions),
        rules: .joining(
            [.oneIssuer], CheckRule.decisions(Basis.cooperationOpinion(13)), CheckRule.meeting(Basis.cooperationOpinion(13)),
            roundtableRules))

    private static let roundtableRules: [CheckRule] = [
        CheckRule(
            "agencySilent", .warning, source: Basis.cooperationOpinion(13),
            Bilingual(zh: "没有记录这个单位的意见：{}。", en: "The record holds no view of this unit: {}."),
            remedy: Bilingual(zh: "请补记其意见；没有发言的也写明。", en: "Add its view, or that it had none."), test: .custom(silentAgencies)),
        CheckRule(
            "viewOfAbsent", source: Basis.cooperationOpinion(13),
            Bilingual(zh: "记录了未到会单位的意见：{}。", en: "The view of a unit that was not there is recorded: {}."),
            remedy: Bilingual(zh: "请核对出席名单，书面意见应当说明。", en: "Check the list; say so where the view was sent in writing."),
            test: .custom { subject in
                subject.data.places("/views/*/unit").compactMap { place, unit in
                    guard let unit = unit?.text, !CheckRule.attended(unit, subject) else { return nil }
                    return Hit(place, quoting: unit)
                }
            }),
    ]

    private static let roundtableFields: [Field] = .joining(
        [
            .issuers("召集会议的检察院", example: ["云水县人民检察院"]),
            Field("caseName", "案件名称", .text, .required, example: "云水县水利局对石岭镇弃渣监管不到位案"),
        ],
        Field.meeting(Basis.cooperationOpinion(13)),
        Field.attendance(Basis.cooperationOpinion(13)),
        [
            Field("topics", "议题", .list(.text), .required, help: "每项议题一条，不写序号。"),
            Field("harmFacts", "公益受侵害事实", .longText, .mandatory(Basis.cooperationOpinion(13)), help: "检察机关介绍的公益受侵害情况和调查情况。"),
            Field(
                "views", "各方意见",
                .list(.object([Field("unit", "发言单位", .text, .required), Field("text", "意见内容", .longText, .required)])),
                .mandatory(Basis.cooperationOpinion(13)),
                help: "逐单位记录对职责、已采取措施、困难和打算的意见；可以对照三项标准：是否采取有效措施制止违法行为，是否全面运用监管手段，公益是否得到有效保护。"),
            .decisions(
                "达成一致的事项", .mandatory(Basis.cooperationOpinion(13)), source: Basis.cooperationOpinion(13), help: "逐项写明由谁、何时完成。"),
            Field("disputes", "分歧事项", .longText, help: "没有达成一致的问题和各自的理由。"),
            .date, .confirmedBy,
        ])

    /// Units besides the procuratorate that sat at the table and are not recorded as having spoken.
    @Sendable private static func silentAgencies(_ subject: CheckSubject) -> [Hit] {
        let hosts = Set(subject.data["issuers"]?.paragraphs ?? [])
        let heard = (subject.data["views"]?.list ?? []).compactMap { $0["unit"]?.text }
        var seen: Set<String> = []
        return subject.data.places("/attendees/*/unit").compactMap { place, unit in
            guard let unit = unit?.text, !hosts.contains(unit), seen.insert(unit).inserted,
                !heard.contains(where: { $0 == unit || unit.hasSuffix($0) })
            else { return nil }
            return Hit(place, quoting: unit)
        }
    }
}
