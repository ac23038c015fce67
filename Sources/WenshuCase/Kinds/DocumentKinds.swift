import WenshuBasics

/// The one list of document kinds. The command line, the check, the templates and the tests read it; nothing else counts kinds.
///
/// A new kind is: a file in a folder beside this one with its data, a row here, and `Templates/<id>/` with `template.txt` and
/// `example.json`.
public enum DocumentKinds {
    public static let all: [DocumentKind] =
        preSuit + replies + publicNotice + compensation + support + clues + meetings + coordination

    /// 立案、检察建议、跟进监督: administrative cases before a suit.
    private static let preSuit: [DocumentKind] = [
        .caseFilingDecision, .assistanceRequest, .evidenceRequest, .procuratorialRecommendation, .governanceRecommendation, .serviceReceipt,
        .announcementNotice, .announcementRecord,
        .filingReport, .followUpRecord, .suspensionDecision, .resumptionDecision, .caseClosureDecision, .nonComplianceBulletin,
    ]

    /// 行政机关的回复和整改.
    private static let replies: [DocumentKind] = [
        .agencyReply, .rectificationPlan, .progressReport,
    ]

    /// 诉前公告: civil cases before a suit.
    private static let publicNotice: [DocumentKind] = [
        .preSuitNotice, .noticePublicationBulletin, .noticePeriodOpinion, .noticeExpiredOpinion,
    ]

    /// 生态环境损害赔偿: consultation and enforcement.
    private static let compensation: [DocumentKind] = [
        .consultationStartBulletin, .consultationInvitation, .attendeeNotice, .consultationMinutes, .enforcementBulletin,
    ]

    /// 支持起诉.
    private static let support: [DocumentKind] = [
        .supportActionRequest, .supportActionOpinion, .supportActionRefusal,
    ]

    /// 线索移送.
    private static let clues: [DocumentKind] = [
        .clueTransferLetter, .clueOutcomeLetter,
    ]

    /// 会议纪要 and what belongs to meetings.
    private static let meetings: [DocumentKind] = [
        .jointMeetingNotice, .jointMeetingMinutes, .clueReviewMinutes, .hearingRecord, .roundtableRecord,
    ]

    /// 通报、会签、联络: working together.
    private static let coordination: [DocumentKind] = [
        .jointIssuanceNotice, .majorMatterBulletin, .analysisBulletin, .liaisonRegister, .jurisdictionBulletin, .sensitiveClueBulletin,
    ]

    /// The kind of this identifier or Chinese title.
    public static func find(_ id: String) -> DocumentKind? {
        all.first { $0.id == id } ?? all.first { $0.title.zh == id }
    }

    /// The identifier nearest to a mistyped one.
    package static func nearest(to id: String) -> String? { NearestName.find(id, among: all.flatMap { [$0.id, $0.title.zh] }) }
}
