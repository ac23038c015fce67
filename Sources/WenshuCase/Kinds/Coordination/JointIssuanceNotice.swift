import WenshuBasics

extension DocumentKind {
    /// 联合印发通知: several organs issue one text, the host first, under the host's number.
    static let jointIssuanceNotice = DocumentKind(
        id: "jointIssuanceNotice",
        title: Bilingual(zh: "联合印发通知", en: "Joint issuance notice"),
        legalBasis: [
            Basis.cooperationOpinion(18), Basis.municipalOpinion("七"), "\(Basis.documentHandling(17))、第二十二条",
        ],
        timeLimit: Bilingual(zh: "没有法定期限；成文日期署最后签发机关负责人签发的日期。", en: "None; it bears the date on which the last organ signed."),
        layout: .official,
        extraction: .officialNotice,
        titleWords: ["关于印发", "印发《"],
        isJoint: true,
        number: NumberConvention(classCode: "检会", example: "云检会〔2024〕3号"),
        fields: issuanceFields,
        derived: [
            .title(help: "未填时为“（各发文机关）关于印发《……》的通知”；机关名称一行排不下的，省略机关名称。") { root in
                guard let title = root.text("/instrument/title") else { return nil }
                let names = (root["issuers"]?.paragraphs ?? []).joined(separator: " ")
                return (names.count <= 19 ? names + " " : "") + "关于印发《\(title)》的通知"
            },
            .titleLines, .signatureRows,
            DerivedField("/markLines", "发文机关标志各行", help: "各发文机关依次分行，主办机关在前。") { _, root in
                .text((root["issuers"]?.paragraphs ?? []).joined(separator: "\n"))
            },
            .issuer, .basisText,
            DerivedField("/issuersText", "发文机关文字", help: "各发文机关，以顿号分开。") { _, root in
                .text((root["issuers"]?.paragraphs ?? []).joined(separator: "、"))
            },
            IssuedInstrument.blocks, IssuedInstrument.outline, IssuedInstrument.effectiveFrom,
        ],
        readsBack: ReadBack.values(
            "title", "number", "issuers", "addressees", "date", "copyTo", "attachments", "printedBy", "printedOn", "copies", "basis",
            "outline", "effectiveFrom"),
        rules: issuanceRules)

    private static let issuanceFields: [Field] = .joining(
        [
            .title(help: "未填时为“（各发文机关）关于印发《……》的通知”；各机关名称之间空一格。"),
            Field("number", "文号", .documentNumber, .required, help: "只用主办机关的文号。", example: "云检会〔2024〕3号"),
            .issuers(example: ["云水县人民检察院", "云水县水利局"]),
            Field("host", "主办机关", .text, .required, help: "起草并编号的机关，排列在发文机关的第一个。", example: "云水县人民检察院"),
            .addressees(help: "各发文机关的下级机关和有关单位。", example: ["各乡镇人民政府"]),
            Field("purpose", "印发目的", .text, .required, help: "写成以“为”开头的短语。"),
            .basisDocuments(),
            Field("approval", "同意机关", help: "印发前须经同意的，写该机关名称，印作“经××同意”。"),
            IssuedInstrument.field,
            Field("effectiveOn", "施行日期", .date, help: "印作印发文件的最后一条。"),
            Field("effectiveOnIssue", "是否自印发之日起施行", .boolean),
            Field("requirements", "贯彻要求", .longText, help: "除“认真贯彻执行”以外的具体要求。"),
            .attachments, .date,
            Field("annotation", "附注文字", help: "印在成文日期下方的括号内。", example: "此件公开发布"),
            .copyTo,
        ], Field.printing,
        [
            Field("copies", "印数", .number, help: "印作“共印……份”。"),
            Field(
                "countersignatures", "会签情况",
                .list(
                    .object([
                        Field("unit", "会签机关", .text, .required), Field("name", "会签人", .text, .required), Field("opinion", "会签意见"),
                        Field("signedOn", "签发日期", .date, .required),
                    ])), .mandatory(Basis.documentHandling(22)), help: "每个发文机关一条，主办机关也要写；不印出。"),
        ])

    private static let issuanceRules: [CheckRule] = [
        .senderIsReceiver(Basis.documentHandling(17)),
        CheckRule(
            "fewIssuers", source: Basis.documentHandling(17),
            Bilingual(zh: "联合印发至少要有两个发文机关。", en: "A joint notice has two issuers or more."),
            remedy: Bilingual(zh: "请补齐发文机关；单独印发的，改用通知。", en: "Name them all; one organ alone issues a plain notice."),
            test: .custom { subject in
                guard let count = subject.data["issuers"]?.list?.count, count < 2 else { return [] }
                return [Hit("/issuers")]
            }),
        CheckRule(
            "hostNotFirst", source: Basis.layoutStandard("7.2.4"),
            Bilingual(zh: "主办机关没有排列在前：{}。", en: "The host is not the first issuer: {}."),
            remedy: Bilingual(zh: "请把主办机关列为发文机关的第一个。", en: "Put the host first."),
            test: .custom { subject in
                guard let host = subject.data.text("/host"), let first = subject.data.text("/issuers/0"), host != first else { return [] }
                return [Hit("/issuers/0", quoting: "\(first)、\(host)")]
            }),
        CheckRule(
            "countersignatureMissing", source: Basis.documentHandling(22),
            Bilingual(zh: "发文机关没有会签：{}。", en: "This issuer has not countersigned: {}."),
            remedy: Bilingual(zh: "联合发文由所有联署机关的负责人会签，请补办。", en: "Every issuer must countersign."),
            test: .custom { subject in
                let signed = Set(subject.data.places("/countersignatures/*/unit").compactMap { $0.value?.text })
                guard !signed.isEmpty else { return [] }
                return subject.data.places("/issuers/*").compactMap { place, unit in
                    unit?.text.flatMap { signed.contains($0) ? nil : Hit(place, quoting: $0) }
                }
            }),
        CheckRule(
            "countersignedByStranger", source: Basis.documentHandling(22),
            Bilingual(zh: "会签机关不在发文机关之列：{}。", en: "Who countersigned is no issuer: {}."),
            remedy: Bilingual(zh: "版头、署名和会签单的机关应当一致，请核对。", en: "Head, signatures and countersignatures must name the same organs."),
            test: .custom { subject in
                let issuers = Set(subject.data["issuers"]?.paragraphs ?? [])
                return subject.data.places("/countersignatures/*/unit").compactMap { place, unit in
                    unit?.text.flatMap { issuers.contains($0) ? nil : Hit(place, quoting: $0) }
                }
            }),
        CheckRule(
            "dateNotLastSignature", source: Basis.documentHandling(9),
            Bilingual(zh: "成文日期不是最后签发机关负责人签发的日期：{}。", en: "The date is not that on which the last organ signed: {}."),
            remedy: Bilingual(zh: "联合行文署最后签发机关负责人签发的日期。", en: "A joint document bears the date of the last signature."),
            test: .custom { subject in
                let days = subject.data.places("/countersignatures/*/signedOn").compactMap {
                    $0.value?.text.flatMap { CalendarDate(iso: $0) }
                }
                guard let last = days.max(), let date = subject.date, date != last else { return [] }
                return [Hit("/date", quoting: "\(date.chinese)、\(last.chinese)")]
            }),
        CheckRule(
            "draftIssued", source: Basis.documentHandling(20),
            Bilingual(zh: "印发文件的名称仍是稿本：“{}”。", en: "The title still says that it is a draft: “{}”."),
            remedy: Bilingual(zh: "请核对是否定稿，删去稿本字样。", en: "Check that it is final and take the word out."),
            test: .contains("/instrument/title", anyOf: ["征求意见稿", "送审稿", "讨论稿", "草案", "（稿）", "代拟稿"])),
        CheckRule(
            "titleInBrackets", source: Basis.layoutStandard("7.3.1"),
            Bilingual(zh: "文件名称不必加书名号：“{}”。", en: "The title needs no 《》 here: “{}”."),
            remedy: Bilingual(zh: "书名号由模板加上，请删去。", en: "The template adds it; leave it out."),
            test: .text("/instrument/title") { $0.hasPrefix("《") }),
        CheckRule(
            "effectiveUnstated", .warning, source: Basis.documentHandling(20),
            Bilingual(zh: "办法、规定一类的文件没有写明何时施行。", en: "Rules of this kind should say when they take effect."),
            remedy: Bilingual(zh: "请填写施行日期，或者选择自印发之日起施行。", en: "State the day, or that it is the day of issue."),
            test: .custom { subject in
                let title = subject.data.text("/instrument/title") ?? ""
                let isRules = IssuedInstrument.rulesOfConduct.contains { title.hasSuffix($0) || title.hasSuffix($0 + "（试行）") }
                let isStated = subject.data["effectiveOnIssue"] == true || subject.data.date("/effectiveOn") != nil
                return isRules && !isStated ? [Hit("/effectiveOn")] : []
            }),
        CheckRule(
            "effectiveBeforeDate", .warning, source: Basis.documentHandling(20),
            Bilingual(zh: "施行日期早于成文日期：{}。", en: "It takes effect before its date: {}."),
            remedy: Bilingual(zh: "文件一般不溯及既往，请核对施行日期。", en: "Rules do not as a rule reach back; check the day."),
            test: .isBefore("/effectiveOn", "/date")),
    ]
}
