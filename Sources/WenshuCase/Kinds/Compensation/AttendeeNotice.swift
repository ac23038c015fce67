import WenshuBasics

extension DocumentKind {
    /// 参加磋商人员告知: the procuratorate names those who will attend the consultation.
    static let attendeeNotice = DocumentKind(
        id: "attendeeNotice",
        title: Bilingual(zh: "参加磋商人员告知", en: "Notice of attendees"),
        legalBasis: [Basis.compensationLink(3)],
        timeLimit: Bilingual(zh: "磋商一日前告知人数、姓名、职务。", en: "Number, names and posts 1 day before the consultation."),
        limits: [.keeps(.consultationAttendees, from: "/heldOn", done: "/date")],
        layout: .letter,
        extraction: .consultationNotice,
        titleWords: ["参加磋商人员", "磋商人员"],
        number: NumberConvention(classCode: "检函", example: "江检函〔2023〕33号"),
        fields: [
            .title(help: "未填时为“××人民检察院关于告知××案参加磋商人员的函”。"),
            .number("江检函〔2023〕33号"),
            .issuers("告知的检察院", example: ["江州市人民检察院"]),
            .addressees(help: "组织磋商的行政机关。", example: ["江州市生态环境局"]),
            .caseName,
            Field("invitationNumber", "邀请函文号", .documentNumber, .required, example: "江环函〔2023〕95号"),
            Field("heldOn", "磋商日期", .date, .mandatory(Basis.compensationLink(3)), help: "一日前应当告知参加人员。"),
            Field("startsAt", "磋商开始时间", .time),
            Field("place", "磋商地点"),
            Field("count", "人数", .number, .mandatory(Basis.compensationLink(3)), help: "参加磋商检察人员的人数。"),
            Field(
                "attendees", "参加人员",
                .list(
                    .object([
                        Field("name", "姓名", .text, .required), Field("title", "职务", .text, .mandatory(Basis.compensationLink(3))),
                        Field("role", "分工", help: "如“承办检察官”“记录”。"),
                    ])), .mandatory(Basis.compensationLink(3)), help: "逐人写明姓名、职务。"),
            Field("materials", "需要提供的材料", .longText, help: "参加磋商前需要查阅的材料。"),
            .policyBasis, .contact(.required), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "发文机关“关于告知××案参加磋商人员的函”。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/caseName") else { return nil }
                return "\(issuer)关于告知\(name)参加磋商人员的函"
            },
            .titleLines, .issuer, .selfName, .peerName, .heldText, .policyBasis("第三条第二款"),
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("heldOn", "startsAt", "place"),
        rules: [
            .oneIssuer, .senderIsReceiver(Basis.compensationLink(3)), .sameLevel(Basis.compensationLink(3)),
            CheckRule(
                "countWrong", source: Basis.compensationLink(3),
                Bilingual(zh: "人数与名单不符：{}。", en: "The number is not that of the list: {}."),
                remedy: Bilingual(zh: "请核对人数和名单。", en: "Check number and list."),
                test: .custom { subject in
                    guard let count = subject.data["count"]?.number?.integer, let listed = subject.data["attendees"]?.list?.count,
                        count != listed
                    else { return [] }
                    return [Hit("/count", Bilingual(zh: "写的是\(count)人，名单有\(listed)人", en: "\(count) instead of \(listed)"))]
                }),
            CheckRule(
                "listedTwice", source: Basis.compensationLink(3),
                Bilingual(zh: "{}在名单中出现两次。", en: "{} is listed twice."),
                remedy: Bilingual(zh: "请核对名单。", en: "Check the list."),
                test: .custom { subject in
                    var seen: Set<String> = []
                    return subject.data.places("/attendees/*/name").compactMap { place, value in
                        guard let name = value?.text, !seen.insert(name).inserted else { return nil }
                        return Hit(place, quoting: name)
                    }
                }),
            CheckRule(
                "namedLate", .warning, source: Basis.compensationLink(3),
                Bilingual(zh: "告知距磋商不足一日：{}。", en: "Less than 1 day before the consultation: {}."),
                remedy: Bilingual(zh: "应当在磋商一日前告知。", en: "It is due 1 day before."),
                test: .isLate(.consultationAttendees, from: "/heldOn", to: "/date")),
            CheckRule(
                "namedOnLastRestDay", .note, source: Basis.compensationLink(3),
                Bilingual(zh: "告知期限的末日是休息日，稳妥的期限已过：{}。", en: "The last day is a rest day; the safe day is past: {}."),
                remedy: Bilingual(zh: "请确认行政机关能够收到。", en: "Make sure that the agency gets it in time."),
                test: .isUnsafe(.consultationAttendees, from: "/heldOn", to: "/date")),
            .consultationOnRestDay,
        ])
}
