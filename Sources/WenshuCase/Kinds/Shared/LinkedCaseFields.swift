import WenshuBasics

/// What the letters share that link public-interest cases with 生态环境损害赔偿 (赣环赔改办〔2021〕2号).
extension Field {
    static let interestField = Field(
        "interestField", "案件领域",
        .choice([
            Choice("environment", "生态环境和资源保护"), Choice("foodAndDrugs", "食品药品安全"), Choice("stateProperty", "国有财产保护"),
            Choice("landGrant", "国有土地使用权出让"), Choice("heroes", "英雄烈士等权益保护"), Choice("minors", "未成年人保护"),
            Choice("personalInformation", "个人信息保护"), Choice("workSafety", "安全生产"), Choice("other", "法律规定的其他领域"),
        ]), .required)

    static let caseName = Field(
        "caseName", "案件名称", .text, .required, help: "当事人加事由，不加“一案”，能接在“关于”之后。", example: "江州市华茂电镀有限公司非法排放电镀废水污染环境案")

    static func obligors(_ article: Int) -> Field {
        Field(
            "obligors", "赔偿义务人", .list(.text), .mandatory(Basis.compensationLink(article)), help: "单位写全称，自然人写姓名，不加说明。",
            example: ["江州市华茂电镀有限公司"])
    }

    /// The pre-suit notice that a letter is about.
    static let notice = notice(.required)

    static func notice(_ requirement: Requirement, help: String? = nil) -> Field {
        Field(
            "notice", "所涉诉前公告",
            .object([
                Field("number", "公告文号", .documentNumber, .mandatory(Basis.compensationLink(2)), example: "江检民公告〔2024〕2号"),
                Field("medium", "公告媒体", .text, .mandatory(Basis.compensationLink(2)), help: "媒体名称。", example: "《检察日报》"),
                Field("publishedOn", "公告发布日期", .date, .mandatory(Basis.compensationLink(2)), help: "从这一天的次日起计算公告期。"),
                Field("expiresOn", "公告期满日期", .date, help: "未填时按三十日计算，末日是休息日的顺延（\(Basis.interpretation(13))）。"),
            ]), requirement, help: help)
    }

    /// The rules of the place under which agencies and procuratorates inform each other.
    static let policyBasis = Field(
        "policyBasis", "衔接规定依据", .text, help: "本地关于生态环境损害赔偿与检察公益诉讼衔接的规定及条款，写成能接在“根据”之后、“的规定”之前的文字。")
}

extension ReadBack {
    /// What every letter between organs gives back.
    static let letterEnvelope = values("title", "number", "issuers", "addressees", "date", "copyTo", "attachments", "contact")
}

extension DerivedField {
    static let noticeExpiry = DerivedField("/notice/expiresOn", "公告期满日期", help: "公告发布之日起三十日，末日是休息日的顺延。") { notice, _ in
        notice.date("/publishedOn").map { .text(TimeLimit.noticePeriod.computation(from: $0).end.iso) }
    }

    static func policyBasis(_ clause: String) -> DerivedField {
        DerivedField("/policyBasis", "衔接规定依据", help: "未填时为《关于加强生态环境损害赔偿与检察公益诉讼衔接的办法》（赣环赔改办〔2021〕2号）的相应条款。") { _, _ in
            .text("《关于加强生态环境损害赔偿与检察公益诉讼衔接的办法》（赣环赔改办〔2021〕2号）\(clause)")
        }
    }

    /// The documents that the words of ``policyBasis(_:)`` name, as extraction reads them back.
    static let policyDocuments = DerivedField("/basis", "依据文件", help: "衔接规定依据中的文件名称和文号。") { _, root in
        let documents = (root.text("/policyBasis") ?? "").split(separator: "《").compactMap { piece -> Value? in
            guard let close = piece.firstIndex(of: "》") else { return nil }
            let rest = piece[piece.index(after: close)...].prefix { $0 != "》" }
            var document = ValueObject([("title", Value.text(String(piece[..<close])))])
            if rest.first == "（", let end = rest.firstIndex(of: "）"), let number = DocumentNumber(String(rest[..<end].dropFirst())) {
                document["number"] = .text(number.description)
            }
            return .object(document)
        }
        return documents.isEmpty ? nil : .list(documents)
    }
}

extension CheckRule {
    /// Letters of this kind pass between a procuratorate and an agency of its level.
    static func sameLevel(_ source: String) -> CheckRule {
        CheckRule(
            "otherLevel", .warning, source: source,
            Bilingual(zh: "发文机关与主送机关可能不是同级：{}。", en: "Sender and addressee may not be of one level: {}."),
            remedy: Bilingual(zh: "应当发给同级机关，请核对。", en: "It goes to the organ of the same level; check."),
            test: .custom { subject in
                guard let issuer = subject.data.text("/issuers/0") else { return [] }
                return subject.data.places("/addressees/*").compactMap { place, value in
                    guard let addressee = value?.text, OrganLevel.differAmong(issuer, addressee) else { return nil }
                    return Hit(place, quoting: "\(issuer)、\(addressee)")
                }
            })
    }

    static func senderIsReceiver(_ source: String) -> CheckRule {
        CheckRule(
            "senderIsReceiver", source: source,
            Bilingual(zh: "发文机关与主送机关相同：{}。", en: "Sender and addressee are the same: {}."),
            remedy: Bilingual(zh: "请核对主送机关。", en: "Check the addressee."),
            test: .custom { subject in
                let issuers = Set(subject.data["issuers"]?.paragraphs ?? [])
                return subject.data.places("/addressees/*").compactMap { place, value in
                    value?.text.flatMap { issuers.contains($0) ? Hit(place, quoting: $0) : nil }
                }
            })
    }

    /// Suits over ecological damage begin at an intermediate court.
    static func compensationCourt(_ classOfSuit: String) -> CheckRule {
        CheckRule(
            "courtLevel", .warning, source: Basis.compensationRules(3),
            Bilingual(zh: "生态环境损害赔偿诉讼由中级以上人民法院管辖：{}。", en: "Suits over ecological damage belong to an intermediate court or above: {}."),
            remedy: Bilingual(zh: "请核对受诉人民法院；经裁定交由基层法院审理的，可以不改。", en: "Check the court; a case handed down to a lower court may stand."),
            test: .text("/court") { court in !["中级", "高级", "最高", "海事", "铁路"].contains { court.contains($0) } }
                .when(.equals(classOfSuit, "compensation")))
    }

    /// Consultations are held on working days; another day is likely a slip.
    static let consultationOnRestDay = CheckRule(
        "consultationOnRestDay", .warning, source: Basis.compensationLink(3),
        Bilingual(zh: "磋商日期是休息日：{}。", en: "The consultation falls on a rest day: {}."),
        remedy: Bilingual(zh: "请核对磋商日期。", en: "Check the day."),
        test: .custom { subject in
            guard let held = subject.data.date("/heldOn"), !subject.context.calendar.isWorkingDay(held) else { return [] }
            return [Hit("/heldOn", Bilingual(zh: held.chinese, en: held.iso))]
        })

    static let beforeNotice = CheckRule(
        "beforeNotice", source: Basis.compensationLink(2),
        Bilingual(zh: "成文日期早于公告发布日期：{}。", en: "Dated before the notice was published: {}."),
        remedy: Bilingual(zh: "请核对两个日期。", en: "Check both dates."), test: .isBefore("/date", "/notice/publishedOn"))

    static let noticeExpiryWrong = CheckRule(
        "noticeExpiryWrong", source: Basis.interpretation(13),
        Bilingual(zh: "公告期满日期与公告期间三十日不符：{}。", en: "The notice does not expire on the thirtieth day: {}."),
        remedy: Bilingual(
            zh: "公告期间为三十日，自发布次日起算，末日是休息日的顺延；不填时自动计算。", en: "30 days from the day after publication; leave it out to have it computed."),
        test: .custom { subject in
            guard let published = subject.data.date("/notice/publishedOn"), let stated = subject.data.date("/notice/expiresOn") else {
                return []
            }
            let period = TimeLimit.noticePeriod.computation(from: published, calendar: subject.context.calendar)
            guard stated != period.end, stated != period.nominalEnd else { return [] }
            return [Hit("/notice/expiresOn", Bilingual(zh: "应为\(period.end.chinese)", en: "it should be \(period.end)"))]
        })
}
