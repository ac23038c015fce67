import WenshuBasics

extension DocumentKind {
    /// 联络员名册: one fixed person for each member unit.
    static let liaisonRegister = DocumentKind(
        id: "liaisonRegister",
        title: Bilingual(zh: "联络员名册", en: "Liaison register"),
        legalBasis: [
            Basis.cooperationOpinion(18), "陕政发〔2019〕4号第三部分第（二）项", Basis.enforcementLink, Basis.compensationLink(14),
        ],
        timeLimit: Bilingual(zh: "每个成员单位一名固定联络员；人员变动后更新名册。", en: "One fixed liaison for each member; changes are entered."),
        limits: [.starts(.liaison, from: "/date")],
        layout: .official,
        extraction: .unknown,
        titleWords: ["联络员名册", "联络人员名册", "联络员名单"],
        number: NumberConvention(example: "云检办〔2024〕7号"),
        fields: [
            .title(help: "未填时为“××检察公益诉讼协作联络员名册”。"),
            .issuers("编制单位", example: ["云水县人民检察院"]),
            Field("area", "协作范围", .text, .required, help: "放在题目最前面的地名或者机制名称。", example: "云水县"),
            .basisDocuments(),
            Field("members", "成员单位", .list(.text), .mandatory(Basis.cooperationOpinion(18)), help: "全部成员单位，每个单位都要有一名联络员。"),
            Field(
                "entries", "联络员",
                .list(
                    .object([
                        Field("unit", "所在单位", .text, .required), Field("office", "联络机构", .text, .mandatory(Basis.cooperationOpinion(18))),
                        Field("name", "姓名", .text, .required),
                        Field("title", "职务"), Field("phone", "联系电话", help: "区号与号码之间用“-”。"),
                        Field("channel", "工作渠道", help: "电子政务内网邮箱、协同平台账号等。"),
                        Field("deputy", "备用联络员", help: "姓名和电话。"),
                        Field("validFrom", "起任日期", .date), Field("validTo", "离任日期", .date, help: "已经更换的联络员填写；记录保留，不再印出。"),
                        Field("source", "确定文件", help: "该单位报送联络员的函件名称或者文号。"),
                    ])), .mandatory(Basis.cooperationOpinion(18)), help: "专门联络机构和具体联络人员，负责日常联络及文件传输。"),
            Field("notes", "说明", .longText, help: "联络员的职责、传递涉密文件的要求等；变动应当告知编制单位的话由模板印出。"),
            .contact, .date, .copyTo,
        ],
        derived: [
            .title(help: "协作范围加“检察公益诉讼协作联络员名册”。") { root in root.text("/area").map { $0 + "检察公益诉讼协作联络员名册" } },
            .titleLines, .unsealedSignOff, .issuer, .basisText,
            DerivedField("/current", "现任联络员", help: "成文日期时在任的联络员，按成员单位的次序。") { _, root in
                let members = root["members"]?.paragraphs ?? []
                let active = (root["entries"]?.list ?? []).filter { isActive($0, on: root.date("/date")) }
                func rank(_ entry: Value) -> Int { members.firstIndex(of: entry.text("/unit") ?? "") ?? members.count }
                return .list(active.sorted { rank($0) < rank($1) })
            },
        ],
        readsBack: ReadBack.values("title", "issuers", "date", "copyTo", "contact"),
        rules: [
            CheckRule(
                "twoLiaisons", source: "陕政发〔2019〕4号第三部分第（二）项；\(Basis.compensationLink(14))",
                Bilingual(zh: "这个单位有两名以上在任的联络员：{}。", en: "This unit has more than one active liaison: {}."),
                remedy: Bilingual(
                    zh: "每个单位确定一名；已更换的填写离任日期，其他人列为备用联络员。", en: "Name one; give the day on which the other left, or list him as deputy."),
                test: .custom { subject in
                    var seen: Set<String> = []
                    return active(subject).compactMap { i, unit in
                        seen.insert(unit).inserted ? nil : Hit("/entries/\(i)/unit", quoting: unit)
                    }
                }),
            CheckRule(
                "memberWithoutLiaison", source: Basis.cooperationOpinion(18),
                Bilingual(zh: "这个成员单位没有在任的联络员：{}。", en: "This member has no active liaison: {}."),
                remedy: Bilingual(zh: "请该单位报送一名联络员。", en: "Ask it to name one."),
                test: .custom { subject in
                    let units = Set(active(subject).map(\.unit))
                    return subject.data.places("/members/*").compactMap { place, unit in
                        unit?.text.flatMap { units.contains($0) ? nil : Hit(place, quoting: $0) }
                    }
                }),
            CheckRule(
                "liaisonOfStranger", source: Basis.cooperationOpinion(18),
                Bilingual(zh: "联络员的单位不在成员单位之列：{}。", en: "A liaison's unit is no member: {}."),
                remedy: Bilingual(zh: "请核对单位名称，或者补入成员单位。", en: "Check the name, or add the member."),
                test: .custom { subject in
                    let members = Set(subject.data["members"]?.paragraphs ?? [])
                    return subject.data.places("/entries/*/unit").compactMap { place, unit in
                        unit?.text.flatMap { members.contains($0) ? nil : Hit(place, quoting: $0) }
                    }
                }),
            CheckRule(
                "liaisonUnreachable", source: Basis.cooperationOpinion(18),
                Bilingual(zh: "没有这名联络员的电话和工作渠道：{}。", en: "Neither telephone nor channel of this liaison is known: {}."),
                remedy: Bilingual(zh: "请填写联系电话或者工作渠道。", en: "Give one of them."),
                test: .custom { subject in
                    (subject.data["entries"]?.list ?? []).enumerated().compactMap { i, entry in
                        let isReachable = ["/phone", "/channel"].contains { !entry.isBlank(at: $0) }
                        return isReachable || !isActive(entry, on: subject.date)
                            ? nil : Hit("/entries/\(i)/phone", quoting: entry.text("/name") ?? "")
                    }
                }),
            CheckRule(
                "termReversed", source: Basis.cooperationOpinion(18),
                Bilingual(zh: "离任日期早于起任日期：{}。", en: "The term ends before it begins: {}."),
                remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."),
                test: .custom { subject in
                    (subject.data["entries"]?.list ?? []).enumerated().compactMap { i, entry in
                        guard let from = entry.date("/validFrom"), let to = entry.date("/validTo"), to < from else { return nil }
                        return Hit("/entries/\(i)/validTo", quoting: "\(from.chinese)—\(to.chinese)")
                    }
                }),
        ])

    /// In office on a day: appointed by then and not yet gone.
    @Sendable private static func isActive(_ entry: Value, on date: CalendarDate?) -> Bool {
        guard let date else { return true }
        return (entry.date("/validFrom").map { $0 <= date } ?? true) && (entry.date("/validTo").map { $0 > date } ?? true)
    }

    @Sendable private static func active(_ subject: CheckSubject) -> [(index: Int, unit: String)] {
        (subject.data["entries"]?.list ?? []).enumerated().compactMap { i, entry in
            guard isActive(entry, on: subject.date), let unit = entry.text("/unit") else { return nil }
            return (i, unit)
        }
    }
}
