public import WenshuBasics

extension TimeLimit {
    /// What starts a time limit, or what a limit counted backward precedes.
    public struct Event: Sendable, Hashable, Identifiable {
        /// As `wenshu deadlines --event` takes it: `recommendationReceived`.
        public var id: String
        public var words: Bilingual
        /// Whether it is the receipt of a document: then the day of service counts, not the document's date (C15).
        public var isService: Bool

        init(_ id: String, _ zh: String, _ en: String, isService: Bool = false) {
            self.id = id
            words = Bilingual(zh: zh, en: en)
            self.isService = isService
        }
    }
}

extension TimeLimit.Event {
    // MARK: Recommendation and filing

    static let recommendationReceived = Self(
        "recommendationReceived", "行政机关收到检察建议书", "the agency receives the recommendation", isService: true)
    static let urgentRecommendationReceived = Self(
        "urgentRecommendationReceived", "行政机关收到检察建议书（损害继续扩大等紧急情形）", "the agency receives the recommendation, damage spreading",
        isService: true)
    static let filingDecided = Self("filingDecided", "决定立案", "the case is filed")
    static let recommendationDecided = Self("recommendationDecided", "决定提出检察建议", "the recommendation is decided")
    static let recommendationServed = Self("recommendationServed", "送达检察建议书", "the recommendation is served", isService: true)
    static let recommendationIssued = Self("recommendationIssued", "发出检察建议书", "the recommendation is issued")
    static let investigationDecided = Self(
        "investigationDecided", "检察长决定开展调查核实", "the chief procurator decides to investigate")
    static let objectionReceived = Self("objectionReceived", "收到对检察建议的异议", "an objection to the recommendation arrives", isService: true)
    static let rectificationExpired = Self("rectificationExpired", "行政机关整改期限届满", "the rectification period expires")

    // MARK: Public notice

    static let noticePublished = Self("noticePublished", "发布诉前公告", "the pre-suit notice is published")
    static let noticePublishedElsewhere = Self(
        "noticePublishedElsewhere", "在正义网以外的媒体发布公告", "the notice is published elsewhere than on 正义网")
    static let noticeExpired = Self("noticeExpired", "公告期满", "the public-notice period expires")
    static let servedByNotice = Self("servedByNotice", "发出送达公告", "service by public notice is published")

    // MARK: Compensation

    static let consultationDecided = Self("consultationDecided", "决定启动赔偿磋商", "compensation consultation is decided")
    static let lateStartReceived = Self(
        "lateStartReceived", "公告期满后收到启动磋商的通报", "a start bulletin arrives after the notice expired", isService: true)
    static let consultation = Self("consultation", "正式磋商", "the formal consultation")
    static let consultationNoticeServed = Self(
        "consultationNoticeServed", "向赔偿义务人送达磋商书", "the consultation notice is served on the liable party", isService: true)
    static let agreementSubmitted = Self(
        "agreementSubmitted", "赔偿协议申请司法确认", "the agreement is submitted for confirmation by the court")
    static let enforcementApplied = Self("enforcementApplied", "申请强制执行", "enforcement is applied for")

    // MARK: Support of an action

    static let supportDecided = Self("supportDecided", "决定支持起诉", "support is decided")
    static let supportRefused = Self("supportRefused", "决定不支持起诉", "support is refused")
    static let supportWithdrawn = Self("supportWithdrawn", "决定撤回支持起诉", "support is withdrawn")

    // MARK: Clues and co-operation

    static let clueFound = Self("clueFound", "发现线索", "a clue is found")
    static let agencyClueClosed = Self("agencyClueClosed", "检察机关办结行政机关移送的线索", "the procuratorate closes an agency's clue")
    static let procuratorateClueClosed = Self(
        "procuratorateClueClosed", "行政机关办结检察机关移送的线索", "the agency closes a procuratorate's clue")
    static let sensitiveClueFound = Self("sensitiveClueFound", "发现重大敏感线索", "a major sensitive clue is found")
    static let majorMatter = Self("majorMatter", "发生重大情况", "a major matter occurs")
    static let jointMeetingHeld = Self("jointMeetingHeld", "上一次召开联席会议", "the last joint meeting was held")
    static let clueReviewHeld = Self("clueReviewHeld", "上一次召开会商研判会", "the last review of clues was held")
    static let informationSent = Self("informationSent", "上一次通报案件和数据信息", "case information was last sent")
    static let liaisonNamed = Self("liaisonNamed", "上一次核对联络员名单", "the liaison register was last confirmed")
    static let linkOpinionIssued = Self("linkOpinionIssued", "印发衔接意见", "the opinion on linking enforcement and justice is issued")
    static let inquiryReceived = Self("inquiryReceived", "收到委托调查", "the delegated inquiry is received", isService: true)

    static let publicHearing = Self("publicHearing", "听证", "the public hearing")

    // MARK: Court

    static let caseReceived = Self("caseReceived", "收到其他检察院移送的案件", "the case arrives from another procuratorate", isService: true)
    static let civilCaseReceived = Self(
        "civilCaseReceived", "收到其他检察院移送的民事案件", "the civil case arrives from another procuratorate", isService: true)
    static let recusalRequested = Self("recusalRequested", "提出回避申请", "recusal is requested")
    static let recusalReviewRequested = Self("recusalReviewRequested", "对回避决定申请复议", "review of the recusal decision is requested")
    static let complaintServed = Self("complaintServed", "向人民法院送达起诉书", "the complaint is served on the court", isService: true)
    static let appearanceNoticeReceived = Self(
        "appearanceNoticeReceived", "收到人民法院出庭通知书", "the court's appearance notice is received", isService: true)
    static let hearing = Self("hearing", "开庭", "the hearing")
    static let judgmentReceived = Self("judgmentReceived", "收到第一审判决、裁定", "the first-instance judgment is received", isService: true)
    static let appealCopyReceived = Self(
        "appealCopyReceived", "收到被告上诉状副本", "the copy of the defendant's appeal is received", isService: true)
    static let suitChangeDecided = Self("suitChangeDecided", "决定撤回起诉或者变更诉讼请求", "withdrawal of suit or change of claims is decided")
    static let suitFiled = Self("suitFiled", "人民法院立案受理检察机关提起的民事公益诉讼", "the procuratorate's civil suit is accepted")
    static let publicInterestSuitAccepted = Self(
        "publicInterestSuitAccepted", "人民法院受理公益诉讼案件", "a public-interest suit is accepted")
    static let acceptanceAnnounced = Self(
        "acceptanceAnnounced", "人民法院公告受理环境民事公益诉讼", "the court announces an environmental suit")
    static let settlementAnnounced = Self("settlementAnnounced", "人民法院公告和解、调解协议", "a settlement is announced")

    // MARK: Post and archives

    static let expressMailPosted = Self("expressMailPosted", "交寄检察专递", "procuratorial express mail is posted")
    static let expressMailReceived = Self("expressMailReceived", "签收检察专递", "procuratorial express mail is received", isService: true)
    static let archiveFormed = Self("archiveFormed", "档案形成", "the archive is formed")
    static let countyArchiveFormed = Self("countyArchiveFormed", "县级单位的档案形成", "the archive of a county-level unit is formed")
}
