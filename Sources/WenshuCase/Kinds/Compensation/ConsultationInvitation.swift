import WenshuBasics

extension DocumentKind {
    /// 参加磋商通知: the agency asks the procuratorate to take part in the consultation over compensation.
    static let consultationInvitation = DocumentKind(
        id: "consultationInvitation",
        title: Bilingual(zh: "参加磋商通知", en: "Invitation to a consultation"),
        legalBasis: [Basis.compensationLink(3), Basis.compensationRules(5)],
        timeLimit: Bilingual(
            zh: "正式磋商三日前通知检察机关；检察机关在磋商一日前告知参加人员的人数、姓名、职务。",
            en: "3 days before the consultation; the procuratorate names its attendees 1 day before."),
        limits: [
            .keeps(.consultationInvitation, from: "/heldOn", done: "/date"), .starts(.consultationAttendees, from: "/heldOn"),
        ],
        layout: .letter,
        extraction: .consultationNotice,
        titleWords: ["参加", "邀请"],
        number: NumberConvention(classCode: "环函", example: "江环函〔2023〕95号"),
        fields: [
            .title(help: "未填时为“××局关于邀请派员参加××案生态环境损害赔偿磋商的函”。"),
            .number("江环函〔2023〕95号"),
            .issuers(example: ["江州市生态环境局"]),
            .addressees(help: "同级人民检察院。", example: ["江州市人民检察院"]),
            .caseName, .obligors(3),
            Field("decidedOn", "决定启动磋商日期", .date),
            Field(
                "clueFromProcuratorate", "是否检察机关移送线索", .boolean, .mandatory(Basis.compensationLink(3)),
                help: "检察机关移送线索的案件，应当邀请检察机关参与；其他案件可以邀请（\(Basis.compensationLink(3))）。"),
            Field("clueNumber", "检察机关移送函文号", .documentNumber),
            Field("heldOn", "磋商日期", .date, .mandatory(Basis.compensationLink(3)), help: "正式磋商的日期，三日前应当通知。"),
            Field("startsAt", "磋商开始时间", .time, .mandatory(Basis.compensationLink(3))),
            Field("place", "磋商地点", .text, .mandatory(Basis.compensationLink(3))),
            Field("session", "磋商次数", .number, help: "第几次磋商。", example: 1),
            Field("matters", "磋商事项", .list(.text), .required, help: "每项一条，不写序号。"),
            Field("claimAmount", "赔偿数额", .money, help: "鉴定评估的损害数额合计，单位为元。"),
            .policyBasis, .contact(.required), .attachments, .date, .copyTo,
        ],
        derived: [
            .title(help: "发文机关“关于邀请派员参加××案生态环境损害赔偿磋商的函”。") { root in
                guard let issuer = root.text("/issuers/0"), let name = root.text("/caseName") else { return nil }
                return "\(issuer)关于邀请派员参加\(name)生态环境损害赔偿磋商的函"
            },
            .titleLines, .issuer, .selfName, .peerName, .heldText, .policyBasis("第三条"),
            DerivedField("/answerBy", "告知人员期限", help: "检察机关告知参加人员的最后一日：磋商一日前（\(Basis.compensationLink(3))）。") { _, root in
                root.date("/heldOn").map { .text(TimeLimit.consultationAttendees.computation(from: $0).end.iso) }
            },
        ],
        readsBack: ReadBack.letterEnvelope + ReadBack.values("obligors", "decidedOn", "heldOn", "startsAt", "place", "claimAmount"),
        rules: [
            .senderIsReceiver(Basis.compensationLink(3)), .sameLevel(Basis.compensationLink(3)),
            CheckRule(
                "invitedLate", .warning, source: Basis.compensationLink(3),
                Bilingual(zh: "通知距正式磋商不足三日：{}。", en: "Less than 3 days before the consultation: {}."),
                remedy: Bilingual(zh: "应当在正式磋商三日前通知，请提前发出或者推迟磋商。", en: "Send it earlier, or put the consultation off."),
                test: .isLate(.consultationInvitation, from: "/heldOn", to: "/date")),
            CheckRule(
                "invitedOnLastRestDay", .note, source: Basis.compensationLink(3),
                Bilingual(zh: "通知期限的末日是休息日，稳妥的期限已过：{}。", en: "The last day is a rest day; the safe day is past: {}."),
                remedy: Bilingual(zh: "请确认检察机关能够收到并安排人员。", en: "Make sure that the procuratorate gets it in time."),
                test: .isUnsafe(.consultationInvitation, from: "/heldOn", to: "/date")),
            CheckRule(
                "clueUnnamed", .warning, source: Basis.compensationLink(3),
                Bilingual(zh: "检察机关移送线索的案件，没有写明移送函的文号。", en: "The procuratorate's clue is not named by its number."),
                remedy: Bilingual(zh: "请写明移送函的文号。", en: "Name the letter of transfer."),
                test: .lacks("/clueNumber").when(.isTrue("/clueFromProcuratorate"))),
            CheckRule(
                "draftNotAttached", .warning, source: Basis.compensationLink(3),
                Bilingual(zh: "附件中没有赔偿协议草案或者磋商方案。", en: "Neither draft agreement nor agenda is attached."),
                remedy: Bilingual(zh: "请附上，便于检察机关提前审查。", en: "Attach it, so that the procuratorate can prepare."),
                test: .listLacks("/attachments", anyOf: ["协议", "方案", "议程", "告知书"])),
            CheckRule(
                "decidedAfterMeeting", source: Basis.compensationLink(2),
                Bilingual(zh: "决定启动磋商的日期晚于磋商日期：{}。", en: "Decided after the consultation: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isAfter("/decidedOn", "/heldOn")),
            .consultationOnRestDay,
        ])
}
