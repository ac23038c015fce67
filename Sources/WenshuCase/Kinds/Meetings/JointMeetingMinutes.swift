import WenshuBasics

extension DocumentKind {
    /// 联席会议纪要 of procuratorate and agencies.
    static let jointMeetingMinutes = DocumentKind(
        id: "jointMeetingMinutes",
        title: Bilingual(zh: "联席会议纪要", en: "Minutes of a joint meeting"),
        legalBasis: [Basis.cooperationOpinion(18), Basis.enforcementLink, Basis.compensationLink(11)],
        timeLimit: Bilingual(zh: "联席会议每年至少召开一次。", en: "A joint meeting is held at least once a year."),
        limits: [.starts(.jointMeeting, from: "/heldOn")],
        layout: .minutes,
        extraction: .meetingMinutes,
        titleWords: ["联席会议", "联席会"],
        number: NumberConvention(classCode: "联纪", example: "云联纪〔2024〕2号"),
        fields: minutesFields,
        derived: [
            .title(help: "未填时为会议名称加“纪要”。") { root in root.text("/meetingName").map { $0 + "纪要" } },
            .titleLines, .issuer,
            DerivedField("/mark", "纪要标志", help: "未填时为“公益诉讼联席会议纪要”。") { _, _ in "公益诉讼联席会议纪要" },
            DerivedField("/chairText", "主持人文字", help: "单位、职务和姓名。") { _, root in
                guard let chair = root["chair"], let name = chair["name"]?.text else { return nil }
                return .text((chair["unit"]?.text ?? "") + (chair["title"]?.text ?? "") + name)
            },
            .personsText("attendees", "出席名单"), .personsText("absentees", "请假名单"), .personsText("observers", "列席名单"),
            .decisionNote,
        ],
        readsBack: [
            ReadBack("/title"), ReadBack("/number"), ReadBack("/issuers"), ReadBack("/date"), ReadBack("/copyTo"), ReadBack("/printedBy"),
            ReadBack("/printedOn"), ReadBack("/meetingName"), ReadBack("/session"), ReadBack("/heldOn"), ReadBack("/startsAt"),
            ReadBack("/endsAt"), ReadBack("/place"), ReadBack("/chair"), ReadBack("/recorder"), ReadBack("/attendees"),
            ReadBack("/absentees"),
            ReadBack("/observers"), ReadBack("/topics"), ReadBack("/decisions/*/text"), ReadBack("/decisions/*/responsibleUnits"),
            ReadBack("/decisions/*/cooperatingUnits"), ReadBack("/decisions/*/deadline"),
        ],
        rules: minutesRules)

    private static let minutesFields: [Field] =
        [
            .title(help: "未填时为会议名称加“纪要”。"),
            Field("mark", "纪要标志", help: "红色标志的文字，未填时为“公益诉讼联席会议纪要”。"),
            Field("number", "文号", .documentNumber, help: "可以不编文号而编期次。", example: "云联纪〔2024〕2号"),
            Field("session", "期次", help: "写作“第3期”。", example: "第3期"),
            .issuers("主办机关", example: ["云水县人民检察院"]),
            Field("meetingName", "会议名称", .text, .required),
            Field("heldOn", "会议日期", .date, .mandatory(Basis.enforcementLink)),
            Field("startsAt", "开始时间", .time), Field("endsAt", "结束时间", .time),
            Field("place", "会议地点", .text, .mandatory(Basis.enforcementLink)),
            Field("chair", "主持人", .object(Field.person), .mandatory(Basis.enforcementLink), help: "主持人的单位、职务、姓名。"),
            Field("recorder", "记录人"),
            .persons("attendees", "出席人员", .mandatory(Basis.enforcementLink), help: "按单位排列，写明单位、姓名、职务。"),
            .persons("absentees", "请假人员"),
            .persons("observers", "列席人员"),
            Field("topics", "议题", .list(.text), .required, help: "每项议题一条，不写序号。"),
            Field("discussion", "会议情况", .longText, .required, help: "会议听取、会议指出、会议认为的内容。"),
            Field(
                "decisions", "议定事项",
                .list(
                    .object([
                        Field("text", "议定内容", .text, .required),
                        Field("responsibleUnits", "责任单位", .list(.text), .mandatory(Basis.enforcementLink)),
                        Field("cooperatingUnits", "配合单位", .list(.text)),
                        Field("deadline", "完成时限", .date),
                        Field("deadlineNote", "时限说明", help: "没有确定日期的，写“长期坚持”“每季度一次”等。"),
                    ])), .mandatory(Basis.enforcementLink), help: "会议纪要应当载明议定的事项，逐项写明由谁、何时完成。"),
            Field("openQuestions", "未尽事项", .longText),
            Field("nextMeeting", "下次会议", .longText),
            .date, .copyTo,
        ] + Field.printing

    private static let minutesRules: [CheckRule] = [
        CheckRule(
            "decisionWithoutDeadline", source: Basis.enforcementLink,
            Bilingual(zh: "这项议定事项没有完成时限。", en: "This decision does not say by when."),
            remedy: Bilingual(zh: "请填写完成时限；没有确定日期的写时限说明，如“长期坚持”。", en: "State a deadline, or a note such as 长期坚持."),
            test: .custom { subject in
                (subject.data["decisions"]?.list ?? []).enumerated().compactMap { i, decision in
                    let isStated = !(decision["deadline"]?.isBlank ?? true) || !(decision["deadlineNote"]?.isBlank ?? true)
                    return isStated ? nil : Hit("/decisions/\(i)/deadline")
                }
            }),
        CheckRule(
            "unitNotPresent", .warning, source: Basis.cooperationOpinion(18),
            Bilingual(zh: "责任单位没有人出席会议：{}。", en: "Nobody of the responsible unit attended: {}."),
            remedy: Bilingual(zh: "请核对，或者会后送该单位确认。", en: "Check, or have it confirm the decision."), test: .custom(absentUnits)),
        CheckRule(
            "attendeeWithoutUnit", source: Basis.enforcementLink,
            Bilingual(zh: "出席人员没有写明单位。", en: "An attendee's unit is not stated."),
            remedy: Bilingual(zh: "请写明单位。", en: "State it."), test: .lacks("/attendees/*/unit")),
        CheckRule(
            "presentAndAbsent", source: Basis.enforcementLink,
            Bilingual(zh: "{}既在出席名单，又在请假名单。", en: "{} is listed both as present and as absent."),
            remedy: Bilingual(zh: "请核对名单。", en: "Check the lists."),
            test: .custom { subject in
                let present = Set((subject.data["attendees"]?.list ?? []).map(identity))
                return (subject.data["absentees"]?.list ?? []).enumerated().compactMap { i, person in
                    present.contains(identity(person)) ? Hit("/absentees/\(i)", quoting: person["name"]?.text ?? "") : nil
                }
            }),
        CheckRule(
            "datedBeforeMeeting", source: Basis.enforcementLink,
            Bilingual(zh: "成文日期早于会议日期：{}。", en: "Dated before the meeting: {}."),
            remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/heldOn")),
        CheckRule(
            "deadlineBeforeMeeting", source: Basis.enforcementLink,
            Bilingual(zh: "完成时限早于会议日期：{}。", en: "The deadline lies before the meeting: {}."),
            remedy: Bilingual(zh: "请核对时限。", en: "Check the deadline."), test: .isBefore("/decisions/*/deadline", "/heldOn")),
        CheckRule(
            "endsBeforeStart", source: Basis.enforcementLink,
            Bilingual(zh: "结束时间早于开始时间：{}。", en: "The meeting ends before it starts: {}."),
            remedy: Bilingual(zh: "请核对时间。", en: "Check the times."),
            test: .custom { subject in
                guard let start = subject.data.text("/startsAt"), let end = subject.data.text("/endsAt"), end < start else { return [] }
                return [Hit("/endsAt", quoting: "\(start)–\(end)")]
            }),
    ]

    @Sendable private static func absentUnits(_ subject: CheckSubject) -> [Hit] {
        let present = ["attendees", "observers"].flatMap { subject.data[$0]?.list ?? [] }.compactMap { $0["unit"]?.text }
        return subject.data.places("/decisions/*/responsibleUnits/*").compactMap { place, value in
            guard let unit = value?.text, !present.contains(where: { $0 == unit || $0.hasSuffix(unit) || unit.hasSuffix($0) }) else {
                return nil
            }
            return Hit(place, quoting: unit)
        }
    }

    private static func identity(_ person: Value) -> [String] {
        [person["name"]?.text ?? "", person["unit"]?.text ?? ""]
    }
}
