import WenshuBasics

extension DocumentKind {
    /// 管辖通报: a superior procuratorate tells the supervised agency's superior which procuratorate handles a case that several could.
    static let jurisdictionBulletin = DocumentKind(
        id: "jurisdictionBulletin",
        title: Bilingual(zh: "管辖通报", en: "Bulletin on jurisdiction"),
        legalBasis: [Basis.cooperationOpinion(4), Basis.cooperationOpinion(6), "\(Basis.caseRules(13))至第十八条"],
        timeLimit: Bilingual(zh: "没有法定期限；确定管辖前应当沟通、征求意见。", en: "None; opinions are sought before it is settled."),
        layout: .letter,
        extraction: .unknown,
        titleWords: ["管辖情况", "管辖的通报", "管辖通报"],
        number: NumberConvention(classCode: "检函", example: "江检函〔2024〕18号"),
        fields: [
            .title(help: "未填时为“关于××案管辖情况的通报”。"),
            .number("江检函〔2024〕18号"), .issuers("上级检察院", example: ["江州市人民检察院"]),
            .addressees(help: "被监督行政机关的上级机关全称。", example: ["江州市水利局"]), .supervisedAgency,
            .caseName,
            Field("facts", "案件基本情况", .longText, .mandatory(Basis.cooperationOpinion(4))),
            Field(
                "candidates", "有管辖权的检察院", .list(.text), .mandatory(Basis.cooperationOpinion(4)), help: "都有管辖权的各人民检察院全称。",
                example: ["云水县人民检察院", "白溪县人民检察院"]),
            Field("designated", "确定管辖的检察院", .text, .mandatory(Basis.cooperationOpinion(4)), example: "云水县人民检察院"),
            Field("reasons", "确定管辖的理由", .longText, .mandatory(Basis.cooperationOpinion(4)), help: "从有利于执法办案、有利于解决问题的角度说明。"),
            Field(
                "legalBasis", "法律依据", .list(.citation), .mandatory("\(Basis.caseRules(13))至第十八条"), help: "写明规定名称和条款。",
                example: ["《人民检察院公益诉讼办案规则》第十三条"]),
            Field(
                "consultation", "征求意见情况",
                .object([
                    Field("soughtOn", "征求意见日期", .date, .mandatory(Basis.cooperationOpinion(4))),
                    Field("opinion", "征求到的意见", .text, .mandatory(Basis.cooperationOpinion(4)), help: "写成能接在机关名称之后的话，如“表示没有不同意见”。"),
                ]), .mandatory(Basis.cooperationOpinion(4)), help: "上级检察机关可与被监督行政执法机关的上级机关加强沟通、征求意见。"),
            Field("suitProcuratorate", "提起诉讼的检察院", .text, help: "环境资源案件集中管辖、需要移送起诉的，写对应的检察院（\(Basis.cooperationOpinion(6))）。"),
            .contact, .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "未填时由案件名称拼成。") { root in root.text("/caseName").map { "关于\($0)管辖情况的通报" } },
            .titleLines, .issuer, .selfName, .peerName,
        ],
        readsBack: ReadBack.letterEnvelope,
        rules: [
            .oneIssuer, .senderIsReceiver(Basis.cooperationOpinion(4)), .sentToAgencyItself(Basis.cooperationOpinion(4)),
            .basisWithoutArticle(Basis.caseRules(13)),
            .datedBefore(
                "/consultation/soughtOn", "datedBeforeConsultation", Basis.cooperationOpinion(4), zh: "征求意见日期", en: "opinions were sought"),
            CheckRule(
                "oneCandidate", .warning, source: Basis.cooperationOpinion(4),
                Bilingual(zh: "只有一个检察院有管辖权，不需要确定管辖的通报。", en: "One procuratorate alone has jurisdiction; there is nothing to settle."),
                remedy: Bilingual(zh: "请核对有管辖权的检察院；属于指定管辖的，说明理由。", en: "Check; where it is designated, say why."),
                test: .custom { subject in subject.data["candidates"]?.list?.count == 1 ? [Hit("/candidates")] : [] }),
            CheckRule(
                "designatedOutside", .warning, source: Basis.cooperationOpinion(6),
                Bilingual(zh: "确定管辖的检察院不在有管辖权的检察院之列：{}。", en: "The one chosen is none of those with jurisdiction: {}."),
                remedy: Bilingual(zh: "请核对；指定辖区内其他检察院立案的，在理由中说明。", en: "Check; where another is designated, the reasons must say so."),
                test: .custom { subject in
                    guard let chosen = subject.data.text("/designated"),
                        !(subject.data["candidates"]?.paragraphs ?? []).contains(chosen)
                    else { return [] }
                    return [Hit("/designated", quoting: chosen)]
                }),
            CheckRule(
                "issuerNotSuperior", source: Basis.cooperationOpinion(4),
                Bilingual(zh: "由上级检察院确定管辖，{}不是上级。", en: "The superior procuratorate settles it; {} is not the superior."),
                remedy: Bilingual(zh: "请由共同的上一级检察院制发。", en: "Their common superior issues it."),
                test: .custom { subject in
                    guard let issuer = subject.data.text("/issuers/0") else { return [] }
                    let below = (subject.data["candidates"]?.paragraphs ?? []) + [subject.data.text("/designated") ?? ""]
                    return below.contains(issuer) ? [Hit("/issuers/0", quoting: issuer)] : []
                }),
        ])
}
