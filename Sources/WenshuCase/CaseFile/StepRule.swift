import WenshuBasics

/// What is to be done at a stage of a case, by whom, until when and on what ground: rows of a table.
struct StepRule: Sendable {
    enum Due: Sendable {
        /// 回复期限, 整改期限, 审查起诉期限.
        case reply, rectification, review
        /// The next day that an open measure names, else that of the whole; without either there is no such step.
        case nextObligation
        /// A limit that the last reply starts.
        case limit(TimeLimit)
        /// The law sets none.
        case none
    }

    let id: String
    let stages: Set<CaseStage>
    var procedures = Set(IssuedRecommendation.Procedure.allCases)
    let actor: TimeLimit.Actor
    let duty: Bilingual
    let due: Due
    let source: String

    static let all = [
        StepRule(
            id: "reply", stages: [.awaitingReply], actor: .agency,
            duty: Bilingual(zh: "依法履行职责并书面回复", en: "performs its duty and replies in writing"), due: .reply,
            source: TimeLimit.recommendationReply.source),
        StepRule(
            id: "urge", stages: [.replyOverdue, .underWayExpired, .planExpired], actor: .procuratorate,
            duty: Bilingual(zh: "督促落实：询问、走访、会商，制作工作记录", en: "urges the agency (inquiry, visit, meeting), with a record"), due: .none,
            source: Basis.recommendationRules(24)),
        StepRule(
            id: "followUp", stages: Set(CaseStage.allCases).subtracting([.awaitingReply, .planned, .planExpired]),
            procedures: administrative,
            actor: .procuratorate, duty: followUp, due: .review, source: Basis.caseRules(77)),
        // While a plan runs, review may be suspended, so that its month is no measure.
        StepRule(
            id: "followUpPlan", stages: [.planned, .planExpired], procedures: administrative, actor: .procuratorate, duty: followUp,
            due: .none,
            source: Basis.caseRules(77)),
        StepRule(
            id: "verify", stages: [.rectified, .underWay, .planned, .contested, .unclear], procedures: [.other], actor: .procuratorate,
            duty: Bilingual(zh: "核实落实情况，督促和支持配合落实，制作工作记录", en: "verifies what was done, urges and supports, with a record"), due: .none,
            source: Basis.recommendationRules(24)),
        StepRule(
            id: "finish", stages: [.underWay], procedures: administrative, actor: .agency,
            duty: Bilingual(zh: "在整改期限内全部整改到位", en: "finishes the rectification within the period"), due: .rectification,
            source: Basis.interpretation(21, paragraph: 2)),
        StepRule(
            id: "carryOut", stages: [.planned, .underWay, .underWayExpired], actor: .agency,
            duty: Bilingual(zh: "完成所承诺的下一项措施", en: "carries out the next measure that it promised"), due: .nextObligation,
            source: Basis.cooperationOpinion(15)),
        StepRule(
            id: "suspension", stages: [.planned], procedures: administrative, actor: .procuratorate,
            duty: Bilingual(
                zh: "审查是否符合中止审查条件（整改期限内制定方案、客观原因、没有怠于履职）；中止的，报检察长批准并报上一级备案",
                en:
                    "examines whether review may be suspended (plan within the period, objective cause, no slackness); approval and report upward"
            ),
            due: .review, source: Basis.caseRules(78)),
        StepRule(
            id: "resumption", stages: [.planExpired], procedures: administrative, actor: .procuratorate,
            duty: Bilingual(zh: "中止审查的，原因消除后恢复审查", en: "resumes a review that was suspended once the cause has ended"), due: .none,
            source: Basis.caseRules(78)),
        StepRule(
            id: "examineObjection", stages: [.contested], actor: .procuratorate,
            duty: Bilingual(
                zh: "复核异议：成立的，修改或者撤回检察建议；不成立的，向被建议单位说明理由", en: "examines the objection: amends or withdraws, or gives reasons"),
            due: .limit(.objectionReview), source: Basis.recommendationRules(23)),
        StepRule(
            id: "clarify", stages: [.unclear], actor: .procuratorate,
            duty: Bilingual(zh: "核对回复原文，不明确的请对方补充说明", en: "reads the reply, and asks the agency where it is unclear"), due: .none,
            source: ReplyOutcome.source),
        examination(
            "examineNoReply", [.replyOverdue], "逾期不回复，也没有采取有效整改措施的，可以认定未依法履职", "no reply and no effective measures: the duty was not done",
            item: 1),
        examination(
            "examinePlan", [.planExpired], "方案没有实质性执行，或者客观障碍消除后未及时恢复整改的（第（五）项），可以认定未依法履职",
            "a plan not carried out, or work not resumed (item 5): the duty was not done", item: 2),
        examination(
            "examinePartial", [.underWayExpired], "未采取整改措施或者仅采取部分整改措施的，可以认定未依法履职", "no or partial measures: the duty was not done", item: 3),
        StepRule(
            id: "conclude", stages: [.rectified, .contested], procedures: administrative, actor: .procuratorate,
            duty: Bilingual(
                zh: "审查终结：符合第七十四条情形的终结案件；仍未依法履职、公益仍受侵害的，依法提起诉讼（第八十一条）",
                en: "concludes the review: closure on a ground of article 74, or suit (article 81)"), due: .review,
            source: "\(Basis.caseRules(79))、第八十条"),
        StepRule(
            id: "bulletin", stages: [.replyOverdue, .underWayExpired, .planExpired], actor: .procuratorate,
            duty: Bilingual(
                zh: "经督促无正当理由仍不整改的，经检察长决定，可以通报其上级机关、主管部门", en: "may tell the superior organ, where urging was in vain (chief procurator)"),
            due: .none, source: Basis.recommendationRules(25)),
    ]

    private static let followUp = Bilingual(
        zh: "跟进调查：行政机关履职情况和公益受侵害情况，收集证据", en: "follows up: what the agency did, whether the harm goes on; gathers evidence")
    private static let administrative: Set<IssuedRecommendation.Procedure> = [.administrative]

    /// The grounds of 规则 82, as things to examine: whether they are met is for the procurator to say.
    private static func examination(_ id: String, _ stages: Set<CaseStage>, _ zh: String, _ en: String, item: Int) -> StepRule {
        StepRule(
            id: id, stages: stages, procedures: administrative, actor: .procuratorate,
            duty: Bilingual(zh: "审查是否提起行政公益诉讼：\(zh)", en: "examines whether to sue: \(en)"), due: .review,
            source: "\(Basis.caseRules(82, item: item))；\(Basis.caseRules(81))")
    }
}
