/// A kind of incoming document, as the extraction contract lists them.
///
/// Wider than a document of the catalogue: minutes of a joint meeting and of a consultation are both ``meetingMinutes``.
public enum ExtractionKind: String, Sendable, Hashable, CaseIterable {
    case agencyReply, rectificationPlan, meetingMinutes, clueTransfer, clueResult, consultationNotice, supportRequest
    case enforcementNotice, officialNotice, recommendation, supportOpinion, unknown

    /// The fields (公文要素) that every kind has, in the order in which they are printed.
    public static let envelope = [
        "title", "number", "issuers", "addressees", "date", "copyTo", "attachments", "signer", "security", "urgency",
        "contact", "printedBy", "printedOn", "copies",
    ]

    public var chineseName: String { Self.table[self]?.name ?? rawValue }

    /// The fields besides the envelope.
    public var ownFields: [String] { Self.table[self]?.fields ?? [] }

    public var fields: [String] { Self.envelope + ownFields }

    private static let table: [ExtractionKind: (name: String, fields: [String])] = [
        .agencyReply: (
            "检察建议回复",
            [
                "recommendation", "disposition", "delayReason", "plannedCompletion", "measures", "penaltyDecisions", "fines",
                "results", "citations",
            ]
        ),
        .rectificationPlan: (
            "整改方案",
            ["recommendation", "delayReason", "plannedCompletion", "measures", "citations", "leadingPerson"]
        ),
        .meetingMinutes: (
            "会议纪要",
            [
                "meetingName", "session", "heldOn", "startsAt", "endsAt", "place", "chair", "recorder", "attendees",
                "absentees", "observers", "topics", "decisions",
            ]
        ),
        .clueTransfer: ("线索移送函", ["clue", "suspect", "location", "legalGrounds", "estimatedLoss"]),
        .clueResult: ("线索处理情况函", ["transferNumber", "receivedOn", "outcome", "outcomeOn"]),
        .consultationNotice: (
            "磋商启动通报、参加磋商通知", ["obligors", "decidedOn", "heldOn", "startsAt", "place", "claimAmount"]
        ),
        .supportRequest: ("支持起诉申请书", ["applicant", "defendants", "court", "claims", "claimAmount", "evidence"]),
        .enforcementNotice: (
            "强制执行情况通报", ["judgmentNumber", "court", "obligors", "appliedOn", "unpaidAmount"]
        ),
        .officialNotice: ("通知、意见、办法等公文", ["outline", "basis", "effectiveFrom"]),
        .recommendation: (
            "检察建议书",
            ["recipient", "caseSource", "recommendations", "citations", "replyWithin", "objectionWithin"]
        ),
        .supportOpinion: ("支持起诉意见书", ["plaintiff", "defendants", "court", "citations"]),
        .unknown: ("其他", []),
    ]
}
