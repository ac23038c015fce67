import WenshuBasics

/// What minutes and records of meetings share. The provision behind a rule differs from kind to kind, so each is given it.
extension Field {
    /// When, where, under whom, and who wrote it down.
    static func meeting(_ source: String) -> [Field] {
        [
            Field("meetingName", "会议名称", .text, .required),
            Field("heldOn", "会议日期", .date, .mandatory(source)),
            Field("startsAt", "开始时间", .time), Field("endsAt", "结束时间", .time),
            Field("place", "会议地点", .text, .mandatory(source)),
            Field("chair", "主持人", .object(Field.person), .mandatory(source), help: "主持人的单位、职务、姓名。"),
            Field("recorder", "记录人"),
        ]
    }

    /// Who was there, who was not, who listened.
    static func attendance(_ source: String) -> [Field] {
        [
            .persons("attendees", "出席人员", .mandatory(source), help: "按单位排列，写明单位、姓名、职务。"),
            .persons("absentees", "请假人员"),
            .persons("observers", "列席人员"),
        ]
    }

    static func decisions(_ label: String = "议定事项", _ requirement: Requirement, source: String, help: String) -> Field {
        Field(
            "decisions", label,
            .list(
                .object([
                    Field("text", "议定内容", .text, .required, help: "做什么、做到什么程度；不写序号。"),
                    Field("responsibleUnits", "责任单位", .list(.text), .mandatory(source)),
                    Field("cooperatingUnits", "配合单位", .list(.text)),
                    Field("deadline", "完成时限", .date),
                    Field("deadlineNote", "时限说明", help: "没有确定日期的，写“长期坚持”“每季度一次”等。"),
                ])), requirement, help: help)
    }

    /// Units that were not there and agreed afterwards. Only compared, not printed.
    static let confirmedBy = Field("confirmedBy", "会后确认单位", .list(.text), help: "没有派人出席、会后书面确认议定事项的单位，不印出。")
}

extension DerivedField {
    /// 云水县人民检察院副检察长陈立明
    static let chairText = DerivedField("/chairText", "主持人文字", help: "单位、职务和姓名。") { _, root in
        guard let chair = root["chair"], let name = chair["name"]?.text else { return nil }
        return .text((chair["unit"]?.text ?? "") + (chair["title"]?.text ?? "") + name)
    }

    /// 公益诉讼联席会议纪要: the red words above the minutes.
    static func mark(_ words: String) -> DerivedField {
        DerivedField("/mark", "纪要标志", help: "未填时为“\(words)”。") { _, _ in .text(words) }
    }
}

extension ReadBack {
    static func values(_ names: String...) -> [ReadBack] { names.map { ReadBack("/" + $0) } }

    static let meeting = values("meetingName", "heldOn", "startsAt", "endsAt", "place", "chair", "recorder")

    static let decisions = values(
        "decisions/*/text", "decisions/*/responsibleUnits", "decisions/*/cooperatingUnits", "decisions/*/deadline")
}

extension CheckRule {
    /// The particulars of a meeting agree with each other.
    static func meeting(_ source: String) -> [CheckRule] {
        [
            CheckRule(
                "attendeeWithoutUnit", source: source, Bilingual(zh: "出席人员没有写明单位。", en: "An attendee's unit is not stated."),
                remedy: Bilingual(zh: "请写明单位。", en: "State it."), test: .lacks("/attendees/*/unit")),
            CheckRule(
                "presentAndAbsent", source: source,
                Bilingual(zh: "{}既在出席名单，又在请假名单。", en: "{} is listed both as present and as absent."),
                remedy: Bilingual(zh: "请核对名单。", en: "Check the lists."), test: .custom { listedTwice("attendees", "absentees", $0) }),
            CheckRule(
                "datedBeforeMeeting", source: source, Bilingual(zh: "成文日期早于会议日期：{}。", en: "Dated before the meeting: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/heldOn")),
            endsBeforeStart(source),
        ]
    }

    static func endsBeforeStart(_ source: String) -> CheckRule {
        CheckRule(
            "endsBeforeStart", source: source, Bilingual(zh: "结束时间早于开始时间：{}。", en: "The meeting ends before it starts: {}."),
            remedy: Bilingual(zh: "请核对时间。", en: "Check the times."),
            test: .custom { subject in
                guard let start = subject.data.text("/startsAt"), let end = subject.data.text("/endsAt"), end < start else { return [] }
                return [Hit("/endsAt", quoting: "\(start)–\(end)")]
            })
    }

    /// What was decided can be carried out and verified: what, by whom, by when.
    static func decisions(_ source: String) -> [CheckRule] {
        [
            CheckRule(
                "decisionWithoutDeadline", source: source, Bilingual(zh: "这项议定事项没有完成时限。", en: "This decision does not say by when."),
                remedy: Bilingual(zh: "请填写完成时限；没有确定日期的写时限说明，如“长期坚持”。", en: "State a deadline, or a note such as 长期坚持."),
                test: .custom { subject in
                    (subject.data["decisions"]?.list ?? []).enumerated().compactMap { i, decision in
                        let isStated = !(decision["deadline"]?.isBlank ?? true) || !(decision["deadlineNote"]?.isBlank ?? true)
                        return isStated ? nil : Hit("/decisions/\(i)/deadline")
                    }
                }),
            CheckRule(
                "deadlineBeforeMeeting", source: source,
                Bilingual(zh: "完成时限早于会议日期：{}。", en: "The deadline lies before the meeting: {}."),
                remedy: Bilingual(zh: "请核对时限。", en: "Check the deadline."), test: .isBefore("/decisions/*/deadline", "/heldOn")),
            CheckRule(
                "unitNotPresent", .warning, source: Basis.cooperationOpinion(18),
                Bilingual(zh: "责任单位没有人出席会议，也没有会后确认：{}。", en: "Nobody of the responsible unit attended, nor did it agree later: {}."),
                remedy: Bilingual(zh: "请核对名单；未出席的，会后送该单位确认，并填入“会后确认单位”。", en: "Check; or have it confirm and name it in “confirmedBy”."),
                test: .custom(absentUnits)),
            CheckRule(
                "decisionVague", .warning, source: source,
                Bilingual(zh: "议定内容笼统，难以督办：“{}”。", en: "The decision is too vague to be followed up: “{}”."),
                remedy: Bilingual(zh: "请写明做什么、做到什么程度。", en: "Say what is done, and how far."),
                test: .text("/decisions/*/text", where: Wording.isVague)),
        ]
    }

    /// Minutes are found again by a number or an issue; the head needs one of them.
    static func unnumberedMinutes(_ source: String) -> CheckRule {
        CheckRule(
            "unnumbered", source: source, Bilingual(zh: "纪要既没有期次，也没有文号。", en: "The minutes have neither issue nor number."),
            remedy: Bilingual(zh: "请填写期次（如“第3期”）或者文号。", en: "State an issue such as 第3期, or a number."),
            test: .lacks("/session").when(.not(.states("/number"))))
    }

    /// A meeting that must take place in every calendar year: a year between two meetings without one is a gap.
    static func yearWithoutMeeting(_ limit: TimeLimit) -> CheckRule {
        CheckRule(
            "yearWithoutMeeting", .warning, source: limit.source,
            Bilingual(zh: "这样的会议每年不少于一次，与上次会议之间有一年没有召开：{}。", en: "One is due every year; a year went by without: {}."),
            remedy: Bilingual(zh: "请核对上次会议日期；确有间断的，说明原因。", en: "Check the date of the last meeting; where there was a gap, say why."),
            test: .isLate(limit, from: "/lastMeetingOn", to: "/heldOn"))
    }

    static func listedTwice(_ list: String, _ other: String, _ subject: CheckSubject) -> [Hit] {
        func identity(_ person: Value) -> [String] { [person["name"]?.text ?? "", person["unit"]?.text ?? ""] }
        let listed = Set((subject.data[list]?.list ?? []).map(identity))
        return (subject.data[other]?.list ?? []).enumerated().compactMap { i, person in
            listed.contains(identity(person)) ? Hit("/\(other)/\(i)", quoting: person["name"]?.text ?? "") : nil
        }
    }

    /// Whether somebody of the unit is in one of the lists. A unit may be named in short: 县水利局.
    static func attended(_ unit: String, _ subject: CheckSubject, lists: [String] = ["attendees", "observers"]) -> Bool {
        let present = lists.flatMap { subject.data[$0]?.list ?? [] }.compactMap { $0["unit"]?.text }
        return present.contains { $0 == unit || $0.hasSuffix(unit) || unit.hasSuffix($0) }
    }

    @Sendable private static func absentUnits(_ subject: CheckSubject) -> [Hit] {
        let confirmed = Set((subject.data["confirmedBy"]?.list ?? []).compactMap(\.text))
        return subject.data.places("/decisions/*/responsibleUnits/*").compactMap { place, value in
            guard let unit = value?.text, !attended(unit, subject), !confirmed.contains(unit) else { return nil }
            return Hit(place, quoting: unit)
        }
    }
}
