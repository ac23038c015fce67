import WenshuBasics

extension DocumentKind {
    /// 支持起诉申请书: a plaintiff asks the procuratorate to support its civil action.
    static let supportActionRequest = DocumentKind(
        id: "supportActionRequest",
        title: Bilingual(zh: "支持起诉申请书", en: "Request for support of an action"),
        legalBasis: [
            Basis.compensationLink(4), Basis.civilProcedure(15), Basis.civilProcedure(58, paragraph: 2), Basis.caseRules(100),
            Basis.compensationRules(5),
        ],
        timeLimit: Bilingual(
            zh: "检察机关决定支持的，七个工作日内抄送支持起诉意见书；决定不支持的，七个工作日内书面告知并载明依据。",
            en: "The opinion, or the refusal with its grounds, follows within 7 working days of the decision."),
        layout: .official,
        extraction: .supportRequest,
        number: NumberConvention(example: "江环函〔2024〕9号"),
        fields: requestFields,
        derived: [
            .title(help: "未填时为“支持起诉申请书”。") { _ in "支持起诉申请书" },
            .choicesText("means", "支持方式文字", supportMeans),
            DerivedField("/issuers", "发文机关", help: "即申请人。") { _, root in root.at(pointer: "/applicant/name").map { .list([$0]) } },
            DerivedField("/addressees", "主送机关", help: "即受理申请的人民检察院。") { _, root in root["procuratorate"].map { .list([$0]) } },
        ],
        readsBack: ReadBack.values("title", "issuers", "addressees", "date", "defendants", "court", "claims", "claimAmount", "evidence")
            + [ReadBack("/applicant/name", as: "/applicant")],
        rules: requestRules)

    private static let requestFields: [Field] = [
        .title(help: "未填时为“支持起诉申请书”。"),
        Field(
            "applicant", "申请人",
            .object([
                Field("name", "名称", .text, .required, help: "自然人写姓名，单位写全称。"), Field("address", "住所地", .text, .required),
                Field("legalRepresentative", "法定代表人"), Field("representativeTitle", "法定代表人职务"),
                Field("agent", "委托代理人", help: "姓名、单位和职务。"),
            ]), .mandatory(Basis.caseRules(100)), help: "有权起诉的单位或者个人。"),
        Field("applicantClass", "申请人类别", .choice(plaintiffClasses), .mandatory(Basis.caseRules(100)), help: "属于可以支持起诉的哪一类。"),
        Field("designation", "赔偿权利人指定情况", help: "赔偿权利人指定本单位负责索赔的文件，写成能接在“申请人经”之后的文字。"),
        Field("procuratorate", "受理申请的检察院", .text, .mandatory(Basis.compensationLink(4)), example: "江州市人民检察院"),
        Field("defendants", "被申请人", .list(.object(Field.party)), .mandatory(Basis.compensationLink(4)), help: "拟列的被告。"),
        Field("cause", "案由", .text, .required, example: "生态环境损害赔偿纠纷"),
        Field("court", "受诉人民法院", .text, .mandatory(Basis.compensationLink(4)), help: "拟起诉的人民法院全称。", example: "江州市中级人民法院"),
        Field("claims", "诉讼请求", .list(.text), .mandatory(Basis.compensationLink(4)), help: "每项一条，不写序号。"),
        Field("claimAmount", "请求金额", .money, help: "各项请求的金额合计，单位为元。"),
        Field("facts", "事实", .longText, .mandatory(Basis.compensationLink(4)), help: "侵权行为和损害后果。"),
        Field(
            "consultation", "磋商情况", .longText,
            help: "生态环境损害赔偿案件写明何时磋商、为何未达成一致，或者为何无法磋商（\(Basis.compensationRules(5))）。"),
        Field("grounds", "申请理由和法律依据", .longText, .mandatory(Basis.compensationLink(4)), help: "写成能接在“根据”之后、“的规定”之前的法律条款。"),
        Field("means", "请求支持的方式", .list(.choice(supportMeans)), help: "请求检察机关以何种方式支持（\(Basis.caseRules(101))）。"),
        Field("evidence", "证据清单", .list(.text), .mandatory(Basis.compensationLink(4)), help: "随申请书提交的证据和材料，每项一条。"),
        .contact, .attachments, .date,
    ]

    private static let compensation = Condition.equals("/applicantClass", "compensation")

    private static let requestRules: [CheckRule] = [
        CheckRule(
            "consultationUntold", source: Basis.compensationRules(5),
            Bilingual(zh: "没有写明磋商情况。", en: "Nothing is said on consultation."),
            remedy: Bilingual(
                zh: "生态环境损害赔偿诉讼以磋商未达成一致或者无法磋商为前提，请写明。", en: "Such a suit presupposes failed or impossible consultation; say so."),
            test: .lacks("/consultation").when(compensation)),
        CheckRule(
            "designationUntold", .warning, source: Basis.compensationRules(1),
            Bilingual(zh: "没有写明由谁指定本单位负责索赔。", en: "By whom the applicant is designated is not stated."),
            remedy: Bilingual(zh: "申请人不是赔偿权利人本身的，请写明指定情况并附证明。", en: "Unless it is the claimant itself, say so and attach the proof."),
            test: .custom { subject in
                let isGovernment = subject.data.text("/applicant/name")?.hasSuffix("人民政府") ?? false
                return isGovernment || !subject.data.isBlank(at: "/designation") ? [] : [Hit("/designation")]
            }.when(compensation)),
        CheckRule(
            "groundsWithoutArticle", source: Basis.compensationLink(4),
            Bilingual(zh: "申请的法律依据没有写明条款。", en: "The grounds name no article."),
            remedy: Bilingual(zh: "请写明法律名称和条款。", en: "Name law and article."), test: .citesNoArticle("/grounds")),
        CheckRule(
            "groundsUnusual", .warning, source: "\(Basis.civilProcedure(15))、第五十八条",
            Bilingual(zh: "法律依据未引用{}。", en: "The grounds cite neither of {}."),
            remedy: Bilingual(zh: "请核对申请支持起诉的法律依据。", en: "Check the grounds."), test: .citesNone("/grounds", of: [.support, .civilSuit])),
        .compensationCourt("/applicantClass"),
        CheckRule(
            "claimsDisagree", .warning, source: Basis.civilCode(1235),
            Bilingual(zh: "各项请求的金额合计与请求金额不符（元）：{}。", en: "The claims do not add up to the total (yuan): {}."),
            remedy: Bilingual(zh: "请核对各项请求和合计。", en: "Check claims and total."), test: .sumDiffers("/claims", from: "/claimAmount")),
        CheckRule(
            "claimAmountMissing", .warning, source: Basis.civilCode(1235),
            Bilingual(zh: "诉讼请求有金额，没有填写请求金额合计。", en: "The claims name sums, but no total is stated."),
            remedy: Bilingual(zh: "请填写请求金额。", en: "State the total."),
            test: .lacks("/claimAmount").when(.mentions("/claims", "元"))),
        CheckRule(
            "designationNotAttached", .warning, source: Basis.compensationLink(4),
            Bilingual(zh: "证据清单中没有指定文件或者授权证明。", en: "The proof of designation is not among the papers."),
            remedy: Bilingual(zh: "请附上赔偿权利人的指定文件。", en: "Add it."),
            test: .listLacks("/evidence", anyOf: ["指定", "授权", "委托"]).when(.states("/designation"))),
        CheckRule(
            "consultationNotProved", .warning, source: Basis.compensationRules(5),
            Bilingual(zh: "证据清单中没有磋商的材料。", en: "Papers of the consultation are not among the evidence."),
            remedy: Bilingual(zh: "请附上磋商会议纪要、记录或者无法磋商的说明。", en: "Add minutes, or a statement why it was impossible."),
            test: .listLacks("/evidence", anyOf: ["磋商"]).when(compensation)),
    ]
}
