import WenshuBasics

/// Whether the reply belongs to this recommendation at all.
extension ContradictionRule {
    static let identity = [
        each("otherRecommendation", all: true) { reply, file in
            guard let evidence = reply.tie.of(.number), evidence.result == .other else { return nil }
            // The same agency may have two letters of ours; received on the same day as this one, it is rather a slip.
            let isSlip =
                reply.receivedOn != nil && reply.receivedOn?.value == file.recommendation.servedOn?.value
                && [.equal, .abbreviated].contains(reply.tie.of(.agency)?.result)
            return (
                Bilingual(
                    zh: "回复的是另一份检察建议，没有计入本案；" + (isSlip ? "回复机关和收到日期与本案相同，可能是文号笔误，请对方更正。" : "如系笔误，请对方更正。"),
                    en: "It answers another recommendation and is not counted; "
                        + (isSlip ? "agency and day of receipt are ours, so that the number may be a slip." : "have a slip corrected.")),
                evidence.sides("本院检察建议书文号", "our number", "回复所写文号", "the number it names")
            )
        },
        each("otherAgency", basis: Basis.interpretation(21, paragraph: 2), all: true) { reply, _ in
            guard let evidence = reply.tie.of(.agency), evidence.result == .other else { return nil }
            return (
                Bilingual(
                    zh: "回复机关不是被建议单位，请核对是否受其委托或者由其上级代为回复。",
                    en: "The sender is not the agency that was addressed; check whether it acts for it."),
                evidence.sides("被建议单位", "the agency addressed", "回复机关", "the sender")
            )
        },
        each("otherProcuratorate", all: true) { reply, _ in
            guard let evidence = reply.tie.of(.addressee), evidence.result == .other else { return nil }
            return (
                Bilingual(zh: "回复的主送机关不是提出建议的检察院。", en: "The reply is addressed to another procuratorate."),
                evidence.sides("提出建议的检察院", "our procuratorate", "主送机关", "its addressee")
            )
        },
    ]
}

extension Tie {
    func of(_ aspect: Aspect) -> Evidence? { evidence.first { $0.aspect == aspect } }
}

extension Tie.Evidence {
    fileprivate func sides(_ zh: String, _ en: String, _ otherZh: String, _ otherEn: String) -> [Contradiction.Side?] {
        [ours.map { Contradiction.Side(zh, en, $0) }, theirs.map { Contradiction.Side(otherZh, otherEn, $0) }]
    }
}
