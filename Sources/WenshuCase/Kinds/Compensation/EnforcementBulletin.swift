import WenshuBasics

extension DocumentKind {
    /// 执行情况通报: the agency has applied for enforcement and sends the papers to the procuratorate.
    static let enforcementBulletin = DocumentKind(
        id: "enforcementBulletin",
        title: Bilingual(zh: "执行情况通报", en: "Bulletin on enforcement"),
        legalBasis: [Basis.compensationLink(8), Basis.compensationRules(21)],
        timeLimit: Bilingual(
            zh: "申请人民法院强制执行的，七个工作日内将相关材料通报同级检察机关。", en: "Within 7 working days of the application for enforcement."),
        limits: [.keeps(.enforcementBulletin, from: "/appliedOn", done: "/date")],
        layout: .letter,
        extraction: .enforcementNotice,
        number: NumberConvention(classCode: "环函", example: "江环函〔2025〕14号"),
        fields: [
            .title(help: "未填时为“××局关于××案申请强制执行情况的通报”。"),
            .number("江环函〔2025〕14号"),
            .issuers(example: ["江州市生态环境局"]),
            .addressees(help: "同级人民检察院。", example: ["江州市人民检察院"]),
            .caseName, .obligors(8),
            Field(
                "enforced", "执行依据种类",
                .choice([Choice("judgment", "发生法律效力的裁判"), Choice("agreement", "经司法确认的赔偿协议")]), .mandatory(Basis.compensationLink(8))),
            Field(
                "judgmentNumber", "执行依据案号", .text, .mandatory(Basis.compensationLink(8)), help: "裁判文书的案号，年份用全角圆括号。",
                example: "（2024）云01民初25号"),
            Field("judgmentTitle", "执行依据名称", .text, .required, example: "民事判决书"),
            Field("judgmentCourt", "作出执行依据的法院", .text, .mandatory(Basis.compensationLink(8)), example: "江州市中级人民法院"),
            Field("judgedOn", "裁判日期", .date),
            Field("effectiveOn", "生效日期", .date, .mandatory(Basis.compensationLink(8))),
            Field("obligation", "裁判确定的义务", .longText, .mandatory(Basis.compensationLink(8)), help: "裁判主文或者协议确定的修复、赔偿义务和履行期限。"),
            Field("performed", "履行情况", .longText, .mandatory(Basis.compensationLink(8)), help: "已经履行的部分，催告情况，未履行的原因。"),
            Field("totalAmount", "应付金额", .money), Field("paidAmount", "已付金额", .money),
            Field("unpaidAmount", "未付金额", .money, help: "尚未履行的金额，单位为元。"),
            Field("unperformed", "未履行的其他义务", .longText, help: "如尚未履行的修复义务。"),
            Field("court", "执行法院", .text, .mandatory(Basis.compensationLink(8)), help: "申请强制执行的人民法院。", example: "江州市中级人民法院"),
            Field("appliedOn", "申请执行日期", .date, .mandatory(Basis.compensationLink(8)), help: "七个工作日的通报期限从这一天起算。"),
            Field("enforcementNumber", "执行案号", help: "法院已经立案的填写。", example: "（2025）云01执42号"),
            .policyBasis, .contact(.required), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "发文机关“关于××案申请强制执行情况的通报”。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/caseName") else { return nil }
                return "\(issuer)关于\(name)申请强制执行情况的通报"
            },
            .titleLines, .issuer, .selfName, .peerName, .policyBasis("第八条"),
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("judgmentNumber", "court", "obligors", "appliedOn", "unpaidAmount"),
        rules: [
            .senderIsReceiver(Basis.compensationLink(8)), .sameLevel(Basis.compensationLink(8)),
            .courtNumberForm("/judgmentNumber", "/enforcementNumber"),
            CheckRule(
                "bulletinLate", .warning, source: Basis.compensationLink(8),
                Bilingual(zh: "通报超过七个工作日：{}。", en: "Later than 7 working days: {}."),
                remedy: Bilingual(
                    zh: "应当在申请强制执行后七个工作日内通报；逾期也应通报，并说明原因。", en: "It is due within 7 working days; if late, send it and say why."),
                test: .isLate(.enforcementBulletin, from: "/appliedOn", to: "/date")),
            CheckRule(
                "datedBeforeApplication", source: Basis.compensationLink(8),
                Bilingual(zh: "成文日期早于申请执行日期：{}。", en: "Dated before the application: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/appliedOn")),
            CheckRule(
                "appliedBeforeEffect", source: Basis.compensationLink(8),
                Bilingual(zh: "申请执行日期早于生效日期：{}。", en: "Applied for before the judgment took effect: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/appliedOn", "/effectiveOn")),
            CheckRule(
                "effectBeforeJudgment", source: Basis.compensationLink(8),
                Bilingual(zh: "生效日期早于裁判日期：{}。", en: "Effective before it was made: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/effectiveOn", "/judgedOn")),
            CheckRule(
                "amountsDisagree", source: Basis.compensationLink(8),
                Bilingual(zh: "应付金额减去已付金额不等于未付金额：{}。", en: "Total less paid is not the amount unpaid: {}."),
                remedy: Bilingual(zh: "请核对三个金额。", en: "Check the three amounts."), test: .custom(amountHits)),
            CheckRule(
                "nothingOutstanding", .warning, source: Basis.compensationLink(8),
                Bilingual(zh: "既没有未付金额，也没有写明未履行的其他义务。", en: "Neither an unpaid amount nor another open obligation is stated."),
                remedy: Bilingual(zh: "请写明申请执行的内容。", en: "Say what is to be enforced."),
                test: .lacks("/unpaidAmount").when(.not(.states("/unperformed")))),
            CheckRule(
                "papersNotAttached", .warning, source: Basis.compensationLink(8),
                Bilingual(zh: "附件中没有强制执行申请书。", en: "The application for enforcement is not attached."),
                remedy: Bilingual(zh: "请附上执行依据和强制执行申请书。", en: "Attach judgment and application."),
                test: .listLacks("/attachments", anyOf: ["申请书", "申请执行书"])),
        ])

    @Sendable private static func amountHits(_ subject: CheckSubject) -> [Hit] {
        guard let total = subject.data["totalAmount"]?.number, let paid = subject.data["paidAmount"]?.number,
            let unpaid = subject.data["unpaidAmount"]?.number, total != paid + unpaid
        else { return [] }
        return [Hit("/unpaidAmount", quoting: "\(total) − \(paid) ≠ \(unpaid)")]
    }
}
